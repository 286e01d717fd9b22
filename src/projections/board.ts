// The board is what every view starts from: all claims of the register as views, with the day of each and the
// ways to find them. It is made once for a register's head and kept with the register; the same register and
// reference always give the same board.
import type { AccessBearing } from '#bearings/bearing.ts';
import type { Reference } from '#reference/reference.ts';
import { firstDay } from '#time/edtf.ts';
import { claimView } from './claim-view.ts';
import type { DocumentRow, Register } from './register.ts';
import type { ClaimView } from './view.ts';

/** A claim with what views ask for again and again. */
export type BoardClaim = {
	readonly view: ClaimView;
	/** First day the event can have happened, or null. */
	readonly day: string | null;
	/** Day of publication, or null. */
	readonly published: string | null;
	readonly family: string | null;
	readonly access: readonly AccessBearing[];
};

export type Board = {
	readonly head: number;
	/** In order of publication, then of the record. */
	readonly claims: readonly BoardClaim[];
	readonly byId: ReadonlyMap<string, BoardClaim>;
	/** Documents in order of publication. */
	readonly documents: readonly DocumentRow[];
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	/** Results that views share, by name; made when first asked for. */
	readonly shared: Map<string, unknown>;
};

const boards = new WeakMap<Register, { board: Board; reference: Reference }>();

/** The board of a register as it stands. */
export function boardOf(register: Register, reference: Reference): Board {
	const kept = boards.get(register);
	if (kept && kept.board.head === register.head && kept.reference === reference) return kept.board;
	const board = makeBoard(register, reference);
	boards.set(register, { board, reference });
	return board;
}

/** A result of the whole board, made once. */
export function shared<Result>(board: Board, name: string, make: () => Result): Result {
	if (!board.shared.has(name)) board.shared.set(name, make());
	return board.shared.get(name) as Result;
}

function makeBoard(register: Register, reference: Reference): Board {
	const documents = [...register.documents.values()].sort((one, other) => compare(dayOf(one), dayOf(other)));
	const claims = documents.flatMap((document) =>
		document.claims.map((row): BoardClaim => {
			const bearings = register.bearings.get(row.id) ?? [];
			return {
				view: claimView({ row, document, bearings }, reference),
				day: firstDay(row.claim.time.edtf),
				published: firstDay(document.record.published.edtf),
				family: row.claim.kind === null ? null : (reference.lexicon.kindById.get(row.claim.kind)?.family ?? null),
				access: bearings.map(({ bearing }) => bearing).filter((bearing) => bearing.on === 'access'),
			};
		}),
	);
	const days = documents.map(dayOf).filter((day) => day !== '');
	return {
		head: register.head,
		claims,
		byId: new Map(claims.map((claim) => [claim.view.id, claim])),
		documents,
		firstDay: days[0] ?? null,
		lastDay: days[days.length - 1] ?? null,
		shared: new Map(),
	};
}

/** Day of publication, or '' when it is not known. */
export function dayOf(document: DocumentRow): string {
	return firstDay(document.record.published.edtf) ?? '';
}

export function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
