// The shape of what extract writes for one text, and how a reading becomes it.
import type { Claim, Role } from '#claims/claim.ts';
import { ploverOf, type Plover } from '#claims/plover.ts';
import type { EventKind } from '#reference/lexicon.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Statement } from '#statements/statement.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Span } from '#text/span.ts';
import type { Reading } from './read-text.ts';

/** `[start, end)` in UTF-16 units. */
type Offsets = readonly [number, number];

export type Extraction = {
	readonly id: string | number;
	readonly sentences: readonly Offsets[];
	readonly mentions: readonly object[];
	readonly statements: readonly object[];
	readonly claims: readonly object[];
	readonly rhetoric: readonly object[];
	readonly bearings: readonly object[];
	readonly doubts: readonly Doubt[];
};

export function extraction(id: string | number, reading: Reading, doubts: readonly Doubt[]): Extraction {
	const kinds = reading.reference.lexicon.kindById;
	return {
		id,
		sentences: reading.sentences.map(offsets),
		mentions: [...reading.mentions.map(mentionLine), ...reading.mentions.flatMap(placesNamedLines)],
		statements: reading.statements.map(statementLine),
		claims: reading.claims.map((claim) => claimLine(claim, told(claim, kinds))),
		rhetoric: reading.rhetoric.map(({ words, statement, term, kind, speaker, target }) => ({ span: offsets(words), statement, term, kind, speaker, target })),
		bearings: reading.bearings,
		doubts: [...reading.document.doubts, ...reading.mentions.flatMap(placeDoubt), ...doubts],
	};
}

function offsets({ start, end }: Span): Offsets {
	return [start, end];
}

/** A date's `value` is that of TIMEX3; where EDTF writes it otherwise, `edtf` stands beside it. */
function mentionLine(mention: Mention): object {
	const { kind, known, ref, code, value, timex, timexType, lat, lon, amount } = mention;
	return {
		kind,
		span: offsets(mention),
		...(ref === null ? {} : { ref }),
		...(code === null ? {} : { code }),
		...((timex ?? value) === null ? {} : { value: timex ?? value }),
		...(timex === undefined || value === null ? {} : { edtf: value }),
		...(timexType === undefined ? {} : { timexType }),
		...(lat === undefined || lon === undefined ? {} : { lat, lon }),
		...(amount === undefined ? {} : { amount }),
		known,
	};
}

/** Places in the names of actors; they stand after all mentions, so that a claim's `place` counts as before. */
function placesNamedLines({ placesNamed = [] }: Mention): object[] {
	return placesNamed.map(({ lat, lon, known, ...span }) => ({ kind: 'place', span: offsets(span), lat, lon, known }));
}

function placeDoubt({ rivals = 0, start, end, exact, by }: Mention): Doubt[] {
	if (rivals === 0) return [];
	return [{ code: 'place-ambiguous', span: { start, end }, reason: `“${exact}” is the name of other places too, which the text does not rule out.`, by }];
}

function statementLine(statement: Statement): object {
	const { speaker, coSpeakers, channel, relay, saidOn, quote, cueClass } = statement;
	return {
		source: statement.source.map(offsets),
		cue: statement.cue.map(offsets),
		content: statement.content.map(offsets),
		quote,
		speaker: speaker.code,
		speakerName: speaker.name,
		speakerKnown: speaker.known,
		...(coSpeakers.length === 0 ? {} : { coSpeakers: coSpeakers.map(({ code, name }) => ({ speaker: code, speakerName: name })) }),
		cueClass,
		channel,
		relay,
		saidOn: saidOn.edtf === '' ? null : saidOn.edtf,
	};
}

function told(claim: Claim, kinds: ReadonlyMap<string, EventKind>): Plover | null {
	const kind = claim.kind === null ? undefined : kinds.get(claim.kind);
	return kind ? ploverOf(claim, kind) : null;
}

function claimLine(claim: Claim, plover: Plover | null): object {
	const { act, kind, polarity, modality, statement, place, time, casualties, count, means, by, reason, doubts } = claim;
	return {
		act,
		kind,
		plover,
		actors: claim.actors.map(roleLine),
		recipients: claim.recipients.map(roleLine),
		place: place?.mention ?? null,
		time: time.edtf === '' ? null : time.edtf,
		timeKnown: time.known,
		polarity,
		modality,
		casualties: casualties.map(({ side, kind: suffered, low, best, high, isCumulative, isSuperseded, quote }) => ({
			side,
			kind: suffered,
			low,
			best,
			high,
			cumulative: isCumulative,
			...(isSuperseded ? { superseded: true } : {}),
			span: offsets(quote),
		})),
		...(count ? { count: { low: count.low, best: count.best, high: count.high, unit: count.unit, total: count.isTotal, span: offsets(count.quote) } } : {}),
		...(means ? { means } : {}),
		evidence: claim.evidence.map(offsets),
		statement,
		by,
		reason,
		...(doubts.length === 0 ? {} : { doubts }),
	};
}

function roleLine({ quote, ref, code }: Role): object {
	return { span: quote === null ? null : offsets(quote), code, ...(ref === null ? {} : { ref }) };
}
