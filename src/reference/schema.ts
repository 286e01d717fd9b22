// The shapes of the YAML files of a reference and of the lexicon, as zod schemas. Omitted lists are empty,
// omitted values null: an instrument that does not say is not an error.
import { z } from 'zod';

const id = z.string().min(1);
const text = z.string().min(1);
const ids = z.array(id).default([]);
const words = z.array(text).default([]);
const optional = text.nullable().default(null);
/** YAML reads bare dates as strings in the core schema; a date is EDTF level 1. */
const date = z.string().regex(/^[-0-9./~?%XYT:+Z]{4,40}$/, 'a date as EDTF, e.g. 2020-11-10');

export const sideSchema = z.strictObject({ id, name: text });
export const userClassSchema = z.strictObject({ id, name: text, terms: words });
export const dayCountSchema = z.strictObject({ id, start: date, terms: words });

export const settingsSchema = z.strictObject({
	source: z.string().optional(),
	licence: z.string().optional(),
	id,
	title: text,
	zone: z.string().regex(/^[+-]\d\d:\d\d$/, 'an offset such as +04:00'),
	period: date,
	focus: id.nullable().default(null),
	naming: z.enum(['instrument', 'alphabetical', 'side-by-side']).default('instrument'),
	accessDecayDays: z.number().int().positive().default(14),
	sides: z.array(sideSchema).min(1),
	userClasses: z.array(userClassSchema).default([]),
	dayCounts: z.array(dayCountSchema).default([]),
});

const tenureSchema = z.strictObject({ role: text, of: id, from: date.nullable().default(null), to: date.nullable().default(null) });

export const actorSchema = z.strictObject({
	id,
	name: text,
	kind: z.enum([
		'state',
		'entity',
		'office',
		'ministry',
		'force',
		'peacekeepers',
		'service',
		'person',
		'party',
		'organisation',
		'court',
		'mission',
		'outlet',
		'group',
		'utility',
	]),
	side: id.nullable().default(null),
	parent: id.nullable().default(null),
	code: z.string().regex(/^[A-Z]{3,4}(-[A-Z]{3})*$/, 'a PLOVER code such as AZE-GOV'),
	aliases: words,
	adjectives: words,
	metonyms: words,
	nouns: words,
	tenures: z.array(tenureSchema).default([]),
});

const parties = z.union([z.literal('unspecified'), z.array(id)]).default('unspecified');
const relation = z.enum(['alleged-breach', 'reported-fulfilment', 'denial', 'interpretation', 'call-for-compliance', 'offer']);

const deadlineSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('none') }),
	z.strictObject({ kind: z.literal('unspecified') }),
	z.strictObject({ kind: z.literal('fixed'), date, amended: z.array(z.strictObject({ date, source: text })).default([]) }),
	z.strictObject({ kind: z.literal('computed'), date, from: date, period: text }),
]);

const testSchema = z.strictObject({ kinds: ids, actors: ids, places: ids, terms: words, relation, reason: text });

export const obligationSchema = z.strictObject({
	id: z.string().regex(/^[^/\s]+\/[^/\s]+$/, 'AGREEMENT/clause.letter'),
	clause: text,
	title: text,
	bearers: parties,
	beneficiaries: parties,
	action: text,
	object: optional,
	places: ids,
	deadline: deadlineSchema.default({ kind: 'none' }),
	condition: optional,
	duty: z.enum(['once', 'standing', 'term']).default('standing'),
	note: optional,
	linked: ids,
	tests: z.array(testSchema).default([]),
});

export const agreementSchema = z.strictObject({
	id,
	title: text,
	kind: z.enum(['agreement', 'order', 'statement', 'memorandum', 'understanding', 'draft', 'set']).default('agreement'),
	parties: ids,
	names: words,
	dates: z.array(z.strictObject({ date, usedBy: ids, note: optional })).default([]),
	members: ids,
	source: optional,
	obligations: z.array(obligationSchema).default([]),
});

export const placeSchema = z.strictObject({
	id,
	name: text,
	kind: z.enum([
		'city',
		'town',
		'village',
		'region',
		'district',
		'corridor',
		'road',
		'bridge',
		'post',
		'checkpoint',
		'line',
		'border',
		'height',
		'area',
		'state',
	]),
	parent: id.nullable().default(null),
	names: z.array(z.strictObject({ name: text, language: optional, usedBy: ids })).default([]),
	lat: z.number().min(-90).max(90).nullable().default(null),
	lon: z.number().min(-180).max(180).nullable().default(null),
	position: z.enum(['seen', 'approximate', 'none']).default('none'),
	line: z.array(z.tuple([z.number(), z.number()])).default([]),
	hasAccess: z.boolean().default(false),
	manned: z.array(z.strictObject({ by: id, from: date.nullable().default(null), to: date.nullable().default(null) })).default([]),
	note: optional,
	source: optional,
});

export const trackSchema = z.strictObject({
	id,
	name: text,
	level: z.enum(['political', 'technical', 'operational']),
	convenor: id.nullable().default(null),
	participants: z.array(z.array(id)).default([]),
	terms: words,
});

export const loadedTermSchema = z.strictObject({ id, words: z.array(text).min(1), kind: text, usedBy: ids });
export const outletSchema = z.strictObject({ name: text, aliases: words, side: id.nullable().default(null), standing: text.default('unknown') });
export const swapSchema = z.tuple([text, text]);

export const cueSchema = z.strictObject({
	words: z.array(text).min(1),
	class: text,
	act: text,
	kind: id.optional(),
	takes: z.array(z.enum(['clause', 'phrase', 'infinitive', 'quotation'])).default(['clause']),
	isDenial: z.boolean().default(false),
});

export const kindSchema = z.strictObject({
	id,
	family: z.enum(['access', 'force', 'people', 'truce', 'talks', 'words', 'measures']),
	label: text,
	definition: text,
	plover: z.strictObject({ event: text, mode: text.nullable() }),
	acled: optional,
	access: z.enum(['open', 'restricted', 'blocked']).nullable().default(null),
	isOfSome: z.boolean().default(false),
	isObstacle: z.boolean().default(false),
	isPassage: z.boolean().default(false),
	occurrence: text.nullable().default(null),
	isSpoken: z.boolean().default(false),
	moves: z.boolean().default(false),
	recipient: z.enum(['actor', 'thing', 'place']).default('actor'),
	verbs: words,
	passives: words,
	nouns: words,
	exceptions: words,
});

export const countrySchema = z.strictObject({ code: z.string().length(3), name: text, names: words, adjectives: words, capitals: words });

/** Actors of no one conflict: common nouns with the sector of whom they name, or names with a code. */
export const generalActorsSchema = z.union([z.strictObject({ sector: z.string().length(3), nouns: words }), z.strictObject({ code: text, names: words })]);

/** A file of named word lists: `lists: {name: [words]}`. */
export const wordsSchema = z.strictObject({ source: z.string().optional(), licence: z.string().optional(), lists: z.record(z.string(), z.array(text)) });

/** A list file: where it comes from, its licence, and its items. */
export function listSchema<Item extends z.ZodType>(item: Item) {
	return z.strictObject({ source: z.string().optional(), licence: z.string().optional(), items: z.array(item) });
}
