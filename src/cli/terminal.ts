// What a command talks to: the streams, the clock, and how it ends. Handed in, so that commands can be tried.

export type Terminal = {
	readonly out: NodeJS.WritableStream;
	/** Progress and problems; `isTTY` decides between a bar and plain lines. */
	readonly error: NodeJS.WritableStream & { readonly isTTY?: boolean };
	readonly input: NodeJS.ReadableStream;
	readonly now: () => Date;
	/** Raises the exit code; it never falls again. 0 well, 1 some input was bad, 2 usage, 3 trouble. */
	readonly end: (code: 0 | 1 | 2 | 3) => void;
};

/** The clock of the desk: the instant in UTC. */
export function clockOf(terminal: Terminal): () => string {
	return () => terminal.now().toISOString();
}
