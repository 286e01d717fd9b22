// An account is what one claim, or one finding, says of the access of one place: its state, from when, until when it vouches
// for it, in which direction and for whom. Days are numbers.
import type { Table } from './table.ts';

/** `finding` is a place in the list of established findings, or `none` where `claim` is the row of a claim. */
export const accountColumns = ['claim', 'finding', 'from', 'through', 'published', 'state', 'direction', 'users', 'isLifting', 'isExplicit', 'isOver'] as const;
export type AccountTable = Table<(typeof accountColumns)[number]>;

/** Accounts by the days on which they begin and on which they were last vouched for. */
export type AccountDays = ReadonlyMap<number, readonly number[]>;
