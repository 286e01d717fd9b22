// The frame around every view: the bar with the navigation and the search, the view itself, the sheet of keys.
// Links inside the desk are plain `<a>`; one listener here opens them without loading the page anew.
import { Suspense, useEffect, useState } from 'react';
import { go, useAddress } from './address.ts';
import { moveRow, useKeys } from './keys.ts';
import { Bar } from './parts/bar.tsx';
import { KeySheet } from './parts/key-sheet.tsx';
import { Boundary, Waiting } from './parts/loading.tsx';
import { fetchAhead, routeOf, routes } from './routes.ts';
import { Missing } from './views/missing.tsx';

export function Desk() {
	const { path } = useAddress();
	const [areKeysShown, showKeys] = useState(false);
	const View = routeOf(path)?.View ?? Missing;
	useDeskKeys(() => showKeys(true));
	useEffect(() => {
		const timer = setTimeout(fetchAhead, 800);
		return () => clearTimeout(timer);
	}, []);
	useEffect(() => arrive(path), [path]);
	useEffect(() => {
		document.addEventListener('click', openInside);
		return () => document.removeEventListener('click', openInside);
	}, []);
	return (
		<div className="desk">
			<a className="skip" href="#view">
				Skip to the view
			</a>
			<Bar path={path} onKeys={() => showKeys(true)} />
			<main id="view" className="view" tabIndex={-1}>
				<Boundary key={path}>
					<Suspense fallback={<Waiting />}>
						<View />
					</Suspense>
				</Boundary>
			</main>
			<KeySheet isOpen={areKeysShown} onClose={() => showKeys(false)} />
		</div>
	);
}

function arrive(path: string): void {
	document.title = `${routeOf(path)?.name ?? 'Nothing here'} · Accordwatch`;
	if (location.hash === '') scrollTo(0, 0);
}

function useDeskKeys(onHelp: () => void): void {
	const moves = routes.filter((route) => route.key !== '').map((route) => [`g ${route.key}`, () => go(route.path)] as const);
	useKeys({
		...Object.fromEntries(moves),
		'?': onHelp,
		'/': focusSearch,
		j: () => moveRow(1),
		k: () => moveRow(-1),
	});
}

function focusSearch(): void {
	const field = document.querySelector<HTMLInputElement>('main [data-search]') ?? document.querySelector<HTMLInputElement>('[data-search]');
	field?.focus();
	field?.select();
}

/** Takes plain clicks on links of this origin; everything else is left to the browser. */
function openInside(event: MouseEvent): void {
	if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a[href]');
	if (!link || link.getAttribute('target') === '_blank') return;
	const target = new URL(link.getAttribute('href') ?? '', location.href);
	if (target.origin !== location.origin || target.pathname.startsWith('/api/') || target.hash === '#view') return;
	event.preventDefault();
	go(target.href);
}
