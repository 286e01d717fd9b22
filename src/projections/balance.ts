// The balance of a selection: the share of each account, of each outlet and of origins, and a warning when it rests on one
// of them alone. Takes rows in the order of the record or of publication and counts them all in one pass.
import { lanesOfClaims, shared, type Board } from './board.ts';
import { laneHeads } from './lane.ts';
import { isFirst, isNew, meet, nextRound, type Where } from './mark.ts';
import { fieldsOf } from './query.ts';
import { none } from './register.ts';
import { valueAt, wordOf, type Column } from './table.ts';
import type { Balance, BalanceView, Share } from './balance-view.ts';
import type { Tallies } from './view.ts';

/** What is counted, by row: claims, or whatever else stands in a reading. */
export type Counted = {
	readonly readings: Column;
	readonly statements: Column;
	readonly origins: Column;
	/** As places in the list of lanes. */
	readonly lanes: Uint8Array;
};

/** A selection is one-sided when more than this share of its origins comes from one account, or of its documents from one outlet. */
const oneSided = 0.7;
/** Fewer claims than this say nothing about balance. */
const fewest = 5;
const shownOutlets = 20;
/** So many balances are kept with a board, the last asked for: whoever turns pages asks for one again and again. */
const kept = 64;

/**
 * The balance of what a list shows, all pages of it, with the fields that `claims` and `balance` take for the same.
 * @param selection fields; those of pages and those without a value are left out
 * @param rowsOf gives the rows of the claims; called only where the balance is not known yet
 */
export function balanceView(board: Board, selection: object, rowsOf: () => ArrayLike<number>): BalanceView {
	return keptView(board, { list: 'claims', selection: fieldsOf(selection) }, () => balanceOf(board, rowsOf()));
}

/** The same of words that are no claims. @param selection fields of the view of rhetoric */
export function wordsBalanceView(board: Board, selection: object, { rows, counted }: { rows: ArrayLike<number>; counted: Counted }): BalanceView {
	return keptView(board, { list: 'rhetoric', selection: fieldsOf(selection) }, () => balanceOf(board, rows, counted));
}

function keptView(board: Board, named: Pick<BalanceView, 'list' | 'selection'>, make: () => Balance): BalanceView {
	const balances = shared(board, 'balances', () => new Map<string, Balance>());
	const key = `${named.list}?${new URLSearchParams(named.selection)}`;
	const balance = balances.get(key) ?? make();
	balances.delete(key);
	balances.set(key, balance);
	if (balances.size > kept) balances.delete(balances.keys().next().value ?? '');
	return { ...named, ...balance };
}

/** @param rows of claims, or of what is `counted` */
export function balanceOf(board: Board, rows: ArrayLike<number>, counted: Counted = claimsCounted(board)): Balance {
	const { tallies, byLane, byOutlet } = countAll(board, inOrderOfRecord(rows, counted.readings.length), counted);
	const heads = laneHeads(board.reference);
	const lanes = ranked(
		byLane.map((own, lane) => ({ ...(heads[lane] ?? { id: 'other', name: 'Other' }), own })),
		tallies,
	);
	const outlets = ranked(
		[...byOutlet].map(([number, { tallies: own }]) => {
			const name = wordOf(board.register.names, number) ?? '';
			return { id: name, name, own };
		}),
		tallies,
	);
	return { tallies, byLane: lanes, byOutlet: outlets.slice(0, shownOutlets), outlets: outlets.length, warnings: warningsOf(tallies.claims, lanes, outlets) };
}

function claimsCounted(board: Board): Counted {
	const { reading, statement, telling } = board.register.claims.columns;
	return { readings: reading, statements: statement, origins: telling, lanes: lanesOfClaims(board) };
}

/** So few are sorted. */
const fewRows = 2_000;

/** Each row once, in the order in which the columns stand in memory: what lies together is read together. @param length how many rows there can be */
function inOrderOfRecord(rows: ArrayLike<number>, length: number): Int32Array {
	if (rows.length < fewRows) return Int32Array.from(new Set(Array.from(rows))).sort();
	const marks = new Uint8Array(length);
	let count = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		if (marks[row] === 1) continue;
		marks[row] = 1;
		count++;
	}
	const found = new Int32Array(count);
	for (let row = 0, at = 0; at < count; row++) if (marks[row] === 1) found[at++] = row;
	return found;
}

