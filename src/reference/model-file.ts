// A model file: a header in JSON and arrays of whole numbers after it, which are used where they lie.

/** `header` of the file's own kind, and its arrays by name. */
export type ModelFile<Header> = { readonly header: Header; readonly arrays: ReadonlyMap<string, ModelArray> };
export type ModelArray = Int8Array | Int16Array | Uint16Array | Int32Array;

const makers = { i8: Int8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array } as const;
type ArrayType = keyof typeof makers;
type Written<Header> = { readonly header: Header; readonly arrays: readonly { readonly name: string; readonly type: ArrayType; readonly length: number }[] };

/** Parses a file that `writeModelFile` wrote; the arrays lie over its bytes. */
export function parseModelFile<Header>(bytes: Uint8Array): ModelFile<Header> {
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const written = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Written<Header>;
	const arrays = new Map<string, ModelArray>();
	let at = padded(8 + length);
	for (const { name, type, length: size } of written.arrays) {
		const array = new makers[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, size);
		arrays.set(name, array);
		at += padded(array.byteLength);
	}
	return { header: written.header, arrays };
}

/** The bytes of a file: the length of the header, the header, the arrays, each from a multiple of 8 (little-endian). */
export function writeModelFile<Header>(header: Header, arrays: Readonly<Record<string, ModelArray>>): Uint8Array {
	const written: Written<Header> = { header, arrays: Object.entries(arrays).map(([name, array]) => ({ name, type: typeOf(array), length: array.length })) };
	const head = new TextEncoder().encode(JSON.stringify(written));
	const parts = Object.values(arrays);
	const bytes = new Uint8Array(padded(8 + head.length) + parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
	new DataView(bytes.buffer).setUint32(0, head.length, true);
	bytes.set(head, 8);
	let at = padded(8 + head.length);
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += padded(part.byteLength);
	}
	return bytes;
}

function typeOf(array: ModelArray): ArrayType {
	return array instanceof Int8Array ? 'i8' : array instanceof Int16Array ? 'i16' : array instanceof Uint16Array ? 'u16' : 'i32';
}

function padded(length: number): number {
	return Math.ceil(length / 8) * 8;
}
