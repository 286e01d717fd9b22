// Reads files into the desk and shows how it goes on the error stream: a bar where somebody watches, a line
// now and then where it goes into a file; at the end the figures.
import type { Desk } from '#operations/desk.ts';
import { readFolder, type Known, type Progress } from '#operations/read-folder.ts';
import { counted } from './counted.ts';
import { printProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

export type ReadingTotals = { readonly documents: number; readonly added: number; readonly claims: number; readonly bad: number };

const lineEvery = 100;
const barWidth = 24;

export async function readWithProgress(terminal: Terminal, desk: Desk, given: Known & { readonly paths: readonly string[] }): Promise<ReadingTotals> {
	const { paths, ...known } = given;
	const start = terminal.now().getTime();
	const seconds = (): string => ((terminal.now().getTime() - start) / 1_000).toFixed(1);
	const totals = { documents: 0, added: 0, claims: 0, bad: 0 };
	for await (const progress of readFolder(desk, paths, known)) {
		count(totals, progress);
		if (progress.problem !== null) {
			clearBar(terminal);
			printProblem(terminal, progress.problem);
			terminal.end(1);
		}
		show(terminal, progress, `${counted(totals.claims, 'claim')}, ${seconds()} s`);
	}
	clearBar(terminal);
	const bad = totals.bad === 0 ? '' : `, ${totals.bad} not read`;
	terminal.error.write(`${counted(totals.documents, 'document')} read, ${totals.added} new, ${counted(totals.claims, 'claim')}, ${seconds()} s${bad}\n`);
	return totals;
}

function count(totals: { documents: number; added: number; claims: number; bad: number }, { taken }: Progress): void {
	if (taken === null) {
		totals.bad++;
		return;
	}
	totals.documents++;
	if (taken.isNew) totals.added++;
	totals.claims += taken.claims;
}

function show(terminal: Terminal, { done, total }: Progress, figures: string): void {
	if (terminal.error.isTTY) {
		const filled = Math.round((done / total) * barWidth);
		terminal.error.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${total} documents, ${figures}`);
	} else if (done % lineEvery === 0 && done < total) terminal.error.write(`${done}/${total} documents, ${figures}\n`);
}

function clearBar(terminal: Terminal): void {
	if (terminal.error.isTTY) terminal.error.write('\r\u001b[2K');
}
