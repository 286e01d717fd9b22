// The list of projections: a new view is one file in views/ and one line here. Each answers at GET /api/<name>.
import type { Projection } from './projection.ts';
import { access } from './views/access.ts';
import { balance } from './views/balance.ts';
import { deadlines } from './views/deadlines.ts';
import { findings } from './views/findings.ts';
import { gaps } from './views/gaps.ts';
import { posts } from './views/posts.ts';
import { rhetoric } from './views/rhetoric.ts';
import { sources } from './views/sources.ts';
import { claims } from './views/claims.ts';
import { document } from './views/document.ts';
import { documents } from './views/documents.ts';
import { incident } from './views/incident.ts';
import { incidents } from './views/incidents.ts';
import { map } from './views/map.ts';
import { obligation } from './views/obligation.ts';
import { obligations } from './views/obligations.ts';
import { origin } from './views/origin.ts';
import { origins } from './views/origins.ts';
import { summary } from './views/summary.ts';
import { timeline } from './views/timeline.ts';
import { today } from './views/today.ts';
import { tracks } from './views/tracks.ts';
import { watches } from './views/watches.ts';

export const projections = [
	summary,
	today,
	documents,
	document,
	claims,
	access,
	map,
	obligations,
	obligation,
	timeline,
	incidents,
	incident,
	tracks,
	origins,
	origin,
	findings,
	deadlines,
	posts,
	rhetoric,
	balance,
	sources,
	gaps,
	watches,
] as const;

/** The projection of a name, its query and view not yet known. */
export function projectionNamed(name: string): Projection | undefined {
	return (projections as unknown as readonly Projection[]).find((projection) => projection.name === name);
}
