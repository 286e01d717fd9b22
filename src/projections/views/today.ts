// One day of the record: what was published, what moved against the day before, and what could not be seen.
import { z } from 'zod';
import type { Reference } from '#reference/reference.ts';
import { addDays } from '#time/edtf.ts';
import { accountsByPlace, cellFor } from '../access.ts';
import { boardOf, compare, dayOf, type Board } from '../board.ts';
import { titleOf } from '../claim-view.ts';
import { documentListRow, doubtsOf } from '../document-row.ts';
import { incidentsOf } from '../incident.ts';
import { laneHeads, laneName } from '../lane.ts';
import { claimsByObligation } from '../obligation-state.ts';
import { accessPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import type { TodayView } from '../view.ts';

const query = z.strictObject({ day: day.optional() });
const noDay = '1970-01-01';

export const today: Projection<z.output<typeof query>, TodayView> = {
	name: 'today',
	version: 1,
	summary: 'One day: documents, access against the day before, obligations that moved, incidents, contacts, gaps.',
	query,
	view(register, reference, asked) {
		const board = boardOf(register, reference);
		const on = asked.day ?? board.lastDay ?? noDay;
		const before = addDays(on, -1);
		const isOfDay = (claims: readonly { readonly id: string }[]) => claims.some(({ id }) => board.byId.get(id)?.published === on);
		return {
			day: on,
			before,
			days: daysOf(board),
			documents: board.documents.filter((document) => dayOf(document) === on).map(documentListRow),
			access: accessOn(on, board, reference),
			obligations: movedOn(on, board, reference),
			incidents: incidentsOf(board, reference).filter((incident) => incident.day === on || incident.versions.some(({ claims }) => isOfDay(claims))),
			contacts: board.claims
				.filter(({ published, family }) => published === on && family === 'talks')
				.flatMap(({ view }) => view.bearings.flatMap((bearing) => (bearing.on === 'track' ? [{ track: bearing.track, name: bearing.name, claim: view }] : []))),
			gaps: [...silentSides(on, board, reference), ...silentPlaces(on, board, reference), ...doubtsOn(on, board)],
		};
	},
};

function daysOf(board: Board): TodayView['days'] {
	const counts = new Map<string, number>();
	for (const document of board.documents) {
		const published = dayOf(document);
		if (published !== '') counts.set(published, (counts.get(published) ?? 0) + 1);
	}
	return [...counts].map(([published, documents]) => ({ day: published, documents }));
}

/** Places and lanes of which something was known on either day. */
function accessOn(on: string, board: Board, reference: Reference): TodayView['access'] {
	return accessPlaces(reference)
		.flatMap(({ id: place }) =>
			laneHeads(reference).map(({ id: lane }) => {
				const cell = cellFor({ place, lane, day: on, user: null }, board, reference);
				const yesterday = cellFor({ place, lane, day: addDays(on, -1), user: null }, board, reference);
				return { cell, yesterday, isChanged: cell.state !== yesterday.state };
			}),
		)
		.filter(({ cell, yesterday }) => cell.state !== 'unknown' || yesterday.state !== 'unknown');
}

/** Obligations of which a lane said something that day that it had not said last. */
function movedOn(on: string, board: Board, reference: Reference): TodayView['obligations'] {
	return [...claimsByObligation(board)].flatMap(([obligation, claims]) => {
		const latest = new Map<string, string>();
		const moved: TodayView['obligations'][number]['moved'][number][] = [];
		for (const { claim, bearing } of claims.toSorted((one, other) => compare(one.claim.published ?? '', other.claim.published ?? ''))) {
			const { lane, id } = claim.view;
			if (claim.published === on && latest.get(lane) !== bearing.relation)
				moved.push({ lane, name: laneName(lane, reference), relation: bearing.relation, claim: id });
			latest.set(lane, bearing.relation);
		}
		return moved.length === 0 ? [] : [{ obligation, title: reference.obligationById.get(obligation)?.title ?? obligation, moved }];
	});
}

function silentSides(on: string, board: Board, reference: Reference): TodayView['gaps'] {
	const heard = new Set(board.documents.filter((document) => dayOf(document) === on).map(({ record }) => record.source.side));
	return reference.sides
		.filter(({ id }) => !heard.has(id))
		.map(({ name }) => ({ kind: 'silent-side', text: `No document of ${name} was published that day.`, document: null }));
}

function silentPlaces(on: string, board: Board, reference: Reference): TodayView['gaps'] {
	const accounts = accountsByPlace(board, reference);
	const since = addDays(on, -reference.accessDecayDays);
	return accessPlaces(reference)
		.filter(({ id }) => !(accounts.get(id) ?? []).some(({ published }) => published >= since && published <= on))
		.map(({ name }) => ({ kind: 'silent-place', text: `Nobody gave an account of ${name} in the ${reference.accessDecayDays} days before.`, document: null }));
}

function doubtsOn(on: string, board: Board): TodayView['gaps'] {
	return board.documents
		.filter((document) => dayOf(document) === on)
		.flatMap((document) =>
			doubtsOf(document).map(({ reason }) => ({ kind: 'doubt' as const, text: `${titleOf(document)}: ${reason}`, document: document.record.id })),
		);
}
