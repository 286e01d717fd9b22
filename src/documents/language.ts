// Tells the language of a text. English, the one language that is read on, is told at once by script and very common
// words; only where that does not decide is a detector loaded, and it is believed only when it is sure.
import type { LanguageIdentifier } from 'cld3-asm';

const frequent = new Set([
	'the',
	'of',
	'and',
	'to',
	'in',
	'a',
	'that',
	'is',
	'was',
	'for',
	'on',
	'with',
	'said',
	'by',
	'at',
	'from',
	'as',
	'has',
	'had',
	'were',
	'it',
	'are',
	'be',
	'its',
	'an',
	'have',
	'not',
]);
/** Only the head of a text is looked at. */
const sample = 4_000;

/** Scripts (ISO 15924) that one language of today's news is written in. */
const scripts: readonly (readonly [RegExp, string])[] = [
	[/\p{Script=Armn}/gu, 'hy'],
	[/\p{Script=Geor}/gu, 'ka'],
	[/\p{Script=Hebr}/gu, 'he'],
	[/\p{Script=Grek}/gu, 'el'],
	[/\p{Script=Hang}/gu, 'ko'],
	[/\p{Script=Thai}/gu, 'th'],
];
/** What the detector says of less, or less surely, is often wrong: it takes 26 letters of Russian for Bulgarian. */
const leastLetters = 40;
const leastProbability = 0.95;
/** Codes the detector writes in its own way. */
const renamed: ReadonlyMap<string, string> = new Map([['iw', 'he']]);

let detector: Promise<LanguageIdentifier> | null = null;

/** ISO 639-1 code, or `und` where it is not sure. */
export async function detectLanguage(text: string): Promise<string> {
	if (languageOf(text) === 'en') return 'en';
	const head = text.slice(0, sample).toWellFormed();
	const letters = head.match(/\p{L}/gu)?.length ?? 0;
	const [, known] = scripts.find(([script]) => letters >= 5 && (head.match(script)?.length ?? 0) > letters / 2) ?? [];
	if (known !== undefined) return known;
	if (letters < leastLetters) return 'und';
	detector ??= loadDetector();
	const { language, probability, is_reliable: isReliable } = (await detector).findLanguage(head.replaceAll('\0', ' '));
	const code = renamed.get(language) ?? language;
	return isReliable && probability >= leastProbability && /^[a-z]{2}$/.test(code) ? code : 'und';
}

async function loadDetector(): Promise<LanguageIdentifier> {
	const { loadModule } = await import('cld3-asm');
	return (await loadModule()).create(0, sample);
}

/** At once and without the detector: `en`, or `und`. */
export function languageOf(text: string): 'en' | 'und' {
	const head = text.slice(0, sample).toLowerCase();
	let latin = 0;
	let others = 0;
	for (const sign of head) {
		if (sign >= 'a' && sign <= 'z') latin++;
		else if (sign > '\x7f' && /\p{L}/u.test(sign)) others++;
	}
	const letters = latin + others;
	if (letters === 0 || latin / letters < 0.8) return 'und';
	const words = head.match(/\p{L}+/gu) ?? [];
	const hits = words.filter((word) => frequent.has(word)).length;
	return hits / words.length > (words.length < 12 ? 0.08 : 0.12) ? 'en' : 'und';
}
