// Cuts a stream of bytes into lines without ever holding more than one; a line longer than the limit is passed
// over and told of.

/** Null stands for a line that was too long. */
export async function* readLines(input: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<Uint8Array | null> {
	let parts: Uint8Array[] = [];
	let length = 0;
	const finish = (): Uint8Array | null => {
		const line = length > limit ? null : Buffer.concat(parts);
		parts = [];
		length = 0;
		return line;
	};
	for await (const chunk of input) {
		let bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
			length += end;
			if (length <= limit) parts.push(bytes.subarray(0, end));
			yield finish();
			bytes = bytes.subarray(end + 1);
		}
		length += bytes.byteLength;
		if (length <= limit) parts.push(bytes);
		else parts = [];
	}
	if (length > 0) yield finish();
}
