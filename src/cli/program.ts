// The prompt: the list of commands and what happens when one of them meets trouble.
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import type { CommandMaker } from './command.ts';
import { printProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

/** A new command is one file and one line here. What a command stands on is loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<CommandMaker>>> = {
	read: async () => (await import('./commands/read.ts')).read,
	reread: async () => (await import('./commands/reread.ts')).reread,
	watch: async () => (await import('./commands/watch.ts')).watch,
	serve: async () => (await import('./commands/serve.ts')).serve,
	summary: async () => (await import('./commands/summary.ts')).summary,
	show: async () => (await import('./commands/show.ts')).show,
	judge: async () => (await import('./commands/judge.ts')).judge,
	report: async () => (await import('./commands/report.ts')).report,
	export: async () => (await import('./commands/export.ts')).exportRecord,
	custody: async () => (await import('./commands/custody.ts')).custody,
	verify: async () => (await import('./commands/verify.ts')).verify,
	extract: async () => (await import('./commands/extract.ts')).extract,
};

/** @param words the arguments after the program's name */
export async function run(terminal: Terminal, words: readonly string[]): Promise<void> {
	try {
		const [name = ''] = words;
		const program = await makeProgram(terminal, Object.hasOwn(commands, name) ? [name] : undefined);
		await program.parseAsync(words, { from: 'user' });
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

/** The program with all its commands, or some; also what docs/cli.md is written from. */
export async function makeProgram(terminal: Terminal, names: readonly string[] = Object.keys(commands)): Promise<Command> {
	const program = new Command('accordwatch').description(manifest.description).version(manifest.version);
	const output = { writeOut: (text: string) => terminal.out.write(text), writeErr: (text: string) => terminal.error.write(text) };
	const makers = await Promise.all(names.map((name) => commands[name]?.()));
	for (const make of makers)
		if (make) program.addCommand(make(terminal).exitOverride().configureOutput(output).showHelpAfterError('(add --help for the options)'));
	return program.exitOverride().configureOutput(output).showHelpAfterError('(add --help for the commands)');
}
