// A matrix of weights that learns by Adam's step (Kingma and Ba 2015). Of a tall one only the rows that were used are moved.
import type { Arena } from './arena.ts';

export type Matrix = {
	readonly rows: number;
	readonly columns: number;
	/** Places of the weights and of what learning keeps of each: gradient, first and second moment. */
	readonly weights: number;
	readonly gradients: number;
	readonly first: number;
	readonly second: number;
	/** The rows used since the last step; null where all are. */
	readonly used: Set<number> | null;
};

/** Weights around 0, as far from it as `spread`. @param columns a multiple of four */
export function makeMatrix(arena: Arena, { rows, columns, spread, isTall = false }: Shape, chance: () => number): Matrix {
	const [weights, gradients, first, second] = Array.from({ length: 4 }, () => arena.take(rows * columns)) as [number, number, number, number];
	for (let at = 0; at < rows * columns; at++) arena.floats[weights / 4 + at] = spread === 0 ? 0 : normal(chance) * spread;
	return { rows, columns, weights, gradients, first, second, used: isTall ? new Set() : null };
}

export type Shape = { readonly rows: number; readonly columns: number; readonly spread: number; readonly isTall?: boolean };

/** A number of the normal distribution (Box and Muller 1958). */
function normal(chance: () => number): number {
	return Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
}

export type Step = {
	/** Words since the last step. */
	readonly words: number;
	/** Of the step; the number of the step from 1. */
	readonly pace: number;
	readonly number: number;
};

/** Moves the weights against their gradients. */
export function moveDown({ arithmetic }: Arena, matrix: Matrix, { words, pace, number }: Step): void {
	const { rows, columns, weights, gradients, first, second, used } = matrix;
	const scaled = pace / (1 - 0.9 ** number);
	const lift = 1 / (1 - 0.99 ** number);
	const move = (row: number, size: number) => {
		const by = row * columns * 4;
		arithmetic.stepDown(weights + by, gradients + by, first + by, second + by, size, 1 / words, scaled, lift);
	};
	if (used === null) move(0, rows * columns);
	else {
		for (const row of used) move(row, columns);
		used.clear();
	}
}
