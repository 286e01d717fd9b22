// Selects claims by what their columns say. A filter is made once from a query and asked of every row; words are looked
// up in the index, and the rest compares numbers.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import { amongQuery, marksAmong } from './among.ts';
import { lanesOfClaims, publishedOf, type Board } from './board.ts';
import { rowOfClaim } from './claim-id.ts';
import { rowOfId } from './document-ids.ts';
import { laneHeads } from './lane.ts';
import { withAncestors } from './place-tree.ts';
import { day, list, words } from './query.ts';
import { none } from './register.ts';
import { knownNumber, valueAt, type Column } from './table.ts';
import { rowsWith } from './word-index.ts';

/** The filters of every list of claims. */
export const selectionQuery = {
	ids: list.optional(),
	document: words.optional(),
	lane: words.optional(),
	act: words.optional(),
	kind: words.optional(),
	family: words.optional(),
	obligation: words.optional(),
	relation: words.optional(),
	place: words.optional(),
	track: words.optional(),
	narrator: z
		.enum(['true', 'false', '1', '0'])
		.transform((value) => value === 'true' || value === '1')
		.optional(),
	/** Only claims that tell an event. */
	events: z.literal('true').optional(),
	speaker: words.optional(),
	outlet: words.optional(),
	from: day.optional(),
	to: day.optional(),
	publishedFrom: day.optional(),
	publishedTo: day.optional(),
	q: words.optional(),
	/** The claims another view shows or rests on, as `incidents?kind=access`. */
	among: amongQuery.optional(),
};
const whole = z.object(selectionQuery);
export type Selection = z.output<typeof whole>;

type Test = (row: number) => boolean;

/** Rows of the claims asked for, first published first; in the order of the ids where ids are asked for. */
export function selectClaims(board: Board, asked: Selection): Int32Array {
	const tests = testsOf(board, asked);
	const passes: Test = (row) => {
		for (let at = 0; at < tests.length; at++) if (!(tests[at] as Test)(row)) return false;
		return true;
	};
	if (asked.ids !== undefined) return seenAmong(board, asked.ids).filter(passes);
	return tests.length === 0 ? board.claims : selectAll(board, passes);
}

/** Rows are tested in the order in which they stand in memory, then put in that of publication. */
function selectAll({ claims, isClaimSeen, register }: Board, passes: Test): Int32Array {
	const marks = new Uint8Array(register.claims.length);
	let count = 0;
	for (let row = 0; row < marks.length; row++) {
		if (isClaimSeen[row] !== 1 || !passes(row)) continue;
		marks[row] = 1;
		count++;
	}
	const found = new Int32Array(count);
	for (let at = 0, index = 0; at < count; index++) {
		const row = valueAt(claims, index);
		if (marks[row] === 1) found[at++] = row;
	}
	return found;
}

function seenAmong(board: Board, ids: readonly string[]): Int32Array {
	return Int32Array.from(
		ids.flatMap((id) => {
			const row = rowOfClaim(board.register, id);
			return row !== null && board.isClaimSeen[row] === 1 ? [row] : [];
		}),
	);
}

function testsOf(board: Board, asked: Selection): readonly Test[] {
	const { register, reference } = board;
	const { names } = register;
	const { columns } = register.claims;
	const tests: Test[] = [];
	const is = (column: Column, number: number): void => void tests.push((row) => column[row] === number);
	if (asked.document !== undefined) {
		const document = rowOfId(register.documentIds, asked.document) ?? none;
		tests.push((row) => register.readings.columns.document[valueAt(columns.reading, row)] === document);
	}
	if (asked.lane !== undefined) {
		const lane = laneHeads(reference).findIndex(({ id }) => id === asked.lane);
		const lanes = lanesOfClaims(board);
		tests.push((row) => lanes[row] === lane);
	}
	if (asked.act !== undefined) is(columns.act, knownNumber(names, asked.act));
	if (asked.events !== undefined) tests.push((row) => columns.kind[row] !== 0);
	if (asked.kind !== undefined) is(columns.kind, knownNumber(names, asked.kind));
	if (asked.family !== undefined) {
		const kinds = new Set(reference.lexicon.kinds.filter(({ family }) => family === asked.family).map(({ id }) => knownNumber(names, id)));
		tests.push((row) => kinds.has(valueAt(columns.kind, row)));
	}
	if (asked.among !== undefined) {
		const marks = marksAmong(board, asked.among);
		tests.push((row) => marks[row] === 1);
	}
	if (asked.narrator !== undefined) tests.push((row) => (columns.statement[row] === none) === asked.narrator);
	return [...tests, ...speakerTests(board, asked), ...bearingTests(board, asked), ...timeTests(board, asked), ...wordTests(board, asked)];
}

