// Where in a long list one stands, and the ways on and back; both are addresses.
import { useAddress, withParameters } from '../address.ts';
import { numberWords } from './number.tsx';

export const pageSize = 50;

/** @param of the parameter of the address; another than `offset` pages within what is open */
export function Pager({ total, offset, count, of = 'offset' }: { total: number; offset: number; count: number; of?: string }) {
	const address = useAddress();
	const at = (next: number) => withParameters(address, { [of]: next > 0 ? next : null, ...(of === 'offset' ? { open: null } : {}) });
	return (
		<nav className="pager" aria-label="Pages">
			<span role="status">{total === 0 ? 'None' : `${numberWords(offset + 1)}–${numberWords(offset + count)} of ${numberWords(total)}`}</span>
			{offset > 0 && (
				<a className="button" href={at(offset - pageSize)} rel="prev">
					← Back
				</a>
			)}
			{offset + count < total && (
				<a className="button" href={at(offset + pageSize)} rel="next">
					On →
				</a>
			)}
		</nav>
	);
}
