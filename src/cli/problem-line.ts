// A problem at the prompt: one line `code: message`, and what to do.
import type { Problem } from '#problems/problem.ts';
import type { Terminal } from './terminal.ts';

export function printProblem(terminal: Terminal, { code, message, remedy }: Problem): void {
	terminal.error.write(`${code}: ${printable(message)}\n  ${printable(remedy)}\n`);
}

/** File names and texts may hold control characters that would steer the terminal. */
export function printable(text: string): string {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
