// Takes down the judgement of a person: parses it, holds it against the record as it stands, appends it. One judgement is
// entered after another, so that of two people who decide at once the second is told to look again.
import { z } from 'zod';
import { append } from '#ledger/append.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import { trouble } from '#problems/catalogue.ts';
import { findingsOf } from '#projections/finding.ts';
import { fold } from '#projections/fold.ts';
import { checkJudgement } from './check-judgement.ts';
import type { Desk } from './desk.ts';
import { judgementKinds, judgementSchemas, type JudgementDraft } from './judgement-draft.ts';
import { boardOfDesk, queryTrouble } from './view-record.ts';

/** What was taken down. `id`: that of a finding, else null. */
export type Judged = { readonly sequence: number; readonly kind: string; readonly id: string | null };

const signature = z
	.string()
	.transform((value) => value.toWellFormed().replace(/\s+/g, ' ').trim())
	.pipe(z.string().min(2).max(100));

/**
 * @param handed the kind, who judges, and the fields of the kind
 * @throws Trouble `query-invalid`, `judgement-invalid`, `judgement-outdated`, `claim-changed`, `review-own`, `record-unknown`
 */
export async function judgeRecord(desk: Desk, handed: { readonly kind: string; readonly by: unknown; readonly data: unknown }): Promise<Judged> {
	const draft = parseDraft(handed.kind, handed.data);
	const by = signature.safeParse(handed.by);
	if (!by.success) throw trouble('judgement-invalid', { reason: 'it is signed by no person' });
	return desk.inTurn(async () => {
		const board = boardOfDesk(desk, null);
		checkJudgement(board, draft, by.data);
		const id = draft.kind === 'finding.made' ? `f${findingsOf(board).length + 1}` : null;
		const data = draft.kind === 'finding.made' ? { finding: { id: id ?? '', ...draft.data } } : draft.data;
		const entries = await append(desk.ledger, { drafts: [{ kind: draft.kind, data } as EntryDraft], text: null, by: by.data, at: desk.clock() });
		fold(desk.register, entries);
		return { sequence: entries[0]?.sequence ?? 0, kind: draft.kind, id };
	});
}

function parseDraft(kind: string, data: unknown): JudgementDraft {
	const known = judgementKinds.find((one) => one === kind);
	if (known === undefined) throw trouble('judgement-invalid', { reason: `its kind is one of ${judgementKinds.join(', ')}` });
	const parsed = judgementSchemas[known].safeParse(data);
	if (!parsed.success) throw queryTrouble(parsed.error);
	return { kind: known, data: parsed.data } as JudgementDraft;
}
