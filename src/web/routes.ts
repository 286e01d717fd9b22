// The views of the desk, in the order of the navigation. A new view is one file in views/ and one line here.
import { type ComponentType, lazy } from 'react';
import { Today } from './views/today.tsx';

export type Route = {
	readonly path: string;
	/** Name in the navigation; views without one are reached from elsewhere. */
	readonly name: string;
	readonly isInNavigation: boolean;
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
const timeline = () => import('./views/timeline.tsx');
const claims = () => import('./views/claims.tsx');

export const routes: readonly Route[] = [
	{ path: '/', name: 'Today', isInNavigation: true, key: 't', matches: /^\/(?:today\/?)?$/, View: Today },
	{
		path: '/documents',
		name: 'Documents',
		isInNavigation: true,
		key: 'd',
		matches: /^\/documents\/?$/,
		View: lazy(() => documents().then((file) => ({ default: file.Documents }))),
	},
	{
		path: '/corridor',
		name: 'Corridor',
		isInNavigation: true,
		key: 'c',
		matches: /^\/corridor\/?$/,
		View: lazy(() => corridor().then((file) => ({ default: file.Corridor }))),
	},
	{
		path: '/obligations',
		name: 'Obligations',
		isInNavigation: true,
		key: 'o',
		matches: /^\/obligations\/?$/,
		View: lazy(() => obligations().then((file) => ({ default: file.Obligations }))),
	},
	{
		path: '/timeline',
		name: 'Timeline',
		isInNavigation: true,
		key: 'l',
		matches: /^\/timeline\/?$/,
		View: lazy(() => timeline().then((file) => ({ default: file.Timeline }))),
	},
	{
		path: '/claims',
		name: 'Claims',
		isInNavigation: true,
		key: 'a',
		matches: /^\/claims\/?$/,
		View: lazy(() => claims().then((file) => ({ default: file.Claims }))),
	},
	{
		path: '/read',
		name: 'Read a text',
		isInNavigation: false,
		key: 'r',
		matches: /^\/read\/?$/,
		View: lazy(() => readText().then((file) => ({ default: file.ReadText }))),
	},
	{
		path: '/documents',
		name: 'Document',
		isInNavigation: false,
		key: '',
		matches: /^\/documents\/[^/]+$/,
		View: lazy(() => document().then((file) => ({ default: file.DocumentPage }))),
	},
];

/** The route of a path, or null when there is none. */
export function routeOf(path: string): Route | null {
	return routes.find((route) => route.matches.test(path)) ?? null;
}

/** Fetches the light views while nothing else is to be done, so that the next key opens at once. */
export function fetchAhead(): void {
	for (const load of [documents, document, obligations, claims]) void load();
}
