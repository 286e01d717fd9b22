// Holds the code to the vocabulary of docs/words.md, to even-handed verbs and to whole words.
import { describe, expect, it } from 'vitest';
import { readText, sources } from './tree.ts';

type Word = { readonly word: string; readonly avoided: readonly string[] };

const words: readonly Word[] = readText('docs/words.md')
	.split('\n')
	.filter((line) => /^\| (?!word|-)/.test(line))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	)
	.map(([word = '', , avoided = '']) => ({
		word,
		avoided: avoided
			.split(',')
			.map((other) => other.trim())
			.filter((other) => other !== ''),
	}));

/** Verbs that cast doubt on, or give credit to, what one side says; the program's own prose says *said* of everybody. */
const slanted = /\b(?:admitted|conceded|insisted|so-called|regime forces|militants?|terrorists?|separatists?)\b/i;
const shortened =
	/\b(?:const|let|function|type|class)\s+(?:doc|ctx|cfg|conf|ent|msg|req|res|idx|tmp|opts|args|params|cb|fn|elem|btn|evt|err|str|num|arr|obj|prev|curr|acc|attr|utils?|mgr|svc|impl)\b/;

describe('the words', () => {
	it('stand in the vocabulary once', () => {
		expect(words.length).toBeGreaterThan(50);
		expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
		const known = new Set(words.map(({ word }) => word));
		expect(words.flatMap(({ avoided }) => avoided).filter((other) => known.has(other))).toEqual([]);
	});

	it.each(words.filter(({ avoided }) => avoided.length > 0))('say $word and nothing else for it', ({ avoided }) => {
		const patterns = avoided.map(patternOf);
		expect(sources.flatMap(({ path, text }) => patterns.flatMap((pattern) => (pattern.test(text) ? [`${path}: ${pattern.source}`] : [])))).toEqual([]);
	});

	it('are the same for every side', () => {
		expect(sources.filter(({ text }) => slanted.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('are whole', () => {
		expect(sources.filter(({ text }) => shortened.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('are found where they stand, in prose and inside names', () => {
		const pattern = patternOf('read model');
		expect(['a read model', 'const readModel = 1', 'class ReadModels', "'read-model'"].every((text) => pattern.test(text))).toBe(true);
		expect(['thread models', 'read the model'].some((text) => pattern.test(text))).toBe(false);
	});
});

/** `read model` as prose, as `readModel`, as `read-model`, and in the plural. */
function patternOf(avoided: string): RegExp {
	const [first = '', ...rest] = avoided.split(' ');
	const inner = rest.map((part) => `[ -]?[${part[0]?.toUpperCase()}${part[0]}]${part.slice(1)}`).join('');
	return new RegExp(`(?<![a-z])[${first[0]?.toUpperCase()}${first[0]}]${first.slice(1)}${inner}s?(?![a-z])`);
}
