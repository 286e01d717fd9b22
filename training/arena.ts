// The memory in which the net learns: matrices of 32-bit floats one after another, and the arithmetic over them
// (`kernel/learning.ts`, compiled by `npm run train`).

/** The functions of `kernel/learning.ts`; places are bytes of the memory. */
type Arithmetic = {
	readonly times: (a: number, w: number, c: number, n: number, k: number, m: number) => void;
	readonly timesTurned: (c: number, w: number, a: number, n: number, k: number, m: number) => void;
	readonly turnedTimes: (a: number, c: number, w: number, n: number, k: number, m: number) => void;
	readonly stepDown: (w: number, g: number, first: number, second: number, size: number, scale: number, pace: number, lift: number) => void;
};

export type Arena = {
	readonly arithmetic: Arithmetic;
	/** All of the memory; the float at byte `place` is number `place / 4`. */
	readonly floats: Float32Array;
	/** The place of so many floats, all 0. */
	readonly take: (size: number) => number;
	/** Gives back all that was taken by what is done. */
	readonly during: <Result>(work: () => Result) => Result;
};

const page = 65_536;

/** @param code of `kernel/learning.ts`; @param size bytes */
export function makeArena(code: Uint8Array, size: number): Arena {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(size / page) });
	const module = new WebAssembly.Module(code as Uint8Array<ArrayBuffer>);
	const arithmetic = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Arithmetic;
	const floats = new Float32Array(memory.buffer);
	let next = page;
	return {
		arithmetic,
		floats,
		take(count) {
			const place = next;
			next += Math.ceil(count / 4) * 16;
			if (next > memory.buffer.byteLength) throw new Error('The memory for learning is too small');
			floats.fill(0, place / 4, next / 4);
			return place;
		},
		during(work) {
			const before = next;
			const result = work();
			next = before;
			return result;
		},
	};
}
