// What a fingerprint of a whole text keeps and what it lets go.
import { expect, it } from 'vitest';
import { containment, figureHashes, figuresInCommon, fingerprintOf, likeness, readFingerprint, wordHashes, type Fingerprint } from '#text/fingerprint.ts';

const report =
	'The harbour office counted 14 barges on Monday. “Nobody was hurt,” its master said, “and the ferry will sail at 10:40.” Pilots waited for 3 hours below the light.';

function print(text: string): Fingerprint {
	const read = readFingerprint(fingerprintOf(text) ?? '');
	if (read === null) throw new Error('no fingerprint');
	return read;
}

it('is the same under other quotation marks, lines and cases, and another under other words', () => {
	expect(fingerprintOf(report.toUpperCase().replace(/[“”]/g, '"').replaceAll(' ', '\n'))).toBe(fingerprintOf(report));
	expect(fingerprintOf(report.replace('barges', 'lorries'))).not.toBe(fingerprintOf(report));
});

it('of a part of a text is contained in that of the whole', () => {
	const [whole, part] = [
		print(`${report} Seven fishermen were found near the lighthouse after the storm, rescuers told reporters on the quay.`),
		print(report),
	];
	const alike = likeness(whole.words, part.words);
	expect(alike).toBeLessThan(0.9);
	expect(containment(whole, part, alike)).toBeGreaterThan(0.8);
});

it('tells figures from words', () => {
	const next = report.replace('14', '22').replace('10:40', '9:15').replace('3 hours', '5 hours');
	expect(likeness(print(report).words, print(next).words)).toBeGreaterThan(0.5);
	expect(figuresInCommon(print(report).figures, print(next).figures)).toEqual({ could: 4, do: 0 });
	expect(figuresInCommon(print(report).figures, print(report).figures)).toEqual({ could: 4, do: 4 });
});

it('compares only what both lists of figures could hold', () => {
	const many = print(`words of a report with many figures ${Array.from({ length: 300 }, (_, at) => at).join(' ')}`);
	const few = print('words of a report with many figures 7 19 133 250');
	expect(many.figures.length).toBe(figureHashes);
	const common = figuresInCommon(many.figures, few.figures);
	expect(common.do).toBe(common.could);
	expect(common.could).toBeLessThanOrEqual(4);
});

it('there is none of a few words, and nothing is read from what is no fingerprint', () => {
	expect(fingerprintOf('Nobody was hurt, nobody was hurt.')).toBeNull();
	for (const broken of ['', 'AAAA', '%%%', 'A'.repeat(10_000), Buffer.alloc(2 * wordHashes).toString('base64')]) expect(readFingerprint(broken)).toBeNull();
});
