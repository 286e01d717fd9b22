// The arithmetic of learning: products of matrices of 32-bit floats, four at a time, and Adam's step (Kingma and Ba 2015).
// AssemblyScript; rows lie one after another, places are bytes of the memory, columns (m) are a multiple of four. Every sum
// is made in one fixed order, so that learning gives the same bytes on every machine.

/** C += A · W: A has n rows of k, W has k rows of m, C has n rows of m. */
export function times(a: usize, w: usize, c: usize, n: i32, k: i32, m: i32): void {
	let i = 0;
	for (; i + 4 <= n; i += 4) timesFour(a + <usize>(i * k * 4), w, c + <usize>(i * m * 4), k, m);
	for (; i < n; i++) timesOne(a + <usize>(i * k * 4), w, c + <usize>(i * m * 4), k, m);
}

function timesFour(a: usize, w: usize, c: usize, k: i32, m: i32): void {
	const row = <usize>(k * 4);
	const line = <usize>(m * 4);
	for (let j: usize = 0; j < line; j += 16) {
		let c0 = v128.load(c + j);
		let c1 = v128.load(c + line + j);
		let c2 = v128.load(c + line * 2 + j);
		let c3 = v128.load(c + line * 3 + j);
		let from = w + j;
		for (let t: usize = 0; t < row; t += 4) {
			const x = v128.load(from);
			c0 = f32x4.add(c0, f32x4.mul(v128.load32_splat(a + t), x));
			c1 = f32x4.add(c1, f32x4.mul(v128.load32_splat(a + row + t), x));
			c2 = f32x4.add(c2, f32x4.mul(v128.load32_splat(a + row * 2 + t), x));
			c3 = f32x4.add(c3, f32x4.mul(v128.load32_splat(a + row * 3 + t), x));
			from += line;
		}
		v128.store(c + j, c0);
		v128.store(c + line + j, c1);
		v128.store(c + line * 2 + j, c2);
		v128.store(c + line * 3 + j, c3);
	}
}

function timesOne(a: usize, w: usize, c: usize, k: i32, m: i32): void {
	const row = <usize>(k * 4);
	const line = <usize>(m * 4);
	for (let j: usize = 0; j < line; j += 16) {
		let sum = v128.load(c + j);
		let from = w + j;
		for (let t: usize = 0; t < row; t += 4) {
			sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(a + t), v128.load(from)));
			from += line;
		}
		v128.store(c + j, sum);
	}
}

/** A += C · Wᵀ: C has n rows of m, W has k rows of m, A has n rows of k. */
export function timesTurned(c: usize, w: usize, a: usize, n: i32, k: i32, m: i32): void {
	const line = <usize>(m * 4);
	for (let i = 0; i < n; i++) {
		const from = c + <usize>i * line;
		const to = a + <usize>(i * k * 4);
		let t = 0;
		for (; t + 4 <= k; t += 4) {
			const row = w + <usize>t * line;
			let s0 = f32x4.splat(0);
			let s1 = f32x4.splat(0);
			let s2 = f32x4.splat(0);
			let s3 = f32x4.splat(0);
			for (let j: usize = 0; j < line; j += 16) {
				const x = v128.load(from + j);
				s0 = f32x4.add(s0, f32x4.mul(x, v128.load(row + j)));
				s1 = f32x4.add(s1, f32x4.mul(x, v128.load(row + line + j)));
				s2 = f32x4.add(s2, f32x4.mul(x, v128.load(row + line * 2 + j)));
				s3 = f32x4.add(s3, f32x4.mul(x, v128.load(row + line * 3 + j)));
			}
			const place = to + <usize>(t * 4);
			f32.store(place, f32.load(place) + total(s0));
			f32.store(place + 4, f32.load(place + 4) + total(s1));
			f32.store(place + 8, f32.load(place + 8) + total(s2));
			f32.store(place + 12, f32.load(place + 12) + total(s3));
		}
		for (; t < k; t++) {
			const row = w + <usize>t * line;
			let sum = f32x4.splat(0);
			for (let j: usize = 0; j < line; j += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(from + j), v128.load(row + j)));
			const place = to + <usize>(t * 4);
			f32.store(place, f32.load(place) + total(sum));
		}
	}
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function total(x: v128): f32 {
	return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3);
}

/** W += Aᵀ · C: A has n rows of k, C has n rows of m, W has k rows of m; k is a multiple of four. */
export function turnedTimes(a: usize, c: usize, w: usize, n: i32, k: i32, m: i32): void {
	const row = <usize>(k * 4);
	const line = <usize>(m * 4);
	for (let t: usize = 0; t < row; t += 16) {
		const to = w + (t >> 2) * line;
		for (let j: usize = 0; j < line; j += 16) {
			let w0 = v128.load(to + j);
			let w1 = v128.load(to + line + j);
			let w2 = v128.load(to + line * 2 + j);
			let w3 = v128.load(to + line * 3 + j);
			let x = a + t;
			let y = c + j;
			for (let i = 0; i < n; i++) {
				const part = v128.load(y);
				w0 = f32x4.add(w0, f32x4.mul(v128.load32_splat(x), part));
				w1 = f32x4.add(w1, f32x4.mul(v128.load32_splat(x + 4), part));
				w2 = f32x4.add(w2, f32x4.mul(v128.load32_splat(x + 8), part));
				w3 = f32x4.add(w3, f32x4.mul(v128.load32_splat(x + 12), part));
				x += row;
				y += line;
			}
			v128.store(to + j, w0);
			v128.store(to + line + j, w1);
			v128.store(to + line * 2 + j, w2);
			v128.store(to + line * 3 + j, w3);
		}
	}
}

/** Moves `size` weights by their gradients (scaled), keeps the moments, wipes the gradients; `size` is a multiple of four. */
export function stepDown(w: usize, g: usize, first: usize, second: usize, size: i32, scale: f32, pace: f32, lift: f32): void {
	const end = <usize>(size * 4);
	for (let at: usize = 0; at < end; at += 16) {
		const gradient = f32x4.mul(v128.load(g + at), f32x4.splat(scale));
		const mean = f32x4.add(f32x4.mul(v128.load(first + at), f32x4.splat(0.9)), f32x4.mul(gradient, f32x4.splat(0.1)));
		const spread = f32x4.add(f32x4.mul(v128.load(second + at), f32x4.splat(0.99)), f32x4.mul(f32x4.mul(gradient, gradient), f32x4.splat(0.01)));
		const size = f32x4.add(f32x4.sqrt(f32x4.mul(spread, f32x4.splat(lift))), f32x4.splat(0.000001));
		v128.store(w + at, f32x4.sub(v128.load(w + at), f32x4.div(f32x4.mul(mean, f32x4.splat(pace)), size)));
		v128.store(first + at, mean);
		v128.store(second + at, spread);
		v128.store(g + at, f32x4.splat(0));
	}
}
