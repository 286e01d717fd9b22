// Ids of statements and claims are made of the reading's id and the place in it: `d0123456789abcdef.r1.c5`. The register
// keeps rows alone; ids are made when they are shown and taken apart when they are asked for.
import { idOfRow, rowOfId } from './document-ids.ts';
import { none, type Register } from './register.ts';
import { valueAt } from './table.ts';

const pattern = /^(d[^.]{1,40})\.r(\d{1,6})\.([cs])(\d{1,7})$/;

/** The id of the n-th statement of a reading. */
export function statementId(reading: string, index: number): string {
	return `${reading}.s${index}`;
}

/** The id of the n-th claim of a reading. */
export function claimId(reading: string, index: number): string {
	return `${reading}.c${index}`;
}

export function idOfClaim(register: Register, row: number): string {
	const reading = valueAt(register.claims.columns.reading, row);
	return claimId(idOfReading(register, reading), row - valueAt(register.readings.columns.claims, reading));
}

export function idOfStatement(register: Register, row: number): string {
	const reading = valueAt(register.statements.columns.reading, row);
	return statementId(idOfReading(register, reading), row - valueAt(register.readings.columns.statements, reading));
}

function idOfReading({ readings, documentIds }: Register, reading: number): string {
	return `${idOfRow(documentIds, valueAt(readings.columns.document, reading))}.r${valueAt(readings.columns.turn, reading)}`;
}

/** The row of a claim, of whichever reading, or null when the record has none of that id. */
export function rowOfClaim(register: Register, id: string): number | null {
	return rowOf(register, id, 'c');
}

function rowOf({ documentIds, documents, readings }: Register, id: string, letter: string): number | null {
	const [, document = '', turn = '', kind, index = ''] = pattern.exec(id) ?? [];
	const row = rowOfId(documentIds, document);
	if (row === undefined || kind !== letter) return null;
	const { columns } = readings;
	let reading = valueAt(documents.columns.reading, row);
	for (let wanted = reading === none ? 0 : valueAt(columns.turn, reading) - Number(turn); wanted > 0; wanted--) {
		do reading--;
		while (reading >= 0 && columns.document[reading] !== row);
	}
	if (reading < 0 || columns.turn[reading] !== Number(turn) || Number(index) >= valueAt(columns.claimCount, reading)) return null;
	return valueAt(columns.claims, reading) + Number(index);
}
