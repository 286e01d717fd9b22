// The row of filters above a list. Every filter is a parameter of the address; changing one starts from the first page.
import type { ReactNode } from 'react';
import { go, useAddress, withParameters } from '../address.ts';

export type Option = { readonly value: string; readonly name: string };

export function Filters({ names, children }: { names: readonly string[]; children: ReactNode }) {
	const address = useAddress();
	const given = names.filter((name) => address.query.has(name));
	return (
		<form className="filters" role="search" aria-label="Filter the list" onSubmit={(event) => event.preventDefault()}>
			{children}
			{given.length > 0 && (
				<a className="clear" href={withParameters(address, Object.fromEntries([...given, 'offset', 'open'].map((name) => [name, null])))}>
					Clear filters
				</a>
			)}
		</form>
	);
}

export function Choice({ name, label, options }: { name: string; label: string; options: readonly Option[] }) {
	const address = useAddress();
	const value = address.query.get(name) ?? '';
	const isListed = value === '' || options.some((option) => option.value === value);
	return (
		<label className={value ? 'filter is-set' : 'filter'}>
			<span className="filter-name">{label}</span>
			<select value={value} onChange={(event) => change(name, event.target.value)}>
				<option value="">any</option>
				{!isListed && <option value={value}>{value}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.name}
					</option>
				))}
			</select>
		</label>
	);
}

/** A text or a date; taken when the field is left or Enter is pressed. */
export function Field({ name, label, type = 'search' }: { name: string; label: string; type?: 'search' | 'date' }) {
	const value = useAddress().query.get(name) ?? '';
	const take = (text: string) => text !== value && change(name, text);
	return (
		<label className={value ? 'filter is-set' : 'filter'}>
			<span className="filter-name">{label}</span>
			<input
				key={value}
				type={type}
				defaultValue={value}
				autoComplete="off"
				{...(type === 'search' ? { 'data-search': true } : {})}
				onBlur={(event) => take(event.target.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter') take(event.currentTarget.value);
					if (event.key === 'Escape') event.currentTarget.blur();
				}}
			/>
		</label>
	);
}

function change(name: string, value: string): void {
	const address = { path: location.pathname, query: new URLSearchParams(location.search), hash: '' };
	go(withParameters(address, { [name]: value, offset: null, open: null }), true);
}
