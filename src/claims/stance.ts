// Decides the two axes of a claim: the act of saying it, and whether the event is denied, and whether it is
// actual, future, hypothetical or wanted. Words come from the lexicon; what no word decides stays `report`, `actual`.
import type { Cue, Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Statement } from '#statements/statement.ts';
import type { Token } from '#syntax/tree.ts';
import type { Clause } from './clause.ts';
import type { Act, Modality, Polarity, Role } from './claim.ts';
import type { Trigger } from './event-pattern.ts';

/** PLOVER events that are verbal or material conflict: said of another side they are allegations. */
const conflict: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'THREATEN', 'ACCUSE']);

/** Whether the clause says that the event did not happen. A denying cue turns it round. */
export function polarityOf(clause: Clause, trigger: Trigger | null, lexicon: Lexicon): Polarity {
	const { tokens } = clause.tree;
	const [negations, lacks, falsity] = [wordSet(lexicon, 'negations'), wordSet(lexicon, 'lacks'), wordSet(lexicon, 'falsity')];
	const isNegation = ({ lower }: Token) => negations.has(lower) || lower.endsWith("n't");
	const before = trigger ? tokens.slice(Math.max(clause.first, trigger.first - 5), trigger.first) : tokens.slice(clause.first, clause.last);
	const near = trigger ? before.slice(before.findLastIndex(({ text }) => text === ',') + 1) : before;
	const inside = trigger ? tokens.slice(trigger.first + 1, trigger.last).filter((token) => token.tag === 'ADV' || token.tag === 'PART') : [];
	const isNegated = near.some(isNegation) || inside.some(isNegation);
	const isDeedNamed = trigger?.voice === 'nominal' || (trigger && tokens[trigger.head]?.lower.endsWith('ing') && tokens[trigger.head - 1]?.lemma !== 'be');
	const isLacking =
		trigger && isDeedNamed && trigger.kind.id !== 'suspension' && tokens.slice(clause.first, trigger.first).some(({ lower }) => lacks.has(lower));
	const isNobody = trigger?.kind.family === 'people' && negations.has((tokens[trigger.first] as Token).lower);
	const isFalse = tokens.slice(clause.first, clause.last).some(({ lower }) => falsity.has(lower));
	const after = trigger ? tokens.slice(trigger.last, Math.min(clause.last, trigger.last + 3)) : [];
	const isNotSo =
		trigger !== null && trigger.voice !== 'passive' && after[0]?.lemma === 'be' && after.some(({ lower }) => lower === 'not' || lower.endsWith("n't"));
	const isDenied = clause.statement !== null && clause.statement.cueClass === 'denial' && !/^(?:neither|no|nobody|none) /i.test(clause.statement.speaker.name);
	return [isNegated || isLacking === true || isNotSo || isNobody, isFalse, isDenied].filter(Boolean).length % 2 === 1 ? 'denied' : 'asserted';
}

/** A nominal opening (`the opening of the road was discussed`) says nothing of whether it is open. */
export function modalityOf(clause: Clause, trigger: Trigger | null, lexicon: Lexicon): Modality {
	const { tokens } = clause.tree;
	const words = (list: string) => wordSet(lexicon, list);
	const before = trigger ? tokens.slice(Math.max(clause.first, trigger.first - 6), trigger.first) : [];
	const hasAny = (list: readonly Token[], set: ReadonlySet<string>) => list.some((token) => set.has(token.lower) || set.has(token.lemma));
	if (hasAny(tokens.slice(clause.first, trigger?.first ?? clause.last), words('conditionals'))) return 'hypothetical';
	const inside = trigger ? tokens.slice(trigger.first, trigger.last) : [];
	const isDue = [...before, ...inside].some((token, index, row) => token.lemma === 'be' && row[index + 1]?.lower === 'to' && row[index + 2] !== undefined);
	if (isDue || hasAny([...before, ...inside], words('modals-future'))) return 'future';
	if (hasAny([...before, ...inside], words('modals-conditional'))) return 'conditional';
	if (hasAny(before, words('wants')) || hasAny(inside, words('modals-of-duty')) || isWanted(clause.statement)) return 'wanted';
	if (trigger?.kind.access === 'open' && (trigger.voice === 'nominal' || isTalkedOf(tokens, trigger))) return 'hypothetical';
	const isInfinitive =
		trigger !== null &&
		tokens[trigger.first - 1]?.lower === 'to' &&
		tokens[trigger.first - 2]?.lower !== 'up' &&
		tokens[trigger.first - 2]?.lower !== 'decision';
	const isToBe = inside.some(({ lower }, index) => lower === 'to' && inside[index + 1]?.lemma === 'be');
	if (isInfinitive || isToBe) return 'wanted';
	const around = trigger ? tokens.slice(Math.max(clause.first, trigger.first - 3), Math.min(clause.last, trigger.last + 3)) : [];
	const isProgressive = trigger !== null && (tokens[trigger.first] as Token).lower.endsWith('ing') && tokens[trigger.first - 1]?.lemma === 'be';
	return isProgressive || hasAny(around, words('ongoing')) ? 'ongoing' : 'actual';
}

/** `talks about reopening the road` opens none. */
function isTalkedOf(tokens: readonly Token[], { first }: Trigger): boolean {
	return tokens[first]?.lower.endsWith('ing') === true && /^(?:ADP|SCONJ)$/.test(tokens[first - 1]?.tag ?? '');
}

