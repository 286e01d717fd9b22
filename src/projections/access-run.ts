// Runs of access: the accounts of one lane laid along the days. An account holds until a contrary account of
// the same lane, or until nobody has confirmed it for the reference's number of days; then the status is
// unknown again. Contrary accounts that begin or end on one day are contested.
import type { AccessState, Direction } from '#bearings/bearing.ts';
import { addDays } from '#time/edtf.ts';
import type { AccessRun, Lane } from './view.ts';

/** One claim's account of one place. */
export type Account = {
	readonly claim: string;
	readonly lane: Lane;
	/** Day from which it is said to be so, and the last day the claim itself vouches for. */
	readonly from: string;
	readonly through: string;
	readonly published: string;
	readonly state: AccessState;
	readonly direction: Direction;
	readonly users: readonly string[];
	/** False for a new obstacle (a checkpoint set up): it does not lift a closure that the lane still holds to. */
	readonly isLifting: boolean;
};

/** After how many days an account lapses, and the last day of interest. */
export type Horizon = { readonly decayDays: number; readonly to: string };

/** At most this many claims are listed with a run. */
const claimLimit = 200;

/**
 * The runs from the first account to `to`, without gaps.
 * @param accounts of one place and one lane
 * @param user a class of user, or null for all users together
 */
export function runsOf(accounts: readonly Account[], user: string | null, { decayDays, to }: Horizon): readonly AccessRun[] {
	const said = accounts.flatMap((account) => {
		const state = stateFor(account, user);
		return state === null ? [] : [{ ...account, state }];
	});
	const byDay = groupByDay(said, to);
	const reach = new Map<AccessRun['state'], string>();
	const days = [...byDay.keys()].sort();
	const runs: AccessRun[] = [];
	for (const [index, day] of days.entries()) {
		const now = byDay.get(day) ?? [];
		for (const { state, through } of now) if (through > (reach.get(state) ?? '')) reach.set(state, through);
		const next = days[index + 1];
		const end = next === undefined ? to : addDays(next, -1);
		const held = runs.at(-1);
		const isStillBlocked = held?.state === 'blocked' && held.to >= addDays(day, -1) && now.every((account) => !account.isLifting);
		const state = isStillBlocked ? 'blocked' : jointState(now.map((account) => account.state));
		const isVouched = next !== undefined && (reach.get(state) ?? '') >= next;
		const lapse = addDays(day, decayDays);
		const last = isVouched || lapse > end ? end : lapse;
		push(runs, { state, from: day, to: last, ...common(now) });
		if (last < end) push(runs, { state: 'unknown', from: addDays(last, 1), to: end, direction: 'both', users: [], claims: [] });
	}
	return runs;
}

/** Accounts by the days on which they begin and on which they were last vouched for. */
function groupByDay(accounts: readonly Account[], to: string): ReadonlyMap<string, readonly Account[]> {
	const byDay = new Map<string, Account[]>();
	for (const account of accounts) {
		for (const day of new Set([account.from, account.through])) {
			const others = byDay.get(day);
			if (day > to) continue;
			if (others) others.push(account);
			else byDay.set(day, [account]);
		}
	}
	return byDay;
}

/** Adds a run, or lengthens the last one when it goes on in the same state. */
function push(runs: AccessRun[], run: AccessRun): void {
	const last = runs.at(-1);
	if (last?.state !== run.state) {
		runs.push(run);
		return;
	}
	const claims = [...new Set([...last.claims, ...run.claims])].slice(0, claimLimit);
	const direction = last.direction === run.direction ? run.direction : 'both';
	const users = last.users.join() === run.users.join() ? run.users : [];
	runs[runs.length - 1] = { ...last, to: run.to, direction, users, claims };
}

/** What an account says to one class of user. For all together a closure to some is a restriction, and an opening to some says nothing. */
function stateFor(account: Account, user: string | null): AccessState | null {
	if (account.users.length === 0) return account.state;
	if (user !== null) return account.users.includes(user) ? account.state : null;
	return account.state === 'open' ? null : 'restricted';
}

/** Blocked outweighs restricted; open beside either is contested. */
function jointState(states: readonly AccessState[]): AccessRun['state'] {
	const isClosed = states.includes('blocked') || states.includes('restricted');
	if (states.includes('open')) return isClosed ? 'contested' : 'open';
	return states.includes('blocked') ? 'blocked' : 'restricted';
}

function common(accounts: readonly Account[]): Pick<AccessRun, 'direction' | 'users' | 'claims'> {
	const [first] = accounts;
	const isOneDirection = accounts.every(({ direction }) => direction === first?.direction);
	const isOneClass = accounts.every(({ users }) => users.join() === first?.users.join());
	return {
		direction: isOneDirection && first ? first.direction : 'both',
		users: isOneClass && first ? first.users : [],
		claims: accounts.map(({ claim }) => claim).slice(0, claimLimit),
	};
}