type Count = { -readonly [Unit in keyof Tallies]: number };
/** `place` numbers the outlets as they are met. */
type Outlet = { readonly place: number; readonly tallies: Count };
type All = { readonly tallies: Tallies; readonly byLane: readonly Tallies[]; readonly byOutlet: ReadonlyMap<number, Outlet> };
type Summed = { readonly all: Count; inLane: Count; inOutlet: Count };

function countAll(board: Board, rows: ArrayLike<number>, { readings, statements, origins, lanes }: Counted): All {
	const { document: documentOf } = board.register.readings.columns;
	const { outlet: outletOf, first: textOf } = board.register.documents.columns;
	const marks = nextRound(board.register);
	const byLane = laneHeads(board.reference).map(nothing);
	const byOutlet = new Map<number, Outlet>();
	const summed: Summed = { all: nothing(), inLane: nothing(), inOutlet: nothing() };
	const where: Where = { round: marks.round, lane: none, outlet: none, others: new Set() };
	let [reading, document, origin, lanesMet] = [none, none, none, 0];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		if (readings[row] !== reading) {
			reading = valueAt(readings, row);
			document = valueAt(documentOf, reading);
			const outlet = outletAt(byOutlet, valueAt(outletOf, document));
			summed.inOutlet = outlet.tallies;
			where.outlet = outlet.place;
			[lanesMet, origin] = [0, none];
		}
		where.lane = lanes[row] as number;
		summed.inLane = byLane[where.lane] as Count;
		addClaim(summed, isFirst(marks.statements, valueAt(statements, row), marks.round));
		const isOfLaneMet = (lanesMet & (1 << where.lane)) !== 0;
		if (isOfLaneMet && origins[row] === origin) continue;
		origin = valueAt(origins, row);
		add('origins', summed, meet(marks.origins, origin, where));
		if (isOfLaneMet) continue;
		addDocument(summed, lanesMet);
		add('texts', summed, meet(marks.texts, valueAt(textOf, document), where));
		lanesMet |= 1 << where.lane;
	}
	return { tallies: summed.all, byLane, byOutlet };
}

/** @param isStatementNew whether it is the first of a statement */
function addClaim({ all, inLane, inOutlet }: Summed, isStatementNew: boolean): void {
	all.claims++;
	inLane.claims++;
	inOutlet.claims++;
	if (!isStatementNew) return;
	all.statements++;
	inLane.statements++;
	inOutlet.statements++;
}

/** The claims of a document stand together, and it has one outlet. @param lanesMet lanes it was met in, as bits */
function addDocument({ all, inLane, inOutlet }: Summed, lanesMet: number): void {
	if (lanesMet === 0) {
		all.documents++;
		inOutlet.documents++;
	}
	inLane.documents++;
}

function add(unit: 'texts' | 'origins', { all, inLane, inOutlet }: Summed, found: number): void {
	if ((found & isNew.atAll) !== 0) all[unit]++;
	if ((found & isNew.inLane) !== 0) inLane[unit]++;
	if ((found & isNew.inOutlet) !== 0) inOutlet[unit]++;
}

function outletAt(byOutlet: Map<number, Outlet>, number: number): Outlet {
	let found = byOutlet.get(number);
	if (found === undefined) {
		found = { place: byOutlet.size, tallies: nothing() };
		byOutlet.set(number, found);
	}
	return found;
}

function nothing(): Count {
	return { claims: 0, documents: 0, texts: 0, statements: 0, origins: 0 };
}

type Named = { readonly id: string; readonly name: string; readonly own: Tallies };

/** The greatest share of origins first. */
function ranked(parts: readonly Named[], { origins }: Tallies): readonly Share[] {
	return parts
		.filter(({ own }) => own.claims > 0)
		.map(({ id, name, own }) => ({ id, name, ...own, share: origins === 0 ? 0 : own.origins / origins }))
		.sort((one, other) => other.origins - one.origins || (one.id < other.id ? -1 : 1));
}

function warningsOf(claims: number, [lane]: readonly Share[], [outlet]: readonly Share[]): readonly string[] {
	if (claims < fewest) return [];
	const percent = (share: number): string => `${Math.round(share * 100)} %`;
	return [
		...(lane !== undefined && lane.share > oneSided ? [`${percent(lane.share)} of the origins are of one account: ${lane.name}.`] : []),
		...(outlet !== undefined && outlet.share > oneSided ? [`${percent(outlet.share)} of the origins were read in one outlet: ${outlet.name}.`] : []),
	];
}
