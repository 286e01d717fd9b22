// The bar on top: which record this is, the views, the search over all claims, reading a text, theme, keys.
import { claimsAddress, go, useAddress } from '../address.ts';
import { useView } from '../record.ts';
import { type Route, routeOf, routes } from '../routes.ts';
import { nextTheme, useTheme } from '../theme.ts';
import { Menu } from './menu.tsx';
import { PastMenu } from './past-control.tsx';
import { UnitChoice } from './unit-control.tsx';

export function Bar({ path, onKeys }: { path: string; onKeys: () => void }) {
	const summary = useView('summary');
	const theme = useTheme();
	return (
		<header className="bar">
			<a className="brand" href="/" aria-label="Accordwatch, Today">
				<span className="brand-mark" aria-hidden="true" />
				<span className="brand-name">Accordwatch</span>
			</a>
			<span className="brand-record" title={summary.data?.reference.title}>
				{summary.data?.reference.title}
			</span>
			<Navigation path={path} />
			<PastMenu />
			<Search />
			<a className="button" href="/read" title="Read a text (g r)">
				<span aria-hidden="true">+</span>
				<span className="wide-only"> Read a text</span>
				<span className="narrow-only hidden-text">Read a text</span>
			</a>
			<button type="button" className="icon" onClick={nextTheme} aria-label={`Theme: ${theme}`} title={`Theme: ${theme}`}>
				<span aria-hidden="true">{{ system: '◐', light: '○', dark: '●' }[theme]}</span>
			</button>
			<button type="button" className="icon keys-button" onClick={onKeys} aria-label="Keys" title="Keys (?)">
				<span aria-hidden="true">?</span>
			</button>
		</header>
	);
}

/** Views stand in the bar where there is room, and under More where there is not. */
function Navigation({ path }: { path: string }) {
	const present = routeOf(path);
	const link = (route: Route, className?: string) => (
		<a key={route.name} className={className} href={route.path} aria-current={present?.path === route.path ? 'page' : undefined} title={`g ${route.key}`}>
			{route.name}
		</a>
	);
	const isUnder = (standing: Route['standing']) => routes.some((route) => route.standing === standing && route.path === present?.path);
	return (
		<nav className="navigation" aria-label="Views">
			{routes
				.filter(({ standing }) => standing === 'bar' || standing === 'wide')
				.map((route) => link(route, route.standing === 'wide' ? 'is-wide' : undefined))}
			<Menu name="More" className={isUnder('more') ? 'is-present' : isUnder('wide') ? 'is-present-narrow' : ''}>
				{routes.filter(({ standing }) => standing === 'wide').map((route) => link(route, 'is-narrow'))}
				{routes.filter(({ standing }) => standing === 'more').map((route) => link(route))}
				<UnitChoice />
			</Menu>
		</nav>
	);
}

function Search() {
	const { path, query } = useAddress();
	const words = path === '/claims' ? (query.get('q') ?? '') : '';
	return (
		<form
			className="search"
			role="search"
			onSubmit={(event) => {
				event.preventDefault();
				go(claimsAddress({ q: String(new FormData(event.currentTarget).get('q') ?? '') }));
			}}
		>
			<input key={words} name="q" type="search" defaultValue={words} placeholder="Search claims" aria-label="Search claims" data-search autoComplete="off" />
		</form>
	);
}
