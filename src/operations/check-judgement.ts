// Holds a judgement against the record as it stands: what it names must be there and unchanged since the person looked,
// nobody reviews their own finding, and what makes no sense is refused. Pure; throws before anything is taken down.
import type { Subject } from '#ledger/judgement.ts';
import { trouble } from '#problems/catalogue.ts';
import type { Board } from '#projections/board.ts';
import { rowOfClaim } from '#projections/claim-id.ts';
import { findingsOf } from '#projections/finding.ts';
import { claimsOfIncident, idOfIncident, incidentNamed } from '#projections/incident.ts';
import type { FindingView } from '#projections/record-view.ts';
import type { JudgementDraft } from './judgement-draft.ts';

type Draft<Kind extends JudgementDraft['kind']> = Extract<JudgementDraft, { readonly kind: Kind }>['data'];

/**
 * @param board the record now
 * @throws Trouble `judgement-invalid`, `judgement-outdated`, `claim-changed`, `review-own`, `record-unknown`
 */
export function checkJudgement(board: Board, draft: JudgementDraft, by: string): void {
	if (/^(reader|program|accordwatch)$/i.test(by)) throw trouble('judgement-invalid', { reason: 'it is signed by no person' });
	if (draft.data.seen > board.head) throw trouble('judgement-invalid', { reason: 'it says to have seen entries that are not there' });
	switch (draft.kind) {
		case 'finding.made':
			checkFinding(board, draft.data);
			break;
		case 'finding.reviewed':
			checkReview(board, draft.data, by);
			break;
		case 'source.graded':
			if (!board.register.names.numbers.has(draft.data.outlet)) throw trouble('record-unknown', { what: 'outlet', id: draft.data.outlet });
			break;
		case 'incident.joined':
			checkJoin(board, draft.data.incidents);
			break;
		case 'incident.split':
			checkSplit(board, draft.data);
			break;
		case 'incident.named':
			incidentOf(board, draft.data.incident);
			break;
		case 'claim.reviewed':
			standingClaim(board, draft.data.claim);
	}
	checkSeen(board, draft);
}

function checkFinding(board: Board, finding: Draft<'finding.made'>): void {
	for (const claim of finding.claims) standingClaim(board, claim);
	checkAbout(board, finding.about);
	if (finding.status === 'retracted' && finding.corrects === null) throw trouble('judgement-invalid', { reason: 'a retraction names the finding it retracts' });
	if (finding.corrects === null) return;
	const corrected = findingOf(board, finding.corrects);
	if (corrected.correctedBy !== null) throw trouble('judgement-outdated', { what: 'finding', id: corrected.id });
	if (subjectOf(board, corrected.about) !== subjectOf(board, finding.about))
		throw trouble('judgement-invalid', { reason: 'a correction is about what it corrects' });
}

function checkAbout(board: Board, about: Subject): void {
	const { reference } = board;
	if (about.on === 'claim') standingClaim(board, about.claim);
	else if (about.on === 'incident') incidentOf(board, about.incident);
	else if (about.on === 'obligation') {
		const obligation = reference.obligationById.get(about.obligation);
		const agreement = reference.agreements.find(({ obligations }) => obligations.some(({ id }) => id === about.obligation));
		if (obligation === undefined || agreement === undefined) throw trouble('record-unknown', { what: 'obligation', id: about.obligation });
		const isOfStanding = about.state === 'kept' || about.state === 'broken';
		if (isOfStanding !== (obligation.duty === 'standing'))
			throw trouble('judgement-invalid', {
				reason: `a duty that ${obligation.duty === 'standing' ? 'stands is kept or broken' : 'is done once has four levels'}`,
			});
		checkAfter(about.from, agreement.dates[0]?.date);
	} else {
		if (reference.placeById.get(about.place)?.hasAccess !== true) throw trouble('record-unknown', { what: 'place', id: about.place });
		const unknown = about.users.find((user) => !reference.userClasses.some(({ id }) => id === user));
		if (unknown !== undefined) throw trouble('record-unknown', { what: 'class of user', id: unknown });
		if (about.to !== null && about.to < about.from) throw trouble('judgement-invalid', { reason: 'it ends before it begins' });
		checkAfter(about.from, reference.period.split('/')[0]);
	}
}

