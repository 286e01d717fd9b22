// The contract of the store that keeps originals and the texts read from them, each under its SHA-256. What is
// kept once is never written again.

export type Originals = {
	/** Keeps the bytes and returns their SHA-256 once they are on disk. */
	keep(bytes: Uint8Array): Promise<string>;
	/** The bytes under a hash, or null when they are not there. Not checked against the hash: `verify` does. */
	read(sha256: string): Promise<Uint8Array | null>;
};
