// What changed at an address: sentences in the order in which one reads them, and claims of one version alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '#operations/compare-versions.ts';
import type { Desk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';
import { sentenceDifference } from '#operations/sentence-difference.ts';
import { Trouble } from '#problems/problem.ts';
import { atTestDesk } from './desk-folder.ts';

const address = 'https://pier.example/report';
const first = 'France said on Monday that Germany had closed the border.\n\nThe ferry sails at noon. Nobody was hurt.';
const second =
	'France said on Monday that Germany had closed the border.\n\nThe ferry  sails at noon. Two men were hurt.\n\nGermany denied that it had closed the border.';

async function receive(desk: Desk, text: string, at: string | null = address): Promise<string> {
	const intake = { name: 'report.txt', captured: '2031-05-05T00:00:00Z', published: '2031-05-05', source: { address: at, outlet: 'Post' } };
	return (await readDocument(desk, Buffer.from(text), intake)).document;
}

async function problemOf(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'none',
		(error: unknown) => (error instanceof Trouble ? error.problem.code : 'fault'),
	);
}

describe('two versions', () => {
	it('are told apart by sentences and claims', async () => {
		await atTestDesk(async (desk) => {
			const [before, after] = [await receive(desk, first), await receive(desk, second)];
			const changes = await compareVersions(desk, { id: after });
			expect([changes.before, changes.after]).toEqual([before, after]);
			expect(changes.sentences.map(({ change, paragraph, quote }) => `${change} ${paragraph} ${quote.exact}`)).toEqual([
				'kept 0 France said on Monday that Germany had closed the border.',
				'kept 1 The ferry  sails at noon.',
				'removed 1 Nobody was hurt.',
				'added 1 Two men were hurt.',
				'added 2 Germany denied that it had closed the border.',
			]);
			for (const { change, quote } of changes.sentences) expect((change === 'removed' ? first : second).slice(quote.start, quote.end)).toBe(quote.exact);
			expect(changes.claimsAdded.map(({ document }) => document)).toContain(after);
			expect(changes.claimsAdded.some(({ act }) => act === 'denial')).toBe(true);
			expect([...changes.claimsAdded, ...changes.claimsRemoved].some(({ evidence }) => evidence[0]?.exact.startsWith('France said'))).toBe(false);
		});
	});

	it('may be named both', async () => {
		await atTestDesk(async (desk) => {
			const [before, after] = [await receive(desk, first, null), await receive(desk, first.replace('noon', 'ten'), null)];
			const { sentences, claimsAdded, claimsRemoved } = await compareVersions(desk, { id: after, before });
			expect(sentences.filter(({ change }) => change !== 'kept').map(({ change }) => change)).toEqual(['removed', 'added']);
			expect([claimsAdded, claimsRemoved]).toEqual([[], []]);
		});
	});

	it('need a document that is there and one that stood there before', async () => {
		await atTestDesk(async (desk) => {
			const id = await receive(desk, first);
			expect(await problemOf(compareVersions(desk, { id }))).toBe('query-invalid');
			expect(await problemOf(compareVersions(desk, { id: 'd0' }))).toBe('record-unknown');
			expect(await problemOf(compareVersions(desk, { id, before: 'd0' }))).toBe('record-unknown');
			expect(await problemOf(compareVersions(desk, { id, nonsense: '1' }))).toBe('query-invalid');
		});
	});
});

describe('the difference of sentences', () => {
	const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

	it('leads from one list to the other', () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const steps = sentenceDifference(before, after);
				expect(steps.filter(({ change }) => change !== 'removed').map(({ at }) => after[at])).toEqual(after);
				expect(steps.flatMap(({ change, at }) => (change === 'kept' ? [after[at]] : change === 'removed' ? [before[at]] : []))).toEqual(before);
			}),
		);
	});

	it('of two very long lists takes no longer than reading them', () => {
		const many = (word: string): readonly string[] => Array.from({ length: 50_000 }, (_, at) => `${word} ${at % 2 === 0 ? at : word}`);
		const steps = sentenceDifference(['x', ...many('one')], ['y', ...many('two'), 'one 2']);
		expect(steps.filter(({ change }) => change === 'kept').length).toBe(1);
	});
});
