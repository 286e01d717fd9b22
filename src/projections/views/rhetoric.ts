// Loaded words and threats over time: by who says them, at whom they point, of which kind; every side's list.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { wordsBalanceView, type Counted } from '../balance.ts';
import { laneOfSide, shared, type Board } from '../board.ts';
import { dataOf, fetchEntries } from '../claim-view.ts';
import { laneHeads } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, words } from '../query.ts';
import { originOfText } from '../mark.ts';
import { none } from '../register.ts';
import { sourceChanges } from '../source-change.ts';
import { knownNumber, valueAt, wordOf, type Column } from '../table.ts';
import type { Balanced, RhetoricView } from '../balance-view.ts';

const query = z.strictObject({
	lane: words.optional(),
	kind: words.optional(),
	term: words.optional(),
	target: words.optional(),
	speaker: words.optional(),
	outlet: words.optional(),
	from: day.optional(),
	to: day.optional(),
	offset,
	limit: limit(1_000, 100),
});
type Query = z.output<typeof query>;

export const rhetoric: Projection<Query, RhetoricView & Balanced> = {
	name: 'rhetoric',
	version: 3,
	summary: 'Loaded words by speaker, target, kind and month.',
	query,
	async view(board, asked) {
		const rows = selectRows(board, asked);
		return {
			total: rows.length,
			offset: asked.offset,
			byTerm: tableOf(board, rows),
			bySpeaker: byActor(board, rows, 'speaker'),
			byTarget: byActor(board, rows, 'target'),
			byMonth: byMonth(board, rows),
			sourceChanges: sourceChanges(board),
			balance: wordsBalanceView(board, asked, { rows, counted: wordsCounted(board) }),
			rows: await itemsOf(board, rows.toReversed().slice(asked.offset, asked.offset + asked.limit)),
		};
	},
};

function publishedOfRow({ register: { rhetoric: table, readings, documents } }: Board, row: number): number {
	return valueAt(documents.columns.published, valueAt(readings.columns.document, valueAt(table.columns.reading, row)));
}

function laneOfRow(board: Board, row: number): string {
	const { columns } = board.register.rhetoric;
	return columns.statement[row] === none ? 'outlets' : laneOfSide(board)(valueAt(columns.side, row));
}

/** An outlet's own words are of the text they stand in. */
function wordsCounted(board: Board): Counted {
	return shared(board, 'words counted', () => {
		const { rhetoric: table, readings, documents, statements } = board.register;
		const heads = laneHeads(board.reference).map(({ id }) => id);
		const origins = new Int32Array(table.length);
		const lanes = new Uint8Array(table.length);
		for (let row = 0; row < table.length; row++) {
			const statement = valueAt(table.columns.statement, row);
			const text = valueAt(documents.columns.first, valueAt(readings.columns.document, valueAt(table.columns.reading, row)));
			origins[row] = statement === none ? originOfText(board.register, text) : valueAt(statements.columns.telling, statement);
			lanes[row] = heads.indexOf(laneOfRow(board, row));
		}
		return { readings: table.columns.reading, statements: table.columns.statement, origins, lanes };
	});
}

/** Rows that are seen, in order of publication. */
function selectRows(board: Board, asked: Query): readonly number[] {
	const { register, readings } = board;
	const { columns, length } = register.rhetoric;
	const is = (column: Column, row: number, word: string | undefined): boolean => word === undefined || column[row] === knownNumber(register.names, word);
	const found: number[] = [];
	for (let row = 0; row < length; row++) {
		const reading = valueAt(columns.reading, row);
		if (readings[valueAt(register.readings.columns.document, reading)] !== reading) continue;
		const published = publishedOfRow(board, row);
		if (asked.from !== undefined && published < dayNumber(asked.from)) continue;
		if (asked.to !== undefined && (published === noDay || published > dayNumber(asked.to))) continue;
		if (
			!is(columns.kind, row, asked.kind) ||
			!is(columns.term, row, asked.term) ||
			!is(columns.target, row, asked.target) ||
			!is(columns.speaker, row, asked.speaker) ||
			!isOfOutlet(board, row, asked.outlet)
		)
			continue;
		if (asked.lane === undefined || laneOfRow(board, row) === asked.lane) found.push(row);
	}
	return found.sort((one, other) => publishedOfRow(board, one) - publishedOfRow(board, other));
}

