// Finds who does and who suffers an event: the nouns the tree gives for it, read as the actors named in them; where the
// tree gives none, the order of the words; and `we` and `our` for the speaker.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Reference } from '#reference/reference.ts';
import { sideOf } from '#reference/side-of.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { quote } from '#text/quote.ts';
import { overlaps } from '#text/span.ts';
import { castOf } from './cast.ts';
import { wordBefore, type Clause } from './clause.ts';
import type { Role } from './claim.ts';
import { joined, nounPhrase } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';
import { rolesByPosition } from './role-by-position.ts';

export type Roles = { readonly actors: readonly Role[]; readonly recipients: readonly Role[] };

type Casting = {
	readonly trigger: Trigger;
	readonly clause: Clause;
	readonly mentions: readonly Mention[];
	readonly reference: Reference;
	readonly text: string;
	/** All that the one who speaks says in the sentence: what is done is done to somebody named there. */
	readonly voice: Clause;
};

export function rolesOf({ trigger, clause, mentions, reference, text, voice }: Casting): Roles {
	const { tokens } = clause.tree;
	const named = mentions.filter(({ kind }) => kind === 'party' || kind === 'organisation' || kind === 'person');
	const cast = castOf(tokens, trigger, wordSet(reference.lexicon, 'light-verbs'));
	const byPosition = () => rolesByPosition({ trigger, clause, actors: named, lexicon: reference.lexicon });
	const taken = mentions.filter(({ kind }) => kind === 'place' || kind === 'date' || kind === 'agreement');
	const fill = (nouns: readonly number[]) => nouns.flatMap((noun) => filling({ tokens, noun, named, taken, reference, text }));
	const countries = mentions.filter((mention) => isCountry(mention, reference) && !isWhere(tokens, mention, reference));
	const suffer = (nouns: readonly number[]) => nouns.flatMap((noun) => filling({ tokens, noun, named: [...named, ...countries], taken, reference, text }));
	const fromTree = distinct(fill(cast.agents));
	const isSpeaker = isOfSpeaker(clause, cast.agents);
	const actors = isSpeaker ? [] : fromTree.length > 0 ? fromTree : byPosition().actors.map((mention) => toRole(mention, reference));
	const told = actors.length > 0 ? actors : speakerRole(clause, trigger, isSpeaker);
	const suffering = cast.patients.filter((at) => at >= voice.first && at < voice.last);
	const recipients = distinct(suffer(suffering)).filter((role) => !told.some((actor) => isSame(actor, role)));
	const others = recipients.length > 0 ? recipients : sufferersOf(byPosition().recipients, tokens, reference);
	return { actors: told, recipients: others.filter((role) => !told.some((actor) => isSame(actor, role))) };
}

/** `sent aid to Orlund`: the name of a state, though it was read as a place, can be that to which something is done. */
function isCountry({ kind, ref, exact }: Mention, { lexicon }: Reference): boolean {
	return kind === 'place' && ref === null && codeOf(exact, lexicon) !== null;
}

function isWhere(tokens: readonly Token[], mention: Mention, { lexicon }: Reference): boolean {
	return wordSet(lexicon, 'places-within').has(wordBefore(tokens, mention));
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The code of a state by its name. */
function codeOf(name: string, lexicon: Lexicon): string | null {
	const codes = made.get(lexicon) ?? new Map(lexicon.countries.flatMap((country) => [country.name, ...country.names].map((one) => [one, country.code])));
	made.set(lexicon, codes);
	return codes.get(name) ?? null;
}

type Filling = {
	readonly tokens: readonly Token[];
	readonly noun: number;
	readonly named: readonly Mention[];
	/** What is no actor though it has a name. */
	readonly taken: readonly Mention[];
	readonly reference: Reference;
	readonly text: string;
};

/** The roles a noun and those joined to it give: the mention on the noun, else one inside its phrase, else a name nobody knows. */
function filling({ tokens, noun, named, taken, reference, text }: Filling): Role[] {
	return joined(tokens, noun).flatMap((one) => {
		const token = tokens[one] as Token;
		const places = nounPhrase(tokens, one);
		const phrase = places.map((at) => tokens[at] as Token);
		const mention =
			named.find((candidate) => overlaps(candidate, token)) ??
			named.find((candidate) => phrase.some((word) => word.tag !== 'ADJ' && overlaps(candidate, word)));
		if (mention) return [toRole(mention, reference)];
		const days = wordSet(reference.lexicon, 'calendar-names');
		const isName = (at: number) => {
			const word = tokens[at] as Token;
			return word.tag === 'PROPN' && !days.has(word.lower) && !taken.some((other) => overlaps(other, word));
		};
		const name = isName(one) ? one : places.find((at) => isName(at) && /^nmod/.test(tokens[at]?.relation ?? ''));
		if (name === undefined) return [];
		const words = rowAround(tokens, nounPhrase(tokens, name), name);
		return [{ quote: quote(text, words[0]?.start ?? token.start, words.at(-1)?.end ?? token.end), ref: null, code: null, side: null }];
	});
}

/** The unbroken row of a phrase's tokens around its noun. */
function rowAround(tokens: readonly Token[], phrase: readonly number[], noun: number): readonly Token[] {
	let first = noun;
	while (phrase.includes(first - 1) && tokens[first - 1]?.tag !== 'DET') first--;
	let last = noun;
	while (phrase.includes(last + 1)) last++;
	return tokens.slice(first, last + 1);
}

function distinct(roles: readonly Role[]): Role[] {
	return roles.filter((role, index) => roles.findIndex((other) => isSame(role, other)) === index);
}

function isSame(one: Role, other: Role): boolean {
	return one.quote?.start === other.quote?.start && one.quote?.end === other.quote?.end;
}

/** `we opened the road`, `our envoy`, `the army said it had opened the road`: the speaker of the statement. */
function isOfSpeaker({ tree, statement }: Clause, agents: readonly number[]): boolean {
	if (!statement) return false;
	const said = statement.quote === 'direct' ? /^(?:we|i)$/ : /^(?:we|i|it|he|she|they)$/;
	const isOurs = (at: number) => nounPhrase(tree.tokens, at).some((one) => /^(?:our|my)$/.test(tree.tokens[one]?.lower ?? ''));
	return agents.some((at) => said.test(tree.tokens[at]?.lower ?? '') || isOurs(at));
}

/** Where the tree gives nobody: the first actor of the clause that is not named as a place. */
function sufferersOf(placed: readonly Mention[], tokens: readonly Token[], reference: Reference): Role[] {
	const locatives = wordSet(reference.lexicon, 'locatives');
	const free = placed.filter((mention) => !locatives.has(wordBefore(tokens, mention)));
	return free.slice(0, 1).map((mention) => toRole(mention, reference));
}

function speakerRole({ tree, first, statement }: Clause, trigger: Trigger, isSpeaker: boolean): Role[] {
	if (!statement) return [];
	const isNamed = isSpeaker || tree.tokens.slice(first, trigger.last).some(({ lower }) => lower === 'we' || lower === 'our' || lower === 'i');
	if (!isNamed) return [];
	const { ref, code } = statement.speaker;
	return [{ quote: null, ref, code, side: statement.speaker.side }];
}

function toRole(mention: Mention, reference: Reference): Role {
	const { start, end, exact, ref } = mention;
	const code = mention.code ?? (mention.kind === 'place' ? codeOf(exact, reference.lexicon) : null);
	return { quote: { start, end, exact }, ref, code, side: sideOf(ref, code, reference) };
}
