// The list of documents: what was published, by whom, and how much was read from it.
import type { DocumentListRow } from '#projections/view.ts';
import { claimsAddress, documentAddress, useAddress } from '../address.ts';
import { isNewSince } from '../last-look.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { Field, Filters, Choice } from '../parts/filters.tsx';
import { LaneMark } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { When } from '../parts/time.tsx';
import { useView } from '../record.ts';

const names = ['q', 'side', 'outlet', 'from', 'to'];

export function Documents() {
	const { query } = useAddress();
	const page = useView('documents', { ...Object.fromEntries(names.map((name) => [name, query.get(name)])), offset: query.get('offset'), limit: pageSize });
	const sides = useView('summary').data?.sides ?? [];
	return (
		<div className="page">
			<header className="page-head">
				<h1>Documents</h1>
				<p className="lead">Kept byte for byte as they were published.</p>
			</header>
			<Filters names={names}>
				<Field name="q" label="Words" />
				<Choice name="side" label="Side of the outlet" options={sides.map((side) => ({ value: side.id, name: side.name }))} />
				<Field name="outlet" label="Outlet" />
				<Field name="from" label="From" type="date" />
				<Field name="to" label="To" type="date" />
			</Filters>
			<Show loaded={page}>
				{({ total, offset, rows, balance }) => (
					<>
						<BalanceLine balance={balance} />
						{rows.length === 0 ? (
							<p className="empty">
								No document fits. <a href="/read">Read a text</a> to add one.
							</p>
						) : (
							<DocumentTable rows={rows} />
						)}
						<Pager total={total} offset={offset} count={rows.length} />
					</>
				)}
			</Show>
		</div>
	);
}

export function DocumentTable({ rows }: { rows: readonly DocumentListRow[] }) {
	return (
		<table className="table document-table">
			<thead>
				<tr>
					<th scope="col">Published</th>
					<th scope="col">Outlet</th>
					<th scope="col">Title</th>
					<th scope="col" className="is-number">
						Claims
					</th>
					<th scope="col" className="is-number" title="The outlet’s own assertions">
						Own
					</th>
					<th scope="col" className="is-number">
						Doubts
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<DocumentRow key={row.id} row={row} />
				))}
			</tbody>
		</table>
	);
}

function DocumentRow({ row }: { row: DocumentListRow }) {
	return (
		<tr>
			<td className="is-time">
				<When moment={row.published} />
			</td>
			<td className="document-outlet">
				<span className="lane-name">
					{row.side && <LaneMark lane={row.side} isAlone />}
					<span>{row.outlet}</span>
				</span>
			</td>
			<td className="document-title">
				<a data-row href={documentAddress(row.id)}>
					{row.title}
				</a>
				{isNewSince(row.recordedAt) && <span className="tag is-new">new</span>}
			</td>
			<td className="is-number">
				<CountLink count={row.claims} href={claimsAddress({ document: row.id })} />
			</td>
			<td className="is-number">
				<CountLink count={row.narrator} href={claimsAddress({ document: row.id, narrator: 'true' })} />
			</td>
			<td className="is-number">
				{row.doubts > 0 ? (
					<a className="number is-doubtful" href={`${documentAddress(row.id)}?show=doubts`}>
						{row.doubts}
					</a>
				) : (
					<span className="number is-nought">0</span>
				)}
			</td>
		</tr>
	);
}
