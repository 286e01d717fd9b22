// How far the strips of the bundled record agree, day by day and account by account, with the statuses its compilers wrote
// down as a neutral monitor could have. A lane that is silent that day is counted apart: unknown is not a miss. As a program
// it lists every stretch of days that differs, with the words it rests on: `node bench/status-agreement.ts`.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openDesk, type Desk } from '#operations/desk.ts';
import { readFolder } from '#operations/read-folder.ts';
import { viewRecord } from '#operations/view-record.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import type { AccessView } from '#projections/record-view.ts';
import { dayNumber, isoDay } from '#time/day.ts';
import type { Figure } from './figure.ts';

const data = join(import.meta.dirname, '../data');
const clock = (): string => '2026-01-01T00:00:00.000Z';
const places = ['lachin-corridor', 'hakari-bridge', 'aghdam-road', 'dirt-road'];
/** The last day a status is taken to hold. */
const lastDay = '2023-09-30';

type Status = { readonly day: string; readonly place: string; readonly status: string };
type Tally = { agreed: number; near: number; missed: number; silent: number; misses: Map<string, number> };

type Strip = { readonly place: string; readonly lane: AccessView['lanes'][number]; readonly statuses: readonly Status[] };

export async function statusAgreement(): Promise<readonly Figure[]> {
	return atRecord(async (_, strips) =>
		strips.flatMap(({ place, lane, statuses }) => {
			const tally = compare(lane.runs, statuses);
			const said = tally.agreed + tally.near + tally.missed;
			if (said === 0) return [];
			const worst = [...tally.misses].sort(([, one], [, other]) => other - one).slice(0, 2);
			return [
				{
					name: `access, ${place}, ${lane.name}: days said; same; open or not`,
					value: `${said}; ${share(tally.agreed, said)}; ${share(tally.agreed + tally.near, said)}`,
					target: worst.map(([miss, days]) => `${miss} ${days} d`).join(', '),
				},
			];
		}),
	);
}

async function atRecord<Result>(work: (desk: Desk, strips: readonly Strip[]) => Promise<Result>): Promise<Result> {
	const directory = await mkdtemp(join(tmpdir(), 'accordwatch-status-'));
	try {
		const desk = await openDesk({ directory, findReference: () => join(data, 'reference/lachin-2020'), clock, isWriting: true });
		for await (const { problem } of readFolder(desk, [join(data, 'records/lachin-2022-2023')], {})) if (problem !== null) throw new Error(problem.message);
		const written = parse(readFileSync(join(data, 'records/lachin-2022-2023.status.yaml'), 'utf8')) as { readonly items: readonly Status[] };
		const strips: Strip[] = [];
		for (const place of places) {
			const statuses = written.items.filter((item) => item.place === place);
			const access = (await viewRecord(desk, 'access', { place, day: lastDay, from: statuses[0]?.day, to: lastDay })) as AccessView;
			strips.push(...access.lanes.map((lane) => ({ place, lane, statuses })));
		}
		const result = await work(desk, strips);
		await desk.close();
		return result;
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}

/** `near`: the lane says restricted where blocked was written, or the other way round; both say that the road is not open. */
function compare(runs: AccessView['lanes'][number]['runs'], statuses: readonly Status[]): Tally {
	const tally: Tally = { agreed: 0, near: 0, missed: 0, silent: 0, misses: new Map() };
	const [first] = statuses;
	if (first === undefined) return tally;
	for (let number = dayNumber(first.day); number <= dayNumber(lastDay); number++) {
		const day = isoDay(number) ?? '';
		const expected = statuses.findLast((status) => status.day <= day)?.status ?? 'unknown';
		const state = runs.find(({ from, to }) => from <= day && day <= to)?.state ?? 'unknown';
		if (state === 'unknown') tally.silent++;
		else if (state === expected) tally.agreed++;
		else if (state !== 'open' && expected !== 'open') tally.near++;
		else {
			tally.missed++;
			tally.misses.set(`${state} for ${expected}`, (tally.misses.get(`${state} for ${expected}`) ?? 0) + 1);
		}
	}
	return tally;
}

function share(part: number, whole: number): string {
	return `${Math.round((part / whole) * 100)} %`;
}

/** Stretches of days on which a lane says other than what was written, each with the words it rests on. */
async function printDifferences(desk: Desk, strips: readonly Strip[]): Promise<void> {
	for (const { place, lane, statuses } of strips)
		for (const run of lane.runs) {
			if (run.state === 'unknown') continue;
			const days = Array.from({ length: dayNumber(run.to) - dayNumber(run.from) + 1 }, (_, index) => isoDay(dayNumber(run.from) + index) ?? '');
			const written = (day: string) => statuses.findLast((status) => status.day <= day)?.status ?? 'unknown';
			const other = [
				...Map.groupBy(
					days.filter((day) => written(day) !== run.state),
					written,
				),
			];
			if (other.length === 0) continue;
			const { rows } = (await viewRecord(desk, 'claims', { ids: run.claims.join(',') })) as Page<ClaimView>;
			const words = rows.map(({ evidence, published }) => `${published.edtf} “${evidence[0].exact.slice(0, 110)}”`).slice(0, 4);
			for (const [status, differing] of other)
				process.stdout.write(
					`${place}, ${lane.name}: ${run.state} for ${status}, ${differing.length} d (${differing[0]} to ${differing.at(-1)})\n   ${words.join('\n   ')}\n`,
				);
		}
}

if (import.meta.main) await atRecord(printDifferences);
