// What came of reading one file or one address as a whole, for surfaces that answer once: what was taken in, what was not
// and why, and what it names and does not hold.
import { Trouble, type Problem } from '#problems/problem.ts';
import type { Desk } from './desk.ts';
import type { Taken } from './read-document.ts';
import type { Progress } from './read-folder.ts';
import { readRecord } from './read-kept-text.ts';

export type TakenIn = {
	readonly taken: readonly (Taken & { readonly title: string | null })[];
	readonly problems: readonly Problem[];
	/** How many pages it names without holding them. */
	readonly named: number;
	/** How many things in it were passed over, such as images of an archive. */
	readonly passed: number;
};

/** @throws Trouble the first problem, where nothing was taken in; `disk-full`, `disk-unwritable` */
export async function takenIn(desk: Desk, reading: AsyncIterable<Progress>): Promise<TakenIn> {
	const taken: TakenIn['taken'][number][] = [];
	const problems: Problem[] = [];
	let [named, passed] = [0, 0];
	for await (const { taken: one, problem, aside } of reading) {
		if (one !== null) taken.push({ ...one, title: (await readRecord(desk, one.document)).title });
		else if (problem !== null) problems.push(problem);
		else if (aside.kind === 'address') named++;
		else passed += aside.count;
	}
	const [first] = problems;
	if (taken.length === 0 && first !== undefined) throw new Trouble(first);
	return { taken, problems, named, passed };
}
