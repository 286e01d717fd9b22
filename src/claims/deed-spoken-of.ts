// Whom an act of words is turned to where its own words name nobody: whoever the deed it speaks of would be done to (`agreed to
// lift the ban on the party`), and, of a deed that somebody else is to do, whoever that is (`demanded that Orlund open the road`).
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Claim, Role } from './claim.ts';

type Told = Pick<Claim, 'kind' | 'actors' | 'recipients'> & { readonly head: number };

/** How many verbs may stand between the words and the deed. */
const deepest = 4;

const speaking = /^(?:xcomp|ccomp|advcl|acl|obj|obl|nmod|conj)$/;

/**
 * Recipients taken over from the deed spoken of; the same drafts where there are none.
 * @param isOfWords whether a kind of event is an act of words
 */
export function withDeedSpokenOf<Draft extends Told>(
	drafts: readonly Draft[],
	tokens: readonly Token[],
	isOfWords: (kind: string) => boolean,
): readonly Draft[] {
	if (drafts.length < 2) return drafts;
	return drafts.map((draft) => {
		if (draft.recipients.length > 0 || draft.kind === null || !isOfWords(draft.kind)) return draft;
		const deed = drafts
			.map((other) => ({ other, steps: other === draft ? 0 : stepsUp(tokens, other.head, draft.head) }))
			.filter(({ steps }) => steps > 0)
			.toSorted((one, other) => one.steps - other.steps)[0]?.other;
		if (!deed) return draft;
		const isFree = (role: Role) =>
			role.quote !== null && !draft.actors.some(({ quote }) => quote !== null && role.quote !== null && overlaps(quote, role.quote));
		const others = deed.actors.filter(isFree);
		const recipients = others.length > 0 ? others : deed.recipients.filter(isFree);
		return recipients.length > 0 ? { ...draft, recipients } : draft;
	});
}

/** How many words lie between a deed and the words above it in the tree, or 0 where it does not hang on them. */
function stepsUp(tokens: readonly Token[], deed: number, words: number): number {
	let at = deed;
	for (let step = 1; step <= deepest; step++) {
		const { head, relation } = tokens[at] as Token;
		if (head < 0 || !speaking.test(relation)) return 0;
		if (head === words) return relation === 'conj' ? 0 : step;
		at = head;
	}
	return 0;
}
