// Fields at the prompt: words of the form `name=value`.
import { trouble } from '#problems/catalogue.ts';

/** @throws Trouble `argument-invalid` for a word without `=` and for a name given twice */
export function fieldsOf(words: readonly string[]): Readonly<Record<string, string>> {
	const fields = new Map<string, string>();
	for (const word of words) {
		const at = word.indexOf('=');
		const name = word.slice(0, at);
		if (at < 1) throw trouble('argument-invalid', { argument: word, reason: 'a field is written name=value' });
		if (fields.has(name)) throw trouble('argument-invalid', { argument: name, reason: 'it is given twice' });
		fields.set(name, word.slice(at + 1));
	}
	return Object.fromEntries(fields);
}
