// What figures count: claims, or what stands behind them. It stands in the address as `by` and goes with every question.
import type { Unit } from '#projections/view.ts';
import { type Address, useAddressPart } from './address.ts';

export const units: readonly Unit[] = ['claims', 'documents', 'texts', 'statements', 'origins'];

/** The units in plain words. */
export const unitWords: Readonly<Record<Unit, string>> = {
	claims: 'claims',
	documents: 'documents',
	texts: 'independent texts',
	statements: 'statements',
	origins: 'independent origins',
};

export function useUnit(): Unit {
	return useAddressPart(unitOf);
}

/** `3 independent origins`, `1 claim`. */
export function countWords(count: number, unit: Unit): string {
	return `${count} ${count === 1 ? unitWords[unit].slice(0, -1) : unitWords[unit]}`;
}

function unitOf({ query }: Address): Unit {
	const asked = query.get('by');
	return units.find((unit) => unit === asked) ?? 'claims';
}
