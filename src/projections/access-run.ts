// Runs of access: the accounts of one lane laid along the days. An account holds until a contrary account of the same
// lane, or until nobody has confirmed it for the reference's number of days; then the status is unknown again. What is told
// of as over does not hold longer than it says. Contrary
// accounts that begin or end on one day are contested. Days are numbers here (`time/day.ts`).
import type { AccessState, Direction } from '#bearings/bearing.ts';
import type { AccountDays, AccountTable } from './account.ts';
import { valueAt } from './table.ts';

/** An unbroken run of one state, days inclusive; `users` the number of a list of classes, 0 for everybody. */
export type Run = {
	readonly state: AccessState | 'contested' | 'unknown';
	readonly from: number;
	readonly to: number;
	readonly direction: Direction;
	readonly users: number;
	/** How many accounts there are; the rows of the first of them. */
	readonly count: number;
	readonly accounts: readonly number[];
};

export type Running = {
	readonly table: AccountTable;
	readonly days: AccountDays;
	/** The days in order. */
	readonly order: readonly number[];
	readonly held: HeldDays;
	/** Lists of classes that hold the class of user asked for, or null for all users together. */
	readonly users: ReadonlySet<number> | null;
	/** The direction of which nothing is asked, or `none`. */
	readonly otherWay: number;
	/** The last day of interest: nothing published later counts. */
	readonly to: number;
	readonly decayDays: number;
};

/** At most this many accounts are listed with a run. */
const listed = 60;
/** In the order of their numbers. */
export const directions: readonly Direction[] = ['both', 'in', 'out'];
const states = ['open', 'restricted', 'blocked'] as const;
const open = 1;
const restricted = 2;
const blocked = 3;

/** The runs from the first account to `to`, without gaps. */
export function runsOf(running: Running): readonly Run[] {
	const { order, to, decayDays } = running;
	const said = order
		.filter((day) => day <= to)
		.map((day) => ({ day, now: heldOn(running, day) }))
		.filter(({ now }) => now.accounts.length > 0);
	const reach = { open: 0, restricted: 0, blocked: 0 };
	const runs: Run[] = [];
	for (const [index, { day, now }] of said.entries()) {
		for (const state of states) reach[state] = Math.max(now.reach[state], reach[state]);
		const end = said[index + 1] === undefined ? to : (said[index + 1]?.day ?? to) - 1;
		const held = runs.at(-1);
		const isStillBlocked = held?.state === 'blocked' && held.to >= day - 1 && !now.isLifting;
		const state = isStillBlocked ? 'blocked' : now.state;
		const last = Math.min(end, Math.max(now.isOver ? day : day + decayDays, state === 'contested' || state === 'unknown' ? 0 : reach[state]));
		push(runs, { state, from: day, to: last, direction: now.direction, users: now.users, count: now.count, accounts: now.accounts });
		if (last < end) push(runs, { state: 'unknown', from: last + 1, to: end, direction: 'both', users: 0, count: 0, accounts: [] });
	}
	return runs;
}

type Reach = Readonly<Record<AccessState, number>>;
type Said = Pick<Run, 'state' | 'direction' | 'users' | 'count' | 'accounts'> & {
	readonly isLifting: boolean;
	/** All of them tell of what had ended by the last day they vouch for. */
	readonly isOver: boolean;
	/** Last day vouched for, by state; 0 where nobody says so. */
	readonly reach: Reach;
	/** Whether all accounts of the day are in it, and the last day one of them was published. */
	readonly isWhole: boolean;
	readonly published: number;
};

/** What days were found to add up to, for one place, lane and class of user. */
export type HeldDays = Map<number, Said>;

/** What the accounts of one day add up to, kept where nothing published later is among them. */
function heldOn(running: Running, day: number): Said {
	const kept = running.held.get(day);
	if (kept !== undefined && kept.published <= running.to) return kept;
	const said = saidOn(running, running.days.get(day) ?? []);
	if (said.isWhole) running.held.set(day, said);
	return said;
}

/** What the accounts of one day add up to. Blocked outweighs restricted; open beside either is contested. */
function saidOn(running: Running, rows: readonly number[]): Said {
	const { columns } = running.table;
	const accounts: number[] = [];
	const reach = { open: 0, restricted: 0, blocked: 0 };
	let [seen, isLifting, isOver, direction, users, count, published, isWhole] = [0, false, true, -1, -1, 0, 0, true];
	for (const row of rows) {
		if (valueAt(columns.published, row) > running.to) {
			isWhole = false;
			continue;
		}
		published = Math.max(published, valueAt(columns.published, row));
		const state = stateFor(running, row);
		if (state === 0) continue;
		count++;
		seen |= 1 << state;
		isLifting ||= columns.isLifting[row] === 1;
		isOver &&= columns.isOver[row] === 1;
		direction = direction === -1 || direction === columns.direction[row] ? valueAt(columns.direction, row) : 0;
		users = users === -1 || users === columns.users[row] ? valueAt(columns.users, row) : 0;
		const name = state === open ? 'open' : state === blocked ? 'blocked' : 'restricted';
		reach[name] = Math.max(reach[name], valueAt(columns.through, row));
		if (accounts.length < listed) accounts.push(row);
	}
	return {
		state: jointState(seen),
		direction: directions[direction] ?? 'both',
		users: Math.max(0, users),
		count,
		accounts,
		isLifting,
		isOver,
		reach,
		isWhole,
		published,
	};
}

/** What an account says to one class of user, 0 for nothing. An account of the other way says nothing. For all together a closure to some is a restriction, and an opening to some says nothing. */
function stateFor({ table, users, otherWay }: Running, row: number): number {
	if (valueAt(table.columns.direction, row) === otherWay) return 0;
	const state = valueAt(table.columns.state, row);
	const said = valueAt(table.columns.users, row);
	if (said === 0) return state;
	if (users !== null) return users.has(said) ? state : 0;
	return state === open ? 0 : restricted;
}

function jointState(seen: number): Run['state'] {
	const isClosed = (seen & ((1 << blocked) | (1 << restricted))) !== 0;
	if ((seen & (1 << open)) !== 0) return isClosed ? 'contested' : 'open';
	return (seen & (1 << blocked)) !== 0 ? 'blocked' : 'restricted';
}

/** Adds a run, or lengthens the last one when it goes on in the same state. */
function push(runs: Run[], run: Run): void {
	const last = runs.at(-1);
	if (last?.state !== run.state) {
		runs.push(run);
		return;
	}
	runs[runs.length - 1] = {
		...last,
		to: run.to,
		direction: last.direction === run.direction ? run.direction : 'both',
		users: last.users === run.users ? last.users : 0,
		count: last.count + run.count,
		accounts: last.accounts.length >= listed ? last.accounts : [...new Set([...last.accounts, ...run.accounts])].slice(0, listed),
	};
}
