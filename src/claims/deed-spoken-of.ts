// Whom an event is done to where its own words name nobody: of an act of words, whoever the deed it speaks of would be done to
// (`agreed to lift the ban on the party`) or is to do it (`demanded that Orlund open the road`); of an attack, whom it killed
// (`an air strike that killed three guards`); of any deed, whom the same deed told in other words is done to.
import type { EventKind } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Claim, Role } from './claim.ts';

type Told = Pick<Claim, 'kind' | 'actors' | 'recipients'> & { readonly head: number };

/** How many verbs may stand between the words and the deed. */
const deepest = 4;

const speaking = /^(?:xcomp|ccomp|advcl|acl|acl:relcl|obj|obl|nmod|conj)$/;

/** Drafts with recipients taken over from the deed they speak of; the same drafts where there are none. */
export function withDeedSpokenOf<Draft extends Told>(
	drafts: readonly Draft[],
	tokens: readonly Token[],
	kinds: ReadonlyMap<string, EventKind>,
): readonly Draft[] {
	if (drafts.length < 2) return drafts;
	const kindOf = ({ kind }: Told) => (kind === null ? undefined : kinds.get(kind));
	return drafts.map((draft) => {
		const kind = kindOf(draft);
		if (!kind || draft.recipients.some(isNamed)) return draft;
		const isOfWords = kind.family === 'words' || kind.family === 'talks';
		const deeds = drafts
			.filter((other) => other !== draft && canTellOf(kind, kindOf(other)))
			.map((other) => ({ other, steps: stepsBetween(tokens, other.head, draft.head) }))
			.filter(({ steps }) => steps > 0)
			.toSorted((one, other) => one.steps - other.steps);
		const [deed] = deeds.map(({ other }) => recipientsFrom(other, draft, isOfWords)).filter((roles) => roles.length > 0);
		return deed && (draft.recipients.length === 0 || (isOfWords && deed.some(isNamed))) ? { ...draft, recipients: deed } : draft;
	});
}

function recipientsFrom(deed: Told, { actors }: Told, isOfWords: boolean): readonly Role[] {
	const isFree = (role: Role) => role.quote !== null && !actors.some(({ quote }) => quote !== null && role.quote !== null && overlaps(quote, role.quote));
	const others = isOfWords ? deed.actors.filter(isFree) : [];
	return others.length > 0 ? others : deed.recipients.filter(isFree);
}

/** Somebody with a name or an office, no thing. */
function isNamed({ ref, code, quote }: Role): boolean {
	return ref !== null || code !== null || /\p{Lu}/u.test(quote?.exact ?? '');
}

function canTellOf(kind: EventKind, deed: EventKind | undefined): boolean {
	if (!deed) return false;
	if (kind.family === 'words' || kind.family === 'talks') return true;
	return kind.id === deed.id || (kind.family === 'force' && deed.family === 'people');
}

/** How many words lie between a deed and the words above it in the tree, or 0 where it does not hang on them; a deed stands beside its subject. */
function stepsBetween(tokens: readonly Token[], deed: number, words: number): number {
	if (tokens[words]?.head === deed && /^nsubj$/.test(tokens[words]?.relation ?? '')) return 1;
	let at = deed;
	for (let step = 1; step <= deepest; step++) {
		const { head, relation } = tokens[at] as Token;
		if (head < 0 || !speaking.test(relation)) return 0;
		if (head === words) return relation === 'conj' ? 0 : step;
		at = head;
	}
	return 0;
}
