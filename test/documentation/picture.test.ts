// Reads the sentence of the README's picture with the real rooms: what the picture shows is what the program reads.
import { describe, expect, it } from 'vitest';
import { readText } from '../house/tree.ts';
import { invented, read, referenceAt } from '../reading.ts';

const sentence =
	'The Defence Ministry of Velmora said on Monday that Tarsk had set up a checkpoint on the Kessel road, in breach of point 6 of the Kessel accord.';

describe('the picture', () => {
	it('shows the sentence and its marks', () => {
		const picture = readText('docs/claim.svg');
		const shown = [...picture.matchAll(/<text[^>]*xml:space="preserve">([^<]+)</g)].map(([, words]) => words).join(' ');
		expect(shown).toBe(sentence);
	});

	it('shows what is read from it', async () => {
		const reading = read(sentence, await referenceAt(invented), { published: '2031-05-13' });
		expect(reading.statements[0]).toMatchObject({ speaker: { ref: 'VEL-MOD', known: 'stated' }, saidOn: { edtf: '2031-05-12', known: 'implied' } });
		const claim = reading.claims.find(({ kind }) => kind === 'checkpoint-installed');
		expect(claim).toMatchObject({ act: 'allegation', polarity: 'asserted', modality: 'actual', actors: [{ ref: 'TAR' }], place: { ref: 'kessel-road' } });
		expect(reading.bearings).toContainEqual(
			expect.objectContaining({ claim: claim?.index, on: 'obligation', obligation: 'MARCH2030/6.a', relation: 'alleged-breach', basis: 'explicit' }),
		);
	});
});
