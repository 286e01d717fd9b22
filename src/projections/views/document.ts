// One document with everything that was read from it.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { Reference } from '#reference/reference.ts';
import { boardOf } from '../board.ts';
import { speakerName } from '../claim-view.ts';
import { doubtsOf } from '../document-row.ts';
import { laneOf } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import type { DocumentRow, RhetoricRow, StatementRow } from '../register.ts';
import type { DocumentView, StatementView } from '../view.ts';

const query = z.strictObject({ id: words });

export const document: Projection<z.output<typeof query>, DocumentView> = {
	name: 'document',
	version: 1,
	summary: 'One document with its statements, claims, loaded words and doubts.',
	query,
	view(register, reference, { id }) {
		const row = register.documents.get(id);
		if (row === undefined) throw trouble('record-unknown', { what: 'document', id });
		const board = boardOf(register, reference);
		return {
			record: row.record,
			recordedAt: row.recordedAt,
			statements: row.statements.map((statement) => statementView(statement, row, reference)),
			claims: row.claims.flatMap((claim) => board.byId.get(claim.id)?.view ?? []),
			rhetoric: row.rhetoric.map((item) => rhetoricView(item, row, reference)),
			doubts: doubtsOf(row),
			sentences: row.sentences,
		};
	},
};

function statementView({ id, statement }: StatementRow, row: DocumentRow, reference: Reference): StatementView {
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
		claims: row.claims.filter(({ statementId }) => statementId === id).map((claim) => claim.id),
	};
}

function rhetoricView({ id, item }: RhetoricRow, row: DocumentRow, reference: Reference): DocumentView['rhetoric'][number] {
	const statement = item.statement === null ? null : (row.statements[item.statement]?.statement ?? null);
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
