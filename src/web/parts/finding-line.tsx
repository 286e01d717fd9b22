// A finding in one line: what is found, how it stands, by whom; it opens in the list of findings.
import type { FindingView } from '#projections/record-view.ts';
import { findingAddress } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { instantWords } from '../moment-words.ts';

export function FindingLine({ finding }: { finding: FindingView }) {
	return (
		<li className="finding-line">
			<a data-row href={findingAddress(finding.id)}>
				<span className="code">{finding.id}</span> {finding.conclusion}
			</a>
			<p className="claim-line-foot">
				<span>{plainWords(finding.status)}</span>
				<FindingStanding finding={finding} />
				<span>
					{finding.by}, {instantWords(finding.at)}
				</span>
			</p>
		</li>
	);
}

/** Whether it is established, waits, was returned, corrected or retracted. */
export function FindingStanding({ finding }: { finding: FindingView }) {
	if (finding.correctedBy !== null)
		return (
			<span className="tag">
				taken over by <a href={findingAddress(finding.correctedBy)}>{finding.correctedBy}</a>
			</span>
		);
	const last = finding.reviews.at(-1);
	if (last?.decision === 'returned') return <span className="tag is-disputed">returned by {last.by}</span>;
	if (finding.isEstablished) return <span className="tag is-established">established</span>;
	if (last) return <span className="tag">confirmed by {last.by}</span>;
	return <span className="tag is-waiting">waits for a second person</span>;
}
