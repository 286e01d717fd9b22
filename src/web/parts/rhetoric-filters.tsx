// The filters of loaded words. They stand in the address under the names the API has.
import type { RhetoricView } from '#projections/balance-view.ts';
import { plainWords } from '../claim-words.ts';
import { useView } from '../record.ts';
import { Choice, Field, Filters } from './filters.tsx';
import { useLanes } from './lane.tsx';

export const rhetoricFilterNames: readonly string[] = ['lane', 'kind', 'term', 'speaker', 'target', 'outlet', 'from', 'to'];

export function RhetoricFilters() {
	const whole = useView('rhetoric', { limit: 1 }).data;
	const terms = whole?.byTerm ?? [];
	return (
		<Filters names={rhetoricFilterNames}>
			<Choice name="lane" label="Account" options={useLanes().map(({ id, name }) => ({ value: id, name }))} />
			<Choice name="kind" label="Kind" options={[...new Set(terms.map(({ kind }) => kind))].map((kind) => ({ value: kind, name: plainWords(kind) }))} />
			<Choice name="term" label="Term" options={terms.map(({ term, words }) => ({ value: term, name: words }))} />
			<Choice name="speaker" label="Speaker" options={actorOptions(whole?.bySpeaker)} />
			<Choice name="target" label="At whom" options={actorOptions(whole?.byTarget)} />
			<Choice name="outlet" label="Outlet" options={(whole?.balance.byOutlet ?? []).map(({ id, name }) => ({ value: id, name }))} />
			<Field name="from" label="From" type="date" />
			<Field name="to" label="To" type="date" />
		</Filters>
	);
}

function actorOptions(actors: RhetoricView['bySpeaker'] = []): { value: string; name: string }[] {
	return actors.flatMap(({ id, name, count }) => (id === null ? [] : [{ value: id, name: `${name ?? id} (${count})` }]));
}
