// Finds where and when: the most exact place and the date of the clause, else of the sentence, else, for what
// is told as happening, the day of publication as an implied value. What happens again and again has no day: it is
// placed in the time up to then.
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import type { Document } from '#documents/document.ts';
import type { Token } from '#syntax/tree.ts';
import type { Moment } from '#time/moment.ts';
import { unknownMoment } from '#time/moment.ts';
import { within, type Clause } from './clause.ts';
import type { ClaimPlace, Modality } from './claim.ts';
import type { Trigger } from './event-pattern.ts';

/** From the most exact to the widest. */
const exactness: readonly string[] = [
	'post',
	'checkpoint',
	'bridge',
	'height',
	'village',
	'town',
	'city',
	'road',
	'corridor',
	'line',
	'border',
	'district',
	'area',
	'region',
	'state',
];

/** @param mentions the mentions of the clause's sentence */
export function placeOf(clause: Clause, mentions: readonly Mention[], reference: Reference): Omit<ClaimPlace, 'mention'> | null {
	const named = mentions.filter(({ kind }) => kind === 'place');
	const inClause = within(named, clause);
	const ranked = (inClause.length > 0 ? inClause : named).toSorted((one, other) => rank(one, reference) - rank(other, reference));
	const best = ranked[0];
	return best ? { quote: { start: best.start, end: best.end, exact: best.exact }, ref: best.ref } : null;
}

function rank(mention: Mention, reference: Reference): number {
	const kind = mention.ref === null ? undefined : reference.placeById.get(mention.ref)?.kind;
	return kind === undefined ? exactness.length : exactness.indexOf(kind);
}

export type Timing = {
	readonly clause: Clause;
	readonly trigger: Trigger | null;
	readonly others: readonly Trigger[];
	readonly modality: Modality;
	readonly mentions: readonly Mention[];
	readonly document: Document;
	readonly reference: Reference;
};

export function timeOf({ clause, trigger, others, modality, mentions, document, reference }: Timing): Moment {
	const dates = mentions.filter((mention) => mention.kind === 'date' && mention.value !== null && mention.timexType !== 'DURATION');
	const told = within(dates, clause);
	// `since 2 May, the office has counted 80 violations`: of a count, the days beside the cue are those of what is counted.
	const near = told.length === 0 && clause.statement?.cueClass === 'observation' ? dates : told;
	const inClause = near.filter((date) => !isInsideAgreement(date, mentions));
	const { tokens } = clause.tree;
	const at = trigger ? (tokens[trigger.first] as Token).start : 0;
	/** The killed and the wounded of one clause share its date; other events keep theirs to themselves. */
	const rivals = others.filter(({ kind }) => kind.family !== 'people' || trigger?.kind.family !== 'people');
	const isNearer = (date: Mention) => rivals.some((other) => distance(tokens, other, date) < (trigger ? distance(tokens, trigger, date) : 0));
	const nearest = inClause.filter((date) => !isNearer(date)).toSorted((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at))[0];
	if (nearest?.value) {
		const isOpen = isSince(tokens, nearest) || /^day |\bday$/i.test(nearest.exact);
		return { edtf: isOpen && !nearest.value.includes('/') ? `${nearest.value.slice(0, 10)}/..` : nearest.value, known: nearest.known };
	}
	if (modality !== 'actual' && modality !== 'ongoing') return unknownMoment;
	const said = clause.statement?.saidOn ?? document.published;
	if (said.known === 'unknown') return unknownMoment;
	return { edtf: isRepeated(clause, reference.lexicon.words.repetitions ?? []) ? `../${said.edtf.slice(0, 10)}` : said.edtf, known: 'implied' };
}

/** `periodically`, `every day`, `for long periods`: no single event of the day it is told on. */
function isRepeated({ tree, first, last }: Clause, phrases: readonly string[]): boolean {
	const said = ` ${tree.tokens
		.slice(first, last)
		.map(({ lower }) => lower)
		.join(' ')} `;
	return phrases.some((phrase) => said.includes(` ${phrase} `));
}

/** `since 2 May`, `since the truce began on 2 May`. */
function isSince(tokens: readonly Token[], date: Mention): boolean {
	const at = tokens.findIndex((token) => token.start >= date.start);
	const before = tokens.slice(Math.max(0, at - longestSince), at);
	const since = before.findLastIndex(({ lower }) => lower === 'since');
	return since >= 0 && before.slice(since).every(({ text }) => text !== ',' && text !== ';');
}

/** How many words `since` may stand before its date. */
const longestSince = 6;

/** Characters between a trigger and a date; a date belongs to the words before it rather than to those after. */
function distance(tokens: readonly Token[], trigger: Trigger, date: Mention): number {
	const start = (tokens[trigger.first] as Token).start;
	const end = (tokens[trigger.last - 1] as Token).end;
	return date.start >= end ? date.start - end : Math.max(0, start - date.end) + 1_000;
}

/** `the 9 November statement` names the statement, not the day of the event. */
function isInsideAgreement(date: Mention, mentions: readonly Mention[]): boolean {
	return mentions.some(({ kind, start, end }) => kind === 'agreement' && start <= date.start && date.end <= end);
}
