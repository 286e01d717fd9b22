// The flow of reading, from a document to what it says; pure, and the same for a desk and for the prompt.
import { relate } from '#bearings/relate.ts';
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim, RhetoricItem } from '#claims/claim.ts';
import { compose } from '#claims/compose.ts';
import type { Document } from '#documents/document.ts';
import { find } from '#mentions/find.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import type { Sentence } from '#sentences/sentence.ts';
import { split } from '#sentences/split.ts';
import { attribute } from '#statements/attribute.ts';
import type { Statement } from '#statements/statement.ts';
import { parse } from '#syntax/parse.ts';

/** Everything that was read from one document. */
export type Reading = {
	readonly document: Document;
	readonly reference: Reference;
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	readonly claims: readonly Claim[];
	readonly rhetoric: readonly RhetoricItem[];
	readonly bearings: readonly Bearing[];
};

export function readText(document: Document, reference: Reference): Reading {
	const sentences = split(document, reference.lexicon);
	const trees = parse(document, sentences, reference.lexicon);
	const mentions = find({ document, trees, reference });
	const statements = attribute({ document, trees, mentions, reference });
	const { claims, rhetoric } = compose({ document, trees, mentions, statements, reference });
	const bearings = relate({ document, mentions, statements, claims, reference });
	return { document, reference, sentences, mentions, statements, claims, rhetoric, bearings };
}
