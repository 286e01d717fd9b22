// Tells English from everything else by script and by the share of very common words; enough to say which
// texts the reader can read. Anything else is `und`.

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

/** ISO 639-1 code `en`, or `und`. */
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
	const words = head.match(/[a-z]+/g) ?? [];
	const hits = words.filter((word) => frequent.has(word)).length;
	return hits / words.length > (words.length < 12 ? 0.08 : 0.12) ? 'en' : 'und';
}
