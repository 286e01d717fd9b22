// The state of an obligation: each account's latest word on it, what they add up to, and what a finding determined. Never
// without its basis. Only claims of breach and of fulfilment make a state; calls, offers and readings of the text do not.
import type { Relation } from '#bearings/bearing.ts';
import type { Agreement, Deadline, Obligation } from '#reference/agreement.ts';
import { isoDay, noDay } from '#time/day.ts';
import { lanesOfClaims, publishedOf, shared, sharedFigure, type Board } from './board.ts';
import { idOfClaim } from './claim-id.ts';
import { establishedOn } from './finding.ts';
import { laneHeads } from './lane.ts';
import { talliesOf } from './origin.ts';
import { countOf } from './unit.ts';
import { sourceCounts } from './source-change.ts';
import { valueAt, wordOf } from './table.ts';
import type { DutyState, ObligationView } from './record-view.ts';

/** Rows of bearings on one obligation, in order of the day the claims speak of. */
export type ObligationRows = { readonly rows: Int32Array; readonly days: Int32Array };

/** A day and a place in the order of the record are sorted as one number. */
const keyRoom = 2 ** 24;

/** By obligation id. */
export function rowsByObligation(board: Board): ReadonlyMap<string, ObligationRows> {
	return shared(board, 'obligations', () => {
		const { register, isClaimSeen } = board;
		const { on, claim, target } = register.bearings.columns;
		const found = new Map<number, number[]>();
		for (let row = 0; row < register.bearings.length; row++) {
			if (on[row] !== 1 || isClaimSeen[valueAt(claim, row)] !== 1) continue;
			const rows = found.get(valueAt(target, row));
			if (rows) rows.push(row);
			else found.set(valueAt(target, row), [row]);
		}
		return new Map(
			[...found].map(([number, rows]) => {
				const keys = Float64Array.from(rows, (row, index) => dayOfClaim(board, valueAt(claim, row)) * keyRoom + index).sort();
				const days = Int32Array.from(keys, (key) => Math.floor(key / keyRoom));
				return [wordOf(register.names, number) ?? '', { rows: Int32Array.from(keys, (key, at) => rows[key - valueAt(days, at) * keyRoom] as number), days }];
			}),
		);
	});
}

/** The day a claim speaks of; of its publication where it gives none. */
export function dayOfClaim(board: Board, claim: number): number {
	const day = valueAt(board.register.claims.columns.day, claim);
	return day === noDay ? publishedOf(board, claim) : day;
}

/** Where nobody spoke of it. */
export const noRows: ObligationRows = { rows: new Int32Array(0), days: new Int32Array(0) };
const trendMonths = 12;

type Given = { readonly obligation: Obligation; readonly agreement: Agreement };

export function obligationView(given: Given, board: Board): ObligationView {
	return sharedFigure(board, `obligation ${given.obligation.id}`, () => makeView(given, board));
}

function makeView({ obligation, agreement }: Given, board: Board): ObligationView {
	const held = rowsByObligation(board).get(obligation.id) ?? noRows;
	const byLane = accountsOf(board, obligation, held);
	const finding = establishedOn(board, 'obligation').findLast(({ about }) => about.obligation === obligation.id) ?? null;
	const said = new Set(byLane.map(({ state }) => state).filter((state) => state !== 'unknown'));
	const [only = 'unknown'] = said;
	return {
		obligation,
		agreement: { id: agreement.id, title: agreement.title },
		state: finding !== null ? finding.about.state : said.size > 1 ? 'disputed' : only,
		basis: finding !== null ? 'determined' : said.size > 0 ? 'said' : 'none',
		finding: finding?.id ?? null,
		byLane,
		tallies: talliesOf(board, claimsOf(board, held.rows)),
		counts: countRelations(board, held),
		trend: trendOf(board, held),
		deadline: deadlineOf(obligation.deadline),
	};
}

