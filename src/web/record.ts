// The record as the browser asks for it: one hook for every view the server projects, typed by the view's
// name, and the one request that adds to the record. Troubles arrive as the server's problems.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Balanced, BalanceView, GapsView, RhetoricView, SourcesView, WatchesView } from '#projections/balance-view.ts';
import type {
	AccessView,
	DeadlineView,
	FindingView,
	IncidentRecord,
	IncidentView,
	MapView,
	ObligationRecord,
	ObligationTree,
	PostView,
	SummaryView,
	TimelineView,
	TodayView,
	TrackView,
} from '#projections/record-view.ts';
import type { OriginRecord, OriginView } from '#projections/origin-view.ts';
import type { ChangesView, ClaimView, DocumentListRow, DocumentView, Page } from '#projections/view.ts';
import { type Problem, Trouble } from '#problems/problem.ts';
import type { Parameters } from './address.ts';
import { usePastWords } from './past.ts';
import { useUnit } from './unit.ts';

export type Views = {
	readonly summary: SummaryView;
	readonly today: TodayView & Balanced;
	readonly documents: Page<DocumentListRow> & Balanced;
	readonly document: DocumentView & Balanced;
	readonly text: { readonly text: string };
	readonly claims: Page<ClaimView> & Balanced;
	readonly access: AccessView & Balanced;
	readonly map: MapView & Balanced;
	readonly obligations: ObligationTree & Balanced;
	readonly obligation: ObligationRecord & Balanced;
	readonly timeline: TimelineView & Balanced;
	readonly incidents: Page<IncidentView> & Balanced;
	readonly incident: IncidentRecord & Balanced;
	readonly tracks: { readonly rows: readonly TrackView[] } & Balanced;
	readonly origins: Page<OriginView> & Balanced;
	readonly origin: OriginRecord & Balanced;
	readonly findings: Page<FindingView> & Balanced;
	readonly deadlines: { readonly day: string | null; readonly rows: readonly DeadlineView[] } & Balanced;
	readonly posts: { readonly day: string | null; readonly rows: readonly PostView[] } & Balanced;
	readonly rhetoric: RhetoricView & Balanced;
	readonly balance: BalanceView;
	readonly sources: SourcesView;
	readonly gaps: GapsView;
	readonly watches: WatchesView;
	readonly changes: ChangesView;
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
};
export type Taken = { readonly document: string; readonly isNew: boolean; readonly statements: number; readonly claims: number; readonly bearings: number };

/** What is known of a file or of a page to be fetched. */
export type HandedSource = Partial<Pick<HandedIn, 'outlet' | 'side' | 'standing' | 'address' | 'published'>>;
/** What came of a file or an address, which may hold many documents. */
export type TakenIn = {
	readonly taken: readonly (Taken & { readonly title?: string | null })[];
	readonly problems: readonly Problem[];
	readonly named: number;
	readonly passed: number;
};

/** What a person decides, as `POST /api/judgements` takes it: the kind of entry, the name of the person, the fields of the kind. */
export type HandedJudgement = { readonly kind: string; readonly by: string; readonly data: Readonly<Record<string, unknown>> };
export type Judged = { readonly sequence: number; readonly kind: string; readonly id: string | null };

/** Views that a person judges from: the length of the record is asked before them, so that one says how far one had looked. */
const judged: ReadonlySet<keyof Views> = new Set(['incident', 'findings', 'sources']);
const seenBy = new Map<string, number>();

/** Views that know no past: two versions side by side, and the lexicon. */
const timeless: ReadonlySet<keyof Views> = new Set(['changes', 'kinds']);

/** Views of one thing: while another loads, the old one must not stand under the new address. */
const ofOneThing: ReadonlySet<keyof Views> = new Set(['document', 'text', 'changes', 'obligation', 'incident', 'origin']);

/** Asks for one view; while another query of the same view loads, the old one stays on the screen. */
export function useView<Name extends keyof Views>(name: Name, query: Parameters = {}, isWanted = true): Loaded<Views[Name]> {
	const past = usePastWords();
	const [asOf, clock] = past === null || timeless.has(name) ? [] : past.split(' ');
	const by = useUnit();
	const href = viewAddress(name, { ...query, asOf, clock, by: by === 'claims' || timeless.has(name) ? undefined : by });
	const loaded = useQuery<unknown, Error>({
		queryKey: [href],
		queryFn: ({ signal }) =>
			judged.has(name) ? requestJudged<Views[Name]>(href, { signal, name: viewAddress(name, query) }) : request<Views[Name]>(href, { signal }),
		enabled: isWanted,
		placeholderData: ofOneThing.has(name) ? undefined : keepPreviousData,
	});
	return loaded as Loaded<Views[Name]>;
}

/** Up to which entry one had looked when the view on the screen was loaded. @param query as it was given to `useView` */
export function seenWith(name: 'incident' | 'findings' | 'sources', query: Parameters = {}): number {
	return seenBy.get(viewAddress(name, query)) ?? 0;
}

/** Hands a text in for reading. @throws Trouble with the server's problem */
export function handIn(text: HandedIn): Promise<Taken> {
	return post<Taken>('/api/documents', text);
}

/** Hands a file in, byte for byte. @throws Trouble with the server's problem */
export function handInFile(file: File, source: HandedSource): Promise<TakenIn> {
	const query = new URLSearchParams({ name: file.name, ...source });
	return request<TakenIn>(`/api/files?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
}

/** Has a page, feed or file fetched from the web. @throws Trouble with the server's problem */
export function handInAddress(source: HandedSource): Promise<TakenIn> {
	return post<TakenIn>('/api/addresses', source);
}

/** Hands a decision in. @throws Trouble with the server's problem */
export function judge(judgement: HandedJudgement): Promise<Judged> {
	return post<Judged>('/api/judgements', judgement);
}

/** What a person asks to be watched, as `POST /api/watches` takes it. */
export type HandedWatch = { readonly address: string; readonly minutes: number; readonly by: string } & {
	readonly [Field in 'pagesSince' | 'outlet' | 'side' | 'standing']?: string;
};

/** Begins to watch, or changes how. @throws Trouble with the server's problem */
export function watch(handed: HandedWatch): Promise<{ readonly address: string }> {
	return post('/api/watches', handed);
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

/** @param asked `name`: the view as it is asked for now, whatever its figures count */
async function requestJudged<Body>(href: string, { signal, name }: { signal: AbortSignal; name: string }): Promise<Body> {
	const { entries } = await request<SummaryView>('/api/summary', { signal });
	const body = await request<Body>(href, { signal });
	seenBy.set(name, entries);
	return body;
}

function post<Body>(href: string, body: unknown): Promise<Body> {
	return request<Body>(href, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
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
