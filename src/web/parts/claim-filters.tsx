// The filters of claims, the same for the list and for the balance. They stand in the address under the names the API has.
import { useAddress, withParameters } from '../address.ts';
import { useView } from '../record.ts';
import { Choice, Field, Filters, type Option } from './filters.tsx';

const given = ['ids', 'document', 'relation', 'track', 'narrator', 'speaker', 'outlet', 'family', 'events', 'publishedFrom', 'publishedTo', 'among'] as const;

export const claimFilterNames: readonly string[] = ['q', 'lane', 'act', 'kind', 'obligation', 'place', 'from', 'to', ...given];

const words: Readonly<Partial<Record<(typeof given)[number], string>>> = {
	publishedFrom: 'published from',
	publishedTo: 'published to',
	events: 'events only',
};

/** The filter of the address, as the API takes it. */
export function useClaimFilter(): Readonly<Record<string, string | null>> {
	const { query } = useAddress();
	return Object.fromEntries(claimFilterNames.map((name) => [name, query.get(name)]));
}

export function ClaimFilters() {
	const summary = useView('summary').data;
	const kinds = useView('kinds').data ?? [];
	const places = useView('access').data?.places ?? [];
	const options = (rows: readonly { id: string; name: string }[] = []): readonly Option[] => rows.map((row) => ({ value: row.id, name: row.name }));
	return (
		<Filters names={claimFilterNames}>
			<Field name="q" label="Words" />
			<Choice name="lane" label="Lane" options={options(summary?.lanes)} />
			<Choice name="act" label="Act" options={(summary?.byAct ?? []).map((row) => ({ value: row.act, name: `${row.act} (${row.count})` }))} />
			<Choice name="kind" label="Event" options={kinds.map((kind) => ({ value: kind.id, name: kind.label }))} />
			<Choice
				name="obligation"
				label="Obligation"
				options={(summary?.byObligation ?? []).map((row) => ({ value: row.obligation, name: `${row.obligation} ${row.title}` }))}
			/>
			<Choice name="place" label="Place" options={options(places)} />
			<Field name="from" label="From" type="date" />
			<Field name="to" label="To" type="date" />
		</Filters>
	);
}

/** Filters that came with a link and have no field of their own. */
export function GivenFilters() {
	const address = useAddress();
	const present = given.filter((name) => address.query.has(name));
	if (present.length === 0) return null;
	return (
		<p className="given-filters">
			{present.map((name) => (
				<a key={name} className="chip" href={withParameters(address, { [name]: null, offset: null })} aria-label={`Take away the filter ${name}`}>
					{wordsOf(name, address.query.get(name) ?? '')} <span aria-hidden="true">×</span>
				</a>
			))}
		</p>
	);
}

function wordsOf(name: (typeof given)[number], value: string): string {
	if (name === 'ids') return `${value.split(',').length} chosen claims`;
	return name === 'among' ? amongWords(value) : `${words[name] ?? name}: ${value}`;
}

/** The claims of another view: `incidents?kind=access` as `of incidents, kind: access`. */
function amongWords(value: string): string {
	const [view = '', fields = ''] = value.split('?');
	return [`of ${view}`, ...[...new URLSearchParams(fields)].map(([name, given]) => `${name}: ${given}`)].join(', ');
}
