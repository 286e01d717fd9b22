// Makes the views of claims: each claim with its document, its speaker, its lane and what it bears on, all names resolved
// through the reference. The words come from the ledger, all that are asked for in one go.
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim, Role } from '#claims/claim.ts';
import type { DocumentRecord } from '#documents/document.ts';
import type { Entry, EntryData, EntryKind } from '#ledger/entry.ts';
import type { Reference } from '#reference/reference.ts';
import type { Speaker, Statement } from '#statements/statement.ts';
import type { Board } from './board.ts';
import { idOfClaim, idOfStatement } from './claim-id.ts';
import { laneOf } from './lane.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import type { BearingView, ClaimView } from './view.ts';

type Found = ReadonlyMap<number, Entry>;

/** The views of claims, in the order of the rows. */
export async function claimViews(board: Board, rows: readonly number[]): Promise<readonly ClaimView[]> {
	const wanted = new Set<number>();
	for (const row of rows) for (const sequence of sequencesOf(board, row)) wanted.add(sequence);
	const entries = await fetchEntries(board, [...wanted]);
	return rows.map((row) => claimView(board, row, entries));
}

/** Entries by sequence number. */
export async function fetchEntries(board: Board, sequences: readonly number[]): Promise<Found> {
	return new Map((await board.entriesAt(sequences)).map((entry) => [entry.sequence, entry]));
}

function sequencesOf({ register }: Board, row: number): readonly number[] {
	const { claims, statements, documents, readings, bearings } = register;
	const statement = valueAt(claims.columns.statement, row);
	const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
	const first = valueAt(claims.columns.bearings, row);
	const count = valueAt(claims.columns.bearingCount, row);
	return [
		valueAt(claims.columns.sequence, row),
		valueAt(documents.columns.sequence, document),
		...(statement === none ? [] : [valueAt(statements.columns.sequence, statement)]),
		...Array.from({ length: count }, (_, index) => valueAt(bearings.columns.sequence, first + index)),
	];
}

function claimView(board: Board, row: number, entries: Found): ClaimView {
	const { register, reference } = board;
	const [claimSequence, documentSequence, ...others] = sequencesOf(board, row) as [number, number, ...number[]];
	const statementRow = valueAt(register.claims.columns.statement, row);
	const { claim } = dataOf(entries, claimSequence, 'claim.composed');
	const received = entries.get(documentSequence);
	const { document: record } = dataOf(entries, documentSequence, 'document.received');
	const statement: Statement | null = statementRow === none ? null : dataOf(entries, others.shift() as number, 'statement.attributed').statement;
	const kind = claim.kind === null ? undefined : reference.lexicon.kindById.get(claim.kind);
	return {
		id: idOfClaim(register, row),
		document: record.id,
		documentTitle: titleOf(record),
		outlet: record.source.outlet,
		address: record.source.address,
		published: record.published,
		recordedAt: received?.at ?? '',
		statement: statementRow === none ? null : idOfStatement(register, statementRow),
		speaker: statement === null ? record.source.outlet : statement.speaker.name,
		isNarrator: claim.statement === null,
		lane: laneOf(statement?.speaker ?? null, reference),
		channel: statement?.channel ?? null,
		act: claim.act,
		kind: claim.kind,
		kindLabel: kind?.label ?? claim.kind,
		polarity: claim.polarity,
		modality: claim.modality,
		actors: roleNames(claim.actors, reference),
		recipients: roleNames(claim.recipients, reference),
		place: placeOf(claim, reference),
		time: claim.time,
		casualties: claim.casualties,
		...(claim.count ? { count: claim.count } : {}),
		...(claim.means ? { means: claim.means } : {}),
		evidence: claim.evidence,
		doubts: claim.doubts,
		by: claim.by,
		reason: claim.reason,
		bearings: others.map((sequence) => bearingView(dataOf(entries, sequence, 'bearing.related').bearing, reference)),
	};
}

/** The data of an entry of a kind. An entry that is missing or another is a fault: the register names what it was folded from. */
export function dataOf<Kind extends EntryKind>(entries: Found, sequence: number, kind: Kind): EntryData[Kind] {
	const entry = entries.get(sequence);
	if (entry?.kind !== kind) throw new Error(`entry ${sequence} is no ${kind}`);
	return entry.data as EntryData[Kind];
}

/** What an entry says of a document, whether it was received then or derived anew. */
export function recordOf(entries: Found, sequence: number): DocumentRecord {
	const entry = entries.get(sequence);
	if (entry?.kind !== 'document.received' && entry?.kind !== 'document.derived') throw new Error(`entry ${sequence} is of no document`);
	return entry.data.document;
}

/** The document's title, or its outlet and day where it has none. */
export function titleOf({ title, source, published }: DocumentRecord): string {
	const outlet = source.outlet === 'unknown' ? 'Untitled' : source.outlet;
	return title ?? [outlet, published.edtf.slice(0, 10)].filter((part) => part !== '').join(', ');
}

export function speakerName(speaker: Speaker): string {
	return speaker.name;
}

function roleNames(roles: readonly Role[], reference: Reference): readonly string[] {
	return roles.map((role) => nameOf(role, reference)).filter((name) => name !== '');
}

function nameOf({ ref, quote, code }: Role, reference: Reference): string {
	return (ref === null ? undefined : reference.actorById.get(ref)?.name) ?? quote?.exact ?? code ?? '';
}

function placeOf(claim: Claim, reference: Reference): ClaimView['place'] {
	if (claim.place === null) return null;
	const { ref, quote } = claim.place;
	return { id: ref, name: (ref === null ? undefined : reference.placeById.get(ref)?.name) ?? quote.exact };
}

function bearingView(bearing: Bearing, reference: Reference): BearingView {
	const { basis, reason } = bearing;
	if (bearing.on === 'obligation') {
		const { obligation, relation } = bearing;
		return { on: 'obligation', obligation, title: reference.obligationById.get(obligation)?.title ?? obligation, relation, basis, reason };
	}
	if (bearing.on === 'access') {
		const { place, state, isDenied, direction, users } = bearing;
		return { on: 'access', place, placeName: reference.placeById.get(place)?.name ?? place, state, isDenied, direction, users, basis, reason };
	}
	return { on: 'track', track: bearing.track, name: reference.tracks.find(({ id }) => id === bearing.track)?.name ?? bearing.track, basis, reason };
}
