// The difference of two lists of sentences: the longest common run of them is kept (dynamic programming over what is left
// between the same beginning and the same end), the rest is removed or added. Bounded: where too much is left, a sentence is
// kept that stands in both, whatever its place.

export type Step = {
	readonly change: 'kept' | 'added' | 'removed' /** Place in the list: of removed ones in the one before, else in the one after. */;
	readonly at: number;
};

/** Pairs that are compared at most: about 2,000 sentences against as many. */
const pairLimit = 4_000_000;

/** What was removed stands before what was added in its place. */
export function sentenceDifference(before: readonly string[], after: readonly string[]): readonly Step[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let same = 0;
	while (same < before.length - start && same < after.length - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	const left = before.slice(start, before.length - same);
	const right = after.slice(start, after.length - same);
	const middle = left.length * right.length > pairLimit ? byPresence(left, right) : byLongestRun(left, right);
	return [
		...Array.from({ length: start }, (_, at): Step => ({ change: 'kept', at })),
		...middle.map(({ change, at }): Step => ({ change, at: at + start })),
		...Array.from({ length: same }, (_, at): Step => ({ change: 'kept', at: after.length - same + at })),
	];
}

function byLongestRun(left: readonly string[], right: readonly string[]): readonly Step[] {
	const width = right.length + 1;
	const longest = new Uint16Array((left.length + 1) * width);
	for (let row = left.length - 1; row >= 0; row--) {
		for (let column = right.length - 1; column >= 0; column--) {
			const here = row * width + column;
			const below = here + width;
			longest[here] = left[row] === right[column] ? (longest[below + 1] as number) + 1 : Math.max(longest[below] as number, longest[here + 1] as number);
		}
	}
	const steps: Step[] = [];
	let [row, column] = [0, 0];
	while (row < left.length || column < right.length) {
		const isBoth = row < left.length && column < right.length;
		if (isBoth && left[row] === right[column]) {
			steps.push({ change: 'kept', at: column++ });
			row++;
		} else if (row < left.length && (!isBoth || (longest[(row + 1) * width + column] as number) >= (longest[row * width + column + 1] as number)))
			steps.push({ change: 'removed', at: row++ });
		else steps.push({ change: 'added', at: column++ });
	}
	return steps;
}

function byPresence(left: readonly string[], right: readonly string[]): readonly Step[] {
	const [inLeft, inRight] = [new Set(left), new Set(right)];
	return [
		...left.flatMap((sentence, at): Step[] => (inRight.has(sentence) ? [] : [{ change: 'removed', at }])),
		...right.map((sentence, at): Step => ({ change: inLeft.has(sentence) ? 'kept' : 'added', at })),
	];
}
