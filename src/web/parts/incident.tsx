// One incident with each lane's version side by side. Lanes that say nothing are named, because their silence is
// part of the picture.
import type { IncidentView } from '#projections/record-view.ts';
import { claimsAddress, claimsOf, corridorAddress, incidentAddress } from '../address.ts';
import { ClaimLine } from './claim-line.tsx';
import { LaneName } from './lane.tsx';
import { CountLink } from './number.tsx';
import { When } from './time.tsx';

const shownClaims = 2;

export function Incident({ incident, isOpen = true }: { incident: IncidentView; isOpen?: boolean }) {
	const claims = incident.versions.flatMap((version) => version.count.claims);
	return (
		<details className="incident" open={isOpen}>
			<summary data-row>
				<span className="incident-title">{incident.title}</span>
				<span className="muted">
					<When moment={incident.time} />
				</span>
				{incident.isDisputed && <span className="tag is-disputed">disputed</span>}
			</summary>
			<p className="incident-facts">
				<a href={claimsAddress({ kind: incident.kind })}>{incident.kindLabel}</a>
				{incident.place && (incident.place.id ? <a href={corridorAddress(incident.place.id)}>{incident.place.name}</a> : <span>{incident.place.name}</span>)}
				<CountLink count={incident.tallies.claims} href={claimsOf(claims)} of="claim" />
				<a href={incidentAddress(incident.id)}>open the incident</a>
			</p>
			<div className="versions">
				{incident.versions
					.filter((version) => version.claims.length > 0)
					.map((version) => (
						<section key={version.lane} className="version">
							<h3>
								<LaneName lane={version.lane} name={version.name} />
							</h3>
							{version.claims.slice(0, shownClaims).map((claim) => (
								<ClaimLine key={claim.id} claim={claim} isRow={false} />
							))}
							{version.count.count > shownClaims && (
								<a className="more" href={claimsOf(version.count.claims)}>
									and {version.count.count - shownClaims} more
								</a>
							)}
						</section>
					))}
			</div>
		</details>
	);
}
