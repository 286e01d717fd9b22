// Accounts of access: who says of a road or post that it is open, restricted or blocked, from which day and until when
// the claim itself vouches for it. An account of a post counts for the road it lies on as well. The lane of what is
// established holds the findings of people, and nothing else.
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { lanesOfClaims, publishedOf, shared, type Board } from './board.ts';
import { idOfClaim } from './claim-id.ts';
import { establishedOn } from './finding.ts';
import { laneHeads, laneName } from './lane.ts';
import { withAncestors } from './place-tree.ts';
import { never, none } from './register.ts';
import { directions, runsOf, type Run } from './access-run.ts';
import { accountColumns, type AccountDays, type AccountTable } from './account.ts';
import { addRow, makeTable, valueAt, wordOf } from './table.ts';
import type { AccessCell, AccessRun } from './record-view.ts';
import type { Lane } from './view.ts';

export type Accounts = {
	readonly table: AccountTable;
	/** By `place lane`. */
	readonly days: ReadonlyMap<string, AccountDays>;
	/** Days on which an account of a place was published. */
	readonly places: ReadonlyMap<string, ReadonlySet<number>>;
};

/** States as bits, in the order of the bearing's numbers: open, restricted, blocked. */
export const stateNames = ['unknown', 'open', 'restricted', 'blocked'] as const;

/** All accounts of each place and of the places inside it. */
export function accountsOf(board: Board): Accounts {
	return shared(board, 'accounts', () => {
		const accounts = { table: makeTable(accountColumns), days: new Map<string, Map<number, number[]>>(), places: new Map<string, Set<number>>() };
		putClaims(board, accounts);
		putFindings(board, accounts);
		return accounts;
	});
}

type Filling = { readonly table: AccountTable; readonly days: Map<string, Map<number, number[]>>; readonly places: Map<string, Set<number>> };

function putClaims(board: Board, accounts: Filling): void {
	const { register, isClaimSeen, reference } = board;
	const { on, claim, target } = register.bearings.columns;
	const { names } = register;
	const lanes = laneHeads(reference).map(({ id }) => id);
	const laneOf = lanesOfClaims(board);
	const told = new Set(['actual', 'ongoing'].map((modality) => names.numbers.get(modality) ?? none));
	const ways = new Map<number, readonly string[]>();
	for (let row = 0; row < register.bearings.length; row++) {
		if (on[row] !== 2) continue;
		const said = valueAt(claim, row);
		if (isClaimSeen[said] !== 1 || !told.has(valueAt(register.claims.columns.modality, said))) continue;
		const place = valueAt(target, row);
		let places = ways.get(place);
		if (places === undefined) {
			places = withAncestors(wordOf(names, place) ?? '', reference).filter((id) => reference.placeById.get(id)?.hasAccess === true);
			ways.set(place, places);
		}
		const account = places.length === 0 ? none : putAccount(board, accounts.table, row);
		if (account !== none) for (const id of places) file(accounts, `${id} ${lanes[laneOf[said] as number]}`, account);
	}
}

/** Returns the row of the account, or `none` where no day is known at all. */
function putAccount(board: Board, table: AccountTable, row: number): number {
	const { register } = board;
	const { claims, bearings } = register;
	const claim = valueAt(bearings.columns.claim, row);
	const published = publishedOf(board, claim);
	const from = [valueAt(bearings.columns.day, row), valueAt(claims.columns.day, claim), published].find((day) => day !== noDay);
	if (from === undefined) return none;
	const isLasting = wordOf(register.names, valueAt(claims.columns.modality, claim)) === 'ongoing' || bearings.columns.isOpenEnded[row] === 2;
	const through = isLasting ? published : valueAt(bearings.columns.lastDay, row);
	const kind = wordOf(register.names, valueAt(claims.columns.kind, claim));
	return addRow(table, {
		claim,
		finding: none,
		from,
		through: Math.max(from, through),
		published: published === noDay ? from : published,
		state: saidState(valueAt(bearings.columns.detail, row), bearings.columns.isDenied[row] === 1),
		direction: valueAt(bearings.columns.direction, row),
		users: valueAt(bearings.columns.users, row),
		isExplicit: valueAt(bearings.columns.isExplicit, row),
		isOver: bearings.columns.isOpenEnded[row] === 1 ? 1 : 0,
		isLifting: kind !== null && board.reference.lexicon.kindById.get(kind)?.isObstacle === true ? 0 : 1,
	});
}

/** A denied closure is an account of an open road; a denied opening one of a closed road. */
function saidState(state: number, isDenied: boolean): number {
	if (!isDenied) return state;
	return state === 1 ? 3 : 1;
}

function putFindings(board: Board, accounts: Filling): void {
	const { names } = board.register;
	for (const [finding, { about }] of establishedOn(board, 'access').entries()) {
		const account = addRow(accounts.table, {
			claim: none,
			finding,
			from: dayNumber(about.from),
			through: about.to === null ? never : dayNumber(about.to),
			published: dayNumber(about.from),
			state: stateNames.indexOf(about.state),
			direction: directions.indexOf(about.direction),
			users: about.users.length === 0 ? 0 : (names.numbers.get(about.users.join()) ?? 0),
			isLifting: 1,
			isExplicit: 1,
			isOver: 0,
		});
		file(accounts, `${about.place} established`, account);
	}
}

