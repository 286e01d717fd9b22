// Other threads change nothing: what they read is what one thread reads, in the same order.
import { expect, it } from 'vitest';
import { receiveText } from '#documents/receive.ts';
import { extractLines, type ExtractedLine, type Extracting } from '#operations/extract-lines.ts';
import { openReadingAhead } from '#operations/read-ahead.ts';
import { readText } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import { ferryText } from './desk-folder.ts';

const long = Array.from({ length: 40 }, () => ferryText).join('\n\n');
const texts = Array.from({ length: Math.ceil(700_000 / long.length) }, (_, at) => `Note ${at}. ${long}`);

async function extracted(threads: number): Promise<readonly ExtractedLine[]> {
	const extracting: Extracting = { isHtml: false, reference: null, captured: '2031-06-01T12:00:00.000Z', threads };
	const lines = (async function* () {
		for (const [id, text] of texts.entries()) yield Buffer.from(id === 7 ? '{"id":7' : JSON.stringify({ id, text }));
	})();
	const found: ExtractedLine[] = [];
	for await (const line of extractLines(lines, extracting)) found.push(line);
	return found;
}

it('lines are extracted by two threads as by one, a broken one in its place', { timeout: 60_000 }, async () => {
	const alone = await extracted(1);
	expect(alone.map(({ isBroken }) => isBroken).indexOf(true)).toBe(7);
	expect(await extracted(2)).toEqual(alone);
});

it('documents are read ahead as they are read in their turn', { timeout: 60_000 }, async () => {
	const reference = await load(null);
	const ahead = openReadingAhead({ reference, referenceDirectory: null, threads: 2 });
	const documents = texts.map((text, at) => receiveText(text, { name: `${at}.txt`, captured: '2031-06-01T12:00:00.000Z' }));
	try {
		for (const document of documents) {
			const read = ahead.begin(document);
			// The other thread is given time to take some of them.
			await new Promise((resolve) => setTimeout(resolve, 20));
			expect(await read()).toEqual(readText(document, reference));
		}
	} finally {
		await ahead.close();
	}
});
