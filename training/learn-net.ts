// Teaches the net: sentence by sentence in an order of chance, a step down after some hundred words; the pace rises, stays,
// and falls to the end. The same lessons give the same weights.
import { makeArena, type Arena } from './arena.ts';
import { moveDown } from './matrix.ts';
import { lookBack, type Loss } from './net-back.ts';
import { look, makeNet, matricesOf, type Net } from './net.ts';
import type { NetLesson } from './net-lesson.ts';
import { makeChance, shuffle } from './table.ts';

export type NetPlan = {
	/** Code of `kernel/learning.ts`. */
	readonly code: Uint8Array;
	/** Read in every round, and of which every so many are read in each. */
	readonly lessons: readonly NetLesson[];
	readonly more: readonly NetLesson[];
	readonly every: number;
	readonly rounds: number;
	/** Rows of each table, numbers of classes and relations (multiples of four). */
	readonly tables: readonly number[];
	readonly classes: number;
	readonly relations: number;
	readonly vectors: Float32Array;
	readonly print: (line: string) => void;
};

const seed = 20_231;
/** Words after which a step is taken; the pace at its highest; the share that is wiped. */
const lot = 512;
const fastest = 0.002;
const wiped = 0.3;
const memory = 500_000_000;

/** Gives the net and where it lies. */
export function learnNet(plan: NetPlan): { readonly net: Net; readonly arena: Arena } {
	const chance = makeChance(seed);
	const arena = makeArena(plan.code, memory);
	const net = makeNet(arena, plan, chance);
	const matrices = matricesOf(net);
	const all = plan.rounds * (plan.lessons.length + plan.more.length / plan.every);
	let [done, steps, words] = [0, 0, 0];
	for (let round = 0; round < plan.rounds; round++) {
		const loss: Loss = { classes: 0, heads: 0, relations: 0 };
		let read = 0;
		const order = [...plan.lessons, ...plan.more.filter((_, at) => at % plan.every === round % plan.every)];
		for (const lesson of shuffle(order, chance)) {
			arena.during(() => {
				const view = look({ arena, net, vectors: plan.vectors }, lesson, { chance, share: wiped });
				lookBack({ arena, net, vectors: plan.vectors }, { view, lesson }, loss);
			});
			words += lesson.words.length;
			read += lesson.words.length;
			done++;
			if (words < lot) continue;
			steps++;
			for (const matrix of matrices) moveDown(arena, matrix, { words, pace: fastest * paceAt(done / all), number: steps });
			words = 0;
		}
		const mean = (sum: number) => (sum / read).toFixed(3);
		plan.print(`round ${round + 1}: ${mean(loss.classes)} ${mean(loss.heads)} ${mean(loss.relations)}`);
	}
	return { net, arena };
}

/** @param progress from 0 to 1 */
function paceAt(progress: number): number {
	if (progress < 0.02) return progress / 0.02;
	return progress < 0.3 ? 1 : 1 - ((progress - 0.3) / 0.7) * 0.97;
}
