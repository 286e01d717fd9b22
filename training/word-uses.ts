// Counts how news uses single words: written small or with a capital inside a sentence, as part of a person's name or
// as a place, by the silver tags of a corpus. A place whose name is also a word or a surname needs more proof.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameKey } from '#reference/world.ts';

export type WordUses = { small: number; capital: number; person: number; place: number };

/** @param path a table of tokens: word in column 4, entity in column 7 */
export function wordUses(path: string): ReadonlyMap<string, WordUses> {
	const uses = new Map<string, WordUses>();
	for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
		const [number, , , word = '', , , entity] = line.split('\t');
		if (!/^\p{L}/u.test(word)) continue;
		const key = nameKey(word.toLowerCase());
		const use = uses.get(key) ?? { small: 0, capital: 0, person: 0, place: 0 };
		if (/^\p{Ll}/u.test(word)) use.small++;
		else if (number !== '1') use.capital++;
		if (entity === 'PERSON') use.person++;
		if (entity === 'LOCATION') use.place++;
		uses.set(key, use);
	}
	return uses;
}
