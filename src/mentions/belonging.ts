// Tells whether a text speaks of the reference's case at all. Only then may `the road` alone mean the road the
// reference watches: a text on another conflict has roads of its own.
import type { Reference } from '#reference/reference.ts';
import type { Mention } from './mention.ts';

const made = new WeakMap<readonly Mention[], boolean>();

/** Whether an actor of a side, a place or an agreement of the reference is named. Asked once for a list of mentions. */
export function isOfCase(mentions: readonly Mention[], { actorById }: Reference): boolean {
	const known = made.get(mentions);
	if (known !== undefined) return known;
	const isNamed = mentions.some(
		({ kind, ref, known: how }) =>
			ref !== null && (kind === 'agreement' || (kind === 'place' && how === 'stated') || (actorById.get(ref)?.side ?? null) !== null),
	);
	made.set(mentions, isNamed);
	return isNamed;
}
