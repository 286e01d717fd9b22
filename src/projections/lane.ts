// A lane keeps one side's account apart from every other's: one per side, `other` for speakers of no side,
// `outlets` for the outlets' own assertions, `established` for what a person's finding established (none yet).
import type { Reference } from '#reference/reference.ts';
import type { Speaker } from '#statements/statement.ts';
import type { Lane, LaneHead } from './view.ts';

/** All lanes in the order they are shown. */
export function laneHeads(reference: Reference): readonly LaneHead[] {
	return [
		...reference.sides.map(({ id, name }) => ({ id, name })),
		{ id: 'other', name: 'Other speakers' },
		{ id: 'outlets', name: 'Outlets’ own assertions' },
		{ id: 'established', name: 'Established' },
	];
}

/** @param speaker null for the outlet's own assertion */
export function laneOf(speaker: Speaker | null, reference: Reference): Lane {
	if (speaker === null) return 'outlets';
	return speaker.side !== null && reference.sides.some((side) => side.id === speaker.side) ? speaker.side : 'other';
}

export function laneName(lane: Lane, reference: Reference): string {
	return laneHeads(reference).find((head) => head.id === lane)?.name ?? lane;
}