function checkAfter(day: string, first: string | undefined): void {
	if (first !== undefined && day < first.slice(0, 10)) throw trouble('judgement-invalid', { reason: `${day} is before the agreement (${first})` });
}

function checkReview(board: Board, { finding }: Draft<'finding.reviewed'>, by: string): void {
	const found = findingOf(board, finding);
	if (sameName(found.by, by)) throw trouble('review-own', { finding, by });
	if (found.correctedBy !== null) throw trouble('judgement-outdated', { what: 'finding', id: finding });
	for (const claim of found.claims) standingClaim(board, claim);
}

function checkJoin(board: Board, incidents: readonly string[]): void {
	const found = new Set(incidents.map((id) => incidentOf(board, id)));
	if (found.size < incidents.length) throw trouble('judgement-invalid', { reason: 'an incident cannot be joined into itself' });
}

function checkSplit(board: Board, { incident, claims }: Draft<'incident.split'>): void {
	const rows = claimsOfIncident(board, incidentOf(board, incident));
	const split = new Set(claims.map((claim) => standingClaim(board, claim)));
	if (![...split].every((row) => rows.includes(row))) throw trouble('judgement-invalid', { reason: 'a claim to be split off is not of that incident' });
	if (split.size >= rows.length) throw trouble('judgement-invalid', { reason: 'at least one claim stays with the incident' });
}

/** Whether somebody judged the same thing after the person looked. */
function checkSeen(board: Board, draft: JudgementDraft): void {
	const subjects = new Set(subjectsOf(board, draft));
	for (const entry of board.judgements) {
		if (entry.sequence <= draft.data.seen) continue;
		const decided = (entry.kind === 'finding.made' ? { kind: entry.kind, data: entry.data.finding } : entry) as JudgementDraft;
		const shared = subjectsOf(board, decided).find((subject) => subjects.has(subject));
		if (shared !== undefined) throw trouble('judgement-outdated', { what: shared.slice(0, shared.indexOf(' ')), id: shared.slice(shared.indexOf(' ') + 1) });
	}
}

/** What a judgement decides on, each as `kind id`; a finding that corrects another decides on that one too. */
function subjectsOf(board: Board, { kind, data }: JudgementDraft): readonly string[] {
	const incident = (id: string): string => `incident ${nameOf(board, id)}`;
	switch (kind) {
		case 'finding.made':
			return [subjectOf(board, data.about), ...(data.corrects === null ? [] : [`finding ${data.corrects}`])];
		case 'finding.reviewed':
			return [`finding ${data.finding}`];
		case 'source.graded':
			return [`outlet ${data.outlet}`];
		case 'incident.joined':
			return data.incidents.map(incident);
		case 'claim.reviewed':
			return [`claim ${data.claim}`];
		default:
			return [incident(data.incident)];
	}
}

function subjectOf(board: Board, about: Subject): string {
	if (about.on === 'claim') return `claim ${about.claim}`;
	if (about.on === 'incident') return `incident ${nameOf(board, about.incident)}`;
	return about.on === 'obligation' ? `obligation ${about.obligation}` : `place ${about.place}`;
}

/** The id under which an incident stands now, by whichever of its claims it is named. */
function nameOf(board: Board, id: string): string {
	const found = incidentNamed(board, id);
	return found === null ? id : idOfIncident(board, found);
}

function standingClaim(board: Board, claim: string): number {
	const row = rowOfClaim(board.register, claim);
	if (row === null) throw trouble('record-unknown', { what: 'claim', id: claim });
	if (board.isClaimSeen[row] !== 1) throw trouble('claim-changed', { claim });
	return row;
}

function incidentOf(board: Board, id: string): NonNullable<ReturnType<typeof incidentNamed>> {
	const found = incidentNamed(board, id);
	if (found === null) throw trouble('record-unknown', { what: 'incident', id });
	return found;
}

function findingOf(board: Board, id: string): FindingView {
	const found = findingsOf(board).find((finding) => finding.id === id);
	if (found === undefined) throw trouble('record-unknown', { what: 'finding', id });
	return found;
}

/** Whether two names are one person's as far as names can tell: letters alone, whatever their case and marks. */
function sameName(one: string, other: string): boolean {
	const bare = (name: string): string =>
		name
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]/gu, '');
	return bare(one) === bare(other);
}