function outletOf({ register: { claims, readings, documents } }: Board, row: number): number {
	return valueAt(documents.columns.outlet, valueAt(readings.columns.document, valueAt(claims.columns.reading, row)));
}

/** Number of the name of who speaks: of the outlet for its own assertion. */
export function speakerOf(board: Board, row: number): number {
	const { claims, statements } = board.register;
	const statement = valueAt(claims.columns.statement, row);
	return statement === none ? outletOf(board, row) : valueAt(statements.columns.speaker, statement);
}

function speakerTests(board: Board, { speaker, outlet }: Selection): readonly Test[] {
	const { names } = board.register;
	const tests: Test[] = [];
	if (speaker !== undefined) {
		const number = knownNumber(names, speaker);
		tests.push((row) => speakerOf(board, row) === number);
	}
	if (outlet !== undefined) {
		const number = knownNumber(names, outlet);
		tests.push((row) => outletOf(board, row) === number);
	}
	return tests;
}

/** Tests on what the claim bears on. A place counts when the claim names it, or one inside it, or tells of its access. */
function bearingTests(board: Board, { obligation, relation, track, place }: Selection): readonly Test[] {
	const { register, reference } = board;
	const { names, bearings } = register;
	const { columns } = register.claims;
	const has = (row: number, test: (bearing: number) => boolean): boolean => {
		const first = valueAt(columns.bearings, row);
		for (let at = first; at < first + valueAt(columns.bearingCount, row); at++) if (test(at)) return true;
		return false;
	};
	const tests: Test[] = [];
	const { on, target, detail } = bearings.columns;
	if (obligation !== undefined || relation !== undefined) {
		const [duty, how] = [obligation === undefined ? null : knownNumber(names, obligation), relation === undefined ? null : knownNumber(names, relation)];
		tests.push((row) => has(row, (at) => on[at] === 1 && (duty === null || target[at] === duty) && (how === null || detail[at] === how)));
	}
	if (track !== undefined) {
		const number = knownNumber(names, track);
		tests.push((row) => has(row, (at) => on[at] === 3 && target[at] === number));
	}
	if (place !== undefined) {
		const inside = new Uint8Array(names.words.length);
		for (const { id } of reference.places) if (withAncestors(id, reference).includes(place)) inside[knownNumber(names, id)] = 1;
		tests.push((row) => inside[valueAt(columns.place, row)] === 1 || has(row, (at) => on[at] === 2 && inside[valueAt(target, at)] === 1));
	}
	return tests;
}

function timeTests(board: Board, { from, to, publishedFrom, publishedTo }: Selection): readonly Test[] {
	const { day: days } = board.register.claims.columns;
	const tests: Test[] = [];
	const between = (read: (row: number) => number, first: string | undefined, last: string | undefined): void => {
		if (first === undefined && last === undefined) return;
		const [low, high] = [first === undefined ? noDay + 1 : dayNumber(first), last === undefined ? -noDay - 1 : dayNumber(last)];
		tests.push((row) => {
			const at = read(row);
			return at >= low && at <= high;
		});
	};
	between((row) => (days[row] === noDay ? publishedOf(board, row) : valueAt(days, row)), from, to);
	between((row) => publishedOf(board, row), publishedFrom, publishedTo);
	return tests;
}

/** All the words stand in the evidence, or the whole of what was asked in the speaker, the outlet, the kind or the title. */
function wordTests(board: Board, { q }: Selection): readonly Test[] {
	if (q === undefined || q.trim() === '') return [];
	const { register, reference } = board;
	const needle = q.trim().toLowerCase();
	const rows = rowsWith(register.words, needle, register.claims.length) ?? new Uint8Array(register.claims.length);
	const named = new Uint8Array(register.names.words.length);
	for (const [number, word] of register.names.words.entries()) named[number] = word.toLowerCase().includes(needle) ? 1 : 0;
	for (const { id, label } of reference.lexicon.kinds) if (label.toLowerCase().includes(needle)) named[knownNumber(register.names, id)] = 1;
	const { outlet } = register.documents.columns;
	const marked = new Uint8Array(register.documents.length);
	for (const [document, title] of register.documentTitles.entries())
		marked[document] = named[valueAt(outlet, document)] === 1 || title.includes(needle) ? 1 : 0;
	const { kind, reading, statement } = register.claims.columns;
	const { document } = register.readings.columns;
	const { speaker } = register.statements.columns;
	return [
		(row) =>
			rows[row] === 1 ||
			marked[valueAt(document, valueAt(reading, row))] === 1 ||
			(kind[row] !== 0 && named[valueAt(kind, row)] === 1) ||
			(statement[row] !== none && named[valueAt(speaker, valueAt(statement, row))] === 1),
	];
}
