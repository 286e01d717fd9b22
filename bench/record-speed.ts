// How fast a large record is folded and looked at: a seeded ledger of as many claims as asked for is written, folded from
// nothing, and every view asked again and again, now and as of days in the past. `npm run bench -- --claims 1000000`.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import type { EntryDraft } from '#ledger/entry.ts';
import { openDesk, type Desk } from '#operations/desk.ts';
import { mindingMemory, rest } from '#operations/give-back-memory.ts';
import { viewNames, viewRecord } from '#operations/view-record.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import type { IncidentView } from '#projections/record-view.ts';
import type { Figure } from './figure.ts';
import { inventDocuments, randomFrom } from './invent-record.ts';

const reference = join(import.meta.dirname, '../data/reference/lachin-2020');
const clock = (): string => new Date().toISOString();

/** @param claims how many claims the record shall hold; 0 leaves the bench out */
export async function recordSpeed(claims: number): Promise<readonly Figure[]> {
	if (claims === 0) return [];
	const directory = await mkdtemp(join(tmpdir(), 'accordwatch-record-'));
	try {
		await writeRecord(directory, claims);
		// A process of its own, so that its memory is that of looking and not of writing.
		const words = execFileSync(process.execPath, [...servingFlags(), import.meta.filename, directory], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		return JSON.parse(words) as readonly Figure[];
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}

/** Those `npm start` serves the desk with. */
function servingFlags(): readonly string[] {
	return manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

async function measure(directory: string): Promise<readonly Figure[]> {
	const start = performance.now();
	const desk = await openDesk({ directory, findReference: () => reference, clock, isWriting: false });
	const seconds = (performance.now() - start) / 1_000;
	const { user, system } = process.cpuUsage();
	const folded = process.memoryUsage.rss();
	const figures = [
		{ name: 'record: claims; entries', value: `${desk.register.claims.length}; ${desk.register.head}`, target: '' },
		{ name: 'record: opened and folded from nothing, entries a second', value: Math.round(desk.register.head / seconds).toString(), target: '100000' },
		{ name: 'record: the same by seconds of one core', value: Math.round(desk.register.head / ((user + system) / 1_000_000)).toString(), target: '100000' },
		...(await askViews(desk)),
		{
			name: 'record: memory folded; after all questions; at rest; at most, MB',
			value: `${megabytes(folded)}; ${megabytes(process.memoryUsage.rss())}; ${megabytes(atRest(desk))}; ${megabytes(process.resourceUsage().maxRSS * 1_024)}`,
			target: '< 500',
		},
	];
	await desk.close();
	return figures;
}

async function writeRecord(directory: string, claims: number): Promise<void> {
	const desk = await openDesk({ directory, findReference: () => reference, clock, isWriting: true });
	let batch: EntryDraft[] = [];
	let made = 0;
	for (const { drafts, claims: count, at } of inventDocuments(desk.reference)) {
		batch.push(...drafts);
		made += count;
		if (batch.length < 5_000 && made < claims) continue;
		await desk.ledger.append(batch, 'reader', at);
		batch = [];
		if (made >= claims) break;
	}
	await desk.close();
}

type Question = { readonly name: string; readonly query: Readonly<Record<string, string>> };

async function askViews(desk: Desk): Promise<readonly Figure[]> {
	const now = await spread(desk, {});
	const past = await spread(desk, { asOf: true });
	return [
		{ name: 'record: a question now, ms p50; p95; slowest; p95 of one core', value: now, target: '< 100' },
		{ name: 'record: the same as of days in the past, ms', value: past, target: '< 100' },
	];
}

async function spread(desk: Desk, { asOf = false }): Promise<string> {
	const times: { readonly name: string; readonly time: number; readonly core: number }[] = [];
	const mindMemory = mindingMemory();
	for (const { name, query } of await questions(desk, asOf)) {
		const start = performance.now();
		const used = process.cpuUsage();
		JSON.stringify(await viewRecord(desk, name, query));
		mindMemory();
		const { user, system } = process.cpuUsage(used);
		times.push({ name, time: performance.now() - start, core: (user + system) / 1_000 });
	}
	times.sort((one, other) => one.time - other.time);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
	const cores = times.map(({ core }) => core).sort((one, other) => one - other);
	const core = cores[Math.min(cores.length - 1, Math.floor(cores.length * 0.95))] ?? 0;
	return `${at(0.5)?.time.toFixed(0)}; ${at(0.95)?.time.toFixed(0)}; ${at(1)?.time.toFixed(0)} (${at(1)?.name}); ${core.toFixed(0)}`;
}

/** Every view thirty times with what a person would ask next, in a mixed order; one day of the past after another. */
async function questions(desk: Desk, asOf: boolean): Promise<readonly Question[]> {
	const random = randomFrom(7);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
	const days = ['2022-10-11', '2022-12-12', '2023-01-30', '2023-04-24', '2023-06-15', '2023-09-19'];
	const early = { asOf: days[3], clock: 'published' };
	const claims = (await viewRecord(desk, 'claims', { limit: 200, ...early })) as Page<ClaimView>;
	const incidents = (await viewRecord(desk, 'incidents', { limit: 50, ...early })) as Page<IncidentView>;
	const selections: readonly Readonly<Record<string, string>>[] = [
		{ q: 'checkpoint' },
		{ lane: 'AZE' },
		{ kind: 'passage-blocked' },
		{ place: 'lachin-corridor' },
		{ obligation: 'TRILAT2020/6.f' },
		...days.map((from) => ({ from, to: '2023-09-30' })),
	];
	const own: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
		origin: () => ({ id: `o-${pick(claims.rows).id}` }),
		document: () => ({ id: pick(claims.rows).document }),
		incident: () => ({ id: pick(incidents.rows).id }),
		obligation: () => ({ id: pick([...desk.reference.obligationById.keys()]) }),
		claims: () => pick(selections),
		balance: () => pick(selections),
		documents: () => pick([{}, { side: 'ARM' }, { q: 'bridge' }]),
		timeline: () => pick([{}, { from: '2023-04-01', to: '2023-04-30' }]),
		today: () => ({ day: pick(days) }),
		access: () => ({ day: pick(days) }),
		incidents: () => pick([{}, { kind: 'access' }, { from: pick(days), to: '2023-10-01' }]),
	};
	const sessions = asOf ? days.slice(-3).map((day) => ({ asOf: day, clock: 'published' })) : [{}];
	return sessions.flatMap((cut) => {
		const all = viewNames.flatMap((name) => Array.from({ length: 30 }, (): Question => ({ name, query: { ...(own[name]?.() ?? {}), ...cut } })));
		return all
			.map((question) => ({ question, order: random() }))
			.sort((one, other) => one.order - other.order)
			.map(({ question }) => question);
	});
}

function atRest(desk: Desk): number {
	rest(desk);
	return process.memoryUsage.rss();
}

function megabytes(bytes: number): string {
	return (bytes / 1_048_576).toFixed(0);
}

if (import.meta.main) process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '')));
