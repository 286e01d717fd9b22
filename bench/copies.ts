// How well copies are joined at intake: invented articles with what other outlets make of them and with what only looks like
// a copy, in a mixed order, through the fold's own index.
import { firstOfText, makeCopies } from '#projections/copy.ts';
import { fingerprintOf, readFingerprint } from '#text/fingerprint.ts';
import type { Figure } from './figure.ts';
import { inventor, type InventedArticle } from './invent-articles.ts';
import { randomFrom } from './invent-record.ts';

const usualArticles = 1_000;

type Item = { readonly family: number; readonly kind: string; readonly isCopy: boolean; readonly text: string };

/** Each article, one copy of each kind, one other of each kind; each kind of other is a family of its own. */
export function copyFigures(seed = 1, articles = usualArticles): readonly Figure[] {
	const items = inventItems(seed, articles);
	const copies = makeCopies();
	const start = process.cpuUsage();
	const firsts = items.map(({ text }, row) => {
		const print = fingerprintOf(text);
		const read = print === null ? null : readFingerprint(print);
		return read === null ? row : firstOfText(copies, row, read);
	});
	const { user } = process.cpuUsage(start);
	return [...figuresOf(items, firsts), { name: 'copies, texts a second, one core', value: String(Math.round((items.length / user) * 1e6)), target: '' }];
}

function inventItems(seed: number, articles: number): readonly Item[] {
	const { article, copies, others } = inventor(seed);
	const random = randomFrom(seed + 1);
	const items: Item[] = [];
	for (let family = 0; family < articles; family++) {
		const one = article();
		items.push({ family: family * 10, kind: 'article', isCopy: false, text: textOf(one) });
		for (const { name, apply } of copies) items.push({ family: family * 10, kind: name, isCopy: true, text: textOf(apply(one)) });
		for (const [index, { name, apply }] of others.entries()) {
			const text = textOf(apply(one));
			// Where there is no figure to change, nothing is.
			if (text !== textOf(one)) items.push({ family: family * 10 + index + 1, kind: name, isCopy: false, text });
		}
	}
	// Copies come after what they copy; others wherever they fall.
	return items
		.map((item, index) => ({ item, key: index + (item.kind === 'article' ? 0 : random() * 500) }))
		.sort((one, other) => one.key - other.key)
		.map(({ item }) => item);
}

function textOf({ paragraphs }: InventedArticle): string {
	return paragraphs.join('\n\n');
}

function figuresOf(items: readonly Item[], firsts: readonly number[]): readonly Figure[] {
	const kinds = new Map<string, { right: number; wrong: number; alone: number }>();
	for (const [row, item] of items.entries()) {
		const tally = kinds.get(item.kind) ?? { right: 0, wrong: 0, alone: 0 };
		kinds.set(item.kind, tally);
		const first = firsts[row] as number;
		if (first === row) tally.alone++;
		else if (items[first]?.family === item.family) tally.right++;
		else tally.wrong++;
	}
	const tallies = [...kinds].sort(([one], [other]) => one.localeCompare(other));
	const sum = (field: 'right' | 'wrong'): number => tallies.reduce((total, [, tally]) => total + tally[field], 0);
	const [right, wrong] = [sum('right'), sum('wrong')];
	const copies = items.filter(({ isCopy }) => isCopy).length;
	return [
		{ name: `copies joined, of ${copies}: precision; recall`, value: `${share(right, right + wrong)}; ${share(right, copies)}`, target: '.98; .90' },
		...tallies.map(([kind, tally]) => ({ name: `copies, ${kind}: right; wrong; alone`, value: `${tally.right}; ${tally.wrong}; ${tally.alone}`, target: '' })),
	];
}

function share(part: number, whole: number): string {
	return (part / Math.max(1, whole)).toFixed(3);
}
