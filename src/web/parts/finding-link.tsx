// The small way to a finding, beside what it would be about. In the past nothing is decided, so it is not there.
import { type About, newFindingAddress } from '../address.ts';
import { usePast } from '../past.ts';

/** So many claims are named in the address; others are chosen in the form. */
const mostClaims = 20;

export function FindingLink({ about, id, claims = [] }: { about: About; id: string; claims?: readonly string[] }) {
	if (usePast() !== null) return null;
	return (
		<a className="chip" href={newFindingAddress(about, id, claims.slice(0, mostClaims))}>
			make a finding
		</a>
	);
}
