// Reads JSON Lines in order: the first of them here, the rest on all cores when there are many. A line that cannot be
// read is answered in its place and the stream goes on.
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import { decodeLine, extractArticle, extractedProblem, textExtractor } from './extract.ts';

/** The longest text, every unit of it written as six bytes. */
export const lineLimit = 150_000_000;

/** What all lines are read with. `captured`: ISO 8601 instant in UTC. `threads`: how many may read at once. */
export type Extracting = { readonly isHtml: boolean; readonly reference: string | null; readonly captured: string; readonly threads: number };

/** One line of output. `fault`: the stack of a fault of ours, for the error stream. */
export type ExtractedLine = { readonly text: string; readonly isBroken: boolean; readonly fault: string | null };

/** Lines that go to another thread together. */
export type Lot = readonly (Uint8Array | null)[];

/** Starting another thread costs about half a second; so much is read before it pays. Bytes: pages are read far faster than texts. */
const aloneBytes = { text: 400_000, html: 100_000_000 };
/** Lines go to another thread in lots of so many bytes. */
const lotBytes = { text: 100_000, html: 2_000_000 };
/** A thread that waits for its next lot is kept for so long, in ms. */
const idleTimeout = 60_000;

/**
 * @param lines without their ends; null for one that was longer than `lineLimit`
 * @throws Trouble `reference-…`
 */
export async function* extractLines(lines: AsyncIterable<Uint8Array | null>, extracting: Extracting): AsyncGenerator<ExtractedLine> {
	const extractLine = await lineExtractor(extracting);
	const { threads, isHtml } = extracting;
	const kind = isHtml ? 'html' : 'text';
	let bytes = 0;
	let crew: Crew | null = null;
	try {
		let lot: (Uint8Array | null)[] = [];
		let weight = 0;
		for await (const line of lines) {
			if (line !== null && isBlank(line)) continue;
			const size = line?.byteLength ?? 0;
			bytes += size;
			if (threads === 1 || bytes <= aloneBytes[kind]) {
				yield extractLine(line);
				continue;
			}
			lot.push(line);
			weight += size;
			if (weight < lotBytes[kind]) continue;
			crew ??= await openCrew(extracting, threads);
			yield* crew.give(lot);
			lot = [];
			weight = 0;
		}
		if (crew) yield* crew.finish();
		for (const line of lot) yield extractLine(line);
	} finally {
		await crew?.close();
	}
}

type Crew = {
	/** Takes a lot and gives what is ready, in order, so that never more than a few lots wait. */
	readonly give: (lines: Lot) => AsyncGenerator<ExtractedLine>;
	readonly finish: () => AsyncGenerator<ExtractedLine>;
	readonly close: () => Promise<void>;
};

async function openCrew(extracting: Extracting, threads: number): Promise<Crew> {
	const { Piscina } = await import('piscina');
	const pool = new Piscina({ filename: new URL('./extract-worker.ts', import.meta.url).href, minThreads: threads, maxThreads: threads, idleTimeout });
	const waiting: Promise<readonly ExtractedLine[]>[] = [];
	return {
		async *give(lines) {
			waiting.push(pool.run({ lines, extracting }, { name: 'extractLot' }));
			if (waiting.length > threads * 2) yield* (await waiting.shift()) ?? [];
		},
		async *finish() {
			for (const lot of waiting) yield* await lot;
		},
		close: () => pool.destroy(),
	};
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