function isOfOutlet({ register: { rhetoric: table, readings, documents, names } }: Board, row: number, outlet: string | undefined): boolean {
	if (outlet === undefined) return true;
	return documents.columns.outlet[valueAt(readings.columns.document, valueAt(table.columns.reading, row))] === knownNumber(names, outlet);
}

/** Words counted in the unit asked for: each word where claims are; an outlet's own words are of the text they stand in. */
function countItems({ register, unit }: Board, rows: readonly number[]): number {
	if (unit === 'claims') return rows.length;
	const { rhetoric: table, readings, documents, statements } = register;
	const met = new Set<number | string>();
	for (const row of rows) {
		const document = valueAt(readings.columns.document, valueAt(table.columns.reading, row));
		const text = valueAt(documents.columns.first, document);
		const statement = valueAt(table.columns.statement, row);
		if (unit === 'documents') met.add(document);
		else if (unit === 'texts') met.add(text);
		else if (statement !== none) met.add(unit === 'statements' ? statement : valueAt(statements.columns.telling, statement));
		else if (unit === 'origins') met.add(`text ${text}`);
	}
	return met.size;
}

/** Every term with how often each account uses it. */
function tableOf(board: Board, rows: readonly number[]): RhetoricView['byTerm'] {
	const { names, rhetoric: table } = board.register;
	return [...Map.groupBy(rows, (row) => valueAt(table.columns.term, row))]
		.map(([number, own]) => {
			const id = wordOf(names, number) ?? '';
			const known = board.reference.loadedTerms.find((term) => term.id === id);
			const count = countItems(board, own);
			const lanes = new Map([...Map.groupBy(own, (row) => laneOfRow(board, row))].map(([lane, said]) => [lane, countItems(board, said)]));
			return {
				term: id,
				words: known?.words[0] ?? id,
				kind: known?.kind ?? '',
				count,
				byLane: laneHeads(board.reference).map((head) => ({ lane: head.id, count: lanes.get(head.id) ?? 0 })),
			};
		})
		.sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
}

/** Who speaks, or at whom it points, the most frequent first; `id` null: the outlet itself, or nobody named. */
function byActor(board: Board, rows: readonly number[], column: 'speaker' | 'target'): RhetoricView['bySpeaker'] {
	const { names, rhetoric: table } = board.register;
	return [...Map.groupBy(rows, (row) => valueAt(table.columns[column], row))]
		.map(([number, own]) => {
			const id = wordOf(names, number);
			return { id, name: id === null ? null : (board.reference.actorById.get(id)?.name ?? id), count: countItems(board, own) };
		})
		.sort((one, other) => other.count - one.count || ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
}

function byMonth(board: Board, rows: readonly number[]): RhetoricView['byMonth'] {
	return [...Map.groupBy(rows, (row) => (isoDay(publishedOfRow(board, row)) ?? '').slice(0, 7))].map(([month, own]) => ({
		month,
		byLane: [...Map.groupBy(own, (row) => laneOfRow(board, row))].map(([lane, said]) => ({ lane, count: countItems(board, said) })),
	}));
}

async function itemsOf(board: Board, rows: readonly number[]): Promise<RhetoricView['rows']> {
	const { register, reference } = board;
	const entries = await fetchEntries(
		board,
		rows.map((row) => valueAt(register.rhetoric.columns.sequence, row)),
	);
	return rows.map((row) => {
		const { item, document } = dataOf(entries, valueAt(register.rhetoric.columns.sequence, row), 'rhetoric.noted');
		return {
			document,
			published: isoDay(publishedOfRow(board, row)),
			words: item.words,
			term: item.term,
			kind: item.kind,
			lane: laneOfRow(board, row),
			speaker: item.speaker === null ? null : (reference.actorById.get(item.speaker)?.name ?? item.speaker),
			target: item.target === null ? null : (reference.actorById.get(item.target)?.name ?? item.target),
		};
	});
}
