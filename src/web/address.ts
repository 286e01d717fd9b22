// The address bar is the only state of a view: path, query and hash. `useAddress` reads it, `go` changes it,
// and the functions below write the addresses of everything the desk can open.
import { useSyncExternalStore } from 'react';

export type Address = { readonly path: string; readonly query: URLSearchParams; readonly hash: string };
export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** Which day of the past is looked at, and what figures count: carried on from address to address until one changes it. */
const pastNames = ['asOf', 'clock'] as const;
const lasting = [...pastNames, 'by'] as const;
const listeners = new Set<() => void>();
let current = read();
addEventListener('popstate', arrive);

/** The address now; the component is drawn again whenever it changes. */
export function useAddress(): Address {
	return useSyncExternalStore(subscribe, () => current);
}

/** Part of the address that decides a view; drawn again only when it changes. */
export function useAddressPart<Part extends string | null>(part: (address: Address) => Part): Part {
	return useSyncExternalStore(subscribe, () => part(current));
}

/** Opens an address of the desk, in place of the present one when `isReplacing`; the past that is looked at stays. */
export function go(href: string, isReplacing = false): void {
	move(carryOn(href), isReplacing);
}

/** Opens this view as it stands now. */
export function goToNow(): void {
	move(withParameters(current, Object.fromEntries(pastNames.map((name) => [name, null]))), false);
}

/** An address of the desk with the past that is looked at, as `go` opens it; for links opened elsewhere. */
export function carryOn(href: string): string {
	const target = new URL(href, location.href);
	for (const name of lasting) {
		const value = current.query.get(name);
		if (value !== null && !target.searchParams.has(name)) target.searchParams.set(name, value);
	}
	return target.href;
}

/** The present path with some parameters changed; null or an empty value takes one away. */
export function withParameters(address: Address, changes: Parameters): string {
	const query = new URLSearchParams(address.query);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null || value === undefined || value === '') query.delete(name);
		else query.set(name, String(value));
	}
	return join(address.path, query);
}

export function documentAddress(document: string, claim?: string): string {
	return `/documents/${encodeURIComponent(document)}${claim ? `#${encodeURIComponent(claim)}` : ''}`;
}

/** The list of claims, filtered as `/api/claims` filters. */
export function claimsAddress(filter: Parameters): string {
	return withParameters({ path: '/claims', query: new URLSearchParams(), hash: '' }, filter);
}

/** What a balance is of: a list of the desk and its fields. */
type Selected = { readonly list: 'claims' | 'rhetoric'; readonly selection: Parameters };

/** The whole balance of a selection. */
export function balanceAddress({ list, selection }: Selected): string {
	return withParameters({ path: '/sources', query: new URLSearchParams(), hash: '' }, { ...selection, show: 'balance', of: list === 'claims' ? null : list });
}

/** The list that a balance is of. @param changes further fields */
export function listAddress({ list, selection }: Selected, changes: Parameters = {}): string {
	return withParameters({ path: `/${list}`, query: new URLSearchParams(), hash: '' }, { ...selection, ...changes });
}

/** Exactly these claims: one opens in its document list, several in the list of claims. */
export function claimsOf(ids: readonly string[]): string {
	return claimsAddress({ ids: ids.join(',') });
}

export function incidentAddress(incident: string): string {
	return `/incidents/${encodeURIComponent(incident)}`;
}

/** What was said once and told by several. @param claim any claim of it */
export function originAddress(claim: string): string {
	return `/origins/${encodeURIComponent(`o-${claim}`)}`;
}

/** What a finding can be made about, as its form is addressed. */
export type About = 'claim' | 'incident' | 'obligation' | 'access';

/** The form of a new finding. @param claims those it may rest on, chosen already */
export function newFindingAddress(about: About, id: string, claims: readonly string[] = []): string {
	return withParameters({ path: '/findings', query: new URLSearchParams(), hash: '' }, { about: `${about}:${id}`, claims: claims.join(',') });
}

export function findingAddress(finding: string): string {
	return `/findings?open=${encodeURIComponent(finding)}`;
}

export function obligationAddress(obligation: string): string {
	return `/obligations?open=${encodeURIComponent(obligation)}`;
}

export function corridorAddress(place: string): string {
	return `/corridor?place=${encodeURIComponent(place)}`;
}

function move(href: string, isReplacing: boolean): void {
	const target = new URL(href, location.href);
	if (target.href === location.href) return;
	history[isReplacing ? 'replaceState' : 'pushState'](null, '', target);
	arrive();
}

function join(path: string, query: URLSearchParams): string {
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
	return text === '' ? path : `${path}?${text}`;
}

function read(): Address {
	return { path: location.pathname, query: new URLSearchParams(location.search), hash: decodeURIComponent(location.hash.slice(1)) };
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function arrive(): void {
	current = read();
	for (const listener of listeners) listener();
}
