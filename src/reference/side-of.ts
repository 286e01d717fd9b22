// The side an actor stands on, by its id in the reference, or by the state its PLOVER code begins with.
import type { Reference } from './reference.ts';

export function sideOf(ref: string | null, code: string | null, reference: Reference): string | null {
	const own = ref === null ? undefined : reference.actorById.get(ref)?.side;
	if (own !== undefined && own !== null) return own;
	if (code === null) return null;
	return reference.actors.find((actor) => actor.kind === 'state' && actor.code.slice(0, 3) === code.slice(0, 3))?.side ?? null;
}
