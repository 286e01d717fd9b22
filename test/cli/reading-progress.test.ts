// How a reading is told of at the prompt: its pace, the time that is left, and every failure by its code.
import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Progress } from '#operations/read-folder.ts';
import { trouble } from '#problems/catalogue.ts';
import { showProgress } from '../../src/cli/reading-progress.ts';

const taken = { document: 'd0', isNew: true, statements: 0, claims: 1, bearings: 0 };

/** The lines of a reading of so many files, each of which takes a second; every tenth is empty. */
async function linesOf(files: number): Promise<readonly string[]> {
	let seconds = 0;
	let written = '';
	const error = new Writable({
		write(piece, _encoding, done) {
			written += String(piece);
			done();
		},
	});
	async function* reading(): AsyncGenerator<Progress> {
		for (let done = 1; done <= files; done++) {
			seconds++;
			const place = { path: `${done}.txt`, done, total: files };
			if (done % 10 === 0) yield { ...place, taken: null, problem: trouble('document-empty', { name: place.path }).problem, aside: null };
			else yield { ...place, taken, problem: null, aside: null };
		}
	}
	const now = (): Date => new Date(seconds * 1_000);
	await showProgress({ out: error, error, input: new PassThrough(), now, end: () => {} } as never, reading());
	return written.trimEnd().split('\n');
}

it('tells the pace and the time that is left', async () => {
	const lines = await linesOf(400);
	expect(lines.find((line) => line.startsWith('200/400'))).toBe('200/400 files, 180 documents, 180 claims, 200.0 s, 1.0 files a second, 4 min left');
});

it('sums up the failures by their code', async () => {
	expect((await linesOf(30)).slice(-2)).toEqual(['27 documents read, 27 new, 27 claims, 30.0 s, 3 not read', 'not read, document-empty: 3']);
});
