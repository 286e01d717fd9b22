// The head of a document: title, outlet and its standing, when published and recorded, and on a narrow screen
// the switch between the text and what was read from it.
import type { DocumentView } from '#projections/view.ts';
import { claimsAddress, useAddress, withParameters } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { LaneMark } from './lane.tsx';
import { CountLink } from './number.tsx';
import { OutsideLink } from './outside-link.tsx';
import { When } from './time.tsx';

export function DocumentHead({ view }: { view: DocumentView }) {
	const { record, claims } = view;
	const own = claims.filter((claim) => claim.isNarrator).length;
	return (
		<header className="page-head document-head">
			<h1 dir="auto">{record.title ?? 'Untitled document'}</h1>
			<p className="document-source">
				{record.source.side && <LaneMark lane={record.source.side} isAlone />}
				<strong>{record.source.outlet}</strong>
				<span className="muted">{plainWords(record.source.standing)}</span>
				<span>
					published <When moment={record.published} />
				</span>
				{record.source.address && <OutsideLink address={record.source.address} name={hostOf(record.source.address)} />}
				<span className="document-counts">
					<CountLink count={claims.length - own} href={claimsAddress({ document: record.id, narrator: 'false' })} of="claim" />
					<CountLink count={own} href={claimsAddress({ document: record.id, narrator: 'true' })} after="of the outlet’s own" />
				</span>
			</p>
			<Switch />
		</header>
	);
}

function Switch() {
	const address = useAddress();
	const isReadings = address.query.get('panel') === 'readings' || (address.query.get('panel') !== 'text' && address.hash !== '');
	const hash = address.hash ? `#${encodeURIComponent(address.hash)}` : '';
	return (
		<nav className="switch narrow-only" aria-label="Text or readings">
			<a href={withParameters(address, { panel: 'text' }) + hash} aria-current={isReadings ? undefined : 'true'}>
				Text
			</a>
			<a href={withParameters(address, { panel: 'readings' }) + hash} aria-current={isReadings ? 'true' : undefined}>
				What was read
			</a>
		</nav>
	);
}

function hostOf(address: string): string {
	try {
		return new URL(address).host || address;
	} catch {
		return address;
	}
}
