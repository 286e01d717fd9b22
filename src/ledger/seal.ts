// The seal of an entry: SHA-256 over the RFC 8785 canonical JSON of everything else in it, the seal of the
// entry before included. Whoever changes one byte anywhere must reseal every entry after it.
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Entry } from './entry.ts';

/** What stands where the first entry names the seal before it. */
export const firstPrevious = '0'.repeat(64);

export type Unsealed = { readonly [Field in Exclude<keyof Entry, 'seal'>]: Entry[Field] };

/** Lower-case hex SHA-256. Throws on values JSON cannot hold (lone surrogates, NaN). */
export function seal(unsealed: Unsealed): string {
	const { kind, data, sequence, at, by, previous } = unsealed;
	const canonical = canonicalize({ kind, data, sequence, at, by, previous });
	if (canonical === undefined) throw new Error('an entry must be JSON');
	return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
