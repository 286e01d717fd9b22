// Invents articles from a seed, with what happens to them on their way through other outlets, and what only looks like a
// copy. All of them are about one strait, so that different articles share their words as reports of one beat do.
import { randomFrom } from './invent-record.ts';

export type InventedArticle = { readonly title: string; readonly paragraphs: readonly string[] };
export type Change = { readonly name: string; readonly apply: (article: InventedArticle) => InventedArticle };

export type Inventor = {
	readonly article: () => InventedArticle;
	/** What leaves the article the same report. */
	readonly copies: readonly Change[];
	/** What makes another report of it. */
	readonly others: readonly Change[];
};

const places = 'Kessel,Varn,Oster Pier,Halden,Mirrow,Tolv,Saint Brie,Lower Fen,Quay Nine,Arnhill,Dovrik,Pelm,Sandgate,Ruhl,Ithmar'.split(',');
const bodies =
	'the harbour ministry,the northern command,the observers,the coast guard,the relief agency,the pilots’ union,the southern envoy,the mayor’s office'.split(
		',',
	);
const verbs =
	'closed,let pass,turned back,searched,fired on,mended,counted,delayed,handed over,lifted,laid,took down,warned,opened,moved,held,promised,refused,described,praised,blamed,lost,found,sold,bought,painted,measured,guarded,hid,carried'.split(
		',',
	);
const whens =
	'before dawn,at noon,late in the evening,shortly after the siren,during the night shift,when the fog lifted,as the market opened,in the early afternoon'.split(
		',',
	);
/** Words of the beat that stand for the thousands a language has. */
const syllables = 'ba,den,ri,mo,sel,ta,gor,vin,lu,pe,ka,stra,non,fi,der,ho,mun,jes,ol,wick'.split(',');
const vocabulary = 4_000;
const tails = [
	'This outlet is funded by its readers. Subscribe to our letter and never miss a report from the strait.',
	'Our correspondents work in difficult conditions. If you value their reports, please consider a donation today.',
	'All rights reserved. No part of this report may be used without the written leave of the publisher.',
	'Follow us for more news of the region, and write to the desk if you have seen something we should know.',
];
/** Word for word, what an editor puts in place of a word. */
const synonyms: ReadonlyMap<string, string> = new Map(
	'said/stated told/informed closed/shut let/allowed turned/sent searched/inspected fired/shot mended/repaired counted/tallied delayed/held handed/gave lifted/raised warned/cautioned opened/unlocked moved/shifted before/ahead late/deep shortly/soon during/through while/as families/relatives crews/sailors drivers/lorrymen waited/lingered watched/looked asked/pleaded officials/authorities reported/announced according/owing added/continued noted/remarked first/earliest people/persons town/city vessels/ships vehicles/lorries'
		.split(' ')
		.map((pair) => pair.split('/') as [string, string]),
);

