// A notebook numbers the claims a report rests on in the order in which they are first used.
import type { ClaimView } from '#projections/view.ts';
import type { Note, Words } from './report.ts';

export type Notebook = {
	/** Words resting on these claims. */
	readonly rest: (text: string, claims: readonly ClaimView[]) => Words;
	readonly notes: () => readonly Note[];
};

export function openNotebook(): Notebook {
	const numbers = new Map<string, number>();
	const notes: Note[] = [];
	const numberOf = (claim: ClaimView): number => {
		const known = numbers.get(claim.id);
		if (known !== undefined) return known;
		numbers.set(claim.id, notes.length + 1);
		notes.push(noteOf(claim, notes.length + 1));
		return notes.length;
	};
	return {
		rest: (text, claims) => ({ text, notes: [...new Set(claims.map(numberOf))].sort((one, other) => one - other) }),
		notes: () => notes,
	};
}

/** Words that rest on nothing. */
export function plain(text: string): Words {
	return { text, notes: [] };
}

function noteOf(claim: ClaimView, number: number): Note {
	return {
		number,
		claim: claim.id,
		speaker: claim.isNarrator ? `${claim.outlet} (its own words)` : claim.speaker,
		act: claim.act,
		exact: claim.evidence.map(({ exact }) => exact),
		outlet: claim.outlet,
		published: claim.published.edtf.slice(0, 10),
		address: claim.address,
	};
}
