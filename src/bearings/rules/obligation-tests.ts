// Ties a claim to obligations whose tests in the reference it meets: kind of event, who acts, where, in which
// words. The basis is explicit when the sentence names the agreement, else inferred, and the test gives the reason.
import type { Claim } from '#claims/claim.ts';
import type { Agreement, BearingTest } from '#reference/agreement.ts';
import { lineage } from '#reference/lineage.ts';
import type { Reference } from '#reference/reference.ts';
import { lastDay } from '#time/edtf.ts';
import type { Bearing, BearingRule, Relating } from '../bearing.ts';
import { isTold, relationOf } from '../relation.ts';

export const obligationTests: BearingRule = {
	name: 'obligation-tests',
	relate(relating, claim) {
		const { reference } = relating;
		const candidates = testsOf(reference).get(claim.kind ?? '') ?? [];
		const bearings: Bearing[] = [];
		for (const { obligation, agreement, test } of candidates) {
			const isNamed = relating.mentionsNear(claim).some(({ kind, ref }) => kind === 'agreement' && ref === agreement.id);
			if (!meets(relating, claim, test) || (!isNamed && isBefore(relating, claim, agreement))) continue;
			const relation = relationOf(claim, test.relation);
			if (relation === 'alleged-breach' && isOwnDeed(relating, claim)) continue;
			if (!isTold(claim) && (relation === 'alleged-breach' || relation === 'reported-fulfilment' || relation === 'denial')) continue;
			bearings.push({ on: 'obligation', claim: claim.index, obligation, relation, basis: isNamed ? 'explicit' : 'inferred', reason: test.reason });
		}
		return bearings;
	},
};

type Candidate = { readonly obligation: string; readonly agreement: Agreement; readonly test: BearingTest };
const made = new WeakMap<Reference, ReadonlyMap<string, readonly Candidate[]>>();

/** The reference's tests by kind of event. */
function testsOf(reference: Reference): ReadonlyMap<string, readonly Candidate[]> {
	let byKind = made.get(reference) as Map<string, Candidate[]> | undefined;
	if (!byKind) {
		byKind = new Map();
		for (const agreement of reference.agreements) {
			for (const obligation of agreement.obligations) {
				for (const test of obligation.tests)
					for (const kind of test.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), { obligation: obligation.id, agreement, test }]);
			}
		}
		made.set(reference, byKind);
	}
	return byKind;
}

/** Nobody alleges a breach by telling of a deed of their own side. */
function isOwnDeed({ statements }: Relating, claim: Claim): boolean {
	const side = claim.statement === null ? null : (statements[claim.statement]?.speaker.side ?? null);
	if (side === null) return false;
	const isOwn = claim.actors.length > 0 && claim.actors.every((actor) => actor.side === side);
	return isOwn;
}

/** Whether the event ended before the instrument existed: then it cannot bear on it. */
function isBefore({ document }: Relating, claim: Claim, agreement: Agreement): boolean {
	const begin = agreement.dates[0]?.date;
	const end = lastDay(claim.time.edtf) ?? lastDay(document.published.edtf);
	return begin !== undefined && end !== null && end < begin;
}

function meets(relating: Relating, claim: Claim, test: BearingTest): boolean {
	if (
		test.actors.length > 0 &&
		!claim.actors.some(
			({ ref, side }) =>
				(side !== null && test.actors.includes(side)) || (ref !== null && lineage(ref, relating.reference.actorById).some((id) => test.actors.includes(id))),
		)
	)
		return false;
	if (
		test.places.length > 0 &&
		!placesNear(relating, claim).some((place) => lineage(place, relating.reference.placeById).some((id) => test.places.includes(id)))
	)
		return false;
	if (test.terms.length === 0) return true;
	const words = claim.evidence.map(({ exact }) => exact.toLowerCase()).join(' ');
	return test.terms.some((term) => hasWords(words, term.toLowerCase()));
}

/** The claim's place and, where it has none, the places of its sentence. */
function placesNear({ mentionsNear }: Relating, claim: Claim): string[] {
	if (claim.place?.ref) return [claim.place.ref];
	return mentionsNear(claim).flatMap(({ kind, ref }) => (kind === 'place' && ref !== null ? [ref] : []));
}

function hasWords(text: string, words: string): boolean {
	const at = text.indexOf(words);
	return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + words.length] ?? ' ');
}
