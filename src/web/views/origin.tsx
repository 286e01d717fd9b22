// One origin: who said it, and every document that tells it, first to last, with those each says to have it from.
import type { Telling } from '#projections/origin-view.ts';
import { documentAddress, listAddress, useAddress } from '../address.ts';
import { plainWords, quoted } from '../claim-words.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { LaneName } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { Day } from '../parts/time.tsx';
import { useView, type Views } from '../record.ts';
import '../styles/today.css';
import '../styles/tracks.css';

export function OriginPage() {
	const { path, query } = useAddress();
	const id = decodeURIComponent(path.split('/')[2] ?? '');
	return <Show loaded={useView('origin', { id, offset: query.get('offset'), limit: pageSize })}>{(record) => <Whole record={record} />}</Show>;
}

function Whole({ record }: { record: Views['origin'] }) {
	const { tallies } = record;
	const outlets = new Map(record.tellings.map(({ document, outlet }) => [document, outlet]));
	return (
		<div className="page origin">
			<header className="page-head">
				<h1>{record.isNarrator ? 'A sentence that is printed again' : record.speaker}</h1>
				<p className="lead">
					<LaneName lane={record.lane} name={record.laneName} /> {quoted(record.words)}
				</p>
				<p>
					<CountLink count={tallies.claims} href={listAddress(record.balance)} of="claim" />{' '}
					<span className="muted">
						in {tallies.documents} {tallies.documents === 1 ? 'document' : 'documents'}, {tallies.texts} independent {tallies.texts === 1 ? 'text' : 'texts'},{' '}
						{tallies.statements} {tallies.statements === 1 ? 'statement' : 'statements'}: one origin
					</span>
				</p>
			</header>
			<BalanceLine balance={record.balance} />
			<ol className="tellings">
				{record.tellings.map((telling) => (
					<Line key={telling.document} telling={telling} outlets={outlets} />
				))}
			</ol>
			<Pager total={record.total} offset={record.offset} count={record.tellings.length} />
		</div>
	);
}

function Line({ telling, outlets }: { telling: Telling; outlets: ReadonlyMap<string, string> }) {
	return (
		<li className="part">
			<h2>
				<Day day={telling.day} />{' '}
				<a data-row href={documentAddress(telling.document, telling.pieces[0]?.claim)}>
					{telling.title}
				</a>{' '}
				<span className="part-note">
					{telling.outlet}, {plainWords(telling.standing)}
					{telling.isFirst && ', the first that is known'}
				</span>
			</h2>
			<Chain telling={telling} outlets={outlets} />
			<ul>
				{telling.pieces.map(({ claim, words }) => (
					<li key={claim}>{quoted(words)}</li>
				))}
			</ul>
		</li>
	);
}

/** Whom it has it from, as far as it says. */
function Chain({ telling: { relay, from, copyOf }, outlets }: { telling: Telling; outlets: ReadonlyMap<string, string> }) {
	if (relay.length === 0 && copyOf === null) return null;
	return (
		<p className="muted">
			{relay.length > 0 && `has it from ${relay.join(', which has it from ')}. `}
			{from.map((document) => (
				<a key={document} href={documentAddress(document)}>
					its telling by {outlets.get(document) ?? 'that outlet'}
				</a>
			))}
			{copyOf !== null && (
				<>
					{' '}
					prints the text of <a href={documentAddress(copyOf)}>{outlets.get(copyOf) ?? 'another document'}</a>
				</>
			)}
		</p>
	);
}
