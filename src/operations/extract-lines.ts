// Reads JSON Lines in order: the first of them here, the rest on all cores when there are many, this one too. A line that
// cannot be read is answered in its place and the stream goes on.
import { setImmediate } from 'node:timers/promises';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import { openCrew, type Crew } from './crew.ts';
import { decodeLine, extractArticle, extractedProblem, textExtractor } from './extract.ts';
import { givingBack } from './give-back-memory.ts';

/** The longest text, every unit of it written as six bytes. */
export const lineLimit = 150_000_000;

/** What all lines are read with. `captured`: ISO 8601 instant in UTC. `threads`: how many may read at once. */
export type Extracting = { readonly isHtml: boolean; readonly reference: string | null; readonly captured: string; readonly threads: number };

/** One line of output. `fault`: the stack of a fault of ours, for the error stream. */
export type ExtractedLine = { readonly text: string; readonly isBroken: boolean; readonly fault: string | null };

/** Lines that go to another thread together. */
export type Lot = readonly (Uint8Array | null)[];

/** Other threads need a second to become fast; so much is read before it pays. Bytes: pages are read far faster than texts. */
const aloneBytes = { text: 400_000, html: 100_000_000 };
/** Lines go to another thread in lots of so many bytes. */
const lotBytes = { text: 50_000, html: 2_000_000 };
/** So many lots for each thread may wait to be written. */
const mostWaiting = 4;

type LotTask = { readonly lines: Lot; readonly extracting: Extracting };

/**
 * @param lines without their ends; null for one that was longer than `lineLimit`
 * @throws Trouble `reference-…`
 */
export async function* extractLines(lines: AsyncIterable<Uint8Array | null>, extracting: Extracting): AsyncGenerator<ExtractedLine> {
	const extractLine = await lineExtractor(extracting);
	const { threads, isHtml } = extracting;
	const kind = isHtml ? 'html' : 'text';
	const noteRead = givingBack();
	let crew: Crew<LotTask, readonly ExtractedLine[]> | null = null;
	/** Lots under way, in order. */
	const waiting: Promise<readonly ExtractedLine[]>[] = [];
	const extractLot = function* (lot: Lot): Generator<Promise<readonly ExtractedLine[]>> {
		const asked = crew?.ask({ lines: lot, extracting }) ?? null;
		// Waited for in its order; until then nobody else looks at how it ended.
		asked?.catch(() => {});
		waiting.push(asked ?? Promise.resolve(lot.map(extractLine)));
		while (waiting.length > threads * mostWaiting) yield waiting.shift() ?? Promise.resolve([]);
	};
	let bytes = 0;
	let [lot, weight]: [(Uint8Array | null)[], number] = [[], 0];
	try {
		for await (const line of lines) {
			if (line !== null && isBlank(line)) continue;
			const size = line?.byteLength ?? 0;
			bytes += size;
			noteRead(size);
			if (threads === 1 || bytes <= aloneBytes[kind]) {
				yield extractLine(line);
				continue;
			}
			lot.push(line);
			weight += size;
			if (weight < lotBytes[kind]) continue;
			crew ??= await openCrew('extractLot', threads - 1);
			// What the others have done is heard of only between two turns of this thread.
			await setImmediate();
			for (const done of extractLot(lot)) yield* await done;
			[lot, weight] = [[], 0];
		}
		for (const done of waiting) yield* await done;
		for (const line of lot) yield extractLine(line);
	} finally {
		await crew?.close();
	}
}

/** Makes what reads one line after another. */
export async function lineExtractor({ isHtml, reference, captured }: Extracting): Promise<(bytes: Uint8Array | null) => ExtractedLine> {
	const extract = isHtml ? extractArticle : await textExtractor(reference, () => captured);
	return (bytes) => {
		let line: unknown = null;
		try {
			if (bytes === null) throw trouble('line-invalid', { reason: `it is longer than ${lineLimit} bytes` });
			line = decodeLine(bytes);
			return { text: JSON.stringify(extract(line)), isBroken: false, fault: null };
		} catch (error) {
			const problem = error instanceof Trouble ? error.problem : trouble('internal-fault', {}).problem;
			const fault = error instanceof Trouble ? null : error instanceof Error ? (error.stack ?? error.message) : String(error);
			return { text: JSON.stringify(extractedProblem(line, problem)), isBroken: true, fault };
		}
	};
}

function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}
