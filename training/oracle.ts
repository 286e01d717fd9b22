// What each action costs in a state: the number of true heads it makes impossible (dynamic oracle of the arc-hybrid
// system, Goldberg and Nivre 2013).
import { left, right, shift, type State } from '#syntax/attach.ts';

/** Cost of each allowed action into `costs`; Infinity where it is not allowed. */
export function priceActions(
	stack: Int32Array,
	{ depth, next }: State,
	truth: { readonly heads: Int32Array; readonly choices: number; readonly costs: Float64Array },
): void {
	const { heads, choices, costs } = truth;
	costs.fill(Infinity);
	const top = stack[depth - 1] as number;
	const below = depth > 1 ? (stack[depth - 2] as number) : -1;
	let waiting = 0;
	for (let token = next; token < heads.length; token++) if (heads[token] === top) waiting++;
	const head = heads[top] as number;
	if (choices & (1 << left)) costs[left] = waiting + (head === below || head > next ? 1 : 0);
	if (choices & (1 << right)) costs[right] = waiting + (head >= next ? 1 : 0);
	if (choices & (1 << shift)) {
		let lost = 0;
		const nextHead = heads[next] as number;
		for (let at = 0; at < depth; at++) {
			const token = stack[at] as number;
			if (token > 0 && heads[token] === next) lost++;
			if (token === nextHead && at < depth - 1 && !(token === 0)) lost++;
		}
		costs[shift] = lost;
	}
}
