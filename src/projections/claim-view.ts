// Makes the view of one claim: the claim with its document, its speaker, its lane and what it bears on, all
// names resolved through the reference.
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim, Role } from '#claims/claim.ts';
import type { Reference } from '#reference/reference.ts';
import type { Speaker } from '#statements/statement.ts';
import { laneOf } from './lane.ts';
import type { BearingRow, ClaimRow, DocumentRow } from './register.ts';
import type { BearingView, ClaimView } from './view.ts';

/** What stands around a claim in the register. */
export type ClaimContext = { readonly row: ClaimRow; readonly document: DocumentRow; readonly bearings: readonly BearingRow[] };

export function claimView({ row, document, bearings }: ClaimContext, reference: Reference): ClaimView {
	const { claim } = row;
	const { record } = document;
	const statement = claim.statement === null ? null : (document.statements[claim.statement]?.statement ?? null);
	const kind = claim.kind === null ? undefined : reference.lexicon.kindById.get(claim.kind);
	return {
		id: row.id,
		document: record.id,
		documentTitle: titleOf(document),
		outlet: record.source.outlet,
		address: record.source.address,
		published: record.published,
		recordedAt: document.recordedAt,
		statement: row.statementId,
		speaker: statement === null ? record.source.outlet : speakerName(statement.speaker),
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
		evidence: claim.evidence,
		doubts: claim.doubts,
		by: claim.by,
		reason: claim.reason,
		bearings: bearings.map(({ bearing }) => bearingView(bearing, reference)),
	};
}

/** The document's title, or its outlet and day where it has none. */
export function titleOf(document: DocumentRow): string {
	const { title, source, published } = document.record;
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
