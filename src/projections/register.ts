// The register is the fold of the ledger: documents, their readings and what was read, as columns of numbers, and the
// judgements of people as they were taken down. It holds no words but names: words are fetched from the ledger by
// sequence number when they are shown. Nothing is ever taken out, so that the record can be seen as of any day.
import type { Entry } from '#ledger/entry.ts';
import type { JudgementData } from '#ledger/judgement.ts';
import { makeCopies, type Copies } from './copy.ts';
import { makeDocumentIds, type DocumentIds } from './document-ids.ts';
import { makeTellings, type Tellings } from './telling.ts';
import { makeNames, makeTable, type Names, type Table } from './table.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** Stands for a row that there is not, and for an end that has not come. */
export const none = -1;
export const never = 2_147_483_647;

/** `derived` is the entry that says what the text is now; `minute` that of publication since 1970, `none` where no hour is known; `first` is the row of the document that printed this text first, the own row where none did before; `address` its number in `addresses`; `versionOf` the row of the one that stood at the address before. */
export const documentColumns = [
	'sequence',
	'derived',
	'published',
	'minute',
	'outlet',
	'side',
	'standing',
	'reading',
	'first',
	'address',
	'versionOf',
] as const;
/** `derived` is the entry that says in which text it stands; `sequence` is that of the entry that closed the reading; `until` that of the one that closed the next. */
export const readingColumns = [
	'document',
	'derived',
	'turn',
	'sequence',
	'until',
	'engine',
	'sentences',
	'doubts',
	'statements',
	'statementCount',
	'claims',
	'claimCount',
	'bearingCount',
	'narratorCount',
	'rhetoric',
	'rhetoricCount',
] as const;
export const statementColumns = ['sequence', 'reading', 'speaker', 'ref', 'side', 'channel', 'relayed', 'telling'] as const;
/** `published` is that of the document; `statement` a row or `none` for the outlet's own; `until` the entry of a person that set the claim aside. */
export const claimColumns = [
	'sequence',
	'until',
	'reading',
	'published',
	'statement',
	'act',
	'kind',
	'isDenied',
	'modality',
	'place',
	'placeName',
	'day',
	'lastDay',
	'isOpenEnded',
	'actor',
	'actorSide',
	'recipientSide',
	'doubts',
	'bearings',
	'bearingCount',
	'figures',
	'figureCount',
	'telling',
] as const;
/** `on` is 1 obligation, 2 access, 3 track; `target` names which; `detail` the relation or the state. */
export const bearingColumns = [
	'sequence',
	'claim',
	'on',
	'target',
	'detail',
	'isExplicit',
	'isDenied',
	'direction',
	'users',
	'day',
	'lastDay',
	'isOpenEnded',
] as const;
export const figureColumns = ['claim', 'side', 'kind', 'low', 'best', 'high', 'isCumulative'] as const;
export const rhetoricColumns = ['sequence', 'reading', 'statement', 'term', 'kind', 'speaker', 'side', 'target'] as const;

export const captureColumns = ['sequence', 'kind', 'address', 'minutes'] as const;
/** What `kind` counts, from 1: an answer that nothing changed is a success that brings nothing. */
export const captureKinds: readonly string[] = ['address.watched', 'address.captured', 'address.failed', 'address.unchanged'];

/** What a person decided, as it was taken down. */
export type Judgement = Extract<Entry, { readonly kind: keyof JudgementData }>;

type ReadEntry = Extract<Entry, { readonly kind: 'statement.attributed' | 'claim.composed' | 'bearing.related' | 'rhetoric.noted' }>;

export type Register = {
	/** Holds documents, readings and captures alone: enough for taking documents in, not for views of what was read. */
	readonly isLean: boolean;
	/** Sequence number of the last entry folded in. */
	head: number;
	readonly names: Names;
	readonly documents: Table<(typeof documentColumns)[number]>;
	readonly documentIds: DocumentIds;
	/** Lower case, for search; none where the register is lean. */
	readonly documentTitles: string[];
	/** Addresses of documents, and the row of the last that stood at each, by its number. */
	readonly addresses: Names;
	readonly lastAtAddress: number[];
	/** Which documents print one text. */
	readonly copies: Copies;
	readonly readings: Table<(typeof readingColumns)[number]>;
	readonly statements: Table<(typeof statementColumns)[number]>;
	readonly claims: Table<(typeof claimColumns)[number]>;
	readonly bearings: Table<(typeof bearingColumns)[number]>;
	readonly figures: Table<(typeof figureColumns)[number]>;
	readonly rhetoric: Table<(typeof rhetoricColumns)[number]>;
	readonly judgements: Judgement[];
	/** Addresses watched, captured and failed, as they were taken down. */
	readonly captures: Table<(typeof captureColumns)[number]>;
	/** The words of claims' evidence, for search. */
	readonly words: WordIndex;
	/** Which statements, and which sentences of outlets, tell the same thing again. */
	readonly tellings: Tellings;
	/** The office each person speaks for, by id: what both say in one document on one day is one utterance. */
	readonly officeOf: ReadonlyMap<string, string>;
	/** Entries of readings that are not closed yet, by reading id. */
	readonly open: Map<string, ReadEntry[]>;
	/** For each quarter of an hour in which something was taken down, its number since 1970 and the last sequence in it. */
	readonly quarters: { quarter: number; sequence: number }[];
};

/** @param officeOf the office each person speaks for, by id; @param isLean whether nothing of what was read is kept */
export function emptyRegister(officeOf: ReadonlyMap<string, string> = new Map(), isLean = false): Register {
	return {
		isLean,
		head: 0,
		names: makeNames(),
		documents: makeTable(documentColumns),
		documentIds: makeDocumentIds(),
		documentTitles: [],
		addresses: makeNames(),
		lastAtAddress: [],
		copies: makeCopies(),
		readings: makeTable(readingColumns),
		statements: makeTable(statementColumns),
		claims: makeTable(claimColumns),
		bearings: makeTable(bearingColumns),
		figures: makeTable(figureColumns),
		rhetoric: makeTable(rhetoricColumns),
		judgements: [],
		captures: makeTable(captureColumns),
		words: makeWordIndex(),
		tellings: makeTellings(),
		officeOf,
		open: new Map(),
		quarters: [],
	};
}
