// When anything last came through, by class of user, and who says so. Where nobody told of a passage that is said, not a
// number of days.
import type { AccessView, Passage } from '#projections/record-view.ts';
import { claimsAddress } from '../address.ts';
import { LaneName } from './lane.tsx';
import { Day } from './time.tsx';

export function Passages({ access }: { access: AccessView }) {
	return (
		<section className="part" aria-labelledby="passages-title">
			<h2 id="passages-title">
				Last passage <span className="part-note">by class of user, as said by then</span>
			</h2>
			<ul className="passages">
				{access.passages.map((passage) => (
					<li key={passage.user}>
						<span className="passage-user">{passage.name}</span>
						<Last passage={passage} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Last({ passage: { day, daysSince, claim, lane, laneName } }: { passage: Passage }) {
	if (day === null || claim === null || lane === null) return <span className="unknown-value">nobody told of any</span>;
	return (
		<>
			<a className="passage-days" href={claimsAddress({ ids: claim, open: claim })} data-row>
				{daysSince === 0 ? 'the same day' : daysSince === 1 ? '1 day ago' : `${daysSince} days ago`}
			</a>
			<span className="claim-line-foot">
				<Day day={day} />
				<LaneName lane={lane} {...(laneName === null ? {} : { name: laneName })} />
			</span>
		</>
	);
}
