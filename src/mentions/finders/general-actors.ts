// Finds actors of no one conflict: organisations with a name of their own (data/general/actors.yaml) and groups named by
// a common noun (`several soldiers`, `the Norvian fishermen`), coded by the state beside them and the noun's sector.
import type { Reference } from '#reference/reference.ts';
import { unnumbered } from '#syntax/notes.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { actorIndexOf, type ActorIndex } from '../actor-index.ts';
import type { Finder, Mention, Search } from '../mention.ts';
import { phrasebook, type Phrasebook } from '../phrasebook.ts';
import { tokenMention } from '../token-mention.ts';

type General = { readonly sector: string; readonly isName: boolean; readonly state?: string };

export const generalActors: Finder = {
	name: 'general-actors',
	needs: ['person', 'organisation', 'party'],
	gives: ['organisation', 'party'],
	find(search) {
		const book = bookOf(search.reference);
		const index = actorIndexOf(search.reference);
		const taken = takenIn(search.found);
		return search.trees.flatMap((tree) => {
			const found = taken.get(tree.sentence.index) ?? [];
			const [known, uncoded] = [found.filter(({ code }) => code !== null), found.filter(({ code }) => code === null)];
			return inTree({ search, tree, book, index, taken: known, uncoded });
		});
	},
};

type Scan = {
	readonly search: Search;
	readonly tree: Tree;
	readonly book: Phrasebook<General>;
	readonly index: ActorIndex;
	/** Actors found before in the sentence that have a code. */
	readonly taken: readonly Mention[];
	/** Actors found before that nobody has a code for. */
	readonly uncoded: readonly Mention[];
};

function takenIn(found: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
	return Map.groupBy(
		found.filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'party'),
		({ sentence }) => sentence,
	);
}

function inTree(scan: Scan): Mention[] {
	const { tokens } = scan.tree;
	const taken = new Set<number>();
	markTaken(scan, taken);
	const found: Mention[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const [hit] = scan.book.at(tokens, at);
		const people = hit || taken.has(at) ? null : peopleOf(scan, tokens[at] as Token);
		if (people !== null) found.push(mentionAt(scan, { value: people, first: at, last: at + 1, taken }));
		const last = hit ? hit.last - 1 : at;
		if (!hit || taken.has(last) || !(isNoun(tokens, last, hit.value) || isOffice(scan, tokens[last] as Token))) continue;
		found.push(mentionAt(scan, { value: hit.value, first: at, last: hit.last, taken }));
		at = last;
	}
	return found;
}

/** Nobody is found twice. Tokens and mentions stand in order, so both are walked once. */
function markTaken({ tree, taken: mentions }: Scan, taken: Set<number>): void {
	const ordered = mentions.toSorted((one, other) => one.start - other.start);
	let next = 0;
	let end = -1;
	for (const [at, token] of tree.tokens.entries()) {
		for (; next < ordered.length && (ordered[next] as Mention).start < token.end; next++) end = Math.max(end, (ordered[next] as Mention).end);
		if (token.start < end) taken.add(at);
	}
}

/** Whether the words are a noun that is not just the first part of another (`police car`, `army base`, `rebel - held`). */
function isNoun(tokens: readonly Token[], at: number, { isName }: General): boolean {
	const token = tokens[at] as Token;
	if (isName) return true;
	if (token.tag !== 'NOUN' && token.tag !== 'PROPN' && token.tag !== 'ADJ') return false;
	const isPart = /^(?:compound|amod)$/.test(token.relation) && token.head > at && token.head < at + 3;
	const isHyphened = tokens[at + 1]?.text === '-' && /(?:ed|held|run|led)$/.test(tokens[at + 2]?.lower ?? '');
	return !isPart && !isHyphened && (token.tag !== 'ADJ' || token.head < at);
}

/** Whether an office was found here that nobody knows: `police firing`. */
function isOffice({ uncoded }: Scan, { start, end }: Token): boolean {
	return uncoded.some((mention) => mention.start < end && start < mention.end);
}

/** `forty Norvians`: the people of a state by the plural of its adjective. */
function peopleOf({ index }: Scan, token: Token): General | null {
	if (!token.text.endsWith('ns') || token.tag === 'ADJ' || !/^\p{Lu}.*ns$/u.test(token.text)) return null;
	const [state] = index.adjectives.at([{ ...token, lower: token.lower.slice(0, -1), word: unnumbered }], 0);
	return state ? { sector: 'CVL', isName: false, state: state.value.code.slice(0, 3) } : null;
}

type Place = { readonly value: General; readonly first: number; readonly last: number; readonly taken: ReadonlySet<number> };

function mentionAt({ search, tree, index, book }: Scan, { value, first, last, taken }: Place): Mention {
	const { tokens } = tree;
	let begin = first;
	let state: string | null = value.state ?? null;
	let { sector } = value;
	while (begin > 0 && first - begin < widestRow && !taken.has(begin - 1) && isModifier(tokens[begin - 1] as Token, value)) {
		begin--;
		state ??= index.adjectives.at(tokens, begin)[0]?.value.code.slice(0, 3) ?? null;
		const [owner] = sector === 'GOV' ? book.at(tokens, begin) : [];
		if (owner && !owner.value.isName) sector = owner.value.sector;
	}
	const owner = value.isName ? null : ownerAfter(index, tokens, last);
	state ??= owner?.code ?? null;
	const code = value.isName || state === null ? sector : `${state}-${sector}`;
	const place = { tree, range: [begin, owner?.last ?? last] as const };
	return tokenMention(search, place, { kind: value.isName ? 'organisation' : 'party', code, known: 'stated', by: 'general-actors' });
}

/** Words before a noun that belong to it. */
const widestRow = 6;

function isModifier({ tag, relation, lower }: Token, { isName }: General): boolean {
	if (isName) return lower === 'the';
	return /^(?:amod|compound|nummod|det|flat|advmod)$/.test(relation) && /^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(tag);
}

/** `the army of X`: the state named behind. */
function ownerAfter(index: ActorIndex, tokens: readonly Token[], last: number): { readonly code: string; readonly last: number } | null {
	if (tokens[last]?.lower !== 'of') return null;
	const start = tokens[last + 1]?.tag === 'DET' ? last + 2 : last + 1;
	const hit = index.names.at(tokens, start)[0];
	return hit && hit.value.kind === 'party' ? { code: hit.value.code.slice(0, 3), last: hit.last } : null;
}

const made = new WeakMap<Reference, Phrasebook<General>>();

function bookOf(reference: Reference): Phrasebook<General> {
	const known = made.get(reference);
	if (known) return known;
	const book = phrasebook<General>();
	const taken = new Set(reference.actors.flatMap((actor) => [actor.name, ...actor.aliases]));
	for (const item of reference.lexicon.generalActors) {
		if ('nouns' in item) for (const noun of item.nouns) book.add(noun, { sector: item.sector, isName: false });
		else for (const name of item.names) if (!taken.has(name)) book.add(name, { sector: item.code, isName: true });
	}
	made.set(reference, book);
	return book;
}
