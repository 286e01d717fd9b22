// A doubt is something the reader could not decide, kept with its place, the rule that met it and the
// reason in words. It is data, shown beside the claim and in review, never an exception.
import type { Span } from './span.ts';

export type Doubt = {
	/** kebab-case code of the kind of doubt, e.g. `header-in-text`, `year-implied`. */
	readonly code: string;
	/** The place in the document's text, or null when the doubt is about the document as a whole. */
	readonly span: Span | null;
	/** One sentence a monitor understands. */
	readonly reason: string;
	/** The rule or reader that met it. */
	readonly by: string;
};