function file({ table, days, places }: Filling, key: string, account: number): void {
	const place = key.slice(0, key.lastIndexOf(' '));
	const heard = places.get(place) ?? new Set<number>();
	places.set(place, heard.add(valueAt(table.columns.published, account)));
	const byDay = days.get(key) ?? new Map<number, number[]>();
	days.set(key, byDay);
	const from = valueAt(table.columns.from, account);
	const through = valueAt(table.columns.through, account);
	for (const day of from === through ? [from] : [from, through]) {
		const others = byDay.get(day);
		if (others) others.push(account);
		else byDay.set(day, [account]);
	}
}

/** So many claims stand with each run of a strip; all of them, up to a limit, with what is so now. */
const listedInStrips = 12;

/** What is asked of the accounts: one lane's, of one place, as they were published by a day. */
export type AccessQuestion = {
	readonly place: string;
	readonly lane: Lane;
	readonly day: string;
	readonly user: string | null;
	/** One way alone; null: both together. */
	readonly direction?: 'in' | 'out' | null;
};

export function runsFor({ place, lane, day, user, direction = null }: AccessQuestion, board: Board): readonly Run[] {
	const { table, days } = accountsOf(board);
	const own: AccountDays = days.get(`${place} ${lane}`) ?? new Map();
	return runsOf({
		table,
		days: own,
		order: shared(board, `days ${place} ${lane}`, () => [...own.keys()].sort((one, other) => one - other)),
		held: shared(board, `held ${place} ${lane} ${user} ${direction}`, () => new Map()),
		users: user === null ? null : usersWith(board, user),
		otherWay: direction === null ? none : directions.indexOf(direction === 'in' ? 'out' : 'in'),
		to: dayNumber(day),
		decayDays: lane === 'established' ? 0 : board.reference.accessDecayDays,
	});
}

/** Numbers of the lists of classes that hold a class of user. */
function usersWith(board: Board, user: string): ReadonlySet<number> {
	return shared(board, `users ${user}`, () => {
		const found = new Set<number>();
		for (const { id } of board.reference.userClasses) {
			if (id !== user) continue;
			for (const [words, number] of board.register.names.numbers) if (words.split(',').includes(user)) found.add(number);
		}
		return found;
	});
}

/** A run as it is shown: the ids of its claims, ISO days. */
export function runView(board: Board, run: Run): AccessRun {
	return {
		state: run.state,
		from: isoDay(run.from) ?? '',
		to: isoDay(run.to) ?? '',
		direction: run.direction,
		users: (wordOf(board.register.names, run.users) ?? '').split(',').filter((user) => user !== ''),
		count: run.count,
		lastConfirmed: run.accounts.length === 0 ? null : isoDay(confirmedBy(board, run, run.to)),
		basis: basisOf(board, run),
		claims: claimsOfRun(board, { ...run, accounts: run.accounts.slice(0, listedInStrips) }),
	};
}

function claimsOfRun(board: Board, { accounts }: Run): readonly string[] {
	const { table } = accountsOf(board);
	const ids = accounts.flatMap((account) => {
		const finding = valueAt(table.columns.finding, account);
		if (finding !== none) return establishedOn(board, 'access')[finding]?.claims ?? [];
		return [idOfClaim(board.register, valueAt(table.columns.claim, account))];
	});
	return [...new Set(ids)];
}

/** The last day, up to one, that an account of the run vouches for. */
function confirmedBy(board: Board, { accounts, from }: Run, on: number): number {
	const { through } = accountsOf(board).table.columns;
	return accounts.reduce((last, account) => Math.max(last, Math.min(on, valueAt(through, account))), from);
}

/** `finding`, or whether the words of any account name the place; null where nobody gave one. */
function basisOf(board: Board, { accounts }: Run): AccessRun['basis'] {
	const { columns } = accountsOf(board).table;
	if (accounts.length === 0) return null;
	if (accounts.some((account) => valueAt(columns.finding, account) !== none)) return 'finding';
	return accounts.some((account) => columns.isExplicit[account] === 1) ? 'explicit' : 'inferred';
}

/** What one lane says of a place on a day. */
export function cellFor(question: AccessQuestion, board: Board): AccessCell {
	const { place, lane, day } = question;
	const { reference } = board;
	const on = dayNumber(day);
	const run = runsFor(question, board).findLast(({ from, to }) => from <= on && on <= to);
	const cell = { place, placeName: reference.placeById.get(place)?.name ?? place, lane, laneName: laneName(lane, reference) };
	if (run === undefined || run.state === 'unknown') return { ...cell, state: 'unknown', since: null, lastConfirmed: null, claims: [] };
	return { ...cell, state: run.state, since: isoDay(run.from), lastConfirmed: isoDay(confirmedBy(board, run, on)), claims: claimsOfRun(board, run) };
}
