// The name of the person who judges, as it was given last. Kept in this browser only; whoever judges may give another.
import { useSyncExternalStore } from 'react';

const place = 'accordwatch.signer';
const listeners = new Set<() => void>();
let signer = stored();

/** Empty while nobody has signed in this browser. */
export function useSigner(): string {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => signer,
	);
}

export function keepSigner(name: string): void {
	signer = name.trim();
	try {
		localStorage.setItem(place, signer);
	} catch {
		// A browser that keeps nothing asks for the name each time it is opened.
	}
	for (const listener of listeners) listener();
}

/** Whether two names are plainly one person's; the desk itself looks closer. */
export function isSamePerson(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function stored(): string {
	try {
		return localStorage.getItem(place) ?? '';
	} catch {
		return '';
	}
}
