// What a finding on an obligation or on a road says beyond its words: the state, for whom, and from when.
import type { FindingView } from '#projections/record-view.ts';
import { plainWords } from '../claim-words.ts';
import { useView } from '../record.ts';
import { Select } from './judgement-form.tsx';
import { onceStates, standingStates, stateName } from './state.tsx';

type Fields = { readonly id: string; readonly corrects: FindingView | null };

export function ObligationFields({ id, corrects }: Fields) {
	const found = useView('obligations')
		.data?.agreements.flatMap(({ obligations }) => obligations)
		.find(({ obligation }) => obligation.id === id);
	const about = corrects?.about.on === 'obligation' ? corrects.about : null;
	if (!found) return null;
	const states = found.obligation.duty === 'standing' ? standingStates : onceStates;
	return (
		<div className="field-row">
			<Select
				name="state"
				label="State found"
				options={states.map((value) => ({ value, name: stateName(value) }))}
				{...(about ? { value: about.state } : {})}
			/>
			<DayField name="from" label="From" value={about?.from ?? ''} isRequired />
		</div>
	);
}

export function AccessFields({ id, corrects }: Fields) {
	const classes = useView('access', { place: id }).data?.userClasses ?? [];
	const about = corrects?.about.on === 'access' ? corrects.about : null;
	return (
		<>
			<div className="field-row">
				<Select
					name="state"
					label="State found"
					options={['open', 'restricted', 'blocked'].map((value) => ({ value, name: value }))}
					value={about?.state ?? 'blocked'}
				/>
				<Select
					name="direction"
					label="Direction"
					options={[
						{ value: 'both', name: 'both ways' },
						{ value: 'in', name: 'in' },
						{ value: 'out', name: 'out' },
					]}
					value={about?.direction ?? 'both'}
				/>
				<DayField name="from" label="From" value={about?.from ?? ''} isRequired />
				<DayField name="to" label="To (empty: still so)" value={about?.to ?? ''} />
			</div>
			<fieldset className="user-classes">
				<legend className="field">For whom (none chosen: everybody)</legend>
				{classes.map((user) => (
					<label key={user.id}>
						<input type="checkbox" name="users" value={user.id} defaultChecked={about?.users.includes(user.id) ?? false} /> {plainWords(user.name)}
					</label>
				))}
			</fieldset>
		</>
	);
}

function DayField({ name, label, value, isRequired = false }: { name: string; label: string; value: string; isRequired?: boolean }) {
	return (
		<label className="field">
			{label}
			<input type="date" name={name} defaultValue={value} required={isRequired} />
		</label>
	);
}
