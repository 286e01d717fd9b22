// Folds entries into the register. A reading becomes visible when `document.read` closes it, and ends the one before;
// its rows are put down together then. Entries already folded in are passed over, so that folding twice is folding once.
import type { Entry } from '#ledger/entry.ts';
import { readFingerprint } from '#text/fingerprint.ts';
import { firstDay, minuteOf } from '#time/edtf.ts';
import { dayNumber } from '#time/day.ts';
import { firstOfText } from './copy.ts';
import { addId, rowOfId } from './document-ids.ts';
import { putReading } from './put-reading.ts';
import { rowOfClaim } from './claim-id.ts';
import { captureKinds, emptyRegister, never, none, type Register } from './register.ts';
import { addRow, numberOf, setValue } from './table.ts';

export { emptyRegister };

const quarterMilliseconds = 900_000;

/** Changes `register` and returns it. fold(all) = fold(fold(part), rest). */
export function fold(register: Register, entries: readonly Entry[]): Register {
	let [at, quarter] = ['', 0];
	for (const entry of entries) {
		if (entry.sequence <= register.head) continue;
		foldOne(register, entry);
		if (entry.at !== at) [at, quarter] = [entry.at, Math.floor(Date.parse(entry.at) / quarterMilliseconds)];
		noteTime(register, quarter, entry.sequence);
		register.head = entry.sequence;
	}
	return register;
}

function foldOne(register: Register, entry: Entry): void {
	switch (entry.kind) {
		case 'desk.created':
			return;
		case 'document.received':
			receiveDocument(register, entry);
			return;
		case 'document.derived':
			deriveDocument(register, entry);
			return;
		case 'document.read':
			closeReading(register, entry);
			return;
		case 'statement.attributed':
		case 'claim.composed':
		case 'bearing.related':
		case 'rhetoric.noted': {
			const open = register.open.get(entry.data.reading);
			if (open) open.push(entry);
			else register.open.set(entry.data.reading, [entry]);
			return;
		}
		case 'address.watched':
		case 'address.captured':
		case 'address.failed':
			addRow(register.captures, {
				sequence: entry.sequence,
				kind: captureKinds.indexOf(entry.kind === 'address.captured' && entry.data.status === 304 ? 'address.unchanged' : entry.kind) + 1,
				address: numberOf(register.names, entry.data.address),
				minutes: entry.kind === 'address.watched' ? entry.data.minutes : 0,
			});
			return;
		default:
			register.judgements.push(entry);
			if (entry.kind === 'finding.made' && entry.data.finding.about.on === 'access') numberOf(register.names, entry.data.finding.about.users.join() || null);
			if (entry.kind === 'claim.reviewed' && entry.data.decision === 'rejected') setAside(register, entry.data.claim, entry.sequence);
	}
}

function receiveDocument(register: Register, entry: Entry & { kind: 'document.received' }): void {
	const { names } = register;
	const record = entry.data.document;
	if (rowOfId(register.documentIds, record.id) !== undefined) return;
	const row = register.documents.length;
	const address = numberOf(register.addresses, record.source.address);
	const fingerprint = record.fingerprint === undefined ? null : readFingerprint(record.fingerprint);
	addRow(register.documents, {
		sequence: entry.sequence,
		derived: entry.sequence,
		published: dayNumber(firstDay(record.published.edtf)),
		minute: minuteOf(record.published.edtf) ?? none,
		outlet: numberOf(names, record.source.outlet),
		side: numberOf(names, record.source.side),
		standing: numberOf(names, record.source.standing),
		reading: none,
		first: fingerprint === null || register.isLean ? row : firstOfText(register.copies, row, fingerprint),
		address,
		versionOf: address === 0 ? none : (register.lastAtAddress[address] ?? none),
	});
	register.lastAtAddress[address] = row;
	addId(register.documentIds, record.id);
	if (!register.isLean) register.documentTitles.push((record.title ?? '').toLowerCase());
}

/** Readings from here on stand in the text of this entry. */
function deriveDocument(register: Register, entry: Entry & { kind: 'document.derived' }): void {
	const row = rowOfId(register.documentIds, entry.data.document.id);
	if (row !== undefined) setValue(register.documents, 'derived', { row, value: entry.sequence });
}

function closeReading(register: Register, entry: Entry & { kind: 'document.read' }): void {
	const { document, reading } = entry.data;
	const row = rowOfId(register.documentIds, document);
	if (row === undefined) return;
	const before = register.documents.columns.reading[row] as number;
	if (before !== none) setValue(register.readings, 'until', { row: before, value: entry.sequence });
	const isFirst = before === none;
	const turn = isFirst ? 1 : (register.readings.columns.turn[before] as number) + 1;
	const value = putReading(register, { document: row, turn, closing: entry, entries: register.open.get(reading) ?? [] });
	setValue(register.documents, 'reading', { row, value });
	register.open.delete(reading);
}

/** A claim that a person rejected is no longer counted from here on. */
function setAside(register: Register, claim: string, sequence: number): void {
	const row = rowOfClaim(register, claim);
	if (row !== null && register.claims.columns.until[row] === never) setValue(register.claims, 'until', { row, value: sequence });
}

function noteTime({ quarters }: Register, quarter: number, sequence: number): void {
	const last = quarters.at(-1);
	if (last !== undefined && last.quarter >= quarter) last.sequence = sequence;
	else quarters.push({ quarter, sequence });
}
