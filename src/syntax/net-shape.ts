// The shape of the net, the same where it learns and where it reads.

/** Numbers of a word. */
export const embedding = 96;
/** Words on each side that the first layer sees beside the word. */
export const reach = 1;
/** Numbers of the state a layer carries in one direction. */
export const width = 64;
export const layers = 2;
/** Numbers in which a dependent and a head meet, and those in which their relation is seen. */
export const meeting = 64;
export const relating = 96;
/** Steps of distance in either direction and the one to the root; the rest is padding. */
export const distances = 28;

/** Longer sentences are cut before they are worked out. */
export const longestSentence = 400;

const toRoot = 24;

/** Steps by the way from the dependent to the head, from the longest way back to the longest on. */
const steps = Uint8Array.from({ length: 2 * longestSentence + 1 }, (_, place) => {
	const way = place - longestSentence;
	const apart = Math.abs(way);
	const step = apart < 6 ? apart : apart < 8 ? 6 : apart < 11 ? 7 : apart < 15 ? 8 : apart < 22 ? 9 : apart < 35 ? 10 : 11;
	return way > 0 ? step + 12 : step;
});

/** How far a head stands from a dependent, and on which side, in steps that grow. Places from 1; the root is 0. */
export function distanceOf(dependent: number, head: number): number {
	return head === 0 ? toRoot : (steps[head - dependent + longestSentence] as number);
}
