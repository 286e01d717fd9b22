// Judgements of people: what is taken down, what it changes, and what is refused with nothing taken down.
import { describe, expect, it } from 'vitest';
import type { Desk } from '#operations/desk.ts';
import { judgeRecord } from '#operations/judge-record.ts';
import { readDocument } from '#operations/read-document.ts';
import { verifyDesk } from '#operations/verify-desk.ts';
import { viewRecord } from '#operations/view-record.ts';
import { Trouble } from '#problems/problem.ts';
import type { FindingView, IncidentRecord, IncidentView, SummaryView } from '#projections/record-view.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import { atTestDesk } from './desk-folder.ts';

const texts = [
	'Seven people were wounded near the northern pier on Monday, the coast guard said.',
	'Three people were killed near the northern pier on Monday, the harbour ministry said.',
];

/** A desk with the documents read, and the fields every finding needs. */
async function atRead(
	work: (given: { desk: Desk; claims: readonly ClaimView[]; finding: Readonly<Record<string, unknown>>; directory: string }) => Promise<void>,
): Promise<void> {
	await atTestDesk(async (desk, directory) => {
		for (const [index, text] of texts.entries())
			await readDocument(desk, Buffer.from(text), {
				name: `${index}.txt`,
				captured: '2031-06-01T12:00:00Z',
				published: `2031-05-0${index + 6}`,
				source: { outlet: 'Harbour Post' },
			});
		const { rows: claims } = (await viewRecord(desk, 'claims', {})) as Page<ClaimView>;
		const [claim] = claims;
		if (claim === undefined) throw new Error('nothing was read');
		const finding = {
			about: { on: 'claim', claim: claim.id },
			status: 'confirmed',
			conclusion: 'It was so.',
			claims: claim.id,
			reason: 'Two witnesses.',
			seen: desk.register.head,
		};
		await work({ desk, claims, finding, directory });
	});
}

async function codeOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
		return 'taken';
	} catch (error) {
		if (error instanceof Trouble) return error.problem.code;
		throw error;
	}
}

const findings = async (desk: Desk): Promise<readonly FindingView[]> => ((await viewRecord(desk, 'findings', {})) as Page<FindingView>).rows;
const incidents = async (desk: Desk): Promise<readonly IncidentView[]> => ((await viewRecord(desk, 'incidents', {})) as Page<IncidentView>).rows;

