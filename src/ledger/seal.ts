// The seal of an entry: SHA-256 over the RFC 8785 canonical JSON of everything else in it, the seal of the
// entry before included. Whoever changes one byte anywhere must reseal every entry after it.
import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import type { Entry } from './entry.ts';

/** What stands where the first entry names the seal before it. */
export const firstPrevious = '0'.repeat(64);

export type Unsealed = { readonly [Field in Exclude<keyof Entry, 'seal'>]: Entry[Field] };

/** Lower-case hex SHA-256. Throws on values JSON cannot hold (lone surrogates, NaN). */
export function seal(unsealed: Unsealed): string {
	return sealCanonical(canonical(unsealed.data), unsealed);
}

/** The RFC 8785 form of a value. Throws on values JSON cannot hold. */
export function canonical(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('an entry must be JSON');
	return text;
}

/**
 * The seal where the canonical form of `data` is at hand already. RFC 8785 orders the members by name, so the
 * whole is put together of its parts.
 */
export function sealCanonical(data: string, { at, by, kind, previous, sequence }: Omit<Unsealed, 'data'>): string {
	const text = (value: string): string => canonical(value);
	return hash('sha256', `{"at":${text(at)},"by":${text(by)},"data":${data},"kind":${text(kind)},"previous":${text(previous)},"sequence":${sequence}}`);
}
