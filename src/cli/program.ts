// The prompt: the list of commands and what happens when one of them meets trouble.
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import type { CommandMaker } from './command.ts';
import { exportRecord } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { judge } from './commands/judge.ts';
import { read } from './commands/read.ts';
import { report } from './commands/report.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { summary } from './commands/summary.ts';
import { verify } from './commands/verify.ts';
import { watch } from './commands/watch.ts';
import { printProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

/** A new command is one file and one line here. */
const commands: readonly CommandMaker[] = [read, watch, serve, summary, show, judge, report, exportRecord, verify, extract];

/** @param words the arguments after the program's name */
export async function run(terminal: Terminal, words: readonly string[]): Promise<void> {
	try {
		await makeProgram(terminal).parseAsync(words, { from: 'user' });
	} catch (error) {
		if (error instanceof CommanderError) terminal.end(error.exitCode === 0 ? 0 : 2);
		else if (error instanceof Trouble) {
			printProblem(terminal, error.problem);
			terminal.end(3);
		} else {
			printProblem(terminal, trouble('internal-fault', {}).problem);
			terminal.error.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
			terminal.end(3);
		}
	}
}

/** The program with all its commands; also what docs/cli.md is written from. */
export function makeProgram(terminal: Terminal): Command {
	const program = new Command('accordwatch').description(manifest.description).version(manifest.version);
	const output = { writeOut: (text: string) => terminal.out.write(text), writeErr: (text: string) => terminal.error.write(text) };
	for (const make of commands) program.addCommand(make(terminal).exitOverride().configureOutput(output).showHelpAfterError('(add --help for the options)'));
	return program.exitOverride().configureOutput(output).showHelpAfterError('(add --help for the commands)');
}
