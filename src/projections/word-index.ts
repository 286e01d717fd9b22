// Which claims hold which words in their evidence: lists of claim rows by word, in order. Words are lower-case runs of
// letters and digits of at least three signs; what is asked matches whole words, the last one also as a beginning.

/** Rows by word, as lists that grow. */
export type WordIndex = Map<string, { length: number; rows: Int32Array }>;

const shortest = 3;
const word = /[\p{L}\p{N}]+/gu;
const wordSign = /[\p{L}\p{N}]/u;

export function makeWordIndex(): WordIndex {
	return new Map();
}

/** Adds the words of one claim. Rows must come in rising order. */
export function addWords(index: WordIndex, text: string, row: number): void {
	const lower = text.toLowerCase();
	let start = -1;
	for (let at = 0; at <= lower.length; at++) {
		if (at < lower.length && isOfWord(lower.charCodeAt(at))) {
			if (start < 0) start = at;
			continue;
		}
		if (start >= 0 && at - start >= shortest) addWord(index, lower.slice(start, at), row);
		start = -1;
	}
}

function addWord(index: WordIndex, found: string, row: number): void {
	const list = index.get(found);
	if (list === undefined) index.set(found, { length: 1, rows: new Int32Array([row, 0]) });
	else if (list.rows[list.length - 1] !== row) push(list, row);
}

/** A letter or digit; beyond ASCII, anything the pattern takes for one. */
function isOfWord(code: number): boolean {
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return wordSign.test(String.fromCharCode(code));
}

/** The rows whose evidence holds every word of `asked`, or null when it names no word that is kept. */
export function rowsWith(index: WordIndex, asked: string): ReadonlySet<number> | null {
	const words = (asked.toLowerCase().match(word) ?? []).filter((one) => one.length >= shortest);
	const last = words.at(-1);
	if (last === undefined) return null;
	let found: Set<number> | null = null;
	for (const one of words) {
		const rows: Set<number> = new Set();
		const lists = one === last ? [...index].filter(([key]) => key.startsWith(one)).map(([, list]) => list) : [index.get(one)];
		for (const list of lists) {
			for (let at = 0; at < (list?.length ?? 0); at++) {
				const row = list?.rows[at] as number;
				if (found === null || found.has(row)) rows.add(row);
			}
		}
		found = rows;
	}
	return found;
}

function push(list: { length: number; rows: Int32Array }, row: number): void {
	if (list.length === list.rows.length) {
		const larger = new Int32Array(Math.ceil(list.length * 1.5) + 1);
		larger.set(list.rows);
		list.rows = larger;
	}
	list.rows[list.length++] = row;
}
