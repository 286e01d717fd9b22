// A claim as every list shows it: who says what kind of thing, in which words, where they stand. The words open
// the document at their place.
import type { ClaimView } from '#projections/view.ts';
import { documentAddress } from '../address.ts';
import { eventWords, evidenceWords, quoted } from '../claim-words.ts';
import { LaneMark } from './lane.tsx';
import { When } from './time.tsx';

export function ClaimLine({ claim, isRow = true, hasSource = true }: { claim: ClaimView; isRow?: boolean; hasSource?: boolean }) {
	return (
		<article className="claim-line">
			<p className="claim-line-head">
				<LaneMark lane={claim.lane} isAlone />
				<span className="speaker">{claim.speaker}</span>
				<ActWords claim={claim} />
			</p>
			<a className="words" href={documentAddress(claim.document, claim.id)} {...(isRow ? { 'data-row': true } : {})}>
				{quoted(evidenceWords(claim))}
			</a>
			{hasSource && (
				<p className="claim-line-foot">
					<span>
						{claim.outlet}, <When moment={claim.published} />
					</span>
					{claim.doubts.length > 0 && <DoubtCount count={claim.doubts.length} />}
				</p>
			)}
		</article>
	);
}

/** `allegation · passage blocked`, the outlet's own assertion named as such. */
export function ActWords({ claim }: { claim: ClaimView }) {
	return (
		<span className="act-words">
			{claim.isNarrator && <span className="tag is-narrator">outlet’s own</span>}
			<span className="act">{claim.act}</span>
			<span className={claim.kind === null ? 'muted' : 'event'}>{eventWords(claim)}</span>
		</span>
	);
}

export function DoubtCount({ count }: { count: number }) {
	return (
		<span className="doubt-count">
			<span aria-hidden="true">? </span>
			{count === 1 ? '1 doubt' : `${count} doubts`}
		</span>
	);
}
