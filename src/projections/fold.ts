// Folds entries into the register. A reading becomes visible when `document.read` closes it, and takes the
// place of the reading before. Entries already folded in are passed over, so that folding twice is folding once.
import type { Entry } from '#ledger/entry.ts';
import type { DocumentRow, Register } from './register.ts';

type OpenReading = { statements: DocumentRow['statements']; claims: DocumentRow['claims']; bearings: DocumentRow['bearings']; rhetoric: DocumentRow['rhetoric'] };

export function emptyRegister(): Register {
	return { head: 0, documents: new Map(), statements: new Map(), claims: new Map(), bearings: new Map(), open: new Map() };
}

/** Changes `register` and returns it. fold(all) = fold(fold(part), rest). */
export function fold(register: Register, entries: readonly Entry[]): Register {
	for (const entry of entries) {
		if (entry.sequence <= register.head) continue;
		foldOne(register, entry);
		register.head = entry.sequence;
	}
	return register;
}

function foldOne(register: Register, entry: Entry): void {
	switch (entry.kind) {
		case 'desk.created': return;
		case 'document.received': return receiveDocument(register, entry);
		case 'statement.attributed': {
			openReading(register, entry.data.reading).statements.push(entry.data);
			return;
		}
		case 'claim.composed': {
			const { id, document, reading, claim } = entry.data;
			openReading(register, reading).claims.push({ id, document, reading, claim, statementId: claim.statement === null ? null : statementId(reading, claim.statement) });
			return;
		}
		case 'bearing.related': {
			const { id, document, reading, bearing } = entry.data;
			openReading(register, reading).bearings.push({ id, document, reading, bearing, claimId: claimId(reading, bearing.claim) });
			return;
		}
		case 'rhetoric.noted': {
			const { id, document, reading, item } = entry.data;
			openReading(register, reading).rhetoric.push({ id, document, reading, item, statementId: item.statement === null ? null : statementId(reading, item.statement) });
			return;
		}
		case 'document.read': return closeReading(register, entry);
	}
}

/** Ids are made of the reading's id and the place in it. */
export function statementId(reading: string, index: number): string {
	return `${reading}.s${index}`;
}

export function claimId(reading: string, index: number): string {
	return `${reading}.c${index}`;
}

function receiveDocument(register: Register, entry: Entry & { kind: 'document.received' }): void {
	const record = entry.data.document;
	if (register.documents.has(record.id)) return;
	register.documents.set(record.id, {
		record, recordedAt: entry.at, reading: null, engine: null, readings: 0, sentences: 0, doubts: [],
		statements: [], claims: [], bearings: [], rhetoric: [],
	});
}

function openReading(register: Register, reading: string): OpenReading {
	const open = register.open.get(reading) ?? { statements: [], claims: [], bearings: [], rhetoric: [] };
	register.open.set(reading, open);
	return open;
}

function closeReading(register: Register, entry: Entry & { kind: 'document.read' }): void {
	const { document, reading, engine, sentences, doubts } = entry.data;
	const row = register.documents.get(document);
	if (row === undefined) return;
	for (const statement of row.statements) register.statements.delete(statement.id);
	for (const claim of row.claims) {
		register.claims.delete(claim.id);
		register.bearings.delete(claim.id);
	}
	Object.assign(row, openReading(register, reading), { reading, engine, sentences, doubts, readings: row.readings + 1 });
	register.open.delete(reading);
	for (const statement of row.statements) register.statements.set(statement.id, statement);
	for (const claim of row.claims) register.claims.set(claim.id, claim);
	for (const bearing of row.bearings) {
		const others = register.bearings.get(bearing.claimId);
		if (others) others.push(bearing);
		else register.bearings.set(bearing.claimId, [bearing]);
	}
}
