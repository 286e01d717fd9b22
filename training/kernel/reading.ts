// The arithmetic of reading: sums and products of 16-bit whole numbers, eight at a time. AssemblyScript; places are bytes of
// the memory. A value of 1 is 1,024 (10 bits behind the point), a weight of 1 is 2,048. Everything saturates, nothing is
// rounded in more than one way, so a sentence is read the same on every machine.

/** Adds four rows of 16-bit numbers; no sum is below `floor`. */
export function addRows(one: usize, two: usize, three: usize, four: usize, out: usize, size: i32, floor: i32): void {
	const end = <usize>(size * 2);
	const least = i16x8.splat(<i16>floor);
	for (let at: usize = 0; at < end; at += 16) {
		const near = i16x8.add_sat_s(v128.load(one + at), v128.load(two + at));
		const sum = i16x8.add_sat_s(i16x8.add_sat_s(near, v128.load(three + at)), v128.load(four + at));
		v128.store(out + at, i16x8.max_s(sum, least));
	}
}

/**
 * Carries a state over n tokens: it forgets, takes in, and shows itself or what it was shown (Lei et al. 2018).
 * A token's row of `u` holds what is taken in, what is forgotten and what is shown, `size` numbers each.
 * @param u the first token's row, `stride` bytes from the next; negative where it goes backwards
 * @param skip what is shown where the state is not, in rows `skipStride` bytes apart
 * @param out rows `outStride` bytes apart
 */
export function carry(u: usize, stride: i32, skip: usize, skipStride: i32, out: usize, outStride: i32, n: i32, size: i32): void {
	const width = <usize>(size * 2);
	for (let part: usize = 0; part < width; part += 16) {
		let state = i16x8.splat(0);
		let from = u + part;
		let beside = skip + part;
		let to = out + part;
		for (let i = 0; i < n; i++) {
			const taken = v128.load(from);
			state = i16x8.add_sat_s(taken, i16x8.q15mulr_sat_s(gate(v128.load(from + width)), i16x8.sub_sat_s(state, taken)));
			const other = v128.load(beside);
			v128.store(to, i16x8.add_sat_s(other, i16x8.q15mulr_sat_s(gate(v128.load(from + width * 2)), i16x8.sub_sat_s(bounded(state), other))));
			from += stride;
			beside += skipStride;
			to += outStride;
		}
	}
}

/** From 0 to 32,767: three straight lines near the logistic curve. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function gate(x: v128): v128 {
	const steep = i16x8.shl(within(x, 2048), 2);
	return i16x8.add(i16x8.add(steep, i16x8.shl(within(x, 4096), 1)), i16x8.splat(16383));
}

/** From −1,024 to 1,024: straight lines near the hyperbolic tangent. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function bounded(x: v128): v128 {
	const steep = i16x8.shr_s(within(x, 512), 1);
	return i16x8.add(steep, i16x8.add(i16x8.shr_s(within(x, 1024), 2), i16x8.shr_s(within(x, 2048), 2)));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function within(x: v128, end: i16): v128 {
	return i16x8.max_s(i16x8.min_s(x, i16x8.splat(end)), i16x8.splat(-end));
}

/** Out = (A · Wᵀ + bias) / 2,048, at least `floor`: A has n rows of k, W has m rows of k (16 bits), the bias 32 bits; k is a multiple of eight, m of four. */
export function turn(a: usize, w: usize, bias: usize, out: usize, n: i32, k: i32, m: i32, floor: i32): void {
	const row = <usize>(k * 2);
	const step = <usize>(m * 2);
	const least = i16x8.splat(<i16>floor);
	for (let j = 0; j < m; j += 4) {
		const weights = w + <usize>j * row;
		const start = v128.load(bias + <usize>(j * 4));
		let to = out + <usize>(j * 2);
		let from = a;
		let i = 0;
		for (; i + 2 <= n; i += 2) {
			both(from, weights, row);
			const sums = i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(upper, start), 11), i32x4.shr_s(i32x4.add(lower, start), 11));
			const short = i16x8.max_s(sums, least);
			v128.store64_lane(to, short, 0);
			v128.store64_lane(to + step, short, 1);
			from += row * 2;
			to += step * 2;
		}
		if (i < n) {
			const sum = i32x4.shr_s(i32x4.add(four(from, weights, row), start), 11);
			v128.store64_lane(to, i16x8.max_s(i16x8.narrow_i32x4_s(sum, sum), least), 0);
		}
	}
}

