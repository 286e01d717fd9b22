// What stands beside the readings of a document: its doubts, its loaded words, and what is known about it.
import type { DocumentView } from '#projections/view.ts';
import { plainWords } from '../claim-words.ts';
import { edtfWords, instantWords } from '../moment-words.ts';
import { Fact } from './claim-detail.tsx';
import { LaneMark } from './lane.tsx';
import { numberWords } from './number.tsx';
import { OutsideLink } from './outside-link.tsx';
import { When } from './time.tsx';

export function DoubtList({ view }: { view: DocumentView }) {
	if (view.doubts.length === 0) return null;
	return (
		<section className="notes">
			<h2>About the document as a whole</h2>
			<ul className="doubts">
				{view.doubts.map((doubt) => (
					<li key={doubt.code + doubt.reason}>
						{doubt.reason}{' '}
						<span className="muted">
							({plainWords(doubt.code)}, {plainWords(doubt.by)})
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

export function RhetoricList({ view, selected }: { view: DocumentView; selected: string }) {
	if (view.rhetoric.length === 0) return <p className="empty">No loaded words of the reference were found.</p>;
	return (
		<ul className="readings">
			{view.rhetoric.map((item) => (
				<li key={item.id} className={item.id === selected ? 'reading is-open' : 'reading'}>
					<a href={`#${encodeURIComponent(item.id)}`} data-row aria-current={item.id === selected ? 'true' : undefined}>
						<span className="reading-head">
							<LaneMark lane={item.lane} isAlone />
							<span className="speaker">{item.speaker ?? 'the outlet'}</span>
							<span className="act">{plainWords(item.kind)}</span>
						</span>
						<span className="reading-words">
							{item.words.exact}
							{item.target && <span className="muted"> about {item.target}</span>}
						</span>
					</a>
				</li>
			))}
		</ul>
	);
}

export function AboutDocument({ view }: { view: DocumentView }) {
	const { record } = view;
	return (
		<dl className="facts notes">
			<Fact name="Outlet">
				{record.source.outlet} <span className="muted">{plainWords(record.source.standing)}</span>
			</Fact>
			<Fact name="Address">{record.source.address ? <OutsideLink address={record.source.address} /> : <span className="unknown-value">none</span>}</Fact>
			<Fact name="Published">
				<When moment={record.published} /> <span className="muted">{record.published.known}</span>
			</Fact>
			{record.byline && <Fact name="Written by">{record.byline}</Fact>}
			{(record.dates ?? []).length > 1 && (
				<Fact name="All its dates">
					<ul>
						{(record.dates ?? []).map(({ date, what, where }) => (
							<li key={`${date} ${what} ${where}`}>
								{edtfWords(date)} <span className="muted">{what === 'changed' ? `changed, in ${where}` : `in ${where}`}</span>
							</li>
						))}
					</ul>
				</Fact>
			)}
			<Fact name="Captured">{instantWords(record.captured)}</Fact>
			<Fact name="Recorded">{instantWords(view.recordedAt)}</Fact>
			<Fact name="Original">
				{record.mediaType}, {numberWords(record.bytes)} bytes <span className="muted">read by {record.reader}</span>
			</Fact>
			<Fact name="SHA-256">
				<code className="hash">{record.sha256}</code>
			</Fact>
			<Fact name="Chain of custody">
				<a href={`/api/archive?id=${encodeURIComponent(record.id)}`} download>
					with original and text, as a web archive
				</a>
				,{' '}
				<a href={`/api/custody?id=${encodeURIComponent(record.id)}`} target="_blank" rel="noopener">
					the record alone
				</a>
			</Fact>
			<Fact name="Language">{record.language}</Fact>
			<Fact name="Sentences">{numberWords(view.sentences)}</Fact>
			<Fact name="Id">
				<code>{record.id}</code>
			</Fact>
		</dl>
	);
}
