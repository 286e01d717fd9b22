// A report: its order, its notes, and that nothing in a source's words becomes markup.
import { describe, expect, it } from 'vitest';
import { judgeRecord } from '#operations/judge-record.ts';
import { readDocument } from '#operations/read-document.ts';
import { writeReport } from '#operations/write-report.ts';
import { viewRecord } from '#operations/view-record.ts';
import { Trouble } from '#problems/problem.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import { noteNumbers } from '#reports/note-numbers.ts';
import { html } from '#reports/writers/html.ts';
import { markdown } from '#reports/writers/markdown.ts';
import type { Report } from '#reports/report.ts';
import { atTestDesk, ferryText } from '../operations/desk-folder.ts';

const order = [
	'Summary',
	'By obligation',
	'Access',
	'Incidents and casualties',
	'Freedom of movement of monitors',
	'Tracks',
	'What we could not see',
	'Corrections',
	'Notes',
];

describe('the situation report', () => {
	it('keeps the order of the missions, and notes every claim with its words', async () => {
		await atTestDesk(async (desk) => {
			await readDocument(desk, Buffer.from(ferryText), {
				name: 'a.txt',
				captured: '2031-06-01T12:00:00Z',
				published: '2031-05-05',
				source: { outlet: 'Post' },
			});
			const text = await writeReport(desk, { format: 'markdown', from: '2031-05-01', to: '2031-05-07' });
			expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(order);
			const { rows } = (await viewRecord(desk, 'claims', {})) as Page<ClaimView>;
			expect(rows.length).toBeGreaterThan(0);
			for (const { evidence } of rows) expect(text).toContain(evidence[0].exact.slice(0, 20));
			expect(await writeReport(desk, { format: 'html', day: '2031-05-05' })).toMatch(/^<!doctype html>/);
			expect(await writeReport(desk, { format: 'markdown', from: '2031-05-01', to: '2031-05-07' })).toBe(text);
		});
	});

	it('names what was corrected, with both values', async () => {
		await atTestDesk(async (desk) => {
			await readDocument(desk, Buffer.from(ferryText), { name: 'a.txt', captured: '2031-06-01T12:00:00Z', published: '2031-05-05' });
			const { rows } = (await viewRecord(desk, 'claims', { limit: 1 })) as Page<ClaimView>;
			const claim = rows[0]?.id ?? '';
			const made = { about: { on: 'claim', claim }, status: 'confirmed', conclusion: 'It was so.', claims: claim, reason: 'Seen.', seen: desk.register.head };
			await judgeRecord(desk, { kind: 'finding.made', by: 'Ana Monitor', data: made });
			const day = desk.clock().slice(0, 10);
			expect(await writeReport(desk, { format: 'markdown', day })).toContain('No finding was corrected in the period.');
			await judgeRecord(desk, {
				kind: 'finding.made',
				by: 'Bo Analyst',
				data: { ...made, conclusion: 'It was not.', corrects: 'f1', seen: desk.register.head },
			});
			const text = await writeReport(desk, { format: 'markdown', day });
			expect(text).toContain('It was so. (confirmed, Ana Monitor)');
			expect(text).toContain('It was not. (confirmed, Bo Analyst)');
		});
	});

	it('uses nothing published after its cut-off', async () => {
		await atTestDesk(async (desk) => {
			await readDocument(desk, Buffer.from(ferryText), { name: 'a.txt', captured: '2031-06-01T12:00:00Z', published: '2031-05-05' });
			expect(await writeReport(desk, { format: 'markdown', from: '2031-05-01', to: '2031-05-04' })).toContain('| Claims read | 0 | 0 | 0 |');
		});
	});

	it('says where the list of sources changed, beside each comparison, and nothing where it did not', async () => {
		await atTestDesk(async (desk) => {
			const read = (name: string, text: string, published: string) =>
				readDocument(desk, Buffer.from(text), { name, captured: '2031-06-01T12:00:00Z', published, source: { outlet: `Outlet ${name}` } });
			await read('a', ferryText, '2031-03-05');
			await read('b', `${ferryText} It rained.`, '2031-05-05');
			const text = await writeReport(desk, { format: 'markdown', from: '2031-05-01', to: '2031-05-07' });
			expect(text).toContain('2031-05: 1 read for the first time (Outlet b)');
			expect(text).not.toContain('Outlet a)');
			expect(await writeReport(desk, { format: 'markdown', from: '2031-02-20', to: '2031-02-26' })).not.toContain('list of sources');
		});
	});

	it('refuses a form nobody knows and a period that ends before it begins', async () => {
		await atTestDesk(async (desk) => {
			await expect(writeReport(desk, { format: 'pdf' })).rejects.toThrow(Trouble);
			await expect(writeReport(desk, { format: 'html', from: '2031-05-02', to: '2031-05-01' })).rejects.toThrow(Trouble);
		});
	});
});

const hostile: Report = {
	title: '<script>alert(1)</script>',
	period: { from: '2031-05-01', to: '2031-05-07' },
	previous: { from: '2031-04-24', to: '2031-04-30' },
	cutOff: '2031-05-07',
	notice: '',
	sections: [
		{ title: 'Summary', blocks: [{ kind: 'paragraph', words: [{ text: '<img src=x onerror=alert(1)> [a](javascript:alert(1)) | `x`', notes: [1] }] }] },
	],
	notes: [
		{
			number: 1,
			claim: 'd.r1.c0',
			speaker: '"><b>',
			act: 'report',
			exact: ['<script>', '# x'],
			outlet: '&',
			published: '2031-05-05',
			address: 'javascript:alert(1)',
		},
	],
};

describe('writers', () => {
	it('no words of a source become markup in HTML', () => {
		const page = html.write(hostile);
		expect(page).not.toMatch(/<script|<img|<b>|href="javascript/);
	});

	it('no words of a source become markup in Markdown', () => {
		expect(markdown.write(hostile)).not.toMatch(/(?<!\\)<|(?<!\\)\]\(|^# x/m);
	});

	it('note numbers run together', () => {
		expect(noteNumbers([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7, 8');
	});
});
