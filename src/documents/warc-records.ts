// Cuts a web archive (WARC 1.0 and 1.1, ISO 28500) into its records as it comes. Of each record no more is held than
// one document may have; what is longer is let go by. A record that is broken does not end the archive: reading goes
// on where the next one begins.

/** Headers of one record or of one HTTP answer may come to this. Bytes. */
const headLimit = 131_072;
const sign = Buffer.from('WARC/');
const blankLine = Buffer.from('\r\n\r\n');
/** Enough to see the end of a record and the sign of the next one. */
const tailLength = 16;

export type WarcRecord = {
	/** Names in lower case. */
	readonly headers: ReadonlyMap<string, string>;
	/** The block of the record, or null where it was longer than the limit, or not asked for. */
	readonly block: Uint8Array | null;
	/** What was wrong with the record, or null. */
	readonly trouble: 'too-large' | 'broken' | null;
};

/** Bytes at hand, and how to get more of them. What the stream throws waits until what came before it has been read. */
type Source = { held: Buffer; isOver: boolean; failure: { readonly error: unknown } | null; readonly next: () => Promise<IteratorResult<Uint8Array>> };

/**
 * @param isWanted told the headers of a record; whether its block is kept
 * @param limit bytes of a block
 */
export async function* warcRecords(
	bytes: AsyncIterable<Uint8Array>,
	isWanted: (headers: ReadonlyMap<string, string>) => boolean,
	limit: number,
): AsyncGenerator<WarcRecord, void, void> {
	const iterator = bytes[Symbol.asyncIterator]();
	const source: Source = { held: Buffer.alloc(0), isOver: false, failure: null, next: () => iterator.next() };
	try {
		for (let record = await nextRecord(source, isWanted, limit); record !== null; record = await nextRecord(source, isWanted, limit)) yield record;
		if (source.failure !== null) throw source.failure.error;
	} finally {
		await iterator.return?.();
	}
}

async function nextRecord(source: Source, isWanted: (headers: ReadonlyMap<string, string>) => boolean, limit: number): Promise<WarcRecord | null> {
	const skipped = await findSign(source);
	if (skipped === null) return null;
	const head = await takeHead(source);
	if (head === null) {
		source.held = source.held.subarray(Math.min(sign.length, source.held.length));
		return { headers: new Map(), block: null, trouble: 'broken' };
	}
	const headers = headersOf(head);
	const written = headers.get('content-length') ?? '';
	if (!/^\d{1,15}$/.test(written)) return { headers, block: null, trouble: 'broken' };
	const length = Number(written);
	if (!isWanted(headers) || length > limit) {
		const isWhole = await skip(source, length);
		return { headers, block: null, trouble: !isWhole ? 'broken' : isWanted(headers) ? 'too-large' : null };
	}
	return takeBlock(source, headers, length);
}

/** A block that is not followed by the end of its record had a wrong length, or lost a piece: it is looked through again. */
async function takeBlock(source: Source, headers: ReadonlyMap<string, string>, length: number): Promise<WarcRecord> {
	await fill(source, length + tailLength);
	const { held, isOver } = source;
	const tail = held.toString('latin1', length, length + tailLength).trimStart();
	const isWhole = held.length >= length && (tail === '' ? isOver || held.length >= length + tailLength : tail.startsWith('WARC/'));
	if (!isWhole) return { headers, block: null, trouble: 'broken' };
	source.held = held.subarray(length);
	return { headers, block: held.subarray(0, length), trouble: null };
}

/** Moves to where a record begins: the sign at the beginning or after a line end. Gives what was passed, or null at the end. */
async function findSign(source: Source): Promise<number | null> {
	let passed = 0;
	for (;;) {
		await fill(source, headLimit);
		for (let at = source.held.indexOf(sign); at >= 0; at = source.held.indexOf(sign, at + 1)) {
			if (at > 0 && source.held[at - 1] !== 10) continue;
			source.held = source.held.subarray(at);
			return passed + at;
		}
		if (source.isOver) return null;
		// The sign may be cut by the border.
		const rest = Math.max(0, source.held.length - sign.length);
		passed += rest;
		source.held = source.held.subarray(rest);
	}
}

/** The headers up to the blank line, or null where there is none. */
async function takeHead(source: Source): Promise<string | null> {
	await fill(source, headLimit);
	const end = source.held.subarray(0, headLimit).indexOf(blankLine);
	if (end < 0) return null;
	const head = source.held.toString('utf8', 0, end);
	source.held = source.held.subarray(end + blankLine.length);
	return head;
}

/** Lines after the first; a line that begins with a blank goes on the one before. */
export function headersOf(head: string): ReadonlyMap<string, string> {
	const headers = new Map<string, string>();
	let last = '';
	for (const line of head.split(/\r?\n/).slice(1)) {
		const colon = line.indexOf(':');
		if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
		else if (colon > 0) {
			last = line.slice(0, colon).trim().toLowerCase();
			if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
		}
	}
	return headers;
}

async function more(source: Source): Promise<Buffer | null> {
	try {
		const { done, value } = await source.next();
		if (done !== true) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
	} catch (error) {
		source.failure = { error };
	}
	source.isOver = true;
	return null;
}

/** Gets until so many bytes are at hand; whether there are as many. */
async function fill(source: Source, length: number): Promise<boolean> {
	if (source.held.length >= length) return true;
	const pieces = [source.held];
	let size = source.held.length;
	while (size < length && !source.isOver) {
		const piece = await more(source);
		if (piece === null) break;
		pieces.push(piece);
		size += piece.length;
	}
	source.held = Buffer.concat(pieces);
	return size >= length;
}

/** Lets so many bytes go by. */
async function skip(source: Source, length: number): Promise<boolean> {
	let left = length - source.held.length;
	if (left <= 0) {
		source.held = source.held.subarray(length);
		return true;
	}
	while (left > 0) {
		const piece = await more(source);
		if (piece === null) {
			source.held = Buffer.alloc(0);
			return false;
		}
		source.held = piece.subarray(Math.min(left, piece.length));
		left -= piece.length;
	}
	return true;
}
