// What stood at the address of a document at other times, what changed since the version before, and who prints the same
// text. A version is a document of its own; nothing is overwritten.
import type { ChangesView, ClaimView, DocumentView, Relative, SentenceChange } from '#projections/view.ts';
import { documentAddress, useAddress, withParameters } from '../address.ts';
import { useView } from '../record.ts';
import { ClaimLine } from './claim-line.tsx';
import { Show } from './loading.tsx';
import { Day } from './time.tsx';
import '../styles/watched.css';

/** Of the sentences that did not change, so many are shown beside a change. */
const around = 1;

export function DocumentVersions({ view }: { view: DocumentView }) {
	const address = useAddress();
	const chosen = address.query.get('before');
	const before = view.versions.some(({ id }) => id === chosen) ? chosen : (view.versions.at(-1)?.id ?? null);
	return (
		<div className="notes">
			{view.versions.length === 0 && view.copies.length === 0 && (
				<p className="empty">It is the only version at its address, and nobody else prints its text.</p>
			)}
			{view.versions.length > 0 && (
				<section aria-label="Versions">
					<h2>Other versions at this address</h2>
					<RelativeList rows={view.versions} action={(row) => ({ href: withParameters(address, { before: row.id }), isChosen: row.id === before })} />
					{before !== null && <Difference id={view.record.id} before={before} />}
				</section>
			)}
			{view.copies.length > 0 && (
				<section aria-label="Copies">
					<h2>Others that print this text</h2>
					<RelativeList rows={view.copies} action={null} />
				</section>
			)}
		</div>
	);
}

type Action = ((row: Relative) => { readonly href: string; readonly isChosen: boolean }) | null;

function RelativeList({ rows, action }: { rows: readonly Relative[]; action: Action }) {
	return (
		<ul className="version-list">
			{rows.map((row) => {
				const compared = action?.(row);
				return (
					<li key={row.id}>
						<a href={documentAddress(row.id)} dir="auto">
							{row.title}
						</a>
						<span className="muted">
							{row.outlet}, <Day day={row.day} />
						</span>
						{compared &&
							(compared.isChosen ? (
								<strong>compared below</strong>
							) : (
								<a data-row href={compared.href}>
									compare<span className="hidden-text"> with {row.title}</span>
								</a>
							))}
					</li>
				);
			})}
		</ul>
	);
}

function Difference({ id, before }: { id: string; before: string }) {
	return (
		<Show loaded={useView('changes', { id, before })}>
			{(changes) => (
				<>
					<h2>What changed</h2>
					<ClaimChanges changes={changes} />
					<Sentences sentences={changes.sentences} />
				</>
			)}
		</Show>
	);
}

function ClaimChanges({ changes: { claimsAdded, claimsRemoved } }: { changes: ChangesView }) {
	if (claimsAdded.length + claimsRemoved.length === 0) return <p className="muted">No claim was added or taken away.</p>;
	return (
		<>
			<ClaimList title="Claims only in this version" claims={claimsAdded} />
			<ClaimList title="Claims only in the other version" claims={claimsRemoved} />
		</>
	);
}

function ClaimList({ title, claims }: { title: string; claims: readonly ClaimView[] }) {
	if (claims.length === 0) return null;
	return (
		<section aria-label={title}>
			<h3>
				{title} <span className="part-count">{claims.length}</span>
			</h3>
			{claims.map((claim) => (
				<ClaimLine key={claim.id} claim={claim} hasSource={false} />
			))}
		</section>
	);
}

/** Changed sentences with the one beside each; runs of others are told by their number. */
function Sentences({ sentences }: { sentences: readonly SentenceChange[] }) {
	if (sentences.every(({ change }) => change === 'kept')) return <p className="muted">Every sentence is the same.</p>;
	const isNear = (at: number): boolean => sentences.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== 'kept');
	const shown: React.ReactNode[] = [];
	let passed = 0;
	const tellPassed = (at: number): void => {
		if (passed > 0) shown.push(<p key={`gap-${at}`} className="gap-words">{`… ${passed === 1 ? '1 sentence is' : `${passed} sentences are`} the same …`}</p>);
		passed = 0;
	};
	for (const [at, sentence] of sentences.entries()) {
		if (!isNear(at)) passed++;
		else {
			tellPassed(at);
			shown.push(<Sentence key={`${sentence.change}-${sentence.quote.start}`} sentence={sentence} />);
		}
	}
	tellPassed(sentences.length);
	return <div className="difference">{shown}</div>;
}

function Sentence({ sentence: { change, quote } }: { sentence: SentenceChange }) {
	if (change === 'kept') return <p dir="auto">{quote.exact}</p>;
	const Mark = change === 'added' ? 'ins' : 'del';
	return (
		<p dir="auto">
			<Mark>
				<span className="hidden-text">{change}: </span>
				{quote.exact}
			</Mark>
		</p>
	);
}
