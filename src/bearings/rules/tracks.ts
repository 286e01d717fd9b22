// Puts claims about talks on tracks: by actors of two groups of participants among speaker, actors and
// recipients, or by the track's own terms in the claim's words. A contact belongs to the track that fits best.
import type { Claim } from '#claims/claim.ts';
import { lineage } from '#reference/lineage.ts';
import type { Track } from '#reference/reference.ts';
import type { BearingRule, Relating } from '../bearing.ts';

const families: ReadonlySet<string> = new Set(['talks', 'measures']);

export const tracks: BearingRule = {
	name: 'tracks',
	relate(relating, claim) {
		const { reference } = relating;
		const family = claim.kind === null ? undefined : reference.lexicon.kindById.get(claim.kind)?.family;
		if (family === undefined || !families.has(family)) return [];
		const said: Said = { claim, words: claim.evidence.map(({ exact }) => exact.toLowerCase()).join(' '), named: partiesOf(relating, claim) };
		const scored = reference.tracks.map((track) => ({ track, ...score(relating, said, track) })).filter((one) => one.points > 0);
		const best = scored.toSorted((one, other) => other.points - one.points)[0];
		return best ? [{ on: 'track', claim: claim.index, track: best.track.id, basis: best.isNamed ? 'explicit' : 'inferred', reason: best.reason }] : [];
	},
};

const made = new WeakMap<Track, readonly string[]>();

/** The terms of a track in small letters. */
function termsOf(track: Track): readonly string[] {
	let terms = made.get(track);
	if (!terms) {
		terms = track.terms.map((term) => term.toLowerCase());
		made.set(track, terms);
	}
	return terms;
}

type Score = { readonly points: number; readonly isNamed: boolean; readonly reason: string };

/** A claim with its words and who takes part. */
type Said = { readonly claim: Claim; readonly words: string; readonly named: readonly string[] };

function score({ statements, reference }: Relating, { claim, words, named }: Said, track: Track): Score {
	const at = termsOf(track).findIndex((one) => words.includes(one));
	const term = track.terms[at];
	const speaker = claim.statement === null ? null : (statements[claim.statement]?.speaker.ref ?? null);
	const isOnTerms = track.level === 'technical' || reference.lexicon.kindById.get(claim.kind ?? '')?.family === 'measures';
	const isConvened =
		track.convenor !== null &&
		[speaker, ...claim.actors.map(({ ref }) => ref)].some((id) => id !== null && lineage(id, reference.actorById).includes(track.convenor as string));
	const groups = track.participants.filter((group) => group.some((id) => named.includes(id))).length;
	const withSpeaker = track.participants.filter((group) => group.some((id) => named.includes(id) || id === speaker)).length;
	const closeness = groups >= 2 ? specificity(track, named) : 0;
	const byParties = isOnTerms ? 0 : groups >= 2 ? 3 + closeness : withSpeaker >= 2 ? 2 : 0;
	const points = (term ? 4 : 0) + byParties + (byParties > 0 && isConvened ? 2 : 0);
	return { points, isNamed: term !== undefined, reason: term ? `The words name “${term}”.` : 'The parties to the talks are those of this track.' };
}

/** Who takes part by the claim's own roles; where only the speaker does, by those of the whole statement. */
function partiesOf({ claimsOf }: Relating, claim: Claim): string[] {
	const own = refsOf(claim);
	return own.length > 1 || claim.statement === null ? own : [...new Set([...own, ...claimsOf(claim.statement).flatMap(refsOf)])];
}

function refsOf({ actors, recipients }: Claim): string[] {
	return [...actors, ...recipients].flatMap(({ ref }) => (ref === null ? [] : [ref]));
}

/** A track whose groups are narrow fits better than one that takes almost anybody. */
function specificity(track: Track, named: readonly string[]): number {
	const size = track.participants.reduce((sum, group) => sum + group.length, 0);
	return named.filter((id) => track.participants.some((group) => group.includes(id))).length / (size + 1);
}
