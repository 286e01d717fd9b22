// Names the relation of a token to its head, at the moment it is tied: by then all its own dependents are. A linear
// model chooses among the relations that were seen between two such classes.
import { choose } from './choose.ts';
import { mix } from '#text/hash.ts';
import { lookUp, type HashIndex } from './hash.ts';
import type { Weights } from './model.ts';
import { none, type Sheet } from './sheet.ts';
import { classHashes } from './tag.ts';
import { templatesOf } from './templates.ts';

/** What is needed to name relations. */
export type Labels = {
	readonly weights: Weights;
	readonly index: HashIndex;
	readonly sets: readonly Uint8Array[];
	/** The number of `root`. */
	readonly root: number;
};

const names = 'hw ht mw mt way lw lt ln l2n rw rt rn hln hrn hlt hrt hk mk m-1t m+1t m-1w m+1w h-1t h+1t me hs hrw'.split(' ');

export const relationTemplates = templatesOf(
	names,
	`
	ht mt way, hw mt way, ht mw way, hw mw, ht mw mt, mk mt ht, hk mt way, hk ht mt, lw mt ht, lw way ht, mk mw, rn mt ht, ln mt ht, m-1t mt ht, m+1t mt
	ht, hln mt way, hrn mt way, hw way, mw way, mk hk ht, lw hw, me way mt;
	hw, ht, mw, mt, hw ht mt, lw mw, lt mt ht, l2n ln mt, rw mt ht, rt mt ht, rn ln mt, hln ht mt, hrn ht mt, hrn hw way, hln hw way, hlt ht mt, hrt ht
	mt, hk hw, hk mw, mk hw, mk mt way, m-1w mt, m+1w mt, m-1t m+1t mt, h-1t ht mt, h+1t ht mt, me ht, m+1w mw, m-1w mw, hs mt ht, hs mw, hrw hw mt, lw mk
	ht, lw hk
`,
);

const { facts } = relationTemplates;
/** Values of the relations as outcomes, by number. */
export const relationHashes = classHashes.subarray(128);

/** Gathers the facts of a pair that is about to be tied, into those of `relationTemplates`. */
export function gatherRelationFacts(sheet: Sheet, token: number, head: number): void {
	const apart = token < head ? head - token : token - head;
	const first = sheet.left[token] as number;
	const last = sheet.right[token] as number;
	const headLeft = sheet.left[head] as number;
	const headRight = sheet.right[head] as number;
	let at = 0;
	const put = (value: number) => {
		facts[at++] = value;
	};
	put(formAt(sheet, head));
	put(classAt(sheet, head));
	put(formAt(sheet, token));
	put(classAt(sheet, token));
	put(mix((token < head ? 64 : 0) + (apart < 4 ? apart : apart < 8 ? 5 : 9)));
	put(formAt(sheet, first));
	put(classAt(sheet, first));
	put(relationAt(sheet, first));
	put(relationAt(sheet, sheet.left2[token] as number));
	put(formAt(sheet, last));
	put(classAt(sheet, last));
	put(relationAt(sheet, last));
	put(relationAt(sheet, headLeft));
	put(relationAt(sheet, headRight));
	put(classAt(sheet, headLeft));
	put(classAt(sheet, headRight));
	put(mix((sheet.bits[head] as number) + 1));
	put(mix((sheet.bits[token] as number) + 1));
	put(classAt(sheet, token - 1));
	put(classAt(sheet, token + 1));
	put(formAt(sheet, token - 1));
	put(formAt(sheet, token + 1));
	put(head > 0 ? classAt(sheet, head - 1) : 0);
	put(classAt(sheet, head + 1));
	put(sheet.words[token - 1]?.ending3 ?? 0);
	put(sheet.words[token - 1]?.shape ?? 0);
	put(formAt(sheet, headRight));
}

function formAt(sheet: Sheet, token: number): number {
	return token === none ? 107 : (sheet.form[token] as number);
}

function classAt(sheet: Sheet, token: number): number {
	return token === none ? 109 : (classHashes[sheet.class[token] as number] as number);
}

function relationAt(sheet: Sheet, token: number): number {
	return token === none ? 113 : (relationHashes[sheet.relation[token] as number] as number);
}

/** The key of the set of relations that may stand between two classes. */
export function pairKey(sheet: Sheet, token: number, head: number): number {
	return mix(((sheet.class[head] as number) << 9) + ((sheet.class[token] as number) << 1) + (token < head ? 1 : 0) + 1) || 1;
}

/** The relation of a token that is about to be tied to its head. */
// biome-ignore lint/complexity/useMaxParams: in the innermost loop, where an object for every call would cost
export function labelOf(sheet: Sheet, token: number, head: number, { weights, index, sets, root }: Labels): number {
	if (head === 0) return root;
	const candidates = sets[lookUp(index, pairKey(sheet, token, head))] as Uint8Array;
	if (candidates.length === 1) return candidates[0] as number;
	gatherRelationFacts(sheet, token, head);
	return choose(candidates, relationTemplates, weights);
}
