// An incident field by field: what each account says of it, and whether they agree.
import type { IncidentRecord } from '#projections/record-view.ts';
import { claimsAddress } from '../address.ts';
import { dayWords } from '../moment-words.ts';
import { LaneName } from './lane.tsx';

type Field = IncidentRecord['fields'][number];

export function IncidentFields({ record: { fields, versions } }: { record: IncidentRecord }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller" tabIndex={0} role="region" aria-label="Field by field">
			<table className="table field-table">
				<thead>
					<tr>
						<th scope="col">Field</th>
						{versions.map((version) => (
							<th key={version.lane} scope="col">
								<LaneName lane={version.lane} name={version.name} />
							</th>
						))}
						<th scope="col">Accounts</th>
					</tr>
				</thead>
				<tbody>
					{fields.map((field) => (
						<tr key={field.field}>
							<th scope="row">{field.field}</th>
							{versions.map((version) => (
								<td key={version.lane}>
									<Said field={field} lane={version.lane} />
								</td>
							))}
							<td>{agreement(field)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Said({ field, lane }: { field: Field; lane: string }) {
	const said = field.values.find((value) => value.lane === lane)?.said ?? [];
	if (said.length === 0) return <span className="unknown-value">does not say</span>;
	return (
		<ul>
			{said.map(({ value, claim }) => (
				<li key={value}>
					<a href={claimsAddress({ ids: claim, open: claim })}>{/^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value) : value}</a>
				</li>
			))}
		</ul>
	);
}

function agreement({ agrees }: Field) {
	if (agrees === null) return <span className="muted">fewer than two speak</span>;
	return agrees ? <span className="agrees">agree</span> : <span className="tag is-disputed">differ</span>;
}
