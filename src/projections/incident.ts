// Incidents as the program proposes them: claims of one physical occurrence put side by side. Two claims are of
// one occurrence when they say the same kind of event (access events count as one kind) of the same day at
// the same or a containing place. Running totals never make one, and no person has judged any of it yet.
import type { Reference } from '#reference/reference.ts';
import { daysBetween, lastDay } from '#time/edtf.ts';
import { compare, shared, type Board, type BoardClaim } from './board.ts';
import { laneHeads } from './lane.ts';
import { isWithin } from './place-tree.ts';
import type { IncidentView } from './view.ts';

const physical = new Set(['access', 'force', 'people']);
/** A time less precise than this many days does not place an event on a day. */
const precisionDays = 7;

type Cluster = {
	readonly kind: string;
	from: string | null;
	to: string | null;
	place: string | null;
	readonly document: string | null;
	readonly claims: BoardClaim[];
};

/** All incidents, first day first; those without a day at the end. */
export function incidentsOf(board: Board, reference: Reference): readonly IncidentView[] {
	return shared(board, 'incidents', () => {
		const byKind = new Map<string, Cluster[]>();
		for (const claim of board.claims) if (isPhysical(claim)) place(byKind, claim, reference);
		const incidents = [...byKind.values()].flat().map((cluster) => toView(cluster, reference));
		return incidents.sort((one, other) => compare(one.day ?? '9999', other.day ?? '9999') || compare(one.id, other.id));
	});
}

function isPhysical({ family, view }: BoardClaim): boolean {
	const isTotal = view.casualties.length > 0 && view.casualties.every(({ isCumulative }) => isCumulative);
	return family !== null && physical.has(family) && (view.modality === 'actual' || view.modality === 'ongoing') && !isTotal;
}

/** Puts a claim to the first cluster it fits, or opens one. */
function place(byKind: Map<string, Cluster[]>, claim: BoardClaim, reference: Reference): void {
	const kind = claim.family === 'access' ? 'access' : (claim.view.kind ?? '');
	const clusters = byKind.get(kind) ?? [];
	byKind.set(kind, clusters);
	const { from, to } = daysOf(claim);
	const placeId = claim.view.place?.id ?? null;
	const document = from === null ? claim.view.document : null;
	const fitting = clusters.findLast(
		(cluster) => cluster.document === document && overlap(cluster, from, to) && isCompatible(cluster.place, placeId, reference),
	);
	if (fitting === undefined) {
		clusters.push({ kind, from, to, place: placeId, document, claims: [claim] });
		return;
	}
	fitting.claims.push(claim);
	if (from !== null && (fitting.from === null || from > fitting.from)) fitting.from = from;
	if (to !== null && (fitting.to === null || to < fitting.to)) fitting.to = to;
	if (fitting.place === null || (placeId !== null && isWithin(placeId, fitting.place, reference))) fitting.place = placeId ?? fitting.place;
}

/** The days an event can have happened on; an event that began and goes on is placed on its first day. */
function daysOf({ day, view }: BoardClaim): { from: string | null; to: string | null } {
	if (day === null) return { from: null, to: null };
	const last = view.time.edtf.includes('/') ? day : (lastDay(view.time.edtf) ?? day);
	return daysBetween(day, last) > precisionDays ? { from: null, to: null } : { from: day, to: last };
}

function overlap(cluster: Cluster, from: string | null, to: string | null): boolean {
	if (cluster.from === null || cluster.to === null || from === null || to === null) return cluster.from === from;
	return cluster.from <= to && from <= cluster.to;
}

function isCompatible(one: string | null, other: string | null, reference: Reference): boolean {
	return one === null || other === null || isWithin(one, other, reference) || isWithin(other, one, reference);
}

function toView(cluster: Cluster, reference: Reference): IncidentView {
	const views = cluster.claims.map(({ view }) => view);
	const kind = mostFrequent(views.map((view) => view.kind ?? ''));
	const place = reference.placeById.get(cluster.place ?? '');
	const name = place?.name ?? views.find((view) => view.place !== null)?.place?.name;
	const label = reference.lexicon.kindById.get(kind)?.label ?? kind;
	return {
		id: `i-${views.map(({ id }) => id).sort()[0]}`,
		title: name === undefined ? capital(label) : `${capital(label)}, ${name}`,
		kind,
		kindLabel: label,
		family: cluster.claims[0]?.family ?? '',
		time: views.find((view) => view.time.edtf.slice(0, 10) === cluster.from)?.time ?? views[0]?.time ?? { edtf: '', known: 'unknown' },
		day: cluster.from,
		place: name === undefined ? null : { id: cluster.place, name, lat: place?.lat ?? null, lon: place?.lon ?? null },
		versions: laneHeads(reference)
			.map(({ id, name: lane }) => ({ lane: id, name: lane, claims: views.filter((view) => view.lane === id) }))
			.filter(({ claims }) => claims.length > 0),
		isDisputed: isDisputed(cluster.claims),
	};
}

/** Some assert it and some deny it, or some call the road open and some closed. */
function isDisputed(claims: readonly BoardClaim[]): boolean {
	const polarities = new Set(claims.map(({ view }) => view.polarity));
	const states = new Set(claims.flatMap(({ access }) => access.map(({ state, isDenied }) => (state === 'open') !== isDenied)));
	return polarities.size > 1 || states.size > 1;
}

/** The most frequent, the first of them in a tie. */
function mostFrequent(kinds: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