export function inventor(seed: number): Inventor {
	const random = randomFrom(seed);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
	const number = (limit: number): number => 2 + Math.floor(random() * limit);
	/** Some are met in every report, most seldom. */
	const word = (): string => {
		let left = Math.floor(vocabulary * random() ** 2) + 400;
		let made = '';
		for (; left > 0; left = Math.floor(left / syllables.length)) made += syllables[left % syllables.length];
		return made;
	};
	const person = (): string => `${capital(word())} ${capital(word())}`;
	const thing = (): string => (random() < 0.5 ? `the ${word()}` : `the ${word()} ${word()}`);
	const sentences: readonly (() => string)[] = [
		() => `${capital(pick(bodies))} ${pick(verbs)} ${thing()} near ${pick(places)} ${pick(whens)}, and ${thing()} ${pick(verbs)} ${thing()}.`,
		() => `${number(40)} vehicles with ${word()} and ${word()} waited at ${pick(places)} for ${number(30)} hours while ${thing()} ${pick(verbs)} ${thing()}.`,
		() => `“We ${pick(verbs)} ${thing()} and ${thing()} ${pick(whens)},” ${person()} said, “so that ${thing()} ${pick(verbs)} ${thing()}.”`,
		() => `According to ${pick(bodies)}, ${thing()} of ${word()} ${pick(verbs)} ${thing()}; ${person()} told reporters that ${thing()} was ${word()}.`,
		() => `In ${pick(places)}, where ${number(900)} people live, families ${pick(verbs)} ${thing()} ${pick(whens)} without ${word()}.`,
		() => `${person()} noted that ${number(20)} vessels with ${word()} had reached ${pick(places)} since ${thing()} was ${word()} by ${thing()}.`,
		() => `It was not clear whether ${thing()} ${pick(verbs)} ${thing()} or ${thing()}, as ${person()} had reported ${pick(whens)}.`,
		() => `Officials added that ${thing()} ${pick(verbs)} ${thing()} at ${pick(places)}, the ${number(9)}th time this month, ${word()} or not.`,
	];
	const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(sentences)()).join(' ');
	const title = (): string => `${capital(pick(bodies))} ${pick(verbs)} ${thing()} near ${pick(places)}`;
	const article = (): InventedArticle => ({ title: title(), paragraphs: Array.from({ length: 4 + Math.floor(random() * 8) }, paragraph) });
	const cut = (paragraphs: readonly string[], count: number): readonly string[] => {
		const kept = [...paragraphs];
		for (let done = 0; done < count && kept.length > 2; done++) kept.splice(1 + Math.floor(random() * (kept.length - 1)), 1);
		return kept;
	};
	const reword = (text: string, share: number): string => text.replace(/[a-z]+/g, (word) => (random() < share ? (synonyms.get(word) ?? word) : word));
	const bulletin = ({ title: head, paragraphs }: InventedArticle, isElsewhere: boolean): InventedArticle => {
		const elsewhere = new Map(places.map((place) => [place, pick(places)]));
		const change = (text: string): string => {
			const other = text.replace(/\d+/g, () => String(number(90)));
			return isElsewhere
				? places
						.reduce((words, place) => words.replaceAll(place, `\u0001${place.split('').join('\u0002')}\u0001`), other)
						.replace(/\u0001([^\u0001]+)\u0001/g, (_, name: string) => elsewhere.get(name.replaceAll('\u0002', '')) ?? name)
				: other;
		};
		return { title: head, paragraphs: paragraphs.map(change) };
	};
	const changeText =
		(change: (text: string) => string) =>
		(one: InventedArticle): InventedArticle => ({ ...one, paragraphs: one.paragraphs.map(change) });
	return {
		article,
		copies: [
			{ name: 'other head', apply: (one) => ({ ...one, title: title() }) },
			{ name: 'other tail', apply: (one) => ({ ...one, paragraphs: [...one.paragraphs, pick(tails), pick(tails)] }) },
			{ name: 'two paragraphs cut', apply: (one) => ({ ...one, paragraphs: cut(one.paragraphs, 2) }) },
			{ name: 'cut to half', apply: (one) => ({ ...one, paragraphs: one.paragraphs.slice(0, Math.ceil(one.paragraphs.length / 2)) }) },
			{ name: 'other marks and lines', apply: changeText((text) => text.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll(' ', '  ')) },
			{ name: 'a word in five reworded', apply: changeText((text) => reword(text, 1)) },
			{ name: 'sentences in another order', apply: (one) => ({ ...one, paragraphs: one.paragraphs.toReversed() }) },
			{
				name: 'head, tail, cut and some words',
				apply: (one) => ({ title: title(), paragraphs: [...cut(one.paragraphs, 1).map((text) => reword(text, 0.3)), pick(tails)] }),
			},
		],
		others: [
			{ name: 'next bulletin: other figures', apply: (one) => bulletin(one, false) },
			{ name: 'next bulletin: other figures and places', apply: (one) => bulletin(one, true) },
			{
				name: 'follow-up with a third of the old paragraphs',
				apply: (one) => ({ title: title(), paragraphs: [...article().paragraphs, ...one.paragraphs.slice(-Math.floor(one.paragraphs.length / 3))] }),
			},
			{ name: 'same head and tail, other report', apply: (one) => ({ title: one.title, paragraphs: [...article().paragraphs, pick(tails), pick(tails)] }) },
		],
	};
}

function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
