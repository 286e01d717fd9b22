// One document: the text with what was read from it marked, and beside it the readings. Each opens the other;
// what is open stands in the hash of the address.
import { useEffect, useMemo } from 'react';
import type { DocumentView } from '#projections/view.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { marksOf, placesOf } from '../document-marks.ts';
import { useKeys } from '../keys.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { DocumentHead } from '../parts/document-head.tsx';
import { AboutDocument, DoubtList, RhetoricList } from '../parts/document-notes.tsx';
import { DocumentVersions } from '../parts/document-versions.tsx';
import { Show } from '../parts/loading.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { MarkKey } from '../parts/mark-key.tsx';
import { Readings } from '../parts/readings.tsx';
import { type Loaded, useView, type Views } from '../record.ts';
import '../styles/document.css';

const tabs = [
	['', 'Readings'],
	['doubts', 'Doubts'],
	['loaded', 'Loaded words'],
	['versions', 'Versions'],
	['about', 'About'],
] as const;

export function DocumentPage() {
	const { path } = useAddress();
	const id = decodeURIComponent(path.split('/')[2] ?? '');
	const loaded = useView('document', { id });
	const text = useView('text', { id });
	return <Show loaded={loaded}>{(view) => <Whole view={view} text={text} />}</Show>;
}

function Whole({ view, text }: { view: Views['document']; text: Loaded<{ readonly text: string }> }) {
	const { hash, query } = useAddress();
	const isNarrowText = query.get('panel') === 'text' || (query.get('panel') !== 'readings' && !hash);
	useReadingKeys(view);
	useEffect(() => {
		document.title = `${view.record.title ?? 'Document'} · Accordwatch`;
	}, [view]);
	return (
		<div className={`page document-page ${isNarrowText ? 'is-on-text' : 'is-on-readings'}`}>
			<DocumentHead view={view} />
			<BalanceLine balance={view.balance} />
			<div className="document-split">
				<section className="document-text" aria-label="Text">
					<Show loaded={text}>{(kept) => <Text view={view} text={kept.text} />}</Show>
				</section>
				<section className="document-readings" aria-label="What was read">
					<Tabs view={view} />
					<Side view={view} shown={query.get('show') ?? ''} selected={hash} />
				</section>
			</div>
		</div>
	);
}

function Text({ view, text }: { view: DocumentView; text: string }) {
	const address = useAddress();
	const marks = useMemo(() => marksOf(view).map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) })), [view, text]);
	return (
		<>
			<MarkKey marks={marks} />
			<MarkedText text={text} marks={marks} selected={address.hash} base={withParameters(address, { panel: null, show: null })} />
		</>
	);
}

function Side({ view, shown, selected }: { view: DocumentView; shown: string; selected: string }) {
	if (shown === 'versions') return <DocumentVersions view={view} />;
	if (shown === 'about') return <AboutDocument view={view} />;
	if (shown === 'loaded') return <RhetoricList view={view} selected={selected} />;
	if (shown === 'doubts')
		return (
			<>
				<DoubtList view={view} />
				<Readings view={view} selected={selected} isOnlyDoubtful />
			</>
		);
	return <Readings view={view} selected={selected} isOnlyDoubtful={false} />;
}

function Tabs({ view }: { view: DocumentView }) {
	const address = useAddress();
	const shown = address.query.get('show') ?? '';
	const doubts = view.doubts.length + view.claims.reduce((sum, claim) => sum + claim.doubts.length, 0);
	const counts: Readonly<Record<string, number>> = {
		'': view.claims.length,
		doubts,
		loaded: view.rhetoric.length,
		versions: view.versions.length + view.copies.length,
	};
	return (
		<nav className="tabs" aria-label="What is shown beside the text">
			{tabs.map(([id, name]) => (
				<a key={id} href={withParameters(address, { show: id || null })} aria-current={shown === id ? 'true' : undefined}>
					{name}
					{id !== 'about' && <span className="tab-count">{counts[id]}</span>}
				</a>
			))}
		</nav>
	);
}

/** j and k go from claim to claim in the order of the text; Escape closes the one that is open. */
function useReadingKeys(view: DocumentView): void {
	const places = placesOf(view);
	const order = view.claims.map((claim) => claim.id).sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
	const step = (by: 1 | -1) => {
		const present = order.indexOf(decodeURIComponent(location.hash.slice(1)));
		const next = order[present < 0 ? (by > 0 ? 0 : order.length - 1) : present + by];
		if (next) go(`#${encodeURIComponent(next)}`, true);
	};
	useKeys({ j: () => step(1), k: () => step(-1), Escape: () => location.hash !== '' && go(location.pathname + location.search, true) });
}
