// Tells the encoding of bytes that are not UTF-8 from the bytes alone: UTF-16 by where its zeros and spaces stand,
// ArmSCII-8 by its odd small letters, the old encodings of one byte a letter by a detector's statistics.
import { analyse } from 'chardet';

/** So many bytes are looked at. */
const sample = 65_536;
/** The encodings of one byte a letter that are told apart, by the detector's name; Latin-1 is read as its superset. */
const singleByte: ReadonlyMap<string, string> = new Map([
	['windows-1251', 'windows-1251'],
	['KOI8-R', 'koi8-u'],
	['ISO-8859-5', 'iso-8859-5'],
	['ISO-8859-9', 'windows-1254'],
	['windows-1254', 'windows-1254'],
	['ISO-8859-1', 'windows-1252'],
	['windows-1252', 'windows-1252'],
	['windows-1256', 'windows-1256'],
	['ISO-8859-6', 'windows-1256'],
]);
/** Those of Latin writing. */
const latin = new Set(['windows-1252', 'windows-1254']);
/** Below this the detector knows nothing. */
const leastConfidence = 20;

/** `utf-16le`, `utf-16be` or null, for bytes without a mark. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const looked = bytes.subarray(0, Math.min(sample, bytes.byteLength - (bytes.byteLength % 2)));
	if (looked.byteLength < 8 || !looked.includes(0)) return null;
	let little = 0;
	let big = 0;
	for (let at = 0; at < looked.byteLength; at += 2) {
		const [first = 0, second = 0] = [looked[at], looked[at + 1]];
		if (isPlain(first) && second === 0) little++;
		else if (first === 0 && isPlain(second)) big++;
	}
	// Even a text without Latin letters has its spaces and line ends.
	const most = Math.max(little, big);
	const isClear = most >= looked.byteLength / 2 / 20 && Math.min(little, big) * 20 <= most;
	if (!isClear) return null;
	const name = little > big ? 'utf-16le' : 'utf-16be';
	return isText(new TextDecoder(name).decode(looked.subarray(0, 8_192))) ? name : null;
}

/** The most likely encoding, which `windows-1252` is where nothing is likely. */
export function likelyEncoding(bytes: Uint8Array): string {
	const looked = bytes.subarray(0, sample);
	if (isArmscii(looked)) return 'armscii8';
	const isOther = isOtherScript(looked);
	for (const { name, confidence } of analyse(looked)) {
		const known = singleByte.get(name);
		if (known !== undefined && confidence >= leastConfidence && !(isOther && latin.has(known))) return known;
	}
	return isOther ? cyrillicOf(looked) : 'windows-1252';
}

function isPlain(code: number): boolean {
	return (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Letters, figures, marks and spaces, nearly all. */
function isText(text: string): boolean {
	const signs = [...text];
	return signs.filter((sign) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\s]/u.test(sign) && sign !== '\uFFFD').length >= signs.length * 0.98;
}

/** Whether most words are of high letters alone: no Latin writing has such, and short texts are too short for statistics. */
function isOtherScript(bytes: Uint8Array): boolean {
	let high = 0;
	let low = 0;
	for (const word of Buffer.from(bytes)
		.toString('latin1')
		.match(/[a-z\xc0-\xff]{2,60}/gi) ?? []) {
		if (/^[\xc0-\xff]+$/.test(word)) high += word.length;
		else if (/[\xc0-\xff]/.test(word)) low += word.length;
	}
	return high >= 6 && high > low * 4;
}

/** Small letters stand behind the capitals in windows-1251, before them in KOI8. */
function cyrillicOf(bytes: Uint8Array): string {
	const behind = bytes.reduce((sum, byte) => sum + (byte >= 0xe0 ? 1 : 0), 0);
	const before = bytes.reduce((sum, byte) => sum + (byte >= 0xc0 && byte < 0xe0 ? 1 : 0), 0);
	return behind >= before ? 'windows-1251' : 'koi8-u';
}

/** Small Armenian letters are the odd codes from B3 to FD, capitals the even ones before them. */
function isArmscii(bytes: Uint8Array): boolean {
	let high = 0;
	let small = 0;
	for (const byte of bytes) {
		if (byte < 0x80) continue;
		high++;
		if (byte >= 0xb3 && byte <= 0xfd && byte % 2 === 1) small++;
	}
	return high >= 12 && small >= high * 0.75;
}
