// Appends what was read, and holds it to the law of the exact word once more: every quote in every draft must
// be the words that stand at its place in the document's text. A quote that is not is a fault of ours.
import { isExact, type Quote } from '#text/quote.ts';
import type { Entry, EntryDraft } from './entry.ts';
import type { Ledger } from './ledger.ts';

/** Drafts of one document with the text their quotes point into; null where no draft may hold a quote. */
export type Taking = { readonly drafts: readonly EntryDraft[]; readonly text: string | null; readonly by: string; readonly at: string };

/** Appends all drafts or none. Throws a fault when a quote is not exact. */
export async function append(ledger: Ledger, taking: Taking): Promise<readonly Entry[]> {
	for (const draft of taking.drafts) {
		const broken = findInexact(draft.data, taking.text ?? '');
		if (broken !== null) throw new Error(`the law of the exact word is broken in a draft of ${draft.kind} at ${broken.start}–${broken.end}`);
	}
	return ledger.append(taking.drafts, taking.by, taking.at);
}

/** The first quote anywhere in `value` whose words do not stand at its place in `text`, or null. */
export function findInexact(value: unknown, text: string): Quote | null {
	if (typeof value !== 'object' || value === null) return null;
	if (isQuote(value) && !isExact(text, value)) return value;
	for (const inner of Object.values(value)) {
		const broken = findInexact(inner, text);
		if (broken !== null) return broken;
	}
	return null;
}

function isQuote(value: object): value is Quote {
	return 'exact' in value && 'start' in value && 'end' in value;
}
