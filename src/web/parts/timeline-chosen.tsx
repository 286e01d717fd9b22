// The claims of the bar that was pressed, with their words.
import { claimsAddress, documentAddress, type Parameters, useAddress, withParameters } from '../address.ts';
import { evidenceWords, quoted } from '../claim-words.ts';
import { useView } from '../record.ts';
import { BalanceLine } from './balance.tsx';
import { LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { CountLink } from './number.tsx';
import { When } from './time.tsx';
import { binName } from './timeline-lane.tsx';

const shown = 60;
const trackPrefix = 'track:';

/** @param at lane, first and last day, as `lane:from:to` */
export function TimelineChosen({ at }: { at: string }) {
	const address = useAddress();
	const [to = '', from = '', ...rest] = at.split(':').reverse();
	const id = rest.reverse().join(':');
	const lane = id.startsWith(trackPrefix) ? { track: id.slice(trackPrefix.length), family: 'talks' } : { lane: id };
	const asked = { family: address.query.get('family'), ...lane, from, to, events: 'true' };
	return (
		<section className="part timeline-chosen" aria-label="Chosen claims">
			<h2>
				<LaneName lane={id} />
				<span className="part-note">{binName({ from, to })}</span>
				<a className="chip" href={withParameters(address, { from, to, at: null })}>
					Zoom in
				</a>
				<a className="icon" href={withParameters(address, { at: null })} aria-label="Close the list">
					×
				</a>
			</h2>
			{id === 'established' ? (
				<p>
					<a href="/findings">What was found, by whom, and on which claims</a>
				</p>
			) : (
				<Claims asked={asked} />
			)}
		</section>
	);
}

function Claims({ asked }: { asked: Parameters }) {
	return (
		<Show loaded={useView('claims', { ...asked, limit: shown })}>
			{({ rows, total, balance }) => (
				<>
					<p>
						<CountLink count={total} href={claimsAddress(asked)} of="claim" />
					</p>
					<BalanceLine balance={balance} of="these claims" />
					<ol className="record-rows">
						{rows.map((claim) => (
							<li key={claim.id}>
								<span className="record-day">
									<When moment={claim.time} />
								</span>
								<span className="record-who">
									<span className="event">{claim.kindLabel ?? claim.act}</span> <span className="act">{claim.act}</span>
								</span>
								<a className="words" href={documentAddress(claim.document, claim.id)} data-row>
									{quoted(evidenceWords(claim))}
								</a>
							</li>
						))}
					</ol>
				</>
			)}
		</Show>
	);
}
