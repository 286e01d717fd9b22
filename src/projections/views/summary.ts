// The record in figures: how much there is, by act, kind, obligation and lane, and how every road and post
// stands on the last day of the record.
import { z } from 'zod';
import type { Reference } from '#reference/reference.ts';
import { accountsByPlace, cellFor } from '../access.ts';
import { boardOf, compare, type Board } from '../board.ts';
import { doubtsOf } from '../document-row.ts';
import { incidentsOf } from '../incident.ts';
import { laneHeads } from '../lane.ts';
import { claimsByObligation } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import type { AccessCell, SummaryView } from '../view.ts';

const query = z.strictObject({});

export const summary: Projection<z.output<typeof query>, SummaryView> = {
	name: 'summary',
	version: 1,
	summary: 'The record in figures.',
	query,
	view(register, reference) {
		const board = boardOf(register, reference);
		const { id, title, period, focus } = reference;
		return {
			reference: { id, title, period, focus },
			lanes: laneHeads(reference),
			sides: reference.sides,
			actorNames: actorNames(reference),
			entries: register.head,
			firstDay: board.firstDay,
			lastDay: board.lastDay,
			documents: board.documents.length,
			statements: register.statements.size,
			claims: board.claims.length,
			narratorAssertions: board.claims.filter(({ view }) => view.isNarrator).length,
			bearings: board.claims.reduce((sum, { view }) => sum + view.bearings.length, 0),
			doubts: board.documents.reduce((sum, document) => sum + doubtsOf(document).length, 0),
			incidents: incidentsOf(board, reference).length,
			contacts: board.claims.filter(({ family, view }) => family === 'talks' && view.bearings.some(({ on }) => on === 'track')).length,
			byAct: tally(board.claims.map(({ view }) => view.act)).map(([act, count]) => ({ act, count })),
			byKind: tally(board.claims.flatMap(({ view }) => view.kind ?? [])).map(([kind, count]) => ({
				kind,
				label: reference.lexicon.kindById.get(kind)?.label ?? kind,
				count,
			})),
			byObligation: [...claimsByObligation(board)]
				.map(([obligation, claims]) => ({ obligation, title: reference.obligationById.get(obligation)?.title ?? obligation, count: claims.length }))
				.sort((one, other) => other.count - one.count || compare(one.obligation, other.obligation)),
			byLane: byLane(board, reference),
			access: accessNow(board, reference),
		};
	},
};

function byLane(board: Board, reference: Reference): SummaryView['byLane'] {
	return laneHeads(reference).map(({ id, name }) => ({
		lane: id,
		name,
		documents: board.documents.filter(({ record }) => record.source.side === id).length,
		claims: board.claims.filter(({ view }) => view.lane === id).length,
	}));
}

function accessNow(board: Board, reference: Reference): readonly AccessCell[] {
	const day = board.lastDay;
	if (day === null) return [];
	return [...accountsByPlace(board, reference).keys()].flatMap((place) =>
		laneHeads(reference)
			.map(({ id }) => cellFor({ place, lane: id, day, user: null }, board, reference))
			.filter(({ state }) => state !== 'unknown'),
	);
}

function tally(values: readonly string[]): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([one, first], [other, second]) => second - first || compare(one, other));
}

function actorNames({ agreements, places, actorById }: Reference): SummaryView['actorNames'] {
	const listed = (ids: readonly string[] | 'unspecified') => (ids === 'unspecified' ? [] : ids);
	const ids = [
		...agreements.flatMap(({ obligations }) => obligations.flatMap(({ bearers, beneficiaries }) => [...listed(bearers), ...listed(beneficiaries)])),
		...places.flatMap(({ manned }) => manned.map(({ by }) => by)),
	];
	return Object.fromEntries(ids.flatMap((id) => (actorById.has(id) ? [[id, actorById.get(id)?.name ?? id]] : [])));
}
