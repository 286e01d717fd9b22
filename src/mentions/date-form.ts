// A date form is one way in which news writes a date: the words it can begin with, a bounded pattern, and how the parts
// become a value. Names of months, weekdays, zones and vague words come from the lexicon. What is done about parts
// that are left out is said in docs/method.md.
import type { DayCount } from '#reference/reference.ts';
import type { Known } from '#text/known.ts';

export type DateReading = {
	readonly edtf: string | null;
	/** The value in TIMEX3 where it is written otherwise: a week, a part of the day, a quarter. */
	readonly timex?: string;
	readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
	readonly known: Known;
};

export type DateContext = {
	/** Day of publication (ISO), or null. */
	readonly anchor: string | null;
	/** The day named last in the text (ISO), or null. */
	readonly last: string | null;
	/** Where the verb and the words before look, `since` where a word leaves no choice; null where they do not say. */
	readonly tense: 'past' | 'since' | 'future' | null;
	readonly dayCounts: readonly DayCount[];
	readonly zone: string;
};

/** In small letters. */
export type Groups = readonly (string | undefined)[];
export type DateForm = {
	readonly name: string;
	/** Lower-case words one of which begins it, without a stop and up to a hyphen; `#` for figures. */
	readonly first: readonly string[];
	/** Sticky; for a text in small letters. */
	readonly pattern: RegExp;
	readonly read: (groups: Groups, context: DateContext) => DateReading | null;
};
type Read = DateForm['read'];

/**
 * The forms that can begin with a word. `any` matches where one of them does: one question in place of many. It is large,
 * so it is made use of only where the word was asked about often.
 */
export type DateForms = { readonly forms: readonly DateForm[]; readonly any: RegExp; asked: number };

/** What the makers of forms share: pieces of patterns and what they mean. */
export type Calendar = {
	readonly form: (name: string, [first, pattern]: readonly [readonly string[], string], read: Read) => DateForm;
	/** A capturing pattern. */
	readonly month: string;
	readonly monthWords: readonly string[];
	readonly monthNumber: (name?: string) => number;
	readonly weekday: string;
	readonly weekdayWords: readonly string[];
	readonly weekdayNumber: (name?: string) => number;
	/** Not capturing: any phrase of a list of the lexicon. */
	readonly any: (list: string) => string;
	/** First words of a list's phrases. */
	readonly firsts: (list: string) => readonly string[];
	/** The second part of the entries of a list of pairs (`morning TMO`), by the first. */
	readonly pairs: (list: string) => ReadonlyMap<string, string>;
	/** `zero`, `one` … `twenty`. */
	readonly numbers: readonly string[];
	/** `twenty`, `thirty` … */
	readonly tens: readonly string[];
};
