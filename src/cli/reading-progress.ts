// Reads files into the desk and shows how it goes on the error stream: a bar where somebody watches, a line
// now and then where it goes into a file; at the end the figures.
import type { Desk } from '#operations/desk.ts';
import type { Known } from '#operations/read-file.ts';
import { readFolder, type Aside, type Progress } from '#operations/read-folder.ts';
import type { Problem } from '#problems/problem.ts';
import { counted } from './counted.ts';
import { printable, printProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

export type ReadingTotals = { readonly documents: number; readonly added: number; readonly claims: number; readonly bad: number };
type Counting = { documents: number; added: number; claims: number; bad: number; addresses: number; passed: Map<string, number>; codes: Map<string, number> };

const lineEvery = 100;
const barWidth = 24;
/** The pace is that of the last stretch or two of so many milliseconds; fewer files have none. */
const paceWindow = 10_000;
const fewestPaced = 20;

export async function readWithProgress(terminal: Terminal, desk: Desk, given: Known & { readonly paths: readonly string[] }): Promise<ReadingTotals> {
	const { paths, ...known } = given;
	return showProgress(terminal, readFolder(desk, paths, known));
}

/** Shows how a reading goes, and at the end what came of it. */
export async function showProgress(terminal: Terminal, reading: AsyncIterable<Progress>): Promise<ReadingTotals> {
	const start = terminal.now().getTime();
	const seconds = (): string => ((terminal.now().getTime() - start) / 1_000).toFixed(1);
	const totals: Counting = { documents: 0, added: 0, claims: 0, bad: 0, addresses: 0, passed: new Map(), codes: new Map() };
	const pace = makePace(start);
	for await (const progress of reading) {
		count(totals, progress);
		if (progress.problem !== null) {
			clearBar(terminal);
			printProblem(terminal, progress.problem);
			terminal.end(1);
		}
		show(
			terminal,
			progress,
			`${counted(totals.documents, 'document')}, ${counted(totals.claims, 'claim')}, ${seconds()} s${pace(terminal.now().getTime(), progress)}`,
		);
	}
	clearBar(terminal);
	const bad = totals.bad === 0 ? '' : `, ${totals.bad} not read`;
	terminal.error.write(`${counted(totals.documents, 'document')} read, ${totals.added} new, ${counted(totals.claims, 'claim')}, ${seconds()} s${bad}\n`);
	for (const [code, times] of [...totals.codes].sort(([, one], [, other]) => other - one)) terminal.error.write(`not read, ${code}: ${times}\n`);
	for (const [what, times] of totals.passed) terminal.error.write(`passed over, ${printable(what)}: ${times}\n`);
	if (totals.addresses > 0) terminal.error.write(`${counted(totals.addresses, 'page')} named and not held, by address\n`);
	return totals;
}

function count(totals: Counting, { taken, problem, aside }: Progress): void {
	if (aside !== null) countAside(totals, aside);
	else if (problem !== null) countProblem(totals, problem);
	else {
		totals.documents++;
		if (taken.isNew) totals.added++;
		totals.claims += taken.claims;
	}
}

function countProblem(totals: Counting, { code }: Problem): void {
	totals.bad++;
	totals.codes.set(code, (totals.codes.get(code) ?? 0) + 1);
}

function countAside(totals: Counting, aside: Aside): void {
	if (aside.kind === 'address') totals.addresses++;
	else totals.passed.set(aside.what, (totals.passed.get(aside.what) ?? 0) + aside.count);
}

/** How many files a second of late, and the time that is left at this pace; told once it can be. Milliseconds. */
function makePace(start: number): (now: number, progress: Progress) => string {
	let [before, latest] = [
		{ at: start, done: 0 },
		{ at: start, done: 0 },
	];
	return (now, { done, total }) => {
		if (now - latest.at > paceWindow) [before, latest] = [latest, { at: now, done }];
		const rate = ((done - before.done) * 1_000) / Math.max(1, now - before.at);
		if (total < fewestPaced || done === total || rate <= 0) return '';
		return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} files a second, ${timeLeft((total - done) / rate)} left`;
	};
}

function timeLeft(seconds: number): string {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	const minutes = Math.ceil(seconds / 60);
	return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function show(terminal: Terminal, { done, total }: Progress, figures: string): void {
	if (terminal.error.isTTY) {
		const filled = Math.round((done / total) * barWidth);
		terminal.error.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${total} files, ${figures}`);
	} else if (done % lineEvery === 0 && done < total) terminal.error.write(`${done}/${total} files, ${figures}\n`);
}

function clearBar(terminal: Terminal): void {
	if (terminal.error.isTTY) terminal.error.write('\r\u001b[2K');
}
