// The annotated article and its figures. It stands outside the project; without it the tests say so and are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { receive } from '#documents/receive.ts';
import { openDesk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';
import { viewRecord } from '#operations/view-record.ts';
import type { AccessView, IncidentView, TrackView } from '#projections/record-view.ts';
import type { Page } from '#projections/view.ts';
import { readText } from '#operations/read-text.ts';
import { overlaps, type Span } from '#text/span.ts';
import { lachin, referenceAt } from './reading.ts';

const directory = join(import.meta.dirname, '../../shared/article');
const isThere = existsSync(join(directory, 'article.txt'));
if (!isThere) test('the annotated article', ({ skip }) => skip('the annotated article is not beside this checkout (../shared/article)'));

type Gold = {
	sentences: Span[];
	dates: (Span & { edtf: string | null; literal_edtf?: string })[];
	statements: { speaker: string; span: Span; quote_spans: Span[]; sentence_ids: string[] }[];
	narrator_assertions: { span: Span }[];
};

/** The annotation's actors under the ids of the reference. */
const ids: Readonly<Record<string, string>> = {
	'a.rus': 'RUS',
	'a.rus-mod': 'RUS-MOD',
	'a.rus-kremlin': 'RUS-KREMLIN',
	'a.peskov': 'dmitry-peskov',
	'a.rus-mfa': 'RUS-MFA',
};

describe.skipIf(!isThere)('the annotated article', async () => {
	const gold = isThere ? (JSON.parse(readFileSync(join(directory, 'annotated.json'), 'utf8')) as Gold) : null;
	const reference = await referenceAt(lachin);
	const reading = isThere
		? readText(
				await receive(readFileSync(join(directory, 'article.txt')), {
					name: 'article.txt',
					source: { outlet: 'Asbarez' },
					captured: '2023-04-24T12:00:00.000Z',
				}),
				reference,
			)
		: null;
	if (!gold || !reading) return;
	const { sentences, mentions, statements, claims, bearings } = reading;

	test('all 17 sentences have their exact borders', () => {
		expect(sentences.map(({ start, end }) => [start, end])).toEqual(gold.sentences.map(({ start, end }) => [start, end]));
	});

	test('all 12 dates have their value', () => {
		const dates = mentions.filter(({ kind }) => kind === 'date');
		expect(dates.map(({ start, end, value }) => [start, end, value])).toEqual(
			gold.dates.map(({ start, end, edtf, literal_edtf }) => [start, end, literal_edtf ?? edtf]),
		);
	});

	test('at least 10 of 11 statements are found by content, each with the right speaker', () => {
		const pairs = gold.statements.map((one) => ({
			one,
			found: statements.find(
				({ content, span }) =>
					share([...content, span], one.quote_spans.length > 0 && one.quote_spans[0]?.end !== one.span.end ? one.quote_spans : [one.span]) >= 0.5,
			),
		}));
		expect(pairs.filter(({ found }) => found).length).toBeGreaterThanOrEqual(10);
		expect(pairs.filter(({ one, found }) => found && found.speaker.ref !== ids[one.speaker])).toEqual([]);
	});

	test('none of the four narrator assertions stands under a speaker', () => {
		for (const { span } of gold.narrator_assertions) {
			for (const { content } of statements) for (const one of content) expect(overlaps(one, span)).toBe(false);
			for (const claim of claims) if (claim.evidence.some((one) => overlaps(one, span))) expect(claim.statement).toBeNull();
		}
	});

	test('the closure of 23 April at post 1 is a claim of the defence ministry', () => {
		const closure = claims.find(({ kind, place }) => kind === 'passage-blocked' && place?.ref === 'observation-post-1');
		expect(closure).toMatchObject({ time: { edtf: '2023-04-23' }, polarity: 'asserted', modality: 'actual' });
		expect(statements[closure?.statement ?? -1]?.speaker.ref).toBe('RUS-MOD');
		expect(closure?.actors.map(({ ref }) => ref)).toEqual(['AZE']);
	});

	test('the closure since 12 December is the assertion of the outlet', () => {
		expect(claims.find(({ time }) => time.edtf === '2022-12-12/..')).toMatchObject({
			kind: 'passage-blocked',
			statement: null,
			place: { ref: 'lachin-corridor' },
		});
	});

	test('both talks are contacts on two tracks', () => {
		const tracks = new Set(bearings.flatMap((bearing) => (bearing.on === 'track' ? [bearing.track] : [])));
		expect([...tracks]).toEqual(expect.arrayContaining(['field-talks', 'russian-mediation']));
	});

	test('claims bear on 6.c and 6.f, with their basis', () => {
		const on = (id: string) => bearings.filter((bearing) => bearing.on === 'obligation' && bearing.obligation === id);
		expect(on('TRILAT2020/6.c').map(({ basis }) => basis)).toEqual(expect.arrayContaining(['inferred']));
		expect(on('TRILAT2020/6.f').map(({ basis }) => basis)).toEqual(expect.arrayContaining(['explicit', 'inferred']));
	});

	test('the desk shows the closure as an incident, both closures in the strip and both talks on their tracks', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'accordwatch-article-'));
		const desk = await openDesk({ directory: folder, findReference: () => lachin, clock: () => '2023-04-24T12:00:00.000Z', isWriting: true });
		try {
			await readDocument(desk, readFileSync(join(directory, 'article.txt')), {
				name: 'article.txt',
				source: { outlet: 'Asbarez' },
				captured: '2023-04-24T12:00:00.000Z',
			});
			const incidents = (await viewRecord(desk, 'incidents', { from: '2023-04-23', to: '2023-04-23' })) as Page<IncidentView>;
			const closure = incidents.rows.find(({ place }) => place?.id === 'observation-post-1');
			expect(closure).toMatchObject({ kind: 'passage-blocked', day: '2023-04-23' });
			expect(closure?.versions.map(({ lane, claims: said }) => [lane, said[0]?.speaker])).toEqual([['RUS', 'Ministry of Defence of Russia']]);
			const strip = (await viewRecord(desk, 'access', { place: 'lachin-corridor', day: '2023-04-24', from: '2022-12-01', to: '2023-04-24' })) as AccessView;
			const runs = (lane: string) => strip.lanes.find(({ lane: id }) => id === lane)?.runs.map(({ state, from }) => [state, from]);
			expect(runs('RUS')).toContainEqual(['blocked', '2023-04-23']);
			expect(runs('outlets')).toContainEqual(['blocked', '2022-12-12']);
			const talks = ((await viewRecord(desk, 'tracks', {})) as { readonly rows: readonly TrackView[] }).rows
				.filter(({ contacts }) => contacts.length > 0)
				.map(({ id }) => id);
			expect(talks).toEqual(expect.arrayContaining(['field-talks', 'russian-mediation']));
			const { telling } = desk.register.statements.columns;
			const ministry = statements.flatMap(({ speaker }, index) => (speaker.ref === 'RUS-MFA' ? [telling[index]] : []));
			expect([ministry.length, new Set(ministry).size]).toEqual([6, 1]);
		} finally {
			await desk.close();
			await rm(folder, { recursive: true, force: true });
		}
	});

	test('the inserted word is kept apart', () => {
		expect(statements.flatMap(({ inserted }) => inserted.map(({ exact }) => exact))).toEqual(['[dear]']);
	});
});

/** Shared length over joined length of two sets of spans. */
function share(one: readonly Span[], other: readonly Span[]): number {
	const marks = (spans: readonly Span[]) => new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_item, at) => start + at)));
	const first = marks(one);
	const second = marks(other);
	const common = [...first].filter((at) => second.has(at)).length;
	return common / (first.size + second.size - common);
}
