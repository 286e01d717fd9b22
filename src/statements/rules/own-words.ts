// Reads the words of an outlet that is itself an actor's organ (a ministry's site, an information centre): what
// such a document says in its own voice is that actor's statement, not a narrator's. It has no cue.
import { overlaps, type Span } from '#text/span.ts';
import type { Draft, StatementRule } from '../draft.ts';

export const ownWords: StatementRule = {
	name: 'own-words',
	draft({ document, reference }, tree, earlier) {
		const { outlet, standing } = document.source;
		const isOrgan = standing === 'official' && reference.actors.some((actor) => actor.name === outlet || actor.aliases.includes(outlet));
		if (!isOrgan || tree.sentence.part === 'title') return [];
		const sentence: Span = { start: tree.sentence.start, end: tree.sentence.end };
		if (earlier.some((draft) => [...draft.contents, ...draft.cues].some((span) => overlaps(span, sentence)))) return [];
		const draft: Draft = {
			sentence: tree.sentence.index,
			source: null,
			cues: [],
			cue: null,
			contents: [sentence],
			relay: [],
			by: 'own-words',
		};
		return [draft];
	},
};
