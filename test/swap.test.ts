// The swap law (house.md §5, reading.md §5): exchange two parties in a text, and the record is the same with the
// parties exchanged. Texts are generated; the invented reference gives the swap table.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invented, read, referenceAt } from './reading.ts';
import type { Reading } from '#operations/read-text.ts';
import type { SwapPair } from '#reference/reference.ts';

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
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
			const text = sentences.join(' ');
			expect(shape(read(exchange(text, reference.swap), reference), (id) => id)).toEqual(shape(read(text, reference), swapped));
		}),
		{ numRuns: 1_000 },
	);
});

function exchange(text: string, pairs: readonly SwapPair[]): string {
	const table = new Map(
		pairs.flatMap(
			([one, other]) =>
				[
					[one, other],
					[other, one],
				] as const,
		),
	);
	const words = [...table.keys()].toSorted((one, other) => other.length - one.length).join('|');
	return text.replace(new RegExp(`\\b(?:${words})\\b`, 'g'), (word) => table.get(word) as string);
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
