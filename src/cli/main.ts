// Where the program begins: hands the process to the prompt.
import { run } from './program.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// The reader of a pipe has gone; there is nobody left to tell.
	if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
	throw error;
});

await run(
	{
		out: process.stdout,
		error: process.stderr,
		input: process.stdin,
		now: () => new Date(),
		end: (code) => {
			process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
		},
	},
	process.argv.slice(2),
);
