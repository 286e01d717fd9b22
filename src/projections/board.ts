// The board is what every view starts from: the rows of the register that a cut lets be seen, in order of publication.
// It is made once for a head and a cut and kept; the same register, reference and cut always give the same board.
import type { Entry } from '#ledger/entry.ts';
import type { Reference } from '#reference/reference.ts';
import { isoDay, noDay } from '#time/day.ts';
import { isSeen, type AsOf, type Cut, cutOf } from './cut.ts';
import { laneHeads } from './lane.ts';
import { forgetMarks } from './mark.ts';
import { none, type Judgement, type Register } from './register.ts';
import { valueAt } from './table.ts';
import type { Unit } from './view.ts';

/** Gives entries of the ledger by sequence number, in the order asked for. */
export type EntriesAt = (sequences: readonly number[]) => Promise<readonly Entry[]>;

export type Board = {
	readonly register: Register;
	readonly reference: Reference;
	readonly cut: Cut;
	readonly head: number;
	readonly entriesAt: EntriesAt;
	/** Rows of documents, and of claims, that are seen: in order of publication, those without a day first. */
	readonly documents: Int32Array;
	readonly claims: Int32Array;
	/** The reading of each document that is seen, or `none`; by document row. */
	readonly readings: Int32Array;
	/** 1 for each claim row that is seen. */
	readonly isClaimSeen: Uint8Array;
	/** What people decided, as far as it is seen, in order. */
	readonly judgements: readonly Judgement[];
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	/** The day one looks from: that of the past one asks for, else the last of the record; null where it is empty. */
	readonly day: string | null;
	/** What figures count. */
	readonly unit: Unit;
	/** Results that views share, by name; made when first asked for. What is counted has the unit in its name. */
	readonly shared: Map<string, unknown>;
};

/** Two boards are kept: now, and the day of the past that was looked at last. */
const boards = new WeakMap<Register, Board[]>();

export type Asking = {
	readonly register: Register;
	readonly reference: Reference;
	readonly entriesAt: EntriesAt;
	readonly asOf: AsOf;
	readonly unit?: Unit;
};

export function boardOf({ register, reference, entriesAt, asOf, unit = 'claims' }: Asking): Board {
	const kept = (boards.get(register) ?? []).filter((board) => board.head === register.head && board.reference === reference);
	const cut = cutOf(register, asOf, reference.zone);
	const found = kept.find((board) => isSameCut(board.cut, cut));
	const board = found ?? makeBoard({ register, reference, entriesAt, cut });
	boards.set(register, [board, ...kept.filter(({ cut: other }) => (other.asOf === null) !== (cut.asOf === null))]);
	return unit === board.unit ? board : { ...board, unit };
}

/** Forgets what was made for days of the past, and for counting; now stays. */
export function forgetPast(register: Register): void {
	forgetMarks(register);
	boards.set(
		register,
		(boards.get(register) ?? []).filter(({ cut }) => cut.asOf === null),
	);
}

/** A figure of the whole board in the unit asked for, made once for each unit. */
export function sharedFigure<Result>(board: Board, name: string, make: () => Result): Result {
	return shared(board, `${name} by ${board.unit}`, make);
}

/** A result of the whole board, made once. */
export function shared<Result>(board: Board, name: string, make: () => Result): Result {
	if (!board.shared.has(name)) board.shared.set(name, make());
	return board.shared.get(name) as Result;
}

/** Whether the cut lets a document be seen. @param document its row */
export function isDocumentSeen(board: Board, document: number): boolean {
	const seen = shared(board, 'documents seen', () => {
		const marks = new Uint8Array(board.register.documents.length);
		for (const row of board.documents) marks[row] = 1;
		return marks;
	});
	return seen[document] === 1;
}

/** Sequence of the entry that says what a document's text is in the reading that is seen. @param document its row */
export function recordSequence({ register, readings }: Board, document: number): number {
	const reading = valueAt(readings, document);
	return reading === none ? valueAt(register.documents.columns.sequence, document) : valueAt(register.readings.columns.derived, reading);
}

/** Day of publication of the document a claim stands in, as a number of days. */
export function publishedOf({ register }: Board, claim: number): number {
	return valueAt(register.claims.columns.published, claim);
}

/** The lane of each number of a side: 0 is no side. Any other side is `other`. */
export function laneOfSide(board: Board): (side: number) => string {
	const lanes = shared(board, 'lanes', () => {
		const { names } = board.register;
		return new Map(board.reference.sides.map(({ id }) => [names.numbers.get(id) ?? none, id]));
	});
	return (side) => lanes.get(side) ?? 'other';
}

