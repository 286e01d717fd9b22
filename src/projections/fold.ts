// Folds entries into the register. A reading becomes visible when `document.read` closes it, and takes the
// place of the reading before. Entries already folded in are passed over, so that folding twice is folding once.
import type { Entry } from '#ledger/entry.ts';
import type { DocumentRow, Register } from './register.ts';

type OpenReading = {
	statements: DocumentRow['statements'];
	claims: DocumentRow['claims'];
	bearings: DocumentRow['bearings'];
	rhetoric: DocumentRow['rhetoric'];
};

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
	if (entry.kind === 'document.received') receiveDocument(register, entry);
	else if (entry.kind === 'document.read') closeReading(register, entry);
	else if (entry.kind !== 'desk.created') foldItem(openReading(register, entry.data.reading), entry);
}

type ItemEntry = Exclude<Entry, { readonly kind: 'desk.created' | 'document.received' | 'document.read' }>;

function foldItem(open: OpenReading, entry: ItemEntry): void {
	const { id, document, reading } = entry.data;
	const row = { id, document, reading };
	if (entry.kind === 'statement.attributed') open.statements.push({ ...row, statement: entry.data.statement });
	else if (entry.kind === 'claim.composed')
		open.claims.push({ ...row, claim: entry.data.claim, statementId: statementOf(reading, entry.data.claim.statement) });
	else if (entry.kind === 'bearing.related') open.bearings.push({ ...row, bearing: entry.data.bearing, claimId: claimId(reading, entry.data.bearing.claim) });
	else open.rhetoric.push({ ...row, item: entry.data.item, statementId: statementOf(reading, entry.data.item.statement) });
}

function statementOf(reading: string, index: number | null): string | null {
	return index === null ? null : statementId(reading, index);
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
		record,
		recordedAt: entry.at,
		reading: null,
		engine: null,
		readings: 0,
		sentences: 0,
		doubts: [],
		statements: [],
		claims: [],
		bearings: [],
		rhetoric: [],
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
