// Light, dark, or as the system says. The choice is kept in this browser only; the colours themselves are
// written with `light-dark()` in tokens.css and follow `color-scheme`.
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const place = 'accordwatch.theme';
const listeners = new Set<() => void>();
let theme: Theme = themes.find((one) => one === stored()) ?? 'system';

/** Puts the kept choice on the page; called once, before the first drawing. */
export function applyTheme(): void {
	document.documentElement.dataset.theme = theme;
}

export function useTheme(): Theme {
	return useSyncExternalStore(subscribe, () => theme);
}

/** system → light → dark → system. */
export function nextTheme(): void {
	theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
	try {
		localStorage.setItem(place, theme);
	} catch {
		// A browser that keeps nothing still shows the theme until it is closed.
	}
	applyTheme();
	for (const listener of listeners) listener();
}

/** Whether the page is drawn dark now. */
export function isDark(): boolean {
	return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function subscribe(listener: () => void): () => void {
	const system = matchMedia('(prefers-color-scheme: dark)');
	listeners.add(listener);
	system.addEventListener('change', listener);
	return () => {
		listeners.delete(listener);
		system.removeEventListener('change', listener);
	};
}

function stored(): string | null {
	try {
		return localStorage.getItem(place);
	} catch {
		return null;
	}
}
