// The address bar is the only state of a view: path, query and hash. `useAddress` reads it, `go` changes it,
// and the functions below write the addresses of everything the desk can open.
import { useSyncExternalStore } from 'react';

export type Address = { readonly path: string; readonly query: URLSearchParams; readonly hash: string };
export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

const changed = 'accordwatch:address';
let current = read();

/** The address now; the component is drawn again whenever it changes. */
export function useAddress(): Address {
	return useSyncExternalStore(subscribe, () => current);
}

/** Opens an address of the desk, in place of the present one when `isReplacing`. */
export function go(href: string, isReplacing = false): void {
	const target = new URL(href, location.href);
	if (target.href === location.href) return;
	history[isReplacing ? 'replaceState' : 'pushState'](null, '', target);
	current = read();
	dispatchEvent(new Event(changed));
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

/** Exactly these claims: one opens in its document list, several in the list of claims. */
export function claimsOf(ids: readonly string[]): string {
	return claimsAddress({ ids: ids.join(',') });
}

export function obligationAddress(obligation: string): string {
	return `/obligations?open=${encodeURIComponent(obligation)}`;
}

export function corridorAddress(place: string): string {
	return `/corridor?place=${encodeURIComponent(place)}`;
}

function join(path: string, query: URLSearchParams): string {
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text === '' ? path : `${path}?${text}`;
}

function read(): Address {
	return { path: location.pathname, query: new URLSearchParams(location.search), hash: decodeURIComponent(location.hash.slice(1)) };
}

function subscribe(notify: () => void): () => void {
	const onMove = () => {
		current = read();
		notify();
	};
	addEventListener('popstate', onMove);
	addEventListener(changed, notify);
	return () => {
		removeEventListener('popstate', onMove);
		removeEventListener(changed, notify);
	};
}
