// Counts a selection of claims five ways: claims, documents, independent texts, statements, and independent origins. Ten outlets that tell one
// utterance, or print one sentence, are one origin.
import type { Board } from './board.ts';
import { isFirst, isFirstMet, nextRound } from './mark.ts';
import { valueAt } from './table.ts';
import type { Tallies } from './view.ts';

/** @param rows of claims */
export function talliesOf(board: Board, rows: ArrayLike<number>): Tallies {
	const { claims, readings, documents: table } = board.register;
	const marks = nextRound(board.register);
	const { round } = marks;
	let [documents, texts, statements, origins] = [0, 0, 0, 0];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
		if (isFirst(marks.documents, document, round)) {
			documents++;
			if (isFirstMet(marks.texts, valueAt(table.columns.first, document), round)) texts++;
		}
		const statement = valueAt(claims.columns.statement, row);
		if (isFirst(marks.statements, statement, round)) statements++;
		if (isFirstMet(marks.origins, valueAt(claims.columns.telling, row), round)) origins++;
	}
	return { claims: rows.length, documents, texts, statements, origins };
}