describe('a finding', () => {
	it('is established by a second person and not before', async () => {
		await atRead(async ({ desk, finding, directory }) => {
			expect(await judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: finding })).toMatchObject({ id: 'f1' });
			expect((await findings(desk)).map(({ isEstablished, by }) => [by, isEstablished])).toEqual([['Ana Monitor', false]]);
			await judgeRecord(desk, {
				kind: 'finding.reviewed',
				by: 'Bo Analyst',
				data: { finding: 'f1', decision: 'confirmed', reason: 'Seen too.', seen: desk.register.head },
			});
			expect((await findings(desk))[0]).toMatchObject({ isEstablished: true, reviews: [{ by: 'Bo Analyst', decision: 'confirmed' }] });
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
		});
	});

	it('is not reviewed by the one who made it, however the name is written', async () => {
		await atRead(async ({ desk, finding }) => {
			await judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: finding });
			for (const by of ['Ana Monitor', ' ana  monitor', 'ANA-MONITOR'])
				expect(
					await codeOf(
						judgeRecord(desk, { kind: 'finding.reviewed', by, data: { finding: 'f1', decision: 'confirmed', reason: 'x', seen: desk.register.head } }),
					),
				).toBe('review-own');
		});
	});

	it('that was returned, corrected or retracted is not established, and both values are kept', async () => {
		await atRead(async ({ desk, finding }) => {
			await judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: finding });
			await judgeRecord(desk, {
				kind: 'finding.reviewed',
				by: 'Bo Analyst',
				data: { finding: 'f1', decision: 'confirmed', reason: 'Seen.', seen: desk.register.head },
			});
			const correction = { ...finding, conclusion: 'It was not so.', status: 'retracted', corrects: 'f1', seen: desk.register.head };
			await judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: correction });
			expect((await findings(desk)).map(({ id, conclusion, correctedBy, isEstablished }) => [id, conclusion, correctedBy, isEstablished])).toEqual([
				['f2', 'It was not so.', null, false],
				['f1', 'It was so.', 'f2', false],
			]);
			expect(await codeOf(judgeRecord(desk, { kind: 'finding.made', by: 'Bo Analyst', data: { ...correction, seen: desk.register.head } }))).toBe(
				'judgement-outdated',
			);
		});
	});

	it('cannot be corrected in a circle: what was corrected is not corrected again, and none corrects itself', async () => {
		await atRead(async ({ desk, finding }) => {
			const make = (corrects: string | null) =>
				codeOf(judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: { ...finding, corrects, seen: desk.register.head } }));
			expect([await make(null), await make('f1'), await make('f1'), await make('f3')]).toEqual(['taken', 'taken', 'judgement-outdated', 'record-unknown']);
			expect((await findings(desk)).map(({ id, corrects, correctedBy }) => [id, corrects, correctedBy])).toEqual([
				['f2', 'f1', null],
				['f1', null, 'f2'],
			]);
		});
	});

	it('on a claim that was rejected since is refused', async () => {
		await atRead(async ({ desk, claims, finding }) => {
			await judgeRecord(desk, {
				kind: 'claim.reviewed',
				by: 'Bo Analyst',
				data: { claim: claims[0]?.id, decision: 'rejected', reason: 'Misread.', seen: desk.register.head },
			});
			expect(await codeOf(judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: finding }))).toBe('claim-changed');
			expect(((await viewRecord(desk, 'summary', {})) as SummaryView).claims).toBe(claims.length - 1);
		});
	});

	it('on a document that was read again since is refused', async () => {
		await atRead(async ({ desk, claims, finding }) => {
			const text = texts[claims[0]?.published.edtf === '2031-05-06' ? 0 : 1] ?? '';
			await readDocument({ ...desk, engine: 'newer/2' }, Buffer.from(text), { name: 'again.txt', captured: '2031-06-01T12:00:00Z' });
			expect(await codeOf(judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: finding }))).toBe('claim-changed');
		});
	});

	it('of two people who decide at once the second is told to look again', async () => {
		await atRead(async ({ desk, finding }) => {
			const both = ['Ana Monitor', 'Bo Analyst'].map((by) => codeOf(judgeRecord(desk, { kind: 'finding.made', by, data: finding })));
			expect(await Promise.all(both)).toEqual(['taken', 'judgement-outdated']);
		});
	});

	it.each([
		['an obligation nobody knows', { about: { on: 'obligation', obligation: 'X/1', state: 'kept', from: '2031-05-01' } }, 'record-unknown'],
		['an incident nobody knows', { about: { on: 'incident', incident: 'i-d0.r1.c0' } }, 'record-unknown'],
		['a place without access', { about: { on: 'access', place: 'nowhere', state: 'open', from: '2031-05-01' } }, 'record-unknown'],
		['no claim', { claims: '' }, 'query-invalid'],
		['a claim nobody knows', { claims: 'd0000000000000000.r1.c0' }, 'record-unknown'],
		['a day that is none', { about: { on: 'access', place: 'x', state: 'open', from: '2031-13-01' } }, 'query-invalid'],
		['entries that are not there yet', { seen: 999_999 }, 'judgement-invalid'],
		['a retraction of nothing', { status: 'retracted' }, 'judgement-invalid'],
		['a correction of a finding nobody knows', { corrects: 'f9' }, 'record-unknown'],
		['a field nobody knows', { nonsense: 1 }, 'query-invalid'],
	])('with %s is refused and nothing is taken down', async (_, changed, code) => {
		await atRead(async ({ desk, finding }) => {
			const head = await desk.ledger.head();
			expect(await codeOf(judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: { ...finding, ...changed } }))).toBe(code);
			expect(await desk.ledger.head()).toBe(head);
		});
	});

	it.each(['', 'x', 'reader', 7])('signed %j is refused', async (by) => {
		await atRead(async ({ desk, finding }) => {
			expect(await codeOf(judgeRecord(desk, { kind: 'finding.made', by, data: finding }))).toBe('judgement-invalid');
		});
	});
});

