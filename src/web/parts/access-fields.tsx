// Which place, which day, and between which days: the head of the corridor view.
import type { AccessView } from '#projections/record-view.ts';
import { addDays } from '#time/edtf.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { useKeys } from '../keys.ts';

export function AccessFields({ access }: { access: AccessView }) {
	const address = useAddress();
	const change = (changes: Readonly<Record<string, string>>) => go(withParameters(address, changes), true);
	useKeys({ '[': () => change({ day: addDays(access.day, -1) }), ']': () => change({ day: addDays(access.day, 1) }) });
	return (
		<form className="access-fields" onSubmit={(event) => event.preventDefault()}>
			<label className="filter">
				<span className="filter-name">Place</span>
				<select value={access.place.id} onChange={(event) => change({ place: event.target.value, users: '', lane: '' })}>
					{access.places.map((place) => (
						<option key={place.id} value={place.id}>
							{place.name}
						</option>
					))}
				</select>
			</label>
			<label className="filter">
				<span className="filter-name">Direction</span>
				<select value={access.direction} onChange={(event) => change({ direction: event.target.value === 'both' ? '' : event.target.value })}>
					<option value="both">both ways</option>
					<option value="in">inwards</option>
					<option value="out">outwards</option>
				</select>
			</label>
			<DateField label="Day" name="day" value={access.day} onChange={change} />
			<DateField label="From" name="from" value={access.from} onChange={change} />
			<DateField label="To" name="to" value={access.to} onChange={change} />
		</form>
	);
}

function DateField({
	label,
	name,
	value,
	onChange,
}: {
	label: string;
	name: string;
	value: string;
	onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
	return (
		<label className="filter">
			<span className="filter-name">{label}</span>
			<input
				key={value}
				type="date"
				defaultValue={value}
				onBlur={(event) => event.target.value !== value && event.target.value && onChange({ [name]: event.target.value })}
				onKeyDown={(event) => event.key === 'Enter' && onChange({ [name]: event.currentTarget.value })}
			/>
		</label>
	);
}
