// Counts a selection of claims five ways: claims, documents, independent texts, statements, and independent origins. Ten outlets that tell one
// utterance, or print one sentence, are one origin.
import type { Board } from './board.ts';
import { none, type Register } from './register.ts';
import { valueAt } from './table.ts';
import { originLimit } from './telling.ts';
import type { Tallies } from './view.ts';

/** What was met last in which count, so that no set is made for each. */
type Marks = { round: number; readonly documents: Int32Array; readonly texts: Int32Array; readonly statements: Int32Array; readonly origins: Int32Array };

/** @param rows of claims */
export function talliesOf(board: Board, rows: ArrayLike<number>): Tallies {
	const { claims, readings, documents: table } = board.register;
	const marks = marksOf(board);
	const round = ++marks.round;
	let [documents, texts, statements, origins] = [0, 0, 0, 0];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
		if (isFirst(marks.documents, document, round)) {
			documents++;
			if (isFirst(marks.texts, valueAt(table.columns.first, document), round)) texts++;
		}
		const statement = valueAt(claims.columns.statement, row);
		if (statement !== none && isFirst(marks.statements, statement, round)) statements++;
		if (isFirst(marks.origins, valueAt(claims.columns.telling, row), round)) origins++;
	}
	return { claims: rows.length, documents, texts, statements, origins };
}

const marked = new WeakMap<Register, Marks>();

/** One set of marks serves every board of a register: rounds are never counted back. */
function marksOf({ register }: Board): Marks {
	const { documents, statements, tellings } = register;
	const kept = marked.get(register);
	if (
		kept !== undefined &&
		kept.documents.length >= documents.length &&
		kept.statements.length >= statements.length &&
		kept.origins.length >= originLimit(tellings)
	)
		return kept;
	const made = {
		round: 0,
		documents: new Int32Array(documents.length),
		texts: new Int32Array(documents.length),
		statements: new Int32Array(statements.length),
		origins: new Int32Array(originLimit(tellings)),
	};
	marked.set(register, made);
	return made;
}

function isFirst(marks: Int32Array, number: number, round: number): boolean {
	if (marks[number] === round) return false;
	marks[number] = round;
	return true;
}