describe('incidents', () => {
	it('are joined, named and split by people, and found again by any of their claims', async () => {
		await atRead(async ({ desk }) => {
			const before = await incidents(desk);
			const all = before.flatMap(({ versions }) => versions.flatMap(({ count }) => count.claims));
			expect(all.length).toBe(2);
			if (before.length === 2) {
				await judgeRecord(desk, {
					kind: 'incident.joined',
					by: 'Ana Monitor',
					data: { incidents: before.map(({ id }) => id).join(','), reason: 'One blast.', seen: desk.register.head },
				});
			}
			const [one, ...none] = await incidents(desk);
			expect([one?.tallies.claims, none.length]).toEqual([2, 0]);
			await judgeRecord(desk, {
				kind: 'incident.named',
				by: 'Ana Monitor',
				data: { incident: one?.id, name: 'The pier', reason: 'As all call it.', seen: desk.register.head },
			});
			for (const claim of all) expect(await viewRecord(desk, 'incident', { id: `i-${claim}` })).toMatchObject({ title: 'The pier', isDecided: true });
			await judgeRecord(desk, {
				kind: 'incident.split',
				by: 'Bo Analyst',
				data: { incident: one?.id, claims: all[1], reason: 'Another day.', seen: desk.register.head },
			});
			expect((await incidents(desk)).map(({ tallies }) => tallies.claims)).toEqual([1, 1]);
			const record = (await viewRecord(desk, 'incident', { id: one?.id ?? '' })) as IncidentRecord;
			expect(record.decisions.map(({ by }) => by)).toContain('Bo Analyst');
		});
	});

	it('are not joined into themselves nor split empty', async () => {
		await atRead(async ({ desk }) => {
			const [one] = await incidents(desk);
			const common = { reason: 'x', seen: desk.register.head };
			expect(await codeOf(judgeRecord(desk, { kind: 'incident.joined', by: 'Ana Monitor', data: { ...common, incidents: `${one?.id},${one?.id}` } }))).toBe(
				'judgement-invalid',
			);
			const claims = one?.versions.flatMap(({ count }) => count.claims);
			expect(await codeOf(judgeRecord(desk, { kind: 'incident.split', by: 'Ana Monitor', data: { ...common, incident: one?.id, claims } }))).toBe(
				'judgement-invalid',
			);
		});
	});
});

describe('grades', () => {
	it('of a source are kept apart from each other, the last one stands', async () => {
		await atRead(async ({ desk }) => {
			for (const [by, grade] of [
				['Ana Monitor', 'C'],
				['Bo Analyst', 'B'],
			])
				await judgeRecord(desk, { kind: 'source.graded', by, data: { outlet: 'Harbour Post', grade, reason: 'Its record.', seen: desk.register.head } });
			expect(await viewRecord(desk, 'sources', {})).toMatchObject({
				outlets: [{ name: 'Harbour Post', grades: [{ grade: 'C' }, { grade: 'B', by: 'Bo Analyst' }] }],
			});
			expect(
				await codeOf(
					judgeRecord(desk, { kind: 'source.graded', by: 'Bo Analyst', data: { outlet: 'Nobody', grade: 'A', reason: 'x', seen: desk.register.head } }),
				),
			).toBe('record-unknown');
		});
	});
});
