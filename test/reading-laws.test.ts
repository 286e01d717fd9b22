// Laws of reading on any text: no crash, every span exact, the same again for the same text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExact, type Quote } from '#text/quote.ts';
import { invented, read, referenceAt } from './reading.ts';

const pieces = fc.constantFrom(
	'Velmora',
	' said ',
	'that ',
	'“',
	'”',
	'"',
	'the road ',
	'was blocked ',
	'by Tarsk',
	', ',
	'. ',
	'\n\n',
	'on 2 May 2031',
	' according to ',
	'point 6 of the Kessel accord',
	' which ',
	'[dear] ',
	'\u202e',
	'\ud800',
	'😀',
	'No. 1 ',
	'three soldiers were killed',
	' denied ',
	'((((',
	'é',
	'\u00a0',
	'’s ',
	'x',
);

test('whatever the text, every quote is exact and nothing breaks', async () => {
	const reference = await referenceAt(invented);
	fc.assert(
		fc.property(fc.array(pieces, { minLength: 1, maxLength: 80 }), (parts) => {
			const { document, mentions, statements, claims, rhetoric } = read(`x${parts.join('')}`, reference);
			const quotes: Quote[] = [
				...mentions,
				...rhetoric.map(({ words }) => words),
				...statements.flatMap(({ span, source, cue, content, inserted }) => [span, ...source, ...cue, ...content, ...inserted]),
				...claims.flatMap(({ evidence, trigger, actors, recipients, place, casualties }) => [
					...evidence,
					...(trigger ? [trigger] : []),
					...[...actors, ...recipients].flatMap(({ quote }) => (quote ? [quote] : [])),
					...(place ? [place.quote] : []),
					...casualties.map(({ quote }) => quote),
				]),
			];
			for (const one of quotes) expect(isExact(document.text, one), JSON.stringify(one)).toBe(true);
			for (const claim of claims) expect(claim.evidence.length).toBeGreaterThan(0);
		}),
		{ numRuns: 1_500 },
	);
});

test('the same text reads the same twice', async () => {
	const reference = await referenceAt(invented);
	const text = 'Ana Dorne said on Friday that Tarsk had blocked the Kessel road. “We wait,” she added. Tarsk denied it.';
	expect(read(text, reference)).toEqual(read(text, reference));
});

test('reading time grows with the length of the text and no faster', async () => {
	const reference = await referenceAt(invented);
	const paragraph =
		'Ana Dorne said on Friday that Tarsk had blocked the Kessel road near Post 4. “We wait for an answer,” she added. Three soldiers were killed on 2 May, according to the Orlundic mission.\n\n';
	const large = read(paragraph.repeat(3_000), reference);
	const small = read(paragraph, reference);
	expect(large.claims.length).toBeGreaterThan(small.claims.length * 2_000);
});

test('a hundred thousand nested quotation marks and brackets are only text', async () => {
	const { document } = read(`He said ${'“'.repeat(100_000)}no${'”'.repeat(100_000)} ${'['.repeat(50_000)}.`, await referenceAt(invented));
	expect(document.text.length).toBeGreaterThan(200_000);
});

test('hundreds of thousands of mentions are only many', async () => {
	const { mentions } = read('Velmora met Tarsk. '.repeat(100_000), await referenceAt(invented));
	expect(mentions.filter(({ kind }) => kind === 'party')).toHaveLength(200_000);
});
