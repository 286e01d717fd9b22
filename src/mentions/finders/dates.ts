// Finds dates, times and durations in the forms news uses and gives their EDTF value against the day of
// publication. What the words leave out (the year, the day a weekday means) is `implied`.
import { firstDay } from '#time/edtf.ts';
import { quote } from '#text/quote.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { noted } from '#syntax/notes.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import type { DateContext, DateForms, DateReading } from '../date-form.ts';
import { dateForms } from '../date-forms.ts';
import { tenseAt } from '../date-tense.ts';
import type { Finder, Search, Mention } from '../mention.ts';

export const dates: Finder = {
	name: 'dates',
	needs: [],
	gives: ['date'],
	find(search) {
		const scan: Scan = { search, formsOf: formsOf(search.reference.lexicon), anchor: firstDay(search.document.published.edtf), last: null };
		return [...header(search), ...search.trees.flatMap((tree) => inTree(scan, tree))];
	},
};

type Scan = {
	readonly search: Search;
	readonly formsOf: (token: Token) => DateForms | null;
	readonly anchor: string | null;
	/** The day named last. */
	last: string | null;
};

function inTree(scan: Scan, tree: Tree): Mention[] {
	const { sentence, tokens } = tree;
	const text = lowered(scan.search.document.text.slice(sentence.start, sentence.end));
	const found: Mention[] = [];
	let reach = sentence.start;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		const forms = token.start < reach ? null : scan.formsOf(token);
		if (!forms) continue;
		const place = token.start - sentence.start;
		const hit = canBegin(forms, text, place) ? longestAt(forms, { text, place, context: contextAt(scan, tree, at) }) : null;
		if (!hit) continue;
		reach = token.start + hit.length;
		if (hit.reading.edtf !== null && /^\d{4}-\d\d-\d\d(?:T|$)/.test(hit.reading.edtf)) scan.last = hit.reading.edtf.slice(0, 10);
		found.push(mention(scan.search, { start: token.start, end: reach, sentence: sentence.index }, hit.reading));
	}
	return found;
}

/** Asked so often, a word's common pattern has been worth making. */
const often = 40;

function canBegin(forms: DateForms, text: string, place: number): boolean {
	if (forms.asked < often) {
		forms.asked++;
		return true;
	}
	forms.any.lastIndex = place;
	return forms.any.test(text);
}

/** In small letters and of the same length: of all letters only one grows when it is made small. */
function lowered(text: string): string {
	const small = text.toLowerCase();
	return small.length === text.length ? small : text.replaceAll('İ', 'I').toLowerCase();
}

/** What the forms are kept under: the word without its stop, up to a hyphen; figures are all one. */
function firstWord({ lower }: Token): string {
	const code = lower.charCodeAt(0);
	if (code >= 48 && code <= 57) return '#';
	const hyphen = lower.indexOf('-');
	return hyphen > 0 ? lower.slice(0, hyphen) : lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** The tense is asked for only when a form wants it. */
function contextAt({ search, anchor, last }: Scan, tree: Tree, at: number): DateContext {
	const { dayCounts, zone, lexicon } = search.reference;
	let tense: DateContext['tense'] | undefined;
	return {
		anchor,
		last,
		dayCounts,
		zone,
		get tense() {
			tense = tense === undefined ? tenseAt(tree, at, lexicon) : tense;
			return tense;
		},
	};
}

function longestAt(
	{ forms }: DateForms,
	at: { readonly text: string; readonly place: number; readonly context: DateContext },
): { reading: DateReading; length: number } | null {
	let best: { reading: DateReading; length: number } | null = null;
	for (const { pattern, read } of forms) {
		pattern.lastIndex = at.place;
		const match = pattern.exec(at.text);
		if (!match || match[0].length <= (best?.length ?? 0)) continue;
		const reading = read(match, at.context);
		if (reading) best = { reading, length: match[0].length };
	}
	return best;
}

function mention(search: Search, place: { start: number; end: number; sentence: number }, reading: DateReading): Mention {
	return {
		...quote(search.document.text, place.start, place.end),
		kind: 'date',
		sentence: place.sentence,
		ref: null,
		code: null,
		value: reading.edtf,
		...(reading.timex === undefined ? {} : { timex: reading.timex }),
		timexType: reading.type,
		known: reading.edtf === null ? 'unknown' : reading.known,
		by: 'dates',
	};
}

/** The date a crawler wrote above the text: no prose, but a date all the same. Its sentence is -1. */
function header({ document }: Search): Mention[] {
	const before = document.text.slice(0, document.body.start);
	const match = document.titleSpan ? null : /\d{4}-\d\d-\d\d/.exec(before);
	if (!match) return [];
	const place = { start: match.index, end: match.index + 10 };
	return [
		{
			...quote(document.text, place.start, place.end),
			kind: 'date',
			sentence: -1,
			ref: null,
			code: null,
			value: match[0],
			timexType: 'DATE',
			known: 'stated',
			by: 'dates',
		},
	];
}

const made = new WeakMap<Lexicon, Scan['formsOf']>();

/** The forms that can begin with a token; null where none can. */
function formsOf(lexicon: Lexicon): Scan['formsOf'] {
	let formsOfToken = made.get(lexicon);
	if (!formsOfToken) {
		const forms = dateForms(lexicon);
		formsOfToken = noted((token) => forms.get(firstWord(token)) ?? null);
		made.set(lexicon, formsOfToken);
	}
	return formsOfToken;
}
