// Puts the rows of one closed reading into the register's columns: its statements, claims, bearings, casualty figures
// and loaded words, each kind in one run of rows.
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim } from '#claims/claim.ts';
import type { Entry } from '#ledger/entry.ts';
import type { Moment } from '#time/moment.ts';
import { firstDay, lastDay } from '#time/edtf.ts';
import type { Statement } from '#statements/statement.ts';
import { dayNumber, noDay } from '#time/day.ts';
import { never, none, type Register } from './register.ts';
import { addRow, numberOf, valueAt } from './table.ts';
import { originOfSentence, originsOfUtterances, type Piece } from './telling.ts';
import { addWords } from './word-index.ts';

type Kept<Kind extends Entry['kind']> = Extract<Entry, { readonly kind: Kind }>;
type ReadEntry = Kept<'statement.attributed' | 'claim.composed' | 'bearing.related' | 'rhetoric.noted'>;

/** One reading with the entries that were taken down before it was closed. */
export type ClosedReading = {
	/** Row of the document. */
	readonly document: number;
	/** 1 for the first reading of the document. */
	readonly turn: number;
	readonly closing: Kept<'document.read'>;
	readonly entries: readonly ReadEntry[];
};

/** Returns the row of the reading. */
export function putReading(register: Register, { document, turn, closing, entries }: ClosedReading): number {
	const bearings = entries.filter((entry) => entry.kind === 'bearing.related');
	const claims = entries.filter((entry) => entry.kind === 'claim.composed');
	const statements = entries.filter((entry) => entry.kind === 'statement.attributed');
	const rhetoric = entries.filter((entry) => entry.kind === 'rhetoric.noted');
	const reading = addRow(register.readings, {
		document,
		derived: valueAt(register.documents.columns.derived, document),
		turn,
		sequence: closing.sequence,
		until: never,
		engine: numberOf(register.names, closing.data.engine),
		sentences: closing.data.sentences,
		doubts: closing.data.doubts.length,
		statements: register.statements.length,
		statementCount: statements.length,
		claims: register.claims.length,
		claimCount: claims.length,
		bearingCount: bearings.length,
		narratorCount: claims.filter(({ data }) => data.claim.statement === null).length,
		rhetoric: register.rhetoric.length,
		rhetoricCount: rhetoric.length,
	});
	if (register.isLean) return reading;
	const day = valueAt(register.documents.columns.published, document);
	const origins = originsOfUtterances(
		register.tellings,
		statements.map(({ data }) => pieceOf(register, data.statement, day)),
	);
	for (const [index, entry] of statements.entries()) putStatement(register, entry, { reading, telling: origins[index] ?? 0 });
	const byClaim = groupByClaim(bearings, claims.length);
	for (const [index, entry] of claims.entries()) putClaim(register, entry, { reading, day, bearings: byClaim[index] ?? [] });
	for (const entry of rhetoric) putRhetoric(register, entry, reading);
	return reading;
}

function groupByClaim(bearings: readonly Kept<'bearing.related'>[], claims: number): readonly Kept<'bearing.related'>[][] {
	const groups: Kept<'bearing.related'>[][] = Array.from({ length: claims }, () => []);
	for (const bearing of bearings) groups[bearing.data.bearing.claim]?.push(bearing);
	return groups;
}

/** What is compared with other statements: who says it or for whom, when, in which words. */
function pieceOf({ names, officeOf }: Register, { speaker, content, saidOn }: Statement, published: number): Piece {
	const said = dayNumber(firstDay(saidOn.edtf));
	const named = speaker.ref ?? (speaker.known === 'unknown' ? null : speaker.name);
	const who = numberOf(names, named === null ? null : (officeOf.get(named) ?? named));
	return { words: wordsOf(content), speaker: who, day: said === noDay ? published : said };
}

function putStatement(register: Register, { sequence, data }: Kept<'statement.attributed'>, { reading, telling }: { reading: number; telling: number }): void {
	const { names } = register;
	const { speaker, channel, relay } = data.statement;
	addRow(register.statements, {
		sequence,
		reading,
		speaker: numberOf(names, speaker.name),
		ref: numberOf(names, speaker.ref),
		side: numberOf(names, speaker.side),
		channel: numberOf(names, channel),
		relayed: relay.length,
		telling,
	});
}

