// Finds dates, times and durations in the forms news uses and gives their EDTF value against the day of
// publication. What the words leave out (the year, the day a weekday means) is `implied`.
import { firstDay } from '#time/edtf.ts';
import { quote } from '#text/quote.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { dateForms, type DateForm, type DateReading } from '../date-form.ts';
import type { Finder, Search, Mention } from '../mention.ts';

export const dates: Finder = {
	name: 'dates',
	needs: [],
	gives: ['date'],
	find(search) {
		const { document } = search;
		const forms = formsOf(search.reference.lexicon);
		const anchor = firstDay(document.published.edtf) ?? null;
		const found: Mention[] = [...header(search)];
		for (const { sentence } of search.trees) {
			const text = document.text.slice(sentence.start, sentence.end);
			let reach = 0;
			for (const match of candidates(forms, text)) {
				if (match.index < reach) continue;
				const context = {
					anchor,
					isFuture: /\b(?:will|shall|next|upcoming|due)\b/i.test(text.slice(Math.max(0, match.index - 60), match.index)),
					dayCounts: search.reference.dayCounts,
					zone: search.reference.zone,
				};
				const reading = match.form.read(match.groups, context);
				if (!reading) continue;
				reach = match.index + match.words.length;
				found.push(mention(search, { start: sentence.start + match.index, end: sentence.start + reach, sentence: sentence.index }, reading));
			}
		}
		return found;
	},
};

type Candidate = { readonly index: number; readonly words: string; readonly groups: readonly (string | undefined)[]; readonly form: DateForm };

/** All matches of all forms, by place; the longest first where several begin. */
function candidates(forms: readonly DateForm[], text: string): Candidate[] {
	if (
		!/\d|day|week|month|year|today|tomorrow|overnight|soon|future|January|February|March|April|May|June|July|August|September|October|November|December/i.test(
			text,
		)
	)
		return [];
	const found: Candidate[] = [];
	for (const form of forms) {
		for (const match of text.matchAll(form.pattern)) found.push({ index: match.index, words: match[0], groups: [...match], form });
	}
	return found.sort((one, other) => one.index - other.index || other.words.length - one.words.length);
}

function mention(search: Search, place: { start: number; end: number; sentence: number }, reading: DateReading): Mention {
	return {
		...quote(search.document.text, place.start, place.end),
		kind: 'date',
		sentence: place.sentence,
		ref: null,
		code: null,
		value: reading.edtf,
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

const made = new WeakMap<Lexicon, readonly DateForm[]>();

function formsOf(lexicon: Lexicon): readonly DateForm[] {
	let forms = made.get(lexicon);
	if (!forms) {
		forms = dateForms(lexicon);
		made.set(lexicon, forms);
	}
	return forms;
}
