// Finds offices and groups named by a state and a noun (`the Russian defence ministry`, `Armenia's army`,
// `ministry of defence of X`, `Azerbaijani servicemen`), and offices named by the noun alone, which stand for
// the one last spoken of.
import type { Lexicon } from '#reference/lexicon.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { actorIndexOf, type ActorIndex, type Standing } from '../actor-index.ts';
import type { Finder, Search, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const offices: Finder = {
	name: 'offices',
	needs: ['person', 'organisation', 'party'],
	gives: ['organisation', 'party'],
	find(search) {
		const index = actorIndexOf(search.reference);
		const scan: Scan = { search, index, suffixes: groupSuffixesOf(search.reference.lexicon), found: [], last: null, topic: null, lastByNoun: new Map() };
		for (const tree of search.trees) scanTree(scan, tree);
		return scan.found;
	},
};

type Scan = {
	readonly search: Search;
	readonly index: ActorIndex;
	/** What group nouns add to the code of their state. */
	readonly suffixes: ReadonlyMap<string, string>;
	readonly found: Mention[];
	/** The state last named, for `its army`. */
	last: Standing | null;
	/** The state named first in the sentence before: what `the country` means. */
	topic: Standing | null;
	/** The office last named with a noun, for the noun alone. */
	readonly lastByNoun: Map<string, { ref: string | null; code: string | null }>;
};

function scanTree(scan: Scan, tree: Tree): void {
	const { tokens } = tree;
	let first: Standing | null = null;
	for (let at = 0; at < tokens.length; at++) {
		const named = scan.index.offices.at(tokens, at)[0];
		const office = named && isAdjective(tokens, named.last) ? undefined : named;
		const suffix = office ? null : (scan.suffixes.get((tokens[at] as Token).lower) ?? (isBareAdjective(tokens, at) ? '' : null));
		const owner = office || suffix !== null ? ownerBefore(scan, tokens, at) : null;
		if (office) {
			const after = ownerAfter(scan, tokens, office.last);
			const state = owner?.standing ?? after?.standing ?? null;
			add(scan, tree, {
				noun: office.value.noun,
				actors: office.value.actors,
				state,
				range: [owner?.first ?? articleBefore(tokens, at), after?.last ?? office.last],
			});
			at = office.last - 1;
		} else if (owner?.isAdjective && suffix !== null) {
			addGroup(scan, tree, {
				standing: owner.standing,
				suffix,
				range: [owner.first, tokens[at]?.tag === 'PART' || tokens[at]?.tag === 'PUNCT' ? at : at + 1],
			});
		}
		const standing = scan.index.names.at(tokens, at)[0]?.value ?? scan.index.adjectives.at(tokens, at)[0]?.value;
		const state = standing?.kind === 'organisation' && standing.ref !== null ? scan.index.stateOf(standing.ref) : null;
		if (state) scan.last = { ref: state.id, code: state.code, name: state.name, kind: 'party', isMetonym: false };
		if (standing?.kind === 'party') {
			scan.last = standing;
			first ??= standing;
		}
	}
	scan.topic = first ?? scan.topic;
}

/** `military aid`, `a military action`: the office's noun is the adjective of another. */
function isAdjective(tokens: readonly Token[], last: number): boolean {
	const token = tokens[last - 1] as Token;
	return token.lower === 'military' && token.tag !== 'PROPN' && tokens[last]?.tag === 'NOUN' && token.head >= last && token.head < last + 2;
}

type Owner = { readonly standing: Standing; readonly first: number; readonly isAdjective: boolean };

/** A state's adjective or possessive, at most two plain words before the noun. */
function ownerBefore(scan: Scan, tokens: readonly Token[], noun: number): Owner | null {
	for (let at = noun - 1; at >= 0 && at >= noun - 4; at--) {
		const token = tokens[at] as Token;
		const adjective = scan.index.adjectives.at(tokens, at)[0];
		if (adjective) return { standing: adjective.value, first: articleBefore(tokens, at), isAdjective: true };
		if (token.lower === "'s" || (token.text === '’' && at > 0)) {
			for (let name = at - 1; name >= 0 && name >= at - 4; name--) {
				const hit = scan.index.names.at(tokens, name)[0];
				if (hit && hit.last === at && hit.value.kind === 'party') return { standing: hit.value, first: articleBefore(tokens, name), isAdjective: false };
			}
			const isCountry = /^(?:country|state|nation|republic)$/.test(tokens[at - 1]?.lower ?? '');
			const topic = scan.topic ?? scan.last;
			return isCountry && topic ? { standing: topic, first: articleBefore(tokens, at - 1), isAdjective: false } : null;
		}
		if (token.lower === 'its' && scan.last) return { standing: scan.last, first: at, isAdjective: false };
		if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && token.tag !== 'PROPN') return null;
	}
	return null;
}

