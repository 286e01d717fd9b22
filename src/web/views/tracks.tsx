// The tracks of talks: how long each has been still, and its contacts with every account's readout side by side.
import type { ContactView, TrackView } from '#projections/record-view.ts';
import { claimsAddress, claimsOf } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { LaneName } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { Day } from '../parts/time.tsx';
import { useView } from '../record.ts';
import '../styles/today.css';
import '../styles/tracks.css';

export function Tracks() {
	return (
		<div className="page tracks">
			<header className="page-head">
				<h1>Tracks</h1>
				<p className="lead">Lines of negotiation and mediation. One contact is the talks told of on one day; every account of it is a readout.</p>
			</header>
			<Show loaded={useView('tracks')}>
				{({ rows, balance }) => (
					<>
						<BalanceLine balance={balance} />
						{rows.length === 0 ? <p className="empty">The reference holds no track.</p> : rows.map((track) => <Track key={track.id} track={track} />)}
					</>
				)}
			</Show>
		</div>
	);
}

function Track({ track }: { track: TrackView }) {
	return (
		<section className="part track" aria-label={track.name}>
			<h2>
				{track.name} <span className="part-note">{plainWords(track.level)}</span>
				<span className="track-still">{stillness(track)}</span>
			</h2>
			{track.contacts.length === 0 ? (
				<p className="empty">Nobody told of a contact.</p>
			) : (
				<ol>
					{track.contacts.map((contact) => (
						<Contact key={`${contact.day}/${contact.kind}`} contact={contact} />
					))}
				</ol>
			)}
			{track.total > track.contacts.length && (
				<a className="more" href={claimsAddress({ track: track.id })}>
					{track.total - track.contacts.length} earlier
				</a>
			)}
		</section>
	);
}

function Contact({ contact: { day, kindLabel, readouts } }: { contact: ContactView }) {
	return (
		<li className="track-contact">
			<p>
				<strong>
					<Day day={day} />
				</strong>
				<span className="muted">{kindLabel}</span>
				{readouts.length === 1 && <span className="muted">one account only</span>}
			</p>
			<div className="versions">
				{readouts.map((readout) => (
					<section key={readout.lane} className="version">
						<h3>
							<LaneName lane={readout.lane} name={readout.name} />
						</h3>
						{readout.claims.map((claim) => (
							<ClaimLine key={claim.id} claim={claim} />
						))}
						{readout.count > readout.claims.length && (
							<a className="more" href={claimsOf(readout.claims.map(({ id }) => id))}>
								and {readout.count - readout.claims.length} more
							</a>
						)}
					</section>
				))}
			</div>
		</li>
	);
}

function stillness({ lastContact, daysStill }: TrackView) {
	if (lastContact === null) return <span className="unknown-value">no contact known</span>;
	return (
		<>
			last contact <Day day={lastContact} />
			{daysStill !== null && daysStill > 0 && <strong>, still for {daysStill === 1 ? '1 day' : `${daysStill} days`}</strong>}
		</>
	);
}
