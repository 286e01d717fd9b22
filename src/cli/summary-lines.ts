// The record in a few lines at the prompt.
import type { Desk } from '#operations/desk.ts';
import { viewRecord } from '#operations/view-record.ts';
import type { SummaryView } from '#projections/record-view.ts';
import { printable } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

/** Rows shown of each list. */
const rows = 8;

/** @param query what of the past is looked at, as for every view */
export async function printSummary(terminal: Terminal, desk: Desk, query: object = {}): Promise<void> {
	const view = (await viewRecord(desk, 'summary', query)) as SummaryView;
	terminal.out.write(`${printable(summaryLines(view).join('\u2028')).replaceAll('\u2028', '\n')}\n`);
}

function summaryLines(view: SummaryView): readonly string[] {
	const period = view.firstDay === null ? 'no dated document yet' : `${view.firstDay} to ${view.lastDay}`;
	const heading = `${view.unit.charAt(0).toUpperCase()}${view.unit.slice(1)}`;
	const list = (title: string, items: readonly { readonly name: string; readonly count: number }[]): readonly string[] =>
		items.length === 0 ? [] : ['', title, ...items.slice(0, rows).map(({ name, count }) => `${String(count).padStart(7)}  ${name}`)];
	return [
		`${view.reference.title} (${period})`,
		'',
		...figures(view),
		...list(
			`${heading} by account`,
			view.byLane.filter(({ claims }) => claims > 0).map(({ name, claims }) => ({ name, count: claims })),
		),
		...list(
			`${heading} by act`,
			view.byAct.map(({ act, count }) => ({ name: act, count })),
		),
		...list(
			`${heading} by kind of event`,
			view.byKind.map(({ label, count }) => ({ name: label, count })),
		),
		...list(
			`${heading} by obligation`,
			view.byObligation.map(({ obligation, title, count }) => ({ name: `${obligation}  ${title}`, count })),
		),
		...(view.access.length === 0
			? []
			: [
					'',
					`Access on ${view.asOf?.day ?? view.lastDay}, by account`,
					...view.access.map(({ placeName, laneName, state, since }) => `  ${placeName}: ${state} since ${since}, says ${laneName}`),
				]),
	];
}

function figures(view: SummaryView): readonly string[] {
	const all: readonly (readonly [number, string])[] = [
		[view.documents, 'documents'],
		[view.statements, 'statements'],
		[view.claims, 'claims'],
		[view.narratorAssertions, 'of them the outlets’ own'],
		[view.bearings, 'bearings on obligations, access and talks'],
		[view.incidents, 'incidents proposed'],
		[view.contacts, 'contacts on tracks'],
		[view.doubts, 'doubts'],
	];
	return all.map(([count, name]) => `${String(count).padStart(7)}  ${name}`);
}
