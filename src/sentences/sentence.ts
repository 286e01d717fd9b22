// A sentence is a piece of the document's prose. Sentences follow one another and lose nothing but
// white space between them and what is not prose (a header line).
import type { Span } from '#text/span.ts';

export type Sentence = Span & {
	readonly index: number;
	/** Running number of the paragraph, from 0. */
	readonly paragraph: number;
	readonly part: 'title' | 'body';
};
