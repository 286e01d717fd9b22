// Finds agreements by name, by date (`the 9 November statement`), and by clause (`point 6 of the statement`).
// A clause without a name belongs to the agreement last named. The value of the mention is the clause.
import type { Agreement } from '#reference/agreement.ts';
import type { Reference } from '#reference/reference.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { dayNumber } from '#time/day.ts';
import { phrasebook, type Phrasebook } from '../phrasebook.ts';
import type { Finder, Search, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const agreements: Finder = {
	name: 'agreements',
	needs: ['date'],
	gives: ['agreement'],
	find(search) {
		const { names, again } = booksOf(search.reference);
		const clauseNouns = wordSet(search.reference.lexicon, 'clause-nouns');
		const dated = new Map(search.found.filter(({ kind, value }) => kind === 'date' && value !== null).map((mention) => [mention.start, mention]));
		const found: Mention[] = [];
		let last: Agreement | null = null;
		for (const tree of search.trees) {
			for (let at = 0; at < tree.tokens.length; at++) {
				const named =
					names.at(tree.tokens, at)[0] ??
					byDate(search.reference, tree.tokens, { at, dated, isAgain: last !== null, published: search.document.published.edtf });
				const hit = named ?? (last ? again.at(tree.tokens, at)[0] : undefined);
				if (!hit) continue;
				const agreement: Agreement = named ? named.value : (last as Agreement);
				const clause = clauseBefore(tree.tokens, at, clauseNouns);
				found.push(
					tokenMention(
						search,
						{ tree, range: [clause?.first ?? at, hit.last] },
						{
							kind: 'agreement',
							ref: agreement.id,
							value: clause?.value ?? null,
							known: named ? 'stated' : 'implied',
							by: 'agreements',
						},
					),
				);
				last = agreement;
				at = hit.last - 1;
			}
			if (last) found.push(...bareClauses(search, tree, { agreement: last, clauseNouns }));
		}
		return found;
	},
};

/** `the 9 November statement`, `the statement of 9 November 2020`: a date of the reference beside an agreement noun. */
function byDate(
	reference: Reference,
	tokens: readonly Token[],
	{ at, dated, isAgain, published }: { at: number; dated: ReadonlyMap<number, Mention>; isAgain: boolean; published: string },
): { value: Agreement; last: number } | undefined {
	const date = dated.get(tokens[at]?.start ?? -1);
	if (!date) return undefined;
	let last = at;
	while ((tokens[last]?.end ?? Number.MAX_SAFE_INTEGER) <= date.end) last++;
	const { words } = reference.lexicon;
	const skip = words['agreement-adjectives']?.includes(tokens[last]?.lower ?? '') ? 1 : 0;
	const isNoun = (token?: Token) => words['agreement-heads']?.includes(token?.lower ?? '') ?? false;
	const isAfter = isNoun(tokens[last + skip]);
	const isThat = isAgain && /^(?:that|those|the)$/.test(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'of';
	const isBefore = (isThat || isNoun(tokens[at - 2])) && /^(?:of|from|dated)$/.test(tokens[at - 1]?.lower ?? '');
	if (!isAfter && !isBefore) return undefined;
	const value = date.value as string;
	const isOf = (day: string) => (one: Agreement) => one.dates.some((named) => named.date.endsWith(day));
	// A day without a year names the agreement of that day, in whichever year, unless something newer may be meant.
	const isOld = Math.abs(dayNumber(value) - dayNumber(published)) > newestDays;
	const agreement =
		reference.agreements.find(isOf(value)) ?? (date.known === 'implied' && isOld ? reference.agreements.findLast(isOf(value.slice(4))) : undefined);
	return agreement && { value: agreement, last: isAfter ? last + skip + 1 : last };
}

/** `the statement of 9 March` a few days later is one of this year. */
const newestDays = 31;

/** `point 6 of the`, `clause 9 of`, at most three words before the agreement's name. */
function clauseBefore(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): { first: number; value: string } | null {
	for (let place = at - 1; place > 0 && place >= at - 10; place--) {
		const clause = clauseAt(tokens, place - 1, nouns);
		if (clause !== null) return at - clause.last < 4 ? { first: place - 1, value: clause.value } : null;
	}
	return null;
}

/** The clauses a noun and its numbers name; several are joined by commas (`paragraphs 4, 6 and 9` → `4,6,9`). */
function clauseAt(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): { value: string; last: number } | null {
	if (!nouns.has(tokens[at]?.lower.replace(/s$/, '') ?? '')) return null;
	const numbers: string[] = [];
	let last = at + 1;
	for (let place = at + 1; place < tokens.length && place < at + 12; place++) {
		const word = tokens[place]?.lower ?? '';
		if (/^\d{1,2}$/.test(word)) {
			numbers.push(word);
			last = place + 1;
		} else if (numbers.length === 0 || (word !== ',' && word !== 'and' && word !== 'or')) break;
	}
	return numbers.length > 0 ? { value: numbers.join(','), last } : null;
}

/** Clauses named without their agreement, read as clauses of the one last named. */
function bareClauses(search: Search, tree: Tree, given: { agreement: Agreement; clauseNouns: ReadonlySet<string> }): Mention[] {
	const clauses = new Set(given.agreement.obligations.map(({ clause }) => clause));
	return tree.tokens.flatMap((_token, at) => {
		const clause = clauseAt(tree.tokens, at, given.clauseNouns);
		if (clause === null || !clause.value.split(',').every((one) => clauses.has(one)) || tree.tokens[clause.last]?.lower === 'of') return [];
		return [
			tokenMention(
				search,
				{ tree, range: [at, clause.last] },
				{ kind: 'agreement', ref: given.agreement.id, value: clause.value, known: 'implied', by: 'agreements' },
			),
		];
	});
}

type Books = { readonly names: Phrasebook<Agreement>; readonly again: Phrasebook<true> };
const made = new WeakMap<Reference, Books>();

function booksOf(reference: Reference): Books {
	const known = made.get(reference);
	if (known) return known;
	const names = phrasebook<Agreement>();
	for (const agreement of reference.agreements) for (const name of new Set([agreement.title, ...agreement.names])) names.add(name, agreement);
	const again = phrasebook<true>();
	for (const words of reference.lexicon.words['anaphoric-agreements'] ?? []) again.add(words, true);
	const books = { names, again };
	made.set(reference, books);
	return books;
}