function putClaim(
	register: Register,
	{ sequence, data }: Kept<'claim.composed'>,
	{ reading, day, bearings }: { reading: number; day: number; bearings: readonly Kept<'bearing.related'>[] },
): void {
	const { names, claims } = register;
	const { claim } = data;
	const statement = claim.statement === null ? none : valueAt(register.readings.columns.statements, reading) + claim.statement;
	const words = wordsOf(claim.evidence);
	const [actor] = claim.actors;
	const row = addRow(claims, {
		sequence,
		until: never,
		reading,
		published: day,
		statement,
		act: numberOf(names, claim.act),
		kind: numberOf(names, claim.kind),
		isDenied: claim.polarity === 'denied' ? 1 : 0,
		modality: numberOf(names, claim.modality),
		place: numberOf(names, claim.place?.ref ?? null),
		placeName: numberOf(names, claim.place?.quote.exact ?? null),
		...span(claim.time),
		actor: numberOf(names, actor?.ref ?? actor?.code ?? null),
		actorSide: numberOf(names, actor?.side ?? null),
		recipientSide: numberOf(names, claim.recipients[0]?.side ?? null),
		doubts: claim.doubts.length,
		bearings: register.bearings.length,
		bearingCount: bearings.length,
		figures: register.figures.length,
		figureCount: claim.casualties.length,
		telling:
			statement === none
				? originOfSentence(register.tellings, words, valueAt(register.readings.columns.document, reading))
				: valueAt(register.statements.columns.telling, statement),
	});
	for (const { sequence: taken, data: related } of bearings) putBearing(register, related.bearing, { claim: row, sequence: taken });
	for (const figure of claim.casualties) putFigure(register, figure, row);
	addWords(register.words, words, row);
}

/** Days a moment can mean. An event that goes on has a last day all the same where the words give one. */
function span({ edtf }: Moment): { day: number; lastDay: number; isOpenEnded: number } {
	return { day: dayNumber(firstDay(edtf)), lastDay: dayNumber(lastDay(edtf)), isOpenEnded: edtf.includes('/') ? (edtf.endsWith('/..') ? 2 : 1) : 0 };
}

const states = ['', 'open', 'restricted', 'blocked'];
const directions = ['both', 'in', 'out'];

function putBearing({ names, bearings }: Register, bearing: Bearing, { claim, sequence }: { claim: number; sequence: number }): void {
	const common = { sequence, claim, isExplicit: bearing.basis === 'explicit' ? 1 : 0 };
	const nothing = { isDenied: 0, direction: 0, users: 0, ...span({ edtf: '', known: 'unknown' }) };
	if (bearing.on === 'obligation')
		addRow(bearings, { ...common, ...nothing, on: 1, target: numberOf(names, bearing.obligation), detail: numberOf(names, bearing.relation) });
	else if (bearing.on === 'track') addRow(bearings, { ...common, ...nothing, on: 3, target: numberOf(names, bearing.track), detail: 0 });
	else
		addRow(bearings, {
			...common,
			on: 2,
			target: numberOf(names, bearing.place),
			detail: states.indexOf(bearing.state),
			isDenied: bearing.isDenied ? 1 : 0,
			direction: directions.indexOf(bearing.direction),
			users: numberOf(names, bearing.users.length === 0 ? null : bearing.users.join()),
			...span(bearing.since),
		});
}

function putFigure({ names, figures }: Register, { side, kind, low, best, high, isCumulative }: Claim['casualties'][number], claim: number): void {
	addRow(figures, {
		claim,
		side: numberOf(names, side),
		kind: numberOf(names, kind),
		low: low ?? none,
		best: best ?? none,
		high: high ?? none,
		isCumulative: isCumulative ? 1 : 0,
	});
}

function putRhetoric(register: Register, { sequence, data }: Kept<'rhetoric.noted'>, reading: number): void {
	const { names, rhetoric } = register;
	const { statement, term, kind, speaker, side, target } = data.item;
	addRow(rhetoric, {
		sequence,
		reading,
		statement: statement === null ? none : valueAt(register.readings.columns.statements, reading) + statement,
		term: numberOf(names, term),
		kind: numberOf(names, kind),
		speaker: numberOf(names, speaker),
		side: numberOf(names, side),
		target: numberOf(names, target),
	});
}

function wordsOf(quotes: readonly { readonly exact: string }[]): string {
	return quotes.length === 1 ? (quotes[0]?.exact ?? '') : quotes.map(({ exact }) => exact).join(' ');
}
