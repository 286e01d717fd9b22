// A crew reads on other threads beside this one. Its threads get the models from this one in shared memory, so that each
// costs little; what they are asked waits in a short queue, and where that is full this thread reads by itself.
import { openFiles, type Files } from '#reference/load.ts';

export type Crew<Task, Result> = {
	/** Asks another thread, or gives null where all have enough to do. */
	readonly ask: (task: Task) => Promise<Result> | null;
	readonly close: () => Promise<void>;
};

/** What a thread is handed with each task. */
export type Handed<Task> = { readonly task: Task; readonly files: Files };

/** Tasks that may wait for each thread, the one under way counted. */
const waitingEach = 2;
/** A thread without a task is kept for so long, in ms. */
const idleTimeout = 60_000;
/** New objects of a thread are few; a larger part of its memory would stay unused. Megabytes. */
const maxYoungGenerationSizeMb = 24;

/** @param threads how many beside this one; at least one */
export async function openCrew<Task, Result>(name: string, threads: number): Promise<Crew<Task, Result>> {
	const { Piscina } = await import('piscina');
	const filename = new URL('./crew-worker.ts', import.meta.url).href;
	const pool = new Piscina({
		filename,
		minThreads: threads,
		maxThreads: threads,
		concurrentTasksPerWorker: waitingEach,
		idleTimeout,
		resourceLimits: { maxYoungGenerationSizeMb },
	});
	let waiting = 0;
	return {
		ask(task) {
			if (waiting >= threads * waitingEach) return null;
			waiting++;
			const handed: Handed<Task> = { task, files: openFiles() };
			const asked = pool.run(handed, { name }) as Promise<Result>;
			return asked.finally(() => waiting--);
		},
		close: () => pool.destroy(),
	};
}
