// Reads documents of a desk on other threads before their turn comes, once there are so many that it pays. What is
// appended, and in which order, is the same with and without.
import type { Document } from '#documents/document.ts';
import type { Reference } from '#reference/reference.ts';
import { openCrew, type Crew } from './crew.ts';
import { readText, type Reading } from './read-text.ts';

/** What is read of a document; the document itself and the reference stay here. */
export type ReadAhead = Omit<Reading, 'document' | 'reference'>;
/** `reference`: its folder. */
export type AheadTask = { readonly document: Document; readonly reference: string | null };

export type ReadingAhead = {
	/** Begins to read where another thread is free. What it gives reads the document, or waits until it is read. */
	readonly begin: (document: Document) => () => Promise<Reading>;
	readonly close: () => Promise<void>;
};

/** What is known before reading, here and for other threads (its folder, null for the general reference); how many may read at once. */
type Known = { readonly reference: Reference; readonly referenceDirectory: string | null; readonly threads: number };

/** Other threads need a second to become fast; so much is read before it pays. UTF-16 units. */
const aloneUnits = 400_000;

export function openReadingAhead(known: Known): ReadingAhead {
	const { threads } = known;
	let units = 0;
	let opening: Promise<Crew<AheadTask, ReadAhead>> | null = null;
	let crew: Crew<AheadTask, ReadAhead> | null = null;
	return {
		begin(document) {
			units += document.text.length;
			if (threads > 1 && units > aloneUnits && opening === null) {
				opening = openCrew('readAhead', threads - 1);
				opening.then(
					(opened) => {
						crew = opened;
					},
					// Told when it is closed.
					() => {},
				);
			}
			const asked = crew?.ask({ document, reference: known.referenceDirectory }) ?? null;
			// Waited for when the turn comes; until then nobody else looks at how it ended.
			asked?.catch(() => {});
			return async () => (asked === null ? readText(document, known.reference) : { ...(await asked), document, reference: known.reference });
		},
		close: async () => (await opening)?.close(),
	};
}
