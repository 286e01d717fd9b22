// Doubts of a claim: what its words leave open and a person should look at.
import type { Statement } from '#statements/statement.ts';
import type { Doubt } from '#text/doubt.ts';
import type { CasualtyFigure } from './claim.ts';

/** Doubts about who speaks and whose people are counted. */
export function doubtsOf(statement: Statement | null, casualties: readonly CasualtyFigure[]): readonly Doubt[] {
	const doubts: Doubt[] = [];
	if (statement && statement.speaker.ref === null && statement.speaker.known === 'unknown') {
		doubts.push({
			code: 'speaker-unknown',
			span: statement.source[0] ?? null,
			reason: `Who “${statement.speaker.name}” is could not be told from the text.`,
			by: statement.by,
		});
	}
	for (const { side, best, quote } of casualties) {
		if (side === null && best !== 0)
			doubts.push({ code: 'side-unknown', span: quote, reason: 'The words do not say whose people are counted.', by: 'casualty' });
	}
	return doubts.map((doubt) => (doubt.span ? { ...doubt, span: { start: doubt.span.start, end: doubt.span.end } } : doubt));
}
