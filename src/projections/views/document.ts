// One document with everything that was read from it.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { RhetoricItem } from '#claims/claim.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';
import { isDocumentSeen, recordSequence, type Board } from '../board.ts';
import { balanceView } from '../balance.ts';
import { claimViews, dataOf, fetchEntries, recordOf, speakerName } from '../claim-view.ts';
import { idOfStatement } from '../claim-id.ts';
import { rowOfId } from '../document-ids.ts';
import { relativesOf } from '../document-row.ts';
import { laneOf } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import { none } from '../register.ts';
import { valueAt, type Column } from '../table.ts';
import type { Balanced } from '../balance-view.ts';
import type { ClaimView, DocumentView, StatementView } from '../view.ts';

const query = z.strictObject({ id: words });

export const document: Projection<z.output<typeof query>, DocumentView & Balanced> = {
	name: 'document',
	version: 4,
	summary: 'One document with its statements, claims, loaded words and doubts, its copies and versions.',
	query,
	async view(board, { id }) {
		const { register, reference } = board;
		const row = rowOfId(register.documentIds, id);
		if (row === undefined || !isDocumentSeen(board, row)) throw trouble('record-unknown', { what: 'document', id });
		const reading = valueAt(board.readings, row);
		const rows = rowsOf(board, reading);
		const sequence = valueAt(register.documents.columns.sequence, row);
		const derived = recordSequence(board, row);
		const closing = reading === none ? [] : [valueAt(register.readings.columns.sequence, reading)];
		const entries = await fetchEntries(board, [
			sequence,
			derived,
			...closing,
			...rows.statements.map((one) => valueAt(register.statements.columns.sequence, one)),
			...rows.rhetoric.map((one) => valueAt(register.rhetoric.columns.sequence, one)),
		]);
		const record = recordOf(entries, derived);
		const claims = await claimViews(board, rows.claims);
		const statements = rows.statements.map((one) => dataOf(entries, valueAt(register.statements.columns.sequence, one), 'statement.attributed').statement);
		const [read] = closing.map((one) => dataOf(entries, one, 'document.read'));
		return {
			record,
			recordedAt: entries.get(sequence)?.at ?? '',
			statements: statements.map((statement, index) =>
				statementView({ id: idOfStatement(register, rows.statements[index] as number), statement, claims }, reference),
			),
			claims,
			rhetoric: rows.rhetoric.map((one, index) => {
				const { item } = dataOf(entries, valueAt(register.rhetoric.columns.sequence, one), 'rhetoric.noted');
				return rhetoricView({ id: `${id}.w${index}`, item, statement: item.statement === null ? null : (statements[item.statement] ?? null) }, reference);
			}),
			doubts: [...record.doubts, ...(read?.doubts ?? []), ...claims.flatMap(({ doubts }) => doubts)],
			sentences: read?.sentences ?? 0,
			...(await relativesOf(board, row)),
			balance: balanceView(board, { document: id }, () => rows.claims),
		};
	},
};

type Rows = { readonly statements: readonly number[]; readonly claims: readonly number[]; readonly rhetoric: readonly number[] };

function rowsOf({ register: { readings }, isClaimSeen }: Board, reading: number): Rows {
	if (reading === none) return { statements: [], claims: [], rhetoric: [] };
	const run = (first: Column, count: Column): number[] => Array.from({ length: valueAt(count, reading) }, (_, index) => valueAt(first, reading) + index);
	const { statements, statementCount, claims, claimCount, rhetoric, rhetoricCount } = readings.columns;
	return {
		statements: run(statements, statementCount),
		claims: run(claims, claimCount).filter((row) => isClaimSeen[row] === 1),
		rhetoric: run(rhetoric, rhetoricCount),
	};
}

type Said = { readonly id: string; readonly statement: Statement; readonly claims: readonly ClaimView[] };

function statementView({ id, statement, claims }: Said, reference: Reference): StatementView {
	const { speaker, coSpeakers, addressee } = statement;
	const { channel, relay, quote, cueClass, span, source, cue, content, inserted, saidOn, by } = statement;
	return {
		id,
		speaker: speakerName(speaker),
		speakerRef: speaker.ref,
		speakerKnown: speaker.known,
		lane: laneOf(speaker, reference),
		coSpeakers: coSpeakers.map(speakerName),
		addressee: addressee === null ? null : (reference.actorById.get(addressee)?.name ?? addressee),
		channel,
		relay: relay.map((relayer) => reference.actorById.get(relayer)?.name ?? relayer),
		quote,
		cueClass,
		span,
		source,
		cue,
		content,
		inserted,
		saidOn,
		by,
		claims: claims.filter((claim) => claim.statement === id).map((claim) => claim.id),
	};
}

type Loaded = { readonly id: string; readonly item: RhetoricItem; readonly statement: Statement | null };

function rhetoricView({ id, item, statement }: Loaded, reference: Reference): DocumentView['rhetoric'][number] {
	return {
		id,
		words: item.words,
		term: item.term,
		kind: item.kind,
		speaker: item.speaker === null ? null : (reference.actorById.get(item.speaker)?.name ?? item.speaker),
		lane: laneOf(statement?.speaker ?? null, reference),
		target: item.target === null ? null : (reference.actorById.get(item.target)?.name ?? item.target),
	};
}
