// Reads a document in a thread of its own, one after another, with limits of time and memory: libraries for formats
// made of programs and packed streams can be led to run or to grow for ever. When a limit is met the thread ends (decision 0013).
import { trouble } from '#problems/catalogue.ts';
import { Trouble, type Problem } from '#problems/problem.ts';
import type { Derived, Intake, Reader } from './intake.ts';

const secondsLimit = 30;
/** The heap of the thread, and what the whole process may grow by while it reads. */
const megabytesLimit = 768;
/** How often the growth is looked at. Milliseconds. */
const lookEvery = 50;
/** So long a thread waits for another document. Milliseconds. */
const idle = 1_000;

/** What goes to the thread, and what comes back. */
export type Confined = { readonly reader: string; readonly bytes: Uint8Array; readonly intake: Intake };
export type ConfinedResult = { readonly derived: Derived } | { readonly problem: Problem };

let last: Promise<unknown> = Promise.resolve();
let crew: Promise<Crew> | null = null;
type Crew = { readonly run: (confined: Confined, options: { signal: AbortSignal }) => Promise<ConfinedResult> };

/** @throws Trouble `document-costly`, and what the reader throws */
export function readConfined(reader: Reader, bytes: Uint8Array, intake: Intake): Promise<Derived> {
	const reading = last.then(() => readNow({ reader: reader.name, bytes, intake }));
	last = reading.catch(() => {});
	return reading;
}

async function readNow(confined: Confined): Promise<Derived> {
	crew ??= openCrew();
	const { run } = await crew;
	const limit = new AbortController();
	const most = process.memoryUsage.rss() + megabytesLimit * 1_000_000;
	const clock = setTimeout(() => limit.abort(), secondsLimit * 1_000);
	const scale = setInterval(() => process.memoryUsage.rss() > most && limit.abort(), lookEvery);
	try {
		const result = await run(confined, { signal: limit.signal });
		if ('problem' in result) throw new Trouble(result.problem);
		return result.derived;
	} catch (error) {
		const isOver = limit.signal.aborted || (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
		throw isOver ? trouble('document-costly', { name: confined.intake.name, seconds: secondsLimit, megabytes: megabytesLimit }) : error;
	} finally {
		clearTimeout(clock);
		clearInterval(scale);
	}
}

async function openCrew(): Promise<Crew> {
	const { Piscina } = await import('piscina');
	const pool = new Piscina({
		filename: new URL('./confined-worker.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: 1,
		idleTimeout: idle,
		resourceLimits: { maxOldGenerationSizeMb: megabytesLimit },
	});
	return { run: (confined, options) => pool.run(confined, { ...options, name: 'readInThread' }) };
}
