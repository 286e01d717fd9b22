// States with a letter and a pattern beside the colour, so that they are read without seeing colours:
// of a road or post (open, restricted, blocked, contested, unknown) and of an obligation.

import type { AccessCell, DutyState } from '#projections/record-view.ts';

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

export function stateWords(state: StateId): string {
	return state.replaceAll('-', ' ');
}

export function stateLetter(state: StateId): string {
	return letters[state] ?? '?';
}

/** The square with the letter; the word beside it unless `isShort`. */
export function State({ state, isShort = false }: { state: StateId; isShort?: boolean }) {
	return (
		<span className="state" title={isShort ? stateWords(state) : undefined}>
			<span className={`state-mark is-${state}`} aria-hidden="true">
				{stateLetter(state)}
			</span>
			<span className={isShort ? 'hidden-text' : undefined}>{stateWords(state)}</span>
		</span>
	);
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
