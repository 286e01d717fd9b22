// What was met last in which count, so that counting a selection makes no set: a number was met in this count when the mark
// it bears is that of the round. One set of marks serves every board of a register; rounds are never counted back.
import { none, type Register } from './register.ts';
import { originLimit } from './telling.ts';

/** For each number four words beside each other: the round it was met in last, and as bits the lanes, and the first 64 outlets, it was met in. */
export type Met = Int32Array;

export type Marks = { round: number; readonly texts: Met; readonly origins: Met; readonly documents: Int32Array; readonly statements: Int32Array };

/** Words for each number. */
const width = 4;

const marked = new WeakMap<Register, Marks>();

/** Marks with a round of their own. */
export function nextRound(register: Register): Marks {
	const marks = marksOf(register);
	marks.round++;
	return marks;
}

/** The origin of what no telling gives one: the text it stands in. @param text row of the document that printed it first */
export function originOfText({ tellings }: Register, text: number): number {
	return originLimit(tellings) + text;
}

/** Forgets the marks; the next count makes them anew. */
export function forgetMarks(register: Register): void {
	marked.delete(register);
}

/** Whether it is met for the first time in this round, which `none` never is; for marks without lanes and outlets. */
export function isFirst(rounds: Int32Array, number: number, round: number): boolean {
	if (number === none || rounds[number] === round) return false;
	rounds[number] = round;
	return true;
}

/** The same for marks with them, which are left as they are. */
export function isFirstMet(met: Met, number: number, round: number): boolean {
	return isFirst(met, number * width, round);
}

/** What `meet` says is new: that it was met at all, in this lane, in this outlet. */
export const isNew = { atAll: 1, inLane: 2, inOutlet: 4 } as const;

/** Outlets that the marks tell apart; those met later stand in a set. */
const markedOutlets = 64;
/** Outlets are numbered up to here. */
const outletRoom = 2 ** 20;

/** A place in a count: the lane, the outlet by the order in which outlets were met, and the pairs no mark can hold. */
export type Where = { readonly round: number; lane: number; outlet: number; readonly others: Set<number> };

/** Marks that a number was met, and says as bits what of it is new. */
export function meet(met: Met, number: number, { round, lane, outlet, others }: Where): number {
	const at = number * width;
	let found = 0;
	if (met[at] !== round) {
		met[at] = round;
		met[at + 1] = 0;
		met[at + 2] = 0;
		met[at + 3] = 0;
		found = isNew.atAll;
	}
	const lanes = met[at + 1] as number;
	if ((lanes & (1 << lane)) === 0) {
		met[at + 1] = lanes | (1 << lane);
		found |= isNew.inLane;
	}
	if (outlet >= markedOutlets) {
		const pair = number * outletRoom + outlet;
		if (others.has(pair)) return found;
		others.add(pair);
		return found | isNew.inOutlet;
	}
	const word = at + 2 + (outlet >> 5);
	const outlets = met[word] as number;
	if ((outlets & (1 << (outlet & 31))) !== 0) return found;
	met[word] = outlets | (1 << (outlet & 31));
	return found | isNew.inOutlet;
}

function marksOf(register: Register): Marks {
	const { documents, statements } = register;
	const origins = originOfText(register, documents.length);
	const kept = marked.get(register);
	const isEnough = kept !== undefined && kept.documents.length >= documents.length && kept.statements.length >= statements.length;
	if (isEnough && kept.origins.length >= width * origins) return kept;
	const made = {
		round: 0,
		texts: new Int32Array(width * documents.length),
		origins: new Int32Array(width * origins),
		documents: new Int32Array(documents.length),
		statements: new Int32Array(statements.length),
	};
	marked.set(register, made);
	return made;
}