/** Each lane's latest word: what makes a state goes before what does not. */
function accountsOf(board: Board, obligation: Obligation, { rows, days }: ObligationRows): ObligationView['byLane'] {
	const { register, reference } = board;
	const { claim, detail } = register.bearings.columns;
	const lanes = lanesOfClaims(board);
	const latest = new Map<number, { at: number; state: DutyState }>();
	for (const [at, row] of rows.entries()) {
		const state = stateSaid(board, obligation, row);
		const lane = lanes[valueAt(claim, row)] as number;
		if (state !== 'unknown' || (latest.get(lane)?.state ?? 'unknown') === 'unknown') latest.set(lane, { at, state });
	}
	return laneHeads(reference).flatMap(({ id, name }, lane) => {
		const found = latest.get(lane);
		if (found === undefined) return [];
		const row = rows[found.at] as number;
		const relation = wordOf(register.names, valueAt(detail, row)) as Relation;
		return [{ lane: id, name, state: found.state, relation, claim: idOfClaim(register, valueAt(claim, row)), day: isoDay(days[found.at] as number) }];
	});
}

/** What one bearing says of the duty: kept or broken where it stands, how far it got where it is done once. */
function stateSaid({ register: { bearings, claims, names } }: Board, { duty }: Obligation, row: number): DutyState {
	const relation = wordOf(names, valueAt(bearings.columns.detail, row));
	const isKept = relation === 'reported-fulfilment' || relation === 'denial';
	if (duty === 'standing') return relation === 'alleged-breach' ? 'broken' : isKept ? 'kept' : 'unknown';
	if (relation === 'offer') return 'minimum';
	if (relation === 'alleged-breach') return 'not-initiated';
	if (!isKept) return 'unknown';
	const modality = wordOf(names, valueAt(claims.columns.modality, valueAt(bearings.columns.claim, row)));
	return modality === 'actual' ? 'complete' : modality === 'ongoing' ? 'intermediate' : 'minimum';
}

function countRelations(board: Board, { rows }: ObligationRows): ObligationView['counts'] {
	const { bearings, names } = board.register;
	const byRelation = Map.groupBy(rows, (row) => valueAt(bearings.columns.detail, row));
	return [...byRelation].map(([relation, own]) => ({ relation: wordOf(names, relation) as Relation, count: countOf(board, claimsOf(board, own)) }));
}

/** Rows of the claims that bear on any of some obligations. @param obligations ids */
export function claimsOnObligations(board: Board, obligations: readonly string[]): readonly number[] {
	const held = rowsByObligation(board);
	return obligations.flatMap((id) => claimsOf(board, (held.get(id) ?? noRows).rows));
}

function claimsOf({ register }: Board, rows: ArrayLike<number>): readonly number[] {
	return Array.from(rows, (row) => valueAt(register.bearings.columns.claim, row));
}

/** Claims of breach and of fulfilment in each of the last months of the record. */
function trendOf(board: Board, { rows, days }: ObligationRows): ObligationView['trend'] {
	const { bearings, names } = board.register;
	const months = monthsTo(board.day, trendMonths);
	const trend = new Map(months.map((month) => [month, { breaches: [] as number[], fulfilments: [] as number[] }]));
	const [first = ''] = months;
	for (let at = rows.length - 1; at >= 0; at--) {
		const month = (isoDay(days[at] as number) ?? '').slice(0, 7);
		if (month < first) break;
		const item = trend.get(month);
		const row = valueAt(rows, at);
		const relation = wordOf(names, valueAt(bearings.columns.detail, row));
		if (item && relation === 'alleged-breach') item.breaches.push(row);
		else if (item && (relation === 'reported-fulfilment' || relation === 'denial')) item.fulfilments.push(row);
	}
	return [...trend].map(([month, { breaches, fulfilments }]) => ({
		month,
		breaches: countOf(board, claimsOf(board, breaches)),
		fulfilments: countOf(board, claimsOf(board, fulfilments)),
		...sourceCounts(board, month),
	}));
}

/** The months up to that of a day, oldest first, as `YYYY-MM`. */
function monthsTo(day: string | null, count: number): readonly string[] {
	if (day === null) return [];
	const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
	return Array.from({ length: count }, (_, index) => {
		const month = last - count + 1 + index;
		return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
	});
}

/** The deadline in force after amendments, ISO day or EDTF, or null. */
export function deadlineOf(deadline: Deadline): string | null {
	if (deadline.kind === 'fixed') return deadline.amended.at(-1)?.date ?? deadline.date;
	return deadline.kind === 'computed' ? deadline.date : null;
}
