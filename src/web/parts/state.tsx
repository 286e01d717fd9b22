// States with a letter and a pattern beside the colour, so that they are read without seeing colours:
// of a road or post (open, restricted, blocked, contested, unknown) and of an obligation.

import type { AccessCell, DutyState, ObligationView } from '#projections/record-view.ts';

const letters: Readonly<Record<string, string>> = {
	open: 'O',
	restricted: 'R',
	blocked: 'B',
	contested: 'C',
	unknown: '?',
	kept: 'K',
	broken: 'B',
	'not-initiated': '0',
	minimum: '1',
	intermediate: '2',
	complete: '3',
	disputed: 'D',
};

export type StateId = AccessCell['state'] | DutyState;

/** States a duty is found in: what stands, and what is done once on its four levels. */
export const standingStates = ['kept', 'broken'] as const;
export const onceStates = ['not-initiated', 'minimum', 'intermediate', 'complete'] as const;

export function stateWords(state: StateId): string {
	return state.replaceAll('-', ' ');
}

/** With the level of a duty that is done once: `level 2, intermediate`. */
export function stateName(state: StateId): string {
	const level = onceStates.indexOf(state as (typeof onceStates)[number]);
	return level < 0 ? stateWords(state) : `level ${level}, ${stateWords(state)}`;
}

export function stateLetter(state: StateId): string {
	return letters[state] ?? '?';
}

/** What the accounts add up to, what a finding determined, or neither. */
export type StateBasis = ObligationView['basis'];

/** The square with the letter; the word beside it unless `isShort`. With a basis: outlined when it is only said. */
export function State({ state, basis, isShort = false }: { state: StateId; basis?: StateBasis; isShort?: boolean }) {
	const words = basis === undefined ? stateWords(state) : basisWords(state, basis);
	return (
		<span className="state" title={isShort ? words : undefined}>
			<span className={`state-mark is-${state}${basis === 'said' ? ' is-said' : ''}`} aria-hidden="true">
				{stateLetter(state)}
			</span>
			<span className={isShort ? 'hidden-text' : undefined}>{words}</span>
		</span>
	);
}

function basisWords(state: StateId, basis: StateBasis): string {
	if (basis === 'determined') return `determined ${stateName(state)}`;
	if (basis === 'none' || state === 'unknown') return 'nothing said';
	return state === 'disputed' ? 'disputed among the accounts' : `said to be ${stateName(state)}`;
}

/** The key to the letters, for the foot of a view. */
export function StateKey({ states }: { states: readonly StateId[] }) {
	return (
		<p className="state-key">
			{states.map((state) => (
				<State key={state} state={state} />
			))}
		</p>
	);
}
