// Gives each token of a sheet its head: an arc-hybrid transition parser (Kuhlmann et al. 2011). Each token is shifted
// once and tied once, so the time is linear; the choice is a linear model over the stack and what comes next.
import { mix } from '#text/hash.ts';
import { labelOf, type Labels } from './label.ts';
import type { Weights } from './model.ts';
import { patience } from './patience.ts';
import { name, none, tie, type Sheet } from './sheet.ts';
import { classHashes } from './tag.ts';
import { fill, templatesOf } from './templates.ts';

export const shift = 0;
/** The top of the stack depends on the next token. */
export const left = 1;
/** The top of the stack depends on the token below it. */
export const right = 2;

const nodes = ['s0', 's1', 's2', 'b0', 'b1', 'b2'];
const children = ['s0l', 's0m', 's0r', 's0q', 's1l', 's1r', 's1q', 'b0l', 'b0m', 's2r'];
const names = [
	...nodes.flatMap((node) => [`${node}w`, `${node}t`]),
	...children.flatMap((child) => [`${child}w`, `${child}t`, `${child}n`]),
	's0v',
	's1v',
	'b0v',
	's0k',
	's1k',
	'b0k',
	's2k',
	'd0',
	'd1',
	'b3t',
	's3t',
];

export const headTemplates = templatesOf(
	names,
	`
	b1t, d0, b0ln b0t, d1, b0lw s0t, b0t b1t, b0t, s0k, s0t b1t, b0v b0t, b2t, s0t, b0t b0lt b0mt, b0k b0t, d0 b0t, d0 s0t, s0ln s0t, s0k b0t, b0t b1t
	b3t, b0k s0t, b0k s0k, b0t b1t b2t, b2w, s0lw s1t, s0rw b0t, b0lw s0w, b1w b1t, b0ln b0t s0t, s1k b0t, s1ln s1t, s0t b0t b0lt, d1 s0t, s0ln s0mn s0t,
	s0t s0lt s0mt, s1t s0t b0t, s0w b0t, s0t b0w, s1t s0t, s1w s0t, s1t s0w;
	d0 s0w, s1t b0t b1t, s0t b1w, s0rn s0t, s0v s0t, s1t, b1w, b0t b1w, s1t s0t s0lt, s1rn s1t, b0v b0w, b0w b1w, b0lw b0w, d1 s1t, b0ln b0w, s1k s0t, s2t
	b0t, s2k s1k s0t, b0k b0w, s0t b0t b1t, d0 s0t b0t, s1t s0t s0rt, s1rw b0w, s1k s1t, s0lw s2w, s2t, s0t b0t, s0k s1t b0t, s1v s1t, s0rn s0qn s0t, s0k
	s0t, b0w b1t, d0 b0w, s1t b0t, s0rw s0t, s0t s0rt s0qt, s0w s0t, s0lw s2t s1t, s1rn s1qn s1t, d1 s1t s0t, s1t b0w, s3t s2t s1t, s0lw s1w, s1k s0k s0t,
	s2k s2t, s0ln s0t b0t, d1 s0w, s0lw s0t b0t, s0t s0lt b0t, s0lw s1t s0t, s0rw b0w, s1t s1lt s0t, s2t b0t s1t, b0w, s1k s0w, s1k s0k, s2t s1t s0t, s0ln
	s0w, s1rn s1t b0t, s1rn s1t s0t, s2w s1t, d1 s1w, b0w b0t, s2rn s2t, s0w, s2t s0t b0t, s2w s0t, s2w, s0lw s0w, s0t s0rt b0t, s1t s1rt s0t, s0v b0t
	s0t, s1t s1rt b0t, s0k b0w, s0rn s0t b0t, s1w s1t, s0k s0t b0t, s0rn s0w, s0t b0w b0t, s0rw s0w, s1rw s0w, s0w s0t b0t, s1v s1w, s1w b0t, s1k s1w, s0w
	b1w, s2t s1w, s0t b0t b1w, s0t b0w b1t, s1w, s0v s0w, s0w b0t b1t, s1rn s1w, s0lw s1t s0w, s0w s0t b0w, s0k s0w, s1rw s1w, s1k s1t s0t, s0lw s1w s0w,
	s0w b0w b0t, s2w b0w, s1w s1t s0t, s1t s0w s0t, s1t s0w b0t, s1w s0t b0t, s1t s0t b0w, s1w s0w, s0w b0w, s1w b0w, s1t s0w b0w, s1w s0w b0t, s1w b0w
	s0t
`,
);

const { facts, features } = headTemplates;

/** Where a parse stands: how many lie on the stack, and the next token. */
export type State = { depth: number; next: number };

