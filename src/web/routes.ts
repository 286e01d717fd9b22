// The views of the desk, in the order of the navigation. A new view is one file in views/ and one line here.
import { type ComponentType, lazy } from 'react';
import { Today } from './views/today.tsx';

export type Route = {
	readonly path: string;
	readonly name: string;
	/** In the bar always, in a wide one only, under More, or in no navigation: reached from elsewhere. */
	readonly standing: 'bar' | 'wide' | 'more' | 'none';
	/** Second key after `g`. */
	readonly key: string;
	readonly matches: RegExp;
	readonly View: ComponentType;
};

const readText = () => import('./views/read.tsx');
const documents = () => import('./views/documents.tsx');
const document = () => import('./views/document.tsx');
const corridor = () => import('./views/corridor.tsx');
const obligations = () => import('./views/obligations.tsx');
const incidents = () => import('./views/incidents.tsx');
const incident = () => import('./views/incident.tsx');
const origins = () => import('./views/origins.tsx');
const origin = () => import('./views/origin.tsx');
const findings = () => import('./views/findings.tsx');
const tracks = () => import('./views/tracks.tsx');
const sources = () => import('./views/sources.tsx');
const rhetoric = () => import('./views/rhetoric.tsx');
const timeline = () => import('./views/timeline.tsx');
const claims = () => import('./views/claims.tsx');

export const routes: readonly Route[] = [
	{ path: '/', name: 'Today', standing: 'bar', key: 't', matches: /^\/(?:today\/?)?$/, View: Today },
	{
		path: '/documents',
		name: 'Documents',
		standing: 'wide',
		key: 'd',
		matches: /^\/documents\/?$/,
		View: lazy(() => documents().then((file) => ({ default: file.Documents }))),
	},
	{
		path: '/corridor',
		name: 'Corridor',
		standing: 'bar',
		key: 'c',
		matches: /^\/corridor\/?$/,
		View: lazy(() => corridor().then((file) => ({ default: file.Corridor }))),
	},
	{
		path: '/obligations',
		name: 'Obligations',
		standing: 'bar',
		key: 'o',
		matches: /^\/obligations\/?$/,
		View: lazy(() => obligations().then((file) => ({ default: file.Obligations }))),
	},
	{
		path: '/incidents',
		name: 'Incidents',
		standing: 'bar',
		key: 'i',
		matches: /^\/incidents\/?$/,
		View: lazy(() => incidents().then((file) => ({ default: file.Incidents }))),
	},
	{
		path: '/timeline',
		name: 'Timeline',
		standing: 'wide',
		key: 'l',
		matches: /^\/timeline\/?$/,
		View: lazy(() => timeline().then((file) => ({ default: file.Timeline }))),
	},
	{
		path: '/claims',
		name: 'Claims',
		standing: 'wide',
		key: 'a',
		matches: /^\/claims\/?$/,
		View: lazy(() => claims().then((file) => ({ default: file.Claims }))),
	},
	{
		path: '/findings',
		name: 'Findings',
		standing: 'more',
		key: 'f',
		matches: /^\/findings\/?$/,
		View: lazy(() => findings().then((file) => ({ default: file.Findings }))),
	},
	{
		path: '/origins',
		name: 'Origins',
		standing: 'more',
		key: 'n',
		matches: /^\/origins\/?$/,
		View: lazy(() => origins().then((file) => ({ default: file.Origins }))),
	},
	{
		path: '/tracks',
		name: 'Tracks',
		standing: 'more',
		key: 'k',
		matches: /^\/tracks\/?$/,
		View: lazy(() => tracks().then((file) => ({ default: file.Tracks }))),
	},
	{
		path: '/sources',
		name: 'Sources',
		standing: 'more',
		key: 's',
		matches: /^\/sources\/?$/,
		View: lazy(() => sources().then((file) => ({ default: file.Sources }))),
	},
	{
		path: '/rhetoric',
		name: 'Rhetoric',
		standing: 'more',
		key: 'w',
		matches: /^\/rhetoric\/?$/,
		View: lazy(() => rhetoric().then((file) => ({ default: file.Rhetoric }))),
	},
	{
		path: '/read',
		name: 'Read a text',
		standing: 'none',
		key: 'r',
		matches: /^\/read\/?$/,
		View: lazy(() => readText().then((file) => ({ default: file.ReadText }))),
	},
	{
		path: '/documents',
		name: 'Document',
		standing: 'none',
		key: '',
		matches: /^\/documents\/[^/]+$/,
		View: lazy(() => document().then((file) => ({ default: file.DocumentPage }))),
	},
	{
		path: '/origins',
		name: 'Origin',
		standing: 'none',
		key: '',
		matches: /^\/origins\/[^/]+$/,
		View: lazy(() => origin().then((file) => ({ default: file.OriginPage }))),
	},
	{
		path: '/incidents',
		name: 'Incident',
		standing: 'none',
		key: '',
		matches: /^\/incidents\/[^/]+$/,
		View: lazy(() => incident().then((file) => ({ default: file.IncidentPage }))),
	},
];

/** The route of a path, or null when there is none. */
export function routeOf(path: string): Route | null {
	return routes.find((route) => route.matches.test(path)) ?? null;
}

/** Fetches the light views while nothing else is to be done, so that the next key opens at once. */
export function fetchAhead(): void {
	for (const load of [documents, document, obligations, claims, incidents]) void load();
}
