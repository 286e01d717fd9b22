// The record as the browser asks for it: one hook for every view the server projects, typed by the view's
// name, and the one request that adds to the record. Troubles arrive as the server's problems.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
	AccessView,
	IncidentView,
	MapView,
	ObligationRecord,
	ObligationTree,
	SummaryView,
	TimelineView,
	TodayView,
	TrackView,
} from '#projections/record-view.ts';
import type { ClaimView, DocumentListRow, DocumentView, Page } from '#projections/view.ts';
import { type Problem, Trouble } from '#problems/problem.ts';
import type { Parameters } from './address.ts';

export type Views = {
	readonly summary: SummaryView;
	readonly today: TodayView;
	readonly documents: Page<DocumentListRow>;
	readonly document: DocumentView;
	readonly text: { readonly text: string };
	readonly claims: Page<ClaimView>;
	readonly access: AccessView;
	readonly map: MapView;
	readonly obligations: ObligationTree;
	readonly obligation: ObligationRecord;
	readonly timeline: TimelineView;
	readonly incidents: Page<IncidentView>;
	readonly incident: IncidentView;
	readonly tracks: readonly TrackView[];
	readonly kinds: readonly { readonly id: string; readonly label: string; readonly family: string }[];
};

export type Loaded<View> = UseQueryResult<View, Error>;

/** A text handed in by a person, as `POST /api/documents` takes it. */
export type HandedIn = {
	readonly text: string;
	readonly title?: string;
	readonly outlet?: string;
	readonly side?: string;
	readonly standing?: string;
	readonly address?: string;
	readonly published?: string;
	readonly mediaType: 'text/plain' | 'text/html';
};
export type Taken = { readonly document: string; readonly isNew: boolean; readonly statements: number; readonly claims: number; readonly bearings: number };

/** Views of one thing: while another loads, the old one must not stand under the new address. */
const ofOneThing: ReadonlySet<keyof Views> = new Set(['document', 'text', 'obligation', 'incident']);

/** Asks for one view; while another query of the same view loads, the old one stays on the screen. */
export function useView<Name extends keyof Views>(name: Name, query: Parameters = {}, isWanted = true): Loaded<Views[Name]> {
	const href = viewAddress(name, query);
	const loaded = useQuery<unknown, Error>({
		queryKey: [href],
		queryFn: ({ signal }) => request<Views[Name]>(href, { signal }),
		enabled: isWanted,
		placeholderData: ofOneThing.has(name) ? undefined : keepPreviousData,
	});
	return loaded as Loaded<Views[Name]>;
}

/** Hands a text in for reading. @throws Trouble with the server's problem */
export function handIn(text: HandedIn): Promise<Taken> {
	return request<Taken>('/api/documents', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(text) });
}

/** The problem to show for any error of a request. */
export function problemOf(error: unknown): Problem {
	if (error instanceof Trouble) return error.problem;
	return {
		code: 'desk-unreachable',
		status: 0,
		details: {},
		message: 'The desk does not answer.',
		remedy: 'Start it with “accordwatch serve” and reload this page.',
	};
}

function viewAddress(name: string, query: Parameters): string {
	const given = Object.entries(query).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [[key, String(value)]]));
	return `/api/${name}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

async function request<Body>(href: string, init: RequestInit): Promise<Body> {
	const response = await fetch(href, init);
	const body: unknown = await response.json().catch(() => null);
	if (response.ok && body !== null) return body as Body;
	if (isRefusal(body)) throw new Trouble(body.problem);
	throw new Error(`${response.status} without a problem`);
}

function isRefusal(body: unknown): body is { problem: Problem } {
	return (
		typeof body === 'object' && body !== null && 'problem' in body && typeof body.problem === 'object' && body.problem !== null && 'message' in body.problem
	);
}