/** Gathers the facts of a state, into those of `headTemplates`. */
export function gatherHeadFacts(sheet: Sheet, { depth, next }: State): void {
	const { stack, length } = sheet;
	const s0 = depth > 0 ? (stack[depth - 1] as number) : none;
	const s1 = depth > 1 ? (stack[depth - 2] as number) : none;
	const s2 = depth > 2 ? (stack[depth - 3] as number) : none;
	const s3 = depth > 3 ? (stack[depth - 4] as number) : none;
	const b0 = next <= length ? next : none;
	let at = node(sheet, s0, 0);
	at = node(sheet, s1, at);
	at = node(sheet, s2, at);
	at = node(sheet, b0, at);
	at = node(sheet, next + 1 <= length ? next + 1 : none, at);
	at = node(sheet, next + 2 <= length ? next + 2 : none, at);
	at = child(sheet, sheet.left[s0] as number, at);
	at = child(sheet, sheet.left2[s0] as number, at);
	at = child(sheet, sheet.right[s0] as number, at);
	at = child(sheet, sheet.right2[s0] as number, at);
	at = child(sheet, sheet.left[s1] as number, at);
	at = child(sheet, sheet.right[s1] as number, at);
	at = child(sheet, sheet.right2[s1] as number, at);
	at = child(sheet, sheet.left[b0] as number, at);
	at = child(sheet, sheet.left2[b0] as number, at);
	at = child(sheet, sheet.right[s2] as number, at);
	facts[at++] = mix(((sheet.leftCount[s0] as number) << 8) + (sheet.rightCount[s0] as number) + 1);
	facts[at++] = mix((sheet.rightCount[s1] as number) + 1);
	facts[at++] = mix((sheet.leftCount[b0] as number) + 1);
	for (const token of [s0, s1, b0, s2]) facts[at++] = mix((sheet.bits[token] as number) + 1);
	facts[at++] = distance(s0, b0);
	facts[at++] = distance(s1, s0);
	facts[at++] = classHashes[sheet.class[next + 3 <= length ? next + 3 : none] as number] as number;
	facts[at++] = classHashes[sheet.class[s3] as number] as number;
}

function node(sheet: Sheet, token: number, at: number): number {
	facts[at] = token === none ? 97 : token === 0 ? 101 : (sheet.form[token] as number);
	facts[at + 1] = token === none ? 103 : (classHashes[sheet.class[token] as number] as number);
	return at + 2;
}

function child(sheet: Sheet, token: number, at: number): number {
	facts[at] = token === none ? 107 : (sheet.form[token] as number);
	facts[at + 1] = token === none ? 109 : (classHashes[sheet.class[token] as number] as number);
	facts[at + 2] = token === none ? 113 : (classHashes[(sheet.relation[token] as number) + 128] as number);
	return at + 3;
}

/** How far two tokens are apart, in steps that grow. */
export function distance(one: number, other: number): number {
	if (one === none || other === none) return 127;
	const apart = Math.abs(other - one);
	return mix(apart < 5 ? apart : apart < 8 ? 6 : apart < 12 ? 9 : 13);
}

/** What may be done in a state, one bit each. The root takes one dependent, at the end. */
export function allowed({ depth, next }: State, length: number): number {
	if (next > length) return 1 << right;
	return depth < 2 ? 1 << shift : (1 << shift) | (1 << left) | (depth > 2 ? 1 << right : 0);
}

/** Does one thing. */
// biome-ignore lint/complexity/useMaxParams: in the innermost loop, where an object for every call would cost
export function step(sheet: Sheet, state: State, action: number, labels: Labels): void {
	const { stack } = sheet;
	if (action === shift) {
		stack[state.depth++] = state.next++;
		return;
	}
	const token = stack[state.depth - 1] as number;
	const head = action === left ? state.next : (stack[state.depth - 2] as number);
	state.depth--;
	const relation = labelOf(sheet, token, head, labels);
	tie(sheet, token, head);
	name(sheet, token, relation);
}

/** What the features say for each action, SHIFT being 0. */
export const scores = new Int32Array(3);

/** The last row of the table; for templates looked at first, of the sixteenth of it that stays near the processor. */
export function lastRow(size: number, isFirst: boolean): number {
	return size / (isFirst ? 32 : 2) - 1;
}

/** Adds what the features of some templates, all looked at first or none, say. They must have been filled. */
export function addScores(weights: Weights, from: number, to: number): void {
	const last = lastRow(weights.length, from === 0);
	let toLeft = scores[left] as number;
	let toRight = scores[right] as number;
	for (let at = from; at < to; at++) {
		const row = (((features[at] as number) >>> 8) & last) * 2;
		toLeft += weights[row] as number;
		toRight += weights[row + 1] as number;
	}
	scores[left] = toLeft;
	scores[right] = toRight;
}

/** The action of some that has the highest score. */
export function highest(choices: number): number {
	let best = -1;
	for (let action = shift; action <= right; action++)
		if (choices & (1 << action) && (best < 0 || (scores[action] as number) > (scores[best] as number))) best = action;
	return best;
}

/** The best of what is allowed, by the facts gathered last. */
function bestAction(choices: number, weights: Weights): number {
	const { first, size } = headTemplates;
	scores.fill(0);
	fill(headTemplates, 0, first);
	addScores(weights, 0, first);
	const best = highest(choices);
	const next = highest(choices & ~(1 << best));
	if ((scores[best] as number) - (scores[next] as number) > patience.clear) return best;
	fill(headTemplates, first, size);
	addScores(weights, first, size);
	return highest(choices);
}

/** Gives every token of the sheet its head and relation. */
export function attach(sheet: Sheet, weights: Weights, labels: Labels): void {
	const state = { depth: 1, next: 1 };
	sheet.stack[0] = 0;
	while (state.next <= sheet.length || state.depth > 1) {
		const choices = allowed(state, sheet.length);
		let action = choices === 1 << shift ? shift : right;
		if (choices & (choices - 1)) {
			gatherHeadFacts(sheet, state);
			action = bestAction(choices, weights);
		}
		step(sheet, state, action, labels);
	}
}
