// Reads when a page was published and changed. Pages say it in up to four places that need not agree: all are read, the
// best is chosen by their order, and where they differ by more than a night a doubt says so.
import type { Doubt } from '#text/doubt.ts';
import { daysBetween } from '#time/edtf.ts';
import type { Block } from './block.ts';
import type { SaidDate } from './document.ts';
import type { LinkedData } from './linked-data.ts';
import type { MetaContents } from './meta.ts';
import { wordsOf, type Page } from './page.ts';
import { toEdtf } from './published.ts';
import { shownDay } from './shown-date.ts';

export type PageDates = {
	/** EDTF, as the page states it in linked data, a meta element or microdata; null when it states none. */
	readonly published: string | null;
	/** The day shown to readers under the headline; null when there is none. */
	readonly shown: string | null;
	readonly modified: string | null;
	/** All of them. */
	readonly dates: readonly SaidDate[];
	readonly doubts: readonly Doubt[];
};

type Said = { readonly date: string; readonly where: string };

const publishedKeys = [
	'article:published_time',
	'og:published_time',
	'datepublished',
	'date',
	'dc.date',
	'dc.date.issued',
	'dcterms.created',
	'pubdate',
	'publishdate',
	'publish-date',
	'publication_date',
	'sailthru.date',
	'parsely-pub-date',
];
const modifiedKeys = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'];

/** Where on the page dates are looked for: the blocks between headline and body, and the part of the markup from the headline to the end of the body. */
export type Surroundings = { readonly between: readonly Block[]; readonly start: number; readonly end: number };

export function readDates(page: Page, { contents, data }: { readonly contents: MetaContents; readonly data: LinkedData }, around: Surroundings): PageDates {
	const stated = [
		...said('linked data', [data.datePublished]),
		...said(
			'a meta element',
			publishedKeys.map((key) => contents.get(key)),
		),
		...said('a time element', timesOf(page, around)),
	];
	const shown = around.between.flatMap(({ text, linked }) => (linked * 2 > text.length ? [] : (shownDay(text) ?? []))).slice(0, 1);
	const modified = [
		...said('linked data', [data.dateModified]),
		...said(
			'a meta element',
			modifiedKeys.map((key) => contents.get(key)),
		),
	];
	const best = precise(stated) ?? null;
	const all = [...stated, ...shown.map((date) => ({ date, where: 'the line under the headline' }))];
	return {
		published: best?.date ?? null,
		shown: shown[0] ?? null,
		modified: modified[0]?.date ?? null,
		dates: [...unique(all, 'published'), ...unique(modified, 'changed')],
		doubts: best === null ? [] : disagreements(best, all, modified[0]?.date),
	};
}

function unique(all: readonly Said[], what: SaidDate['what']): readonly SaidDate[] {
	return [...new Map(all.map(({ date, where }) => [`${date} ${where}`, { date, what, where }])).values()];
}

function said(where: string, written: readonly (string | undefined)[]): readonly Said[] {
	return written.flatMap((value) => {
		const date = value === undefined ? null : readDate(value);
		return date === null ? [] : [{ date, where }];
	});
}

/** The first; but where it has no hour, one that has an hour and is at most a night away is the same with its zone. */
function precise(stated: readonly Said[]): Said | undefined {
	const [first] = stated;
	if (first === undefined || first.date.length !== 10) return first;
	return stated.find(({ date }) => date.length > 10 && Math.abs(daysBetween(date.slice(0, 10), first.date)) < 2) ?? first;
}

/** The EDTF value of a written date. A day where the rest cannot be read; `2023/04/24` and `20230424T1000` are written, too. */
export function readDate(written: string): string | null {
	const trimmed = written.trim().slice(0, 60);
	const dashed = trimmed.replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1-$2-$3').replace(/^(\d{4})(\d\d)(\d\d)(?=\D|$)/, '$1-$2-$3');
	return toEdtf(dashed) ?? toEdtf(dashed.slice(0, 10)) ?? shownDay(trimmed);
}

/**
 * Times that say that they are of publication go before the first one beside the article. A time in the head of a page is
 * often the day on which it was asked for, one below the article belongs to another.
 */
function timesOf({ heads }: Page, { start, end }: Surroundings): readonly (string | undefined)[] {
	const times = heads.filter(({ name, attributes }) => name === 'time' && !/modified|updated/i.test(attributes.itemprop ?? ''));
	const stating = heads.find(({ name, attributes, end: last }) => name !== 'meta' && last <= end && /published|created/i.test(attributes.itemprop ?? ''));
	const marked = times.find(({ attributes }) => attributes.pubdate !== undefined);
	const beside = times.find((time) => time.start >= start && time.end <= end) ?? (times.length === 1 ? times.find((time) => time.start >= start) : undefined);
	const found = [stating, marked, beside].filter((element) => element !== undefined);
	return found.map((element) => element.attributes.datetime ?? element.attributes.content ?? wordsOf(element));
}

/** One day apart is a night or a zone, no doubt; a day of change shown to readers is none either. */
function disagreements(chosen: Said, all: readonly Said[], modified = ''): readonly Doubt[] {
	const day = chosen.date.slice(0, 10);
	const isOther = ({ date }: Said) => date.length >= 10 && Math.abs(daysBetween(date, day)) > 1 && date.slice(0, 10) !== modified.slice(0, 10);
	const others = day.length < 10 ? [] : all.filter(isOther).map(({ date, where }) => `${date.slice(0, 10)} (${where})`);
	if (others.length === 0) return [];
	const reason = `The page gives ${[...new Set(others)].join(' and ')} beside ${day} (${chosen.where}), which is taken as its day of publication.`;
	return [{ code: 'published-disagrees', span: null, reason, by: 'html' }];
}
