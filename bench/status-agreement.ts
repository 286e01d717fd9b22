// How far the strips of the bundled record agree, day by day and account by account, with the statuses its compilers wrote
// down as a neutral monitor could have. A lane that is silent that day is counted apart: unknown is not a miss.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openDesk } from '#operations/desk.ts';
import { readFolder } from '#operations/read-folder.ts';
import { viewRecord } from '#operations/view-record.ts';
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

export async function statusAgreement(): Promise<readonly Figure[]> {
	const directory = await mkdtemp(join(tmpdir(), 'accordwatch-status-'));
	try {
		const desk = await openDesk({ directory, findReference: () => join(data, 'reference/lachin-2020'), clock, isWriting: true });
		for await (const { problem } of readFolder(desk, [join(data, 'records/lachin-2022-2023')], {})) if (problem !== null) throw new Error(problem.message);
		const written = parse(readFileSync(join(data, 'records/lachin-2022-2023.status.yaml'), 'utf8')) as { readonly items: readonly Status[] };
		const figures: Figure[] = [];
		for (const place of places) {
			const statuses = written.items.filter((item) => item.place === place);
			const access = (await viewRecord(desk, 'access', { place, day: lastDay, from: statuses[0]?.day, to: lastDay })) as AccessView;
			for (const lane of access.lanes) {
				const tally = compare(lane.runs, statuses);
				const said = tally.agreed + tally.near + tally.missed;
				if (said === 0) continue;
				const worst = [...tally.misses].sort(([, one], [, other]) => other - one).slice(0, 2);
				figures.push({
					name: `access, ${place}, ${lane.name}: days said; same; open or not`,
					value: `${said}; ${share(tally.agreed, said)}; ${share(tally.agreed + tally.near, said)}`,
					target: worst.map(([miss, days]) => `${miss} ${days} d`).join(', '),
				});
			}
		}
		await desk.close();
		return figures;
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
