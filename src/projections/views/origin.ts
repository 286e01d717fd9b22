// One origin: who said it, and every document that tells it, first to last, with the chain of those it comes through.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { isoDay } from '#time/day.ts';
import type { DocumentRecord } from '#documents/document.ts';
import type { Entry } from '#ledger/entry.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';
import type { Board } from '../board.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { idOfClaim, idOfStatement } from '../claim-id.ts';
import { dataOf, fetchEntries, titleOf } from '../claim-view.ts';
import { documentListRows } from '../document-row.ts';
import { originNamed, rowsOfOrigins } from '../origin-group.ts';
import { originViews } from '../origin-rows.ts';
import type { Projection } from '../projection.ts';
import { limit, offset, words } from '../query.ts';
import { none } from '../register.ts';
import { valueAt } from '../table.ts';
import type { Balanced } from '../balance-view.ts';
import type { OriginRecord, Telling } from '../origin-view.ts';

const query = z.strictObject({ id: words, offset, limit: limit(500, 100) });

/** So many pieces of each telling are shown. */
const shownPieces = 20;

export const origin: Projection<z.output<typeof query>, OriginRecord & Balanced> = {
	name: 'origin',
	version: 2,
	summary: 'One utterance or printed sentence: every document that tells it, first to last, and whom each has it from.',
	query,
	async view(board, { id, offset: from, limit: most }) {
		const number = originNamed(board, id);
		const [first, ...others] = number === null ? [] : (rowsOfOrigins(board, board.claims, [number]).get(number) ?? []);
		if (first === undefined) throw trouble('record-unknown', { what: 'origin', id });
		const [view] = await originViews(board, [[first, ...others]]);
		if (view === undefined) throw new Error('an origin has a view');
		const documents = byDocument(board, [first, ...others]);
		const tellings = await tellingsOf(board, documents);
		return {
			...view,
			total: tellings.length,
			offset: from,
			tellings: tellings.slice(from, from + most),
			balance: balanceView(board, among('origin', { id: view.id }), () => [first, ...others]),
		};
	},
};

type Told = { readonly document: number; readonly rows: readonly number[] };

/** Rows by document, in order of publication. */
function byDocument({ register: { claims, readings } }: Board, rows: readonly number[]): readonly Told[] {
	const found = Map.groupBy(rows, (row) => valueAt(readings.columns.document, valueAt(claims.columns.reading, row)));
	return [...found].map(([document, own]) => ({ document, rows: own }));
}

async function tellingsOf(board: Board, documents: readonly Told[]): Promise<readonly Telling[]> {
	const shown = documents.map(({ document, rows }) => ({ document, rows: rows.slice(0, shownPieces) }));
	const entries = await fetchEntries(board, [...new Set(shown.flatMap((told) => sequencesOf(board, told)))]);
	const rows = shown.map(({ document }) => document);
	const copies = new Map((await documentListRows(board, rows)).map(({ id, copyOf }) => [id, copyOf]));
	const before: Before[] = [];
	return shown.map((told, index) => {
		const telling = tellingOf(board, told, entries);
		const from = before.filter(({ outlet }) => telling.relay.some((name) => isOutlet(outlet, name))).map(({ document }) => document);
		before.push({ document: telling.document, outlet: telling.outlet });
		return { ...telling, isFirst: index === 0, from, copyOf: copies.get(telling.document) ?? null };
	});
}

function sequencesOf(board: Board, { document, rows }: Told): readonly number[] {
	const { documents, claims, statements } = board.register;
	return [
		valueAt(documents.columns.sequence, document),
		...rows.map((row) => valueAt(claims.columns.sequence, row)),
		...statementsOf(board, rows).map((one) => valueAt(statements.columns.sequence, one)),
	];
}

function tellingOf(board: Board, { document, rows }: Told, entries: ReadonlyMap<number, Entry>): Omit<Telling, 'isFirst' | 'from' | 'copyOf'> {
	const { documents, claims, statements } = board.register;
	const { document: record } = dataOf(entries, valueAt(documents.columns.sequence, document), 'document.received');
	const said = statementsOf(board, rows).map((one) => dataOf(entries, valueAt(statements.columns.sequence, one), 'statement.attributed').statement);
	return {
		document: record.id,
		title: titleOf(record),
		outlet: record.source.outlet,
		side: record.source.side,
		standing: record.source.standing,
		day: isoDay(valueAt(documents.columns.published, document)),
		relay: relayOf(said, record, board.reference),
		channel: said.find(({ channel }) => channel !== null)?.channel ?? null,
		pieces: rows.map((row) => pieceOf(board, row, dataOf(entries, valueAt(claims.columns.sequence, row), 'claim.composed').claim.evidence[0].exact)),
	};
}

type Before = { readonly document: string; readonly outlet: string };

function statementsOf({ register: { claims } }: Board, rows: readonly number[]): readonly number[] {
	return [...new Set(rows.map((row) => valueAt(claims.columns.statement, row)).filter((statement) => statement !== none))];
}

/** Names of those a document says to have it from; the document's own outlet is none of them. */
function relayOf(said: readonly Statement[], { source }: DocumentRecord, { actorById }: Reference): readonly string[] {
	const names = said.flatMap(({ relay }) => relay).map((relayer) => actorById.get(relayer)?.name ?? relayer);
	return [...new Set(names)].filter((name) => !isOutlet(source.outlet, name));
}

function isOutlet(outlet: string, name: string): boolean {
	return outlet.toLowerCase() === name.toLowerCase();
}

function pieceOf({ register }: Board, row: number, words: string): Telling['pieces'][number] {
	const statement = valueAt(register.claims.columns.statement, row);
	return { claim: idOfClaim(register, row), statement: statement === none ? null : idOfStatement(register, statement), words };
}
