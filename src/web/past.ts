// The past that is looked at: the record as it was known at the end of a day, by one of two clocks. It stands in the
// address, goes with every question to the API, and nothing is decided in it.
import { type Address, go, useAddressPart, withParameters } from './address.ts';

export type PastClock = 'recorded' | 'published';
export type Past = { readonly day: string; readonly clock: PastClock };

export const pastClocks: readonly PastClock[] = ['recorded', 'published'];

/** The two clocks in plain words. */
export const clockWords: Readonly<Record<PastClock, string>> = { recorded: 'as taken down by', published: 'as published by' };

/** Null: now. */
export function usePast(): Past | null {
	const words = usePastWords();
	if (words === null) return null;
	const [day = '', clock] = words.split(' ');
	return { day, clock: clock === 'published' ? 'published' : 'recorded' };
}

/** Day and clock in one word, so that what asks is drawn again only when they change; null: now. */
export function usePastWords(): string | null {
	return useAddressPart(wordsOf);
}

/** Looks at this view as it was known at the end of a day. @param day ISO */
export function lookBack(address: Address, past: Past): void {
	go(withParameters(address, { asOf: past.day, clock: past.clock }));
}

function wordsOf({ query }: Address): string | null {
	const day = query.get('asOf');
	return day === null || day === '' ? null : `${day} ${query.get('clock') === 'published' ? 'published' : 'recorded'}`;
}
