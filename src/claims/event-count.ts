// How often an event is said to have happened (`five undetermined explosions`, `80 violations since 2 May`), and how whoever
// tells of it came to know: the verb of hearing or seeing that the event hangs on. People are counted elsewhere (casualty.ts).
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { hasPhrase, wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { EventCount, Means } from './claim.ts';
import { dependentsOf } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';

type Counting = { readonly tokens: readonly Token[]; readonly trigger: Trigger; readonly mentions: readonly Mention[]; readonly lexicon: Lexicon };

/** The count of a trigger's own noun, or of the subject or object of its verb; null where the words give no number. */
export function eventCountOf({ tokens, trigger, mentions, lexicon }: Counting): EventCount | null {
	const units = wordSet(lexicon, 'event-units');
	const around = (dependentsOf(tokens)[trigger.head] ?? []).filter((one) => /^(?:obj|nsubj|nsubj:pass)$/.test(tokens[one]?.relation ?? ''));
	const nouns = [...trigger.own, trigger.head, ...around].map((at) => tokens[at] as Token);
	const counted = mentions.find(
		(mention) => mention.kind === 'quantity' && mention.amount && units.has(mention.amount.unit) && nouns.some((one) => overlaps(mention, one)),
	);
	if (!counted?.amount) return null;
	const words = ` ${tokens.map(({ lower }) => lower).join(' ')} `;
	const { start, end, exact, amount } = counted;
	return { ...amount, isTotal: hasPhrase(words, lexicon, 'cumulative'), quote: { start, end, exact } };
}

/** How many words may stand between an event and the verb that tells how it was noticed, in the tree. */
const longestClimb = 3;

const noticed = /^(?:obj|nsubj:pass|ccomp|xcomp|conj|nmod|compound|obl)$/;

/** `monitors heard five explosions`, `explosions heard north of Brin`, `saw soldiers dig a trench`. */
export function meansOf(tokens: readonly Token[], { head, own }: Trigger, lexicon: Lexicon): Means | null {
	const ways = waysOf(lexicon);
	const wayOf = (at: number) => (/^(?:VERB|ADJ)$/.test(tokens[at]?.tag ?? '') ? ways.get(tokens[at]?.lemma ?? '') : undefined);
	for (const at of own) if (wayOf(at)) return wayOf(at) ?? null;
	for (const one of dependentsOf(tokens)[head] ?? []) if (tokens[one]?.relation === 'acl' && wayOf(one)) return wayOf(one) ?? null;
	if (tokens[head]?.tag === 'NOUN' && tokens[head + 1]?.tag === 'VERB' && tokens[head + 1]?.lower !== 'saw' && wayOf(head + 1)) return wayOf(head + 1) ?? null;
	let at = head;
	for (let step = 0; step < longestClimb && noticed.test(tokens[at]?.relation ?? ''); step++) {
		at = tokens[at]?.head ?? -1;
		if (wayOf(at)) return wayOf(at) ?? null;
	}
	return null;
}

/** `three bursts were heard by the mission`: whose words are those of hearing and seeing tell who noticed, not who did it. */
export function isNoticed(tokens: readonly Token[], { own }: Trigger, lexicon: Lexicon): boolean {
	return own.some((at) => /^(?:VERB|ADJ)$/.test(tokens[at]?.tag ?? '') && waysOf(lexicon).has(tokens[at]?.lemma ?? ''));
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, Means>>();

/** The means by the verb, from a list of both. */
function waysOf(lexicon: Lexicon): ReadonlyMap<string, Means> {
	const known = made.get(lexicon);
	if (known) return known;
	const ways = new Map((lexicon.words['observing-verbs'] ?? []).map((pair) => pair.split(' ') as [string, Means]));
	made.set(lexicon, ways);
	return ways;
}
