// Whether a date lies before or after publication, by the verb it depends on and the words right before it. It gives
// null where they do not say.
import type { Lexicon } from '#reference/lexicon.ts';
import type { DateContext } from './date-form.ts';
import type { Token, Tree } from '#syntax/tree.ts';

type Tense = DateContext['tense'];

export function tenseAt({ tokens }: Tree, at: number, lexicon: Lexicon): Tense {
	const { future, past, ahead } = listsOf(lexicon);
	const verb = verbOver(tokens, at);
	for (let place = at - 1; place >= 0 && place >= at - 3; place--) {
		const word = tokens[place]?.lower ?? '';
		if (past.has(word)) return 'since';
		if (future.has(word)) return verb >= 0 && isPerfect(tokens, verb) ? null : 'future';
		if (tokens[place]?.tag === 'VERB' || tokens[place]?.text === ',') break;
	}
	return verb < 0 ? null : tenseOf(tokens, verb, ahead);
}

/** The nearest verb among what the token depends on, or -1. */
function verbOver(tokens: readonly Token[], at: number): number {
	let one = at;
	for (let step = 0; step < 8 && one >= 0; step++) {
		if (one !== at && tokens[one]?.tag === 'VERB' && !tokens[one]?.lower.endsWith('ing')) return one;
		one = tokens[one]?.head ?? -1;
	}
	return -1;
}

/** `had filed by Friday` */
function isPerfect(tokens: readonly Token[], verb: number): boolean {
	return tokens.slice(Math.max(0, verb - 3), verb).some(({ lower, head }) => lower === 'had' && head === verb);
}

function tenseOf(tokens: readonly Token[], verb: number, ahead: ReadonlySet<string>): Tense {
	const { lower, lemma } = tokens[verb] as Token;
	let isBeing = false;
	for (let at = verb - 1; at >= 0 && at >= verb - 5; at--) {
		const { lower: word, head, tag } = tokens[at] as Token;
		if (head !== verb && tag !== 'AUX' && tag !== 'PART' && tag !== 'ADV') break;
		if (ahead.has(word)) return 'future';
		if (word === 'to') return tokens.slice(Math.max(0, at - 4), at).some((token) => token.lower === 'had') ? 'past' : 'future';
		if (/^(?:was|were|had|did|has|have|been)$/.test(word)) return 'past';
		if (/^(?:is|are|be|'s|'re)$/.test(word)) isBeing = true;
	}
	if (isBeing) return 'future';
	return lower !== lemma && !lower.endsWith('s') ? 'past' : null;
}

type Lists = Readonly<Record<'future' | 'past' | 'ahead', ReadonlySet<string>>>;
const made = new WeakMap<Lexicon, Lists>();

function listsOf(lexicon: Lexicon): Lists {
	let lists = made.get(lexicon);
	if (!lists) {
		const { words } = lexicon;
		lists = {
			future: new Set(words['words-before-future-dates']),
			past: new Set(words['words-before-past-dates']),
			ahead: new Set([...(words['modals-future'] ?? []), ...(words['modals-conditional'] ?? []), ...(words['modals-of-duty'] ?? []), 'can']),
		};
		made.set(lexicon, lists);
	}
	return lists;
}
