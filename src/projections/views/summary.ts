// The record in figures: how much there is, by act, kind, obligation and lane, and how every road and post stands on the
// last day of the record.
import { z } from 'zod';
import type { Reference } from '#reference/reference.ts';
import { accountsOf, cellFor } from '../access.ts';
import { lanesOfClaims, sharedFigure, type Board } from '../board.ts';
import { incidentsOf } from '../incident.ts';
import { laneHeads } from '../lane.ts';
import { rowsByObligation } from '../obligation-state.ts';
import { talliesOf } from '../origin.ts';
import type { Projection } from '../projection.ts';
import { none } from '../register.ts';
import { knownNumber, valueAt, wordOf } from '../table.ts';
import { contactRows } from '../track.ts';
import { countGroups, countOf } from '../unit.ts';
import type { AccessCell, SummaryView } from '../record-view.ts';

const query = z.strictObject({});

export const summary: Projection<z.output<typeof query>, SummaryView> = {
	name: 'summary',
	version: 3,
	summary: 'The record in figures.',
	query,
	view(board) {
		const { reference, register } = board;
		const { id, title, period, focus } = reference;
		return {
			reference: { id, title, period, focus },
			asOf: board.cut.asOf,
			lanes: laneHeads(reference),
			sides: reference.sides,
			actorNames: actorNames(reference),
			entries: Math.min(register.head, board.cut.sequence),
			firstDay: board.firstDay,
			lastDay: board.lastDay,
			unit: board.unit,
			...sharedFigure(board, 'figures', () => figuresOf(board)),
			byObligation: sharedFigure(board, 'figures by obligation', () => byObligation(board)),
			access: accessNow(board),
		};
	},
};

function byObligation(board: Board): SummaryView['byObligation'] {
	const { claim } = board.register.bearings.columns;
	return [...rowsByObligation(board)]
		.map(([obligation, { rows }]) => ({
			obligation,
			title: board.reference.obligationById.get(obligation)?.title ?? obligation,
			count: countOf(board, board.unit === 'claims' ? rows : rows.map((row) => valueAt(claim, row))),
		}))
		.sort((one, other) => other.count - one.count || (one.obligation < other.obligation ? -1 : 1));
}

type Figures = Pick<
	SummaryView,
	'documents' | 'statements' | 'claims' | 'origins' | 'narratorAssertions' | 'bearings' | 'doubts' | 'incidents' | 'contacts' | 'byAct' | 'byKind' | 'byLane'
>;

function figuresOf(board: Board): Figures {
	const { register, reference } = board;
	const { claims, names, readings } = register;
	const lanes = lanesOfClaims(board);
	const { act: acts, kind: kinds } = claims.columns;
	const byLane = countGroups(board, board.claims, (row) => lanes[row] as number);
	let [narrator, bearings] = [0, 0];
	for (const row of board.claims) {
		if (claims.columns.statement[row] === none) narrator++;
		bearings += valueAt(claims.columns.bearingCount, row);
	}
	const read = [...board.documents].flatMap((document) => (board.readings[document] === none ? [] : [valueAt(board.readings, document)]));
	return {
		documents: board.documents.length,
		statements: read.reduce((sum, reading) => sum + valueAt(readings.columns.statementCount, reading), 0),
		claims: board.claims.length,
		origins: talliesOf(board, board.claims).origins,
		narratorAssertions: narrator,
		bearings,
		doubts:
			board.claims.reduce((sum, row) => sum + valueAt(claims.columns.doubts, row), 0) +
			read.reduce((sum, reading) => sum + valueAt(readings.columns.doubts, reading), 0),
		incidents: incidentsOf(board).length,
		contacts: contactRows(board).length,
		byAct: ranked(countGroups(board, board.claims, (row) => valueAt(acts, row))).map(([act, count]) => ({ act: wordOf(names, act) ?? '', count })),
		byKind: ranked(countGroups(board, board.claims, (row) => valueAt(kinds, row) || null)).map(([number, count]) => {
			const kind = wordOf(names, number) ?? '';
			return { kind, label: reference.lexicon.kindById.get(kind)?.label ?? kind, count };
		}),
		byLane: laneHeads(reference).map(({ id, name }, index) => ({ lane: id, name, documents: documentsOf(board, id), claims: byLane.get(index) ?? 0 })),
	};
}

function documentsOf({ documents, register }: Board, side: string): number {
	const number = knownNumber(register.names, side);
	return documents.reduce((count, row) => count + (register.documents.columns.side[row] === number ? 1 : 0), 0);
}

function accessNow(board: Board): readonly AccessCell[] {
	const { day } = board;
	if (day === null) return [];
	return [...accountsOf(board).places.keys()].flatMap((place) =>
		laneHeads(board.reference)
			.map(({ id }) => cellFor({ place, lane: id, day, user: null }, board))
			.filter(({ state }) => state !== 'unknown'),
	);
}

function ranked(counts: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
	return [...counts].sort(([one, first], [other, second]) => second - first || one - other);
}

function actorNames({ agreements, places, actorById }: Reference): SummaryView['actorNames'] {
	const listed = (ids: readonly string[] | 'unspecified') => (ids === 'unspecified' ? [] : ids);
	const ids = [
		...agreements.flatMap(({ obligations }) => obligations.flatMap(({ bearers, beneficiaries }) => [...listed(bearers), ...listed(beneficiaries)])),
		...places.flatMap(({ manned }) => manned.map(({ by }) => by)),
	];
	return Object.fromEntries(ids.flatMap((id) => (actorById.has(id) ? [[id, actorById.get(id)?.name ?? id]] : [])));
}
