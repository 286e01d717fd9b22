// The frame around every view: the bar with the navigation and the search, the view itself, the sheet of keys.
// Links inside the desk are plain `<a>`; one listener here opens them without loading the page anew.
import { Suspense, useEffect, useState } from 'react';
import { carryOn, go, goToNow, useAddress } from './address.ts';
import { moveRow, useKeys } from './keys.ts';
import { Bar } from './parts/bar.tsx';
import { KeySheet } from './parts/key-sheet.tsx';
import { Boundary, Waiting } from './parts/loading.tsx';
import { PastBand } from './parts/past-control.tsx';
import { UnitBand } from './parts/unit-control.tsx';
import { usePast } from './past.ts';
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
		document.addEventListener('pointerdown', carryPast);
		return () => {
			document.removeEventListener('click', openInside);
			document.removeEventListener('pointerdown', carryPast);
		};
	}, []);
	return (
		<div className="desk">
			<a className="skip" href="#view">
				Skip to the view
			</a>
			<Bar path={path} onKeys={() => showKeys(true)} />
			<PastBand />
			<UnitBand />
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
	const isPast = usePast() !== null;
	const moves = routes.filter((route) => route.key !== '').map((route) => [`g ${route.key}`, () => go(route.path)] as const);
	useKeys({
		...Object.fromEntries(moves),
		'?': onHelp,
		'/': focusSearch,
		j: () => moveRow(1),
		k: () => moveRow(-1),
		Escape: () => isPast && goToNow(),
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
	const href = insideLink(event)?.getAttribute('href');
	if (!href) return;
	event.preventDefault();
	go(href);
}

/** A link that the browser may open elsewhere, or copy, takes the past that is looked at with it. */
function carryPast(event: PointerEvent): void {
	const link = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey ? null : insideLink(event);
	if (link instanceof HTMLAnchorElement && carryOn(link.href) !== link.href) link.href = carryOn(link.href);
}

function insideLink({ target }: Event): HTMLAnchorElement | SVGAElement | null {
	const link = (target as Element).closest<HTMLAnchorElement | SVGAElement>('a[href]');
	if (!link || link.getAttribute('target') === '_blank') return null;
	const { origin, pathname, hash } = new URL(link.getAttribute('href') ?? '', location.href);
	return origin !== location.origin || pathname.startsWith('/api/') || hash === '#view' ? null : link;
}
