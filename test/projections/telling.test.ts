// Which words are one utterance told again, and which are not.
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#time/day.ts';
import { makeTellings, originOfSentence, originsOfUtterances } from '#projections/telling.ts';

const told = 'Patrols of the southern side closed the northern pier to every vessel on Sunday morning without any reason';
const retold = 'The northern pier was closed to every vessel by patrols of the southern side on Sunday without reason';
const other = 'Seven fishermen were rescued near the lighthouse after the storm';

function origins(said: readonly (readonly [words: string, speaker: number, day: string])[]): readonly number[] {
	const tellings = makeTellings();
	return said.flatMap(([words, speaker, day]) => originsOfUtterances(tellings, [{ words, speaker, day: dayNumber(day) }]).map((origin) => origin / 2));
}

describe('an utterance', () => {
	it('told again by another outlet within days is one', () => {
		expect(
			origins([
				[told, 1, '2031-05-01'],
				[retold, 1, '2031-05-03'],
				[other, 1, '2031-05-01'],
			]),
		).toEqual([0, 0, 1]);
	});

	it('cut into pieces in one document is one, and a document that tells one of the pieces tells it again', () => {
		const tellings = makeTellings();
		const piece = (words: string, speaker = 1) => ({ words, speaker, day: dayNumber('2031-05-01') });
		expect(originsOfUtterances(tellings, [piece(told), piece(other), piece(told, 2)])).toEqual([0, 0, 2]);
		expect(originsOfUtterances(tellings, [piece(other)])).toEqual([0]);
	});

	it('of another speaker is another', () => {
		expect(
			origins([
				[told, 1, '2031-05-01'],
				[told, 2, '2031-05-01'],
			]),
		).toEqual([0, 1]);
	});

	it('told weeks later is another', () => {
		expect(
			origins([
				[told, 1, '2031-05-01'],
				[told, 1, '2031-06-01'],
			]),
		).toEqual([0, 1]);
	});

	it('of nobody, or in a few short words, has an origin of its own', () => {
		expect(
			origins([
				[told, 0, '2031-05-01'],
				[told, 0, '2031-05-01'],
				['no', 1, '2031-05-01'],
				['no', 1, '2031-05-01'],
			]),
		).toEqual([0, 1, 2, 3]);
	});

	it('is found however many others there are, and the same words a hundred times over stay quick', () => {
		const many = Array.from({ length: 3_000 }, (_, index): readonly [string, number, string] => [
			`${index} vessels ${index * 7} anchored ${index * 13} beside ${index * 17} harbour`,
			1 + (index % 5),
			'2031-05-01',
		]);
		const again = Array.from({ length: 500 }, (_, index): readonly [string, number, string] => [
			told,
			9,
			`20${String(20 + Math.floor(index / 12)).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-01`,
		]);
		const found = origins([[told, 1, '2031-05-01'], ...many, ...again, [retold, 1, '2031-05-02']]);
		expect(found.at(-1)).toBe(0);
	});
});

it('a sentence outlets print word for word is one origin, however it is spaced', () => {
	const tellings = makeTellings();
	expect([told, told.replaceAll(' ', '  '), told.toUpperCase(), other].map((words, document) => originOfSentence(tellings, words, document))).toEqual([
		1, 1, 1, 3,
	]);
	const few = 'There were no casualties';
	const origins = [0, 0, 1].map((document) => originOfSentence(tellings, few, document));
	expect([origins[0] === origins[1], origins[1] === origins[2]]).toEqual([true, false]);
});