function ownerAfter(scan: Scan, tokens: readonly Token[], at: number): { standing: Standing; last: number } | null {
	if (tokens[at]?.lower !== 'of') return null;
	const start = tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
	const hit = scan.index.names.at(tokens, start)[0];
	return hit && hit.value.kind === 'party' ? { standing: hit.value, last: hit.last } : null;
}

function articleBefore(tokens: readonly Token[], at: number): number {
	return /^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

type Office = {
	readonly noun: string;
	readonly actors: readonly { readonly id: string; readonly code: string }[];
	readonly state: Standing | null;
	readonly range: readonly [number, number];
};

function add(scan: Scan, tree: Tree, office: Office): void {
	const { state, noun, range } = office;
	if (state === null) {
		const last = scan.lastByNoun.get(noun) ?? lastOfKind(scan, noun);
		const isOnly = !last && office.actors.length === 1 ? office.actors[0] : undefined;
		const standing = last ?? (isOnly ? { ref: isOnly.id, code: isOnly.code } : null);
		scan.found.push(
			tokenMention(
				scan.search,
				{ tree, range },
				{
					kind: 'organisation',
					ref: standing?.ref ?? null,
					code: standing?.code ?? null,
					known: standing ? 'implied' : 'unknown',
					by: 'offices',
				},
			),
		);
		return;
	}
	const actor = office.actors.find(({ id }) => (state.ref === null ? false : scan.index.stateOf(id)?.id === state.ref));
	const general = { ref: null, code: `${state.code.slice(0, 3)}-${sectorOf(scan, noun)}` };
	const standing = actor ? { ref: actor.id, code: actor.code } : general;
	scan.lastByNoun.set(noun, standing);
	scan.found.push(tokenMention(scan.search, { tree, range }, { kind: 'organisation', ...standing, by: 'offices' }));
}

/** `the ministry` after `the foreign ministry`: the office last named whose noun ends with this one. */
function lastOfKind(scan: Scan, noun: string): { ref: string | null; code: string | null } | null {
	let last: { ref: string | null; code: string | null } | null = null;
	for (const [named, standing] of scan.lastByNoun) if (named.endsWith(` ${noun}`) || named.startsWith(`${noun} `)) last = standing;
	return last;
}

function addGroup(scan: Scan, tree: Tree, group: { standing: Standing; suffix: string; range: readonly [number, number] }): void {
	const { ref, code } = group.standing;
	scan.found.push(
		tokenMention(
			scan.search,
			{ tree, range: group.range },
			{ kind: 'party', ref, code: group.suffix ? `${code.slice(0, 3)}-${group.suffix}` : code, by: 'offices' },
		),
	);
}

/** `with Azerbaijani to end …`: an adjective that lost its noun stands for the state. */
function isBareAdjective(tokens: readonly Token[], at: number): boolean {
	const isEnd = tokens[at]?.tag === 'PART' || tokens[at]?.tag === 'PUNCT';
	return isEnd && tokens[at - 2]?.tag === 'ADP' && /^(?:PROPN|ADJ)$/.test(tokens[at - 1]?.tag ?? '');
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Group nouns with the PLOVER sector of whom they name: `Azerbaijani servicemen` → MIL; none for the state itself. */
function groupSuffixesOf(lexicon: Lexicon): ReadonlyMap<string, string> {
	let suffixes = made.get(lexicon);
	if (!suffixes) {
		const of = (list: string, suffix: string) => (lexicon.words[list] ?? []).map((noun) => [noun, suffix] as const);
		const sides = of('side-nouns', 'GOV').map(([noun, suffix]) => [noun, noun === 'side' ? '' : suffix] as const);
		suffixes = new Map([...of('people-nouns', 'CVL'), ...sides, ...of('event-nouns', ''), ...of('force-nouns', 'MIL')]);
		made.set(lexicon, suffixes);
	}
	return suffixes;
}

/** PLOVER sector of an office noun by a word of it; the government's where none tells. */
function sectorOf({ search }: Scan, noun: string): string {
	const words = noun.toLowerCase().split(/\s+/);
	return ['MIL', 'COP', 'JUD', 'LEG'].find((sector) => search.reference.lexicon.words[`sector-${sector}`]?.some((word) => words.includes(word))) ?? 'GOV';
}