/** Out = A · Wᵀ + bias, in 32 bits; as `turn` otherwise. */
export function weigh(a: usize, w: usize, bias: usize, out: usize, n: i32, k: i32, m: i32): void {
	const row = <usize>(k * 2);
	const step = <usize>(m * 4);
	for (let j = 0; j < m; j += 4) {
		const weights = w + <usize>j * row;
		const start = v128.load(bias + <usize>(j * 4));
		let to = out + <usize>(j * 4);
		let from = a;
		let i = 0;
		for (; i + 2 <= n; i += 2) {
			both(from, weights, row);
			v128.store(to, i32x4.add(upper, start));
			v128.store(to + step, i32x4.add(lower, start));
			from += row * 2;
			to += step * 2;
		}
		if (i < n) v128.store(to, i32x4.add(four(from, weights, row), start));
	}
}

/** What `both` found: the products of the first row, and those of the second. */
let upper: v128 = i32x4.splat(0);
let lower: v128 = i32x4.splat(0);

/** The products of two rows that follow each other with four, for which each of the four is fetched once. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function both(a: usize, w: usize, row: usize): void {
	let s0 = i32x4.splat(0);
	let s1 = i32x4.splat(0);
	let s2 = i32x4.splat(0);
	let s3 = i32x4.splat(0);
	let r0 = i32x4.splat(0);
	let r1 = i32x4.splat(0);
	let r2 = i32x4.splat(0);
	let r3 = i32x4.splat(0);
	for (let t: usize = 0; t < row; t += 16) {
		const x = v128.load(a + t);
		const y = v128.load(a + row + t);
		const w0 = v128.load(w + t);
		s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, w0));
		r0 = i32x4.add(r0, i32x4.dot_i16x8_s(y, w0));
		const w1 = v128.load(w + row + t);
		s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, w1));
		r1 = i32x4.add(r1, i32x4.dot_i16x8_s(y, w1));
		const w2 = v128.load(w + row * 2 + t);
		s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, w2));
		r2 = i32x4.add(r2, i32x4.dot_i16x8_s(y, w2));
		const w3 = v128.load(w + row * 3 + t);
		s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, w3));
		r3 = i32x4.add(r3, i32x4.dot_i16x8_s(y, w3));
	}
	upper = inOne(s0, s1, s2, s3);
	lower = inOne(r0, r1, r2, r3);
}

/** The products of one row with four. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function four(a: usize, w: usize, row: usize): v128 {
	let s0 = i32x4.splat(0);
	let s1 = i32x4.splat(0);
	let s2 = i32x4.splat(0);
	let s3 = i32x4.splat(0);
	for (let t: usize = 0; t < row; t += 16) {
		const x = v128.load(a + t);
		s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(w + t)));
		s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(w + row + t)));
		s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(w + row * 2 + t)));
		s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(w + row * 3 + t)));
	}
	return inOne(s0, s1, s2, s3);
}

/** The four sums of four times four numbers. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function inOne(s0: v128, s1: v128, s2: v128, s3: v128): v128 {
	const low = i32x4.add(v128.shuffle<i32>(s0, s1, 0, 4, 1, 5), v128.shuffle<i32>(s0, s1, 2, 6, 3, 7));
	const high = i32x4.add(v128.shuffle<i32>(s2, s3, 0, 4, 1, 5), v128.shuffle<i32>(s2, s3, 2, 6, 3, 7));
	return i32x4.add(v128.shuffle<i32>(low, high, 0, 1, 4, 5), v128.shuffle<i32>(low, high, 2, 3, 6, 7));
}
