// The swap law (house.md §5, reading.md §5): exchange two parties in a text, and the record is the same with the
// parties exchanged. Texts are generated; the invented reference gives the swap table.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveText } from '#documents/receive.ts';
import type { Reading } from '#operations/read-text.ts';
import { exchangeOf } from '#reference/exchange.ts';
import type { Reference } from '#reference/reference.ts';
import { split } from '#sentences/split.ts';
import { parse } from '#syntax/parse.ts';
import { invented, lachin, read, referenceAt } from './reading.ts';

/** What each id becomes when the parties change places. */
const ids: Readonly<Record<string, string>> = {
	VEL: 'TAR',
	'VEL-MOD': 'TAR-MOD',
	'VEL-MFA': 'TAR-MFA',
	'ana-dorne': 'iven-sol',
	'VLM-MIL': 'TRK-MIL',
	'VLM-GOV': 'TRK-GOV',
	VLM: 'TRK',
	'VLM-CVL': 'TRK-CVL',
};
const back = new Map([...Object.entries(ids), ...Object.entries(ids).map(([one, other]) => [other, one] as const)]);
const swapped = (id: string | null) => (id === null ? null : (back.get(id) ?? id));

const subject = fc.constantFrom(
	'Velmora',
	'Tarsk',
	'The Velmoran defence ministry',
	'The Tarskan defence ministry',
	'Ana Dorne',
	'Iven Sol',
	'Brask',
	'Ulm Vey',
	'The Orlundic mission',
	'Tarskan soldiers',
	'Velmoran soldiers',
);
const cue = fc.constantFrom('said that', 'denied that', 'reported on Sunday that', 'claimed that', 'warned that');
const event = fc.constantFrom(
	'had blocked the Kessel road',
	'opened fire near Brin',
	'had turned back four lorries',
	'will meet the Orlundic mission',
	'released three prisoners',
	'did not shell Brin',
	'violated point 1 of the Kessel accord',
	'should open the Kessel road',
);
const tail = fc.constantFrom('', ' near Post 4', ' on 2 May', ', which the accord forbids', ', according to Lake Agency');
const sentence = fc.tuple(subject, cue, subject, event, tail).map(([speaker, verb, actor, deed, end]) => `${speaker} ${verb} ${actor} ${deed}${end}.`);

test('exchanging the parties in a text exchanges them in the record and changes nothing else', async () => {
	const reference = await referenceAt(invented);
	const exchange = exchangeOf(reference.swap);
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
			const text = sentences.join(' ');
			expect(shape(read(exchange(text), reference), (id) => id)).toEqual(shape(read(text, reference), swapped));
		}),
		{ numRuns: 10_000 },
	);
}, 300_000);

test('exchanging the parties changes no tag, head or relation, in ten thousand generated texts', async () => {
	const reference = await referenceAt(invented);
	const exchange = exchangeOf(reference.swap);
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
			const text = sentences.join(' ');
			expect(treeShape(exchange(text), reference)).toBe(treeShape(text, reference));
		}),
		{ numRuns: 10_000 },
	);
});

const corpus = join(import.meta.dirname, 'corpus');
const records = join(import.meta.dirname, '../data/records/lachin-2022-2023');
const documents = [
	...readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [{ path: join(corpus, entry.name, 'document.md'), directory: invented }] : [],
	),
	...readdirSync(records).flatMap((name) => (name.endsWith('.md') ? [{ path: join(records, name), directory: lachin }] : [])),
];

test('exchanging the parties changes no tree of the corpus and of the bundled record', async () => {
	const changed: string[] = [];
	for (const { path, directory } of documents) {
		const reference = await referenceAt(directory);
		const text = readFileSync(path, 'utf8').replaceAll(/^---\n.*?\n---\n/gs, '');
		const exchanged = exchangeOf(reference.swap)(text);
		if (treeShape(text, reference) !== treeShape(exchanged, reference)) changed.push(path);
	}
	expect(documents.length).toBeGreaterThan(200);
	expect(changed).toEqual([]);
});

test('exchanging the parties changes no word of who says what, and nothing of what is said, in the corpus, the record and the article', async () => {
	const changed: string[] = [];
	const article = join(import.meta.dirname, '../../shared/article/article.txt');
	const all = [...documents, ...(existsSync(article) ? [{ path: article, directory: lachin }] : [])];
	for (const { path, directory } of all) {
		const reference = await referenceAt(directory);
		const text = readFileSync(path, 'utf8').replaceAll(/^---\n.*?\n---\n/gs, '');
		const exchange = exchangeOf(reference.swap);
		const given = { published: '2023-04-24' };
		const before = wording(read(text, reference, given), exchange);
		if (wording(read(exchange(text), reference, given), (words) => words) !== before) changed.push(path);
	}
	expect(changed).toEqual([]);
});

/**
 * Statements and claims in their own words. Left out is the act: whether a deed is alleged or reported hangs on the side
 * of the speaker, and not every speaker of the record has a counterpart to change places with.
 */
function wording({ statements, claims }: Reading, as: (words: string) => string): string {
	const words = (quotes: readonly { readonly exact: string }[]) => quotes.map(({ exact }) => as(exact));
	return JSON.stringify([
		statements.map(({ quote, cueClass, channel, cue, source, content }) => [quote, cueClass, channel, words(cue), words(source), words(content)]),
		claims.map(({ statement, kind, polarity, modality, time, evidence, actors, recipients }) => [
			statement,
			kind,
			polarity,
			modality,
			time.edtf,
			words(evidence),
			actors.length,
			recipients.length,
		]),
	]);
}

/** Tags, heads and relations; the later words of a name are passed over, since names have more words and fewer. */
function treeShape(text: string, { lexicon }: Reference): string {
	const document = receiveText(text, { name: 'text.txt', captured: '2031-05-12T12:00:00.000Z' });
	return parse(document, split(document, lexicon), lexicon)
		.map(({ tokens }) => {
			const isLater = tokens.map(({ relation, tag, head }, at) => relation === 'flat' && tag === 'PROPN' && head < at);
			const places = isLater.map(
				(
					(place) => (later: boolean) =>
						later ? place : ++place
				)(-1),
			);
			return tokens.flatMap(({ tag, head, relation }, at) => (isLater[at] ? [] : [`${tag} ${head < 0 ? head : places[head]} ${relation}`])).join(', ');
		})
		.join('\n');
}

/** Who says what of whom, without the places in the text, which move with the length of the names. */
function shape({ statements, claims, bearings }: Reading, as: (id: string | null) => string | null): unknown {
	return {
		statements: statements.map(({ speaker, quote, cueClass, channel }) => [as(speaker.ref), as(speaker.side), as(speaker.code), quote, cueClass, channel]),
		claims: claims.map((claim) => [
			claim.statement,
			claim.act,
			claim.kind,
			claim.polarity,
			claim.modality,
			claim.time.edtf,
			claim.place?.ref ?? null,
			claim.actors.map(({ ref }) => as(ref)),
			claim.recipients.map(({ ref }) => as(ref)),
		]),
		bearings: bearings
			.filter((bearing) => bearing.on !== 'obligation' || bearing.obligation !== 'MARCH2030/6.a')
			.map((bearing) => ({ ...bearing, reason: '' })),
	};
}
