// Reads a value as Python writes it down (`repr`): auto-archiver fills the cells of its CSV with such. Texts, numbers,
// lists, dictionaries and dates are read; of everything else only that it was there.

const deepest = 50;
const nothing: unique symbol = Symbol('no value');

type State = { readonly text: string; at: number };

/** `undefined` where the text is no such value. */
export function pythonValue(text: string): unknown {
	const state: State = { text, at: 0 };
	const value = valueAt(state, 0);
	skipBlanks(state);
	return value === nothing || state.at < text.length ? undefined : value;
}

function valueAt(state: State, depth: number): unknown {
	skipBlanks(state);
	const sign = state.text[state.at] ?? '';
	if (depth > deepest) return nothing;
	if (sign === '{') return dictionary(state, depth);
	if (sign === '[' || sign === '(') return list(state, sign === '[' ? ']' : ')', depth);
	return quoted(state) ?? number(state) ?? named(state, depth);
}

/** Also a set, of which the members are left out. */
function dictionary(state: State, depth: number): unknown {
	const entries: (readonly [string, unknown])[] = [];
	state.at++;
	for (;;) {
		if (takes(state, '}')) return Object.fromEntries(entries);
		const key = valueAt(state, depth + 1);
		if (key === nothing) return nothing;
		if (takes(state, ':')) {
			const value = valueAt(state, depth + 1);
			if (value === nothing) return nothing;
			entries.push([String(key), value]);
		}
		if (!takes(state, ',') && state.text[state.at] !== '}') return nothing;
	}
}

function list(state: State, end: string, depth: number): unknown {
	const items: unknown[] = [];
	state.at++;
	for (;;) {
		if (takes(state, end)) return items;
		const name = taken(state, /[A-Za-z_]\w{0,60}=/y);
		const item = valueAt(state, depth + 1);
		if (item === nothing) return nothing;
		// What is given by name in a call says how, not what.
		if (name === null) items.push(item);
		if (!takes(state, ',') && state.text[state.at] !== end) return nothing;
	}
}

const escapes: ReadonlyMap<string, string> = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['\n', ''],
]);

function quoted(state: State): string | null {
	const opening = taken(state, /[bBuU]?['"]/y);
	if (opening === null) return null;
	const mark = opening.at(-1);
	const pieces: string[] = [];
	for (let start = state.at; state.at < state.text.length; ) {
		const sign = state.text[state.at];
		if (sign !== mark && sign !== '\\') state.at++;
		else {
			pieces.push(state.text.slice(start, state.at));
			state.at++;
			if (sign === mark) return pieces.join('');
			pieces.push(escaped(state));
			start = state.at;
		}
	}
	return null;
}

function escaped(state: State): string {
	const code = taken(state, /x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
	if (code !== null) {
		const point = Number.parseInt(code.slice(1), 16);
		return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
	}
	const sign = state.text[state.at] ?? '';
	state.at++;
	return escapes.get(sign) ?? sign;
}

function number(state: State): number | null {
	const written = taken(state, /-?\d{1,30}(?:\.\d{0,30})?(?:e[+-]?\d{1,3})?/y);
	return written === null ? null : Number(written);
}

/** `True`, `None`, a date, or the call of something, of which nothing is known. */
function named(state: State, depth: number): unknown {
	const name = taken(state, /[A-Za-z_][\w.]{0,100}/y);
	if (name === null) return nothing;
	if (state.text[state.at] !== '(') return name === 'True' ? true : name === 'False' ? false : null;
	const start = state.at;
	const given = list(state, ')', depth + 1);
	if (!Array.isArray(given)) return nothing;
	return name === 'datetime.datetime' ? instant(given, state.text.slice(start, state.at)) : null;
}

/** Without a zone it is a day, as elsewhere. */
function instant(given: readonly unknown[], words: string): string | null {
	const [year, month, day, hour = 0, minute = 0, second = 0] = given;
	if (![year, month, day, hour, minute, second].every(Number.isInteger)) return null;
	const two = (value: unknown): string => String(value).padStart(2, '0');
	const time = `T${two(hour)}:${two(minute)}:${two(second)}${/\butc\b/i.test(words) ? '+00:00' : ''}`;
	return `${String(year)}-${two(month)}-${two(day)}${time}`;
}

function taken(state: State, pattern: RegExp): string | null {
	pattern.lastIndex = state.at;
	const found = pattern.exec(state.text)?.[0] ?? null;
	state.at += found?.length ?? 0;
	return found;
}

function takes(state: State, sign: string): boolean {
	skipBlanks(state);
	if (state.text[state.at] !== sign) return false;
	state.at++;
	return true;
}

function skipBlanks(state: State): void {
	while (/\s/.test(state.text[state.at] ?? '')) state.at++;
}
