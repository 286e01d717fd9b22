// The way over the tree from a cue to every word of its sentence: up to where the two meet, and down from there.
import { feature, pair } from './hash.ts';
import { longestRow } from './labels.ts';
import type { Line } from './line.ts';

/** Deeper than this nothing is told apart, which keeps the time linear in the sentence. */
const deepest = 40;

export type Ways = {
	/** One number for the whole way. */
	readonly full: Int32Array;
	/** One number for the branch: all words below the same word on the way up share it. */
	readonly branch: Int32Array;
	/** Steps from the cue up to a word, from 1; 0 where it is not above the cue. */
	readonly above: Int32Array;
};

export function makeWays(): Ways {
	return { full: new Int32Array(longestRow), branch: new Int32Array(longestRow), above: new Int32Array(longestRow) };
}

/** Relation of the word just below the n-th word on the way up. */
const upward = new Int32Array(deepest + 2);

export function layWays(ways: Ways, line: Line, cue: number): void {
	ways.above.fill(0, 0, line.size);
	let steps = 1;
	let relation = 0;
	for (let up = cue; up >= 0 && steps <= deepest && ways.above[up] === 0; up = line.head[up] as number) {
		upward[steps] = relation;
		relation = line.relation[up] as number;
		ways.above[up] = steps++;
	}
	for (let at = 0; at < line.size; at++) layWay(ways, line, { cue, at });
}

function layWay(ways: Ways, line: Line, { cue, at }: { readonly cue: number; readonly at: number }): void {
	let meeting = at;
	let below = -1;
	let down = 0;
	while (meeting >= 0 && ways.above[meeting] === 0 && down < deepest) {
		below = meeting;
		meeting = line.head[meeting] as number;
		down++;
	}
	const steps = meeting < 0 || down === deepest ? 0 : (ways.above[meeting] as number);
	const up = steps === 0 ? 9 : Math.min(steps, 5);
	const first = below < 0 ? 0 : (line.relation[below] as number) * 4 + (below < cue ? 1 : 2);
	const upRelation = upward[steps] as number;
	ways.full[at] = feature(110 + up, pair(first, upRelation), Math.min(down, 3));
	ways.branch[at] = feature(130 + up, first, upRelation);
}