/** The lane of each claim row, as a place in the list of lanes (`laneHeads`). */
export function lanesOfClaims(board: Board): Uint8Array {
	return shared(board, 'lanes of claims', () => {
		const { claims, statements } = board.register;
		const heads = laneHeads(board.reference).map(({ id }) => id);
		const lane = laneOfSide(board);
		const bySide = new Map<number, number>();
		const found = new Uint8Array(claims.length);
		for (let row = 0; row < claims.length; row++) {
			const statement = valueAt(claims.columns.statement, row);
			if (statement === none) {
				found[row] = heads.indexOf('outlets');
				continue;
			}
			const side = valueAt(statements.columns.side, statement);
			let number = bySide.get(side);
			if (number === undefined) {
				number = heads.indexOf(lane(side));
				bySide.set(side, number);
			}
			found[row] = number;
		}
		return found;
	});
}

function isSameCut(one: Cut, other: Cut): boolean {
	return one.asOf?.day === other.asOf?.day && one.asOf?.clock === other.asOf?.clock;
}

function makeBoard({ register, reference, entriesAt, cut }: Omit<Asking, 'asOf' | 'unit'> & { readonly cut: Cut }): Board {
	const readings = readingsSeen(register, cut);
	const documents = byPublication(register, readings, cut);
	const { claims, isClaimSeen } = claimsSeen({ register, cut, readings, documents });
	const { published } = register.documents.columns;
	const first = documents.find((row) => published[row] !== noDay);
	const last = documents.at(-1);
	const lastDay = last === undefined ? null : isoDay(valueAt(published, last));
	return {
		register,
		reference,
		cut,
		head: register.head,
		entriesAt,
		documents,
		claims,
		readings,
		isClaimSeen,
		judgements: register.judgements.filter(({ sequence }) => sequence <= cut.judged),
		firstDay: first === undefined ? null : isoDay(valueAt(published, first)),
		lastDay,
		day: lastDay === null ? null : (cut.asOf?.day ?? lastDay),
		unit: 'claims',
		shared: new Map(),
	};
}

/** The reading of each document that was the latest at the cut. */
function readingsSeen({ documents, readings }: Register, cut: Cut): Int32Array {
	const seen = new Int32Array(documents.length).fill(none);
	const { document, sequence, until } = readings.columns;
	for (let reading = 0; reading < readings.length; reading++) {
		if (valueAt(sequence, reading) <= cut.sequence && valueAt(until, reading) > cut.sequence) seen[valueAt(document, reading)] = reading;
	}
	return seen;
}

/** Rows of the documents that are seen, by day: a counting sort, which keeps the order of the record within a day. */
function byPublication({ documents }: Register, readings: Int32Array, cut: Cut): Int32Array {
	const { published, sequence } = documents.columns;
	const rows: number[] = [];
	for (let row = 0; row < documents.length; row++) {
		if (valueAt(sequence, row) <= cut.sequence && isSeen(cut, valueAt(published, row))) rows.push(row);
		else readings[row] = none;
	}
	const byDay = new Map<number, number[]>();
	for (const row of rows) {
		const day = valueAt(published, row);
		const others = byDay.get(day);
		if (others) others.push(row);
		else byDay.set(day, [row]);
	}
	const days = [...byDay.keys()].sort((one, other) => one - other);
	return Int32Array.from(days.flatMap((day) => byDay.get(day) ?? []));
}

type Seeing = { readonly register: Register; readonly cut: Cut; readonly readings: Int32Array; readonly documents: Int32Array };

function claimsSeen({ register: { claims, readings: table }, cut, readings, documents }: Seeing): Pick<Board, 'claims' | 'isClaimSeen'> {
	const seen = new Int32Array(claims.length);
	const isClaimSeen = new Uint8Array(claims.length);
	let count = 0;
	for (const document of documents) {
		const reading = valueAt(readings, document);
		if (reading === none) continue;
		const first = valueAt(table.columns.claims, reading);
		const end = first + valueAt(table.columns.claimCount, reading);
		for (let row = first; row < end; row++) {
			if (valueAt(claims.columns.until, row) <= cut.judged) continue;
			seen[count++] = row;
			isClaimSeen[row] = 1;
		}
	}
	return { claims: seen.subarray(0, count), isClaimSeen };
}