function isWanted(statement: Statement | null): boolean {
	return statement !== null && /^(?:appeal|demand)$/.test(statement.cueClass);
}

export type Said = {
	readonly clause: Clause;
	readonly trigger: Trigger | null;
	readonly actors: readonly Role[];
	readonly polarity: Polarity;
	readonly isInterpretation: boolean;
	/** Whether whoever speaks is bound not to do what is told. */
	readonly isBound?: boolean;
};

/** The act: what the cue's class says, made precise by the words of the clause and by whose deed is told. */
export function actOf({ clause, trigger, actors, polarity, isInterpretation, isBound = false }: Said, lexicon: Lexicon): Act {
	const { statement } = clause;
	if (isInterpretation) return 'interpretation';
	const cueAct = statement === null ? 'report' : cueActOf(statement, lexicon);
	if (cueAct !== 'report' && cueAct !== 'assessment') return cueAct;
	const told = statement === null ? noLists : listsIn(clause, lexicon);
	if (told.has('act-offer')) return 'offer';
	if (told.has('act-appeal')) return 'appeal';
	if (told.has('act-demand')) return 'demand';
	const speaker = statement?.speaker.side ?? null;
	const isOwn = speaker !== null && actors.some(({ side }) => side === speaker);
	if (statement !== null && polarity === 'denied' && trigger && conflict.has(trigger.kind.plover.event)) return 'denial';
	if (statement !== null && isOwn && clause.tree.tokens.slice(clause.first, clause.last).some(({ lower }) => lower === 'will' || lower === 'shall'))
		return 'commitment';
	const isOther = actors.some((actor) => isAnother(actor, statement));
	const isOfOther = isBound && actors.length === 0 && trigger?.kind.family === 'truce';
	if (trigger && conflict.has(trigger.kind.plover.event) && (isOther || isOfOther) && polarity === 'asserted') return 'allegation';
	if (told.has('act-concern')) return 'concern';
	return told.has('act-assessment') ? 'assessment' : cueAct;
}

/** Whether a deed is told of somebody other than the one who speaks: by side or, of those nobody knows, by name. */
function isAnother({ side, ref, quote }: Role, statement: Statement | null): boolean {
	const speaker = statement?.speaker;
	if (side !== null || ref !== null) return side !== (speaker?.side ?? null);
	if (!speaker || speaker.side !== null || !quote) return false;
	const names = quote.exact.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
	return names.some((name) => !/^(?:The|A|An)$/.test(name)) && !names.some((name) => speaker.name.includes(name));
}

const actLists = ['act-offer', 'act-appeal', 'act-demand', 'act-concern', 'act-assessment'] as const;
type ActList = (typeof actLists)[number];

const noLists: ReadonlySet<ActList> = new Set();
const phrases = new WeakMap<Lexicon, ReadonlyMap<string, readonly { readonly list: ActList; readonly words: readonly string[] }[]>>();

/** Which of the lists that tell an act have a phrase among the words of the clause. */
function listsIn({ tree, first, last }: Clause, lexicon: Lexicon): ReadonlySet<ActList> {
	const byFirst = phrasesOf(lexicon);
	let found: Set<ActList> | null = null;
	for (let at = first; at < last; at++) {
		for (const { list, words } of byFirst.get((tree.tokens[at] as Token).lower) ?? []) {
			if (!words.every((word, index) => at + index < last && tree.tokens[at + index]?.lower === word)) continue;
			found ??= new Set();
			found.add(list);
		}
	}
	return found ?? noLists;
}

/** The phrases of the lists by their first word. */
function phrasesOf(lexicon: Lexicon): ReadonlyMap<string, readonly { readonly list: ActList; readonly words: readonly string[] }[]> {
	const known = phrases.get(lexicon);
	if (known) return known;
	const all = actLists.flatMap((list) => (lexicon.words[list] ?? []).map((phrase) => ({ list, words: phrase.split(' ') })));
	const byFirst = Map.groupBy(all, ({ words }) => words[0] ?? '');
	phrases.set(lexicon, byFirst);
	return byFirst;
}

function cueActOf(statement: Statement, lexicon: Lexicon): Act {
	return (cueOf(statement, lexicon)?.act ?? 'report') as Act;
}

/** What is known of the words that attribute: of cues of one class (`condemned`, `described`) the one whose words they begin like. */
export function cueOf({ cue, cueClass }: Statement, lexicon: Lexicon): Cue | undefined {
	const ofClass = cuesOf(lexicon).get(cueClass) ?? [];
	if (ofClass.length < 2) return ofClass[0];
	const parts = cue.flatMap(({ exact }) => exact.toLowerCase().split(' '));
	const isLike = (word: string) => parts.some((part) => part.startsWith(word.slice(0, Math.max(3, word.length - 1))));
	return ofClass.find((one) => one.words.some((word) => !word.includes(' ') && isLike(word))) ?? ofClass[0];
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, readonly Cue[]>>();

/** The cues of each class; one stands for all where they say the same. */
function cuesOf(lexicon: Lexicon): ReadonlyMap<string, readonly Cue[]> {
	const known = made.get(lexicon);
	if (known) return known;
	const byClass = new Map<string, readonly Cue[]>();
	for (const [name, cues] of Map.groupBy(lexicon.cues, (cue) => cue.class)) {
		const isOne = cues.every(({ act, kind }) => act === cues[0]?.act && kind === cues[0]?.kind);
		byClass.set(name, isOne ? cues.slice(0, 1) : cues);
	}
	made.set(lexicon, byClass);
	return byClass;
}
