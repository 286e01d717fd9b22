// A string that was cut out of another keeps the whole of that in memory; what is kept for long is kept as a copy of its own.

/** The same string, without what it was cut out of. */
export function ownCopy(text: string): string {
	return Buffer.from(text, 'utf16le').toString('utf16le');
}
