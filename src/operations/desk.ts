// The desk is a folder: the ledger, the originals, and a lock while somebody writes. Opening it replays the
// ledger into the register that all views are made from. One of the few doors to the disk.
import { mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { append } from '#ledger/append.ts';
import { ledgerFormat, type EntryData, type EntryDraft } from '#ledger/entry.ts';
import type { Ledger } from '#ledger/ledger.ts';
import type { Originals } from '#ledger/originals.ts';
import { diskTrouble } from '#ledger/disk-trouble.ts';
import { openFileOriginals } from '#ledger/stores/file-originals.ts';
import { lockFile } from '#ledger/stores/lock-file.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';
import { trouble } from '#problems/catalogue.ts';
import { emptyRegister, fold } from '#projections/fold.ts';
import { incidentIndexOf } from '#projections/incident-index.ts';
import type { Register } from '#projections/register.ts';
import { load } from '#reference/load.ts';
import type { Reference } from '#reference/reference.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { ReadingAhead } from './read-ahead.ts';

/** Hands in the time: an ISO 8601 instant in UTC. */
export type Clock = () => string;

export type Desk = {
	readonly directory: string;
	readonly reference: Reference;
	/** Where it was loaded from; null for the general reference. */
	readonly referenceDirectory: string | null;
	readonly ledger: Ledger;
	readonly originals: Originals;
	/** Changes as entries are appended; views are made from it. */
	readonly register: Register;
	/** Name and version of the reading engine. */
	readonly engine: string;
	readonly clock: Clock;
	/** Does one writing after another, in the order of the calls. */
	readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
	/** How many threads may read at once, this one counted. */
	readonly threads: number;
	/** Other threads that read, while many documents are taken in. */
	readonly readingAhead: ReadingAhead | null;
	readonly close: () => Promise<void>;
};

export type Opening = {
	readonly directory: string;
	/** Gives the folder of the reference; told the id of the reference the desk was made with, or null for a new desk. */
	readonly findReference: (id: string | null) => string | null;
	readonly clock: Clock;
	/** Writing makes the desk where there is none, and keeps every other writer out. */
	readonly isWriting: boolean;
	/** Keeps in memory what taking documents in needs, and nothing of what was read: no view of claims can be shown then. */
	readonly isLean?: boolean;
};

/** The replay of so many entries leaves much behind. */
const longLedger = 100_000;

/**
 * Opens a desk.
 * @throws Trouble `desk-missing`, `desk-locked`, `desk-newer`, `desk-broken`, `disk-full`, `disk-unwritable`, `reference-…`
 */
export async function openDesk(opening: Opening): Promise<Desk> {
	const directory = resolve(opening.directory);
	const { clock, isWriting } = opening;
	if (isWriting) await makeFolder(directory);
	else if (!(await isDesk(directory))) throw trouble('desk-missing', { directory });
	const unlock = isWriting ? lockFile(join(directory, 'desk.lock'), directory) : () => {};
	let ledger: Ledger | null = null;
	try {
		ledger = openSqliteLedger(join(directory, ledgerName), isWriting);
		const created = await readCreated(ledger, directory);
		const referenceDirectory = opening.findReference(created?.reference ?? null);
		const reference = await load(referenceDirectory);
		if (created === null && isWriting) await create(ledger, reference, clock());
		const register = emptyRegister(officesOf(reference), opening.isLean === true);
		for await (const entries of ledger.batches()) {
			if (entries.some(({ data }) => typeof data !== 'object')) throw trouble('desk-broken', { directory, reason: 'an entry of its ledger is damaged' });
			fold(register, entries);
			if (!register.isLean) incidentIndexOf(register, reference);
		}
		if (isLongLedger({ register })) giveBackMemory();
		const originals = await openFileOriginals(join(directory, 'originals'), isWriting);
		return {
			directory,
			reference,
			referenceDirectory,
			ledger,
			originals,
			register,
			engine: `${manifest.name}/${manifest.version}`,
			clock,
			inTurn: queue(),
			threads: availableParallelism(),
			readingAhead: null,
			close: closing(ledger, unlock),
		};
	} catch (error) {
		await ledger?.close();
		unlock();
		throw error;
	}
}

/** The office each person of the reference speaks for. Nobody speaks for a whole state. */
function officesOf({ actors, actorById }: Reference): ReadonlyMap<string, string> {
	const isOffice = (id: string): boolean => !['state', 'entity', 'person'].includes(actorById.get(id)?.kind ?? 'state');
	return new Map(actors.flatMap(({ id, kind, parent }) => (kind === 'person' && parent !== null && isOffice(parent) ? [[id, parent] as const] : [])));
}

/** Whether looking at the desk takes memory worth giving back. */
export function isLongLedger({ register }: Pick<Desk, 'register'>): boolean {
	return register.head > longLedger;
}

/** The ledger's file in the desk's folder. */
export const ledgerName = 'ledger.sqlite';

/** Whether there is a desk in the folder. */
export async function isDesk(directory: string): Promise<boolean> {
	const file = await stat(join(directory, ledgerName)).catch(() => null);
	return file?.isFile() === true;
}

async function makeFolder(directory: string): Promise<void> {
	try {
		await mkdir(directory, { recursive: true });
	} catch (error) {
		throw diskTrouble(error, directory);
	}
}

/** What the first entry says of the desk, or null when there is none yet. */
async function readCreated(ledger: Ledger, directory: string): Promise<EntryData['desk.created'] | null> {
	for await (const [first] of ledger.batches()) {
		if (first?.kind !== 'desk.created') throw trouble('desk-broken', { directory, reason: 'its ledger does not begin with the making of a desk' });
		const { format } = first.data;
		if (format > ledgerFormat) throw trouble('desk-newer', { directory, found: format, known: ledgerFormat });
		return first.data;
	}
	return null;
}

async function create(ledger: Ledger, reference: Reference, at: string): Promise<void> {
	const draft: EntryDraft = { kind: 'desk.created', data: { format: ledgerFormat, reference: reference.id, referenceSha256: reference.sha256 } };
	await append(ledger, { drafts: [draft], text: null, by: 'reader', at });
}

function queue(): Desk['inTurn'] {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const next = last.then(work);
		last = next.catch(() => {});
		return next;
	};
}

function closing(ledger: Ledger, unlock: () => void): () => Promise<void> {
	return async () => {
		await ledger.close();
		unlock();
	};
}
