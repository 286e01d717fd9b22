// Writes texts in old encodings and reads them back; tells languages; finds signs of direction.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { disguises } from '#documents/direction.ts';
import { detectLanguage } from '#documents/language.ts';
import { receive } from '#documents/receive.ts';

type EncodingCase = {
	readonly name: string;
	readonly encoding: string;
	readonly doubt: string;
	readonly media?: string;
	readonly text: string;
	readonly read?: string;
};
type LanguageCase = { readonly language: string; readonly text: string };

const casesOf = <Case>(name: string): readonly Case[] => parse(readFileSync(join(import.meta.dirname, `${name}.cases.yaml`), 'utf8'));
const captured = '2031-05-06T00:00:00Z';

describe('an encoding', () => {
	it.each(casesOf<EncodingCase>('encoding'))('is told: $name', async ({ encoding, doubt, media, text, read = text }) => {
		const bytes = iconv.encode(text, encoding);
		const document = await receive(bytes, { name: 'text', captured, ...(media === undefined ? {} : { mediaType: media }) });
		expect(document.text).toBe(read);
		expect(document.doubts.map(({ code }) => code)).toEqual(doubt === 'none' ? [] : [doubt]);
	});
});

describe('a language', () => {
	it.each(casesOf<LanguageCase>('language'))('is told: $language, $text', async ({ language, text }) => {
		expect(await detectLanguage(text)).toBe(language);
	});

	it('is looked for in the head of a text only', async () => {
		expect(await detectLanguage('слово '.repeat(1_000_000))).toMatch(/^[a-z]{2,3}$/);
	});
});

describe('a sign of direction', () => {
	it.each([
		['an override', 'The \u202eyrref\u202c left.', [4]],
		['an embedding left open', 'The \u202bferry left.\nIt was full.', [4]],
		['an isolate left open at the end', 'It was \u2067full.', [7]],
		['more of them than any writing needs', `${'\u202a'.repeat(200)}a${'\u202c'.repeat(200)}`, [125]],
	])('that can disguise is a doubt: %s', (_, text, starts) => {
		expect(disguises(text).map(({ span }) => span?.start)).toEqual(starts);
	});

	it.each([
		['marks alone', 'ab\u200f \u061cאב\u200e'],
		['an embedding that is closed', 'The \u202bאב\u202c left.'],
		['an isolate that is closed', 'The \u2067אב\u2069 left.'],
		['right-to-left writing without signs', 'השיירה חצתה את הגשר'],
	])('that cannot is none: %s', (_, text) => {
		expect(disguises(text)).toEqual([]);
	});
});
