// One finding whole: what is found about what, the exact words it rests on, who found it and who reviewed it; and the
// ways to decide on it. The one who made it cannot review it.
import { useState } from 'react';
import type { FindingView } from '#projections/record-view.ts';
import type { ClaimView } from '#projections/view.ts';
import { claimsOf, documentAddress, findingAddress } from '../address.ts';
import { evidenceWords, plainWords, quoted } from '../claim-words.ts';
import { gradeWords } from '../finding-words.ts';
import { instantWords } from '../moment-words.ts';
import { usePast } from '../past.ts';
import { isSamePerson, keepSigner, useSigner } from '../signer.ts';
import { FindingStanding } from './finding-line.tsx';
import { FoundSubject } from './finding-subject.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { LaneMark } from './lane.tsx';

type Card = {
	readonly finding: FindingView;
	readonly claims: ReadonlyMap<string, ClaimView>;
	readonly isOpen: boolean;
	readonly seen: () => number;
};

/** So many claims are shown with their words; all of them stand behind the link. */
const shownClaims = 6;

export function FindingCard({ finding, claims, isOpen, seen }: Card) {
	return (
		<article className={isOpen ? 'finding is-open' : 'finding'} id={finding.id} aria-label={`Finding ${finding.id}`}>
			<p className="finding-about">
				<FoundSubject about={finding.about} />
			</p>
			<p className="finding-conclusion">
				<a data-row href={findingAddress(finding.id)}>
					<span className="code">{finding.id}</span> {finding.conclusion}
				</a>
			</p>
			<p className="claim-line-foot">
				<span>
					judged <strong>{plainWords(finding.status)}</strong>
				</span>
				<FindingStanding finding={finding} />
				<span>information {gradeWords(finding.grade)}</span>
				{finding.corrects && (
					<span>
						takes over from <a href={findingAddress(finding.corrects)}>{finding.corrects}</a>
					</span>
				)}
			</p>
			<ol className="finding-claims">
				{finding.claims.slice(0, shownClaims).map((id) => (
					<RestsOn key={id} id={id} claim={claims.get(id)} />
				))}
			</ol>
			{finding.claims.length > shownClaims && (
				<a className="more" href={claimsOf(finding.claims)}>
					all {finding.claims.length} claims
				</a>
			)}
			<Signed by={finding.by} at={finding.at} does="found it" reason={finding.reason} />
			{finding.reviews.map((review) => (
				<Signed key={review.at + review.by} by={review.by} at={review.at} does={`${review.decision} it`} reason={review.reason} />
			))}
			<Decide finding={finding} seen={seen} />
		</article>
	);
}

function RestsOn({ id, claim }: { id: string; claim: ClaimView | undefined }) {
	if (!claim) return <li className="muted">The claim {id} no longer stands: it was rejected, or its document was read again.</li>;
	return (
		<li>
			<LaneMark lane={claim.lane} isAlone /> <span className="speaker">{claim.speaker}</span>{' '}
			<a href={documentAddress(claim.document, claim.id)}>{quoted(evidenceWords(claim))}</a>
		</li>
	);
}

function Signed({ by, at, does, reason }: { by: string; at: string; does: string; reason: string }) {
	return (
		<p className="finding-signed">
			<strong>{by}</strong> {does}: {reason} <span className="muted">{instantWords(at)}</span>
		</p>
	);
}

function Decide({ finding, seen }: Pick<Card, 'finding' | 'seen'>) {
	const [decision, decide] = useState<'confirmed' | 'returned' | null>(null);
	const signer = useSigner();
	if (usePast() !== null || finding.correctedBy !== null) return null;
	const isOwn = signer !== '' && isSamePerson(signer, finding.by);
	const close = () => decide(null);
	return (
		<>
			<div className="actions">
				{finding.reviews.at(-1)?.decision !== 'confirmed' && (
					<button type="button" disabled={isOwn} aria-expanded={decision === 'confirmed'} onClick={() => decide('confirmed')}>
						Confirm
					</button>
				)}
				<button type="button" disabled={isOwn} aria-expanded={decision === 'returned'} onClick={() => decide('returned')}>
					Return
				</button>
				<a className="button" href={`/findings?correct=${finding.id}`}>
					Correct
				</a>
				{finding.status !== 'retracted' && (
					<a className="button" href={`/findings?retract=${finding.id}`}>
						Retract
					</a>
				)}
				{isOwn && (
					<span className="muted">
						{signer} made it; a second person reviews it.{' '}
						<button type="button" className="link" onClick={() => keepSigner('')}>
							I am somebody else
						</button>
					</span>
				)}
			</div>
			{decision !== null && (
				<JudgementForm
					key={decision}
					title={decision === 'confirmed' ? `Confirm finding ${finding.id}` : `Return finding ${finding.id}`}
					kind="finding.reviewed"
					does={decision === 'confirmed' ? 'Confirm it' : 'Return it'}
					fields={() => ({ finding: finding.id, decision })}
					seen={seen}
					onDone={close}
					onClose={close}
				/>
			)}
		</>
	);
}
