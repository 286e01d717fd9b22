import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { expect, test } from 'vitest';
import { receiveText } from '#documents/receive.ts';
import { split } from '#sentences/split.ts';
import { parse } from '#syntax/parse.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { invented, referenceAt } from '../reading.ts';

type Case = { name: string; text: string; tokens?: string[]; tags?: Record<string, string>; lemmas?: Record<string, string>; heads?: string[]; not?: string[] };
const cases = parseYaml(readFileSync(new URL('parse.cases.yaml', import.meta.url), 'utf8')) as Case[];
const { lexicon } = await referenceAt(invented);

function treesOf(text: string): { trees: readonly Tree[]; text: string } {
	const document = receiveText(text, { name: 'text.txt', captured: '2031-05-12T12:00:00.000Z' });
	return { trees: parse(document, split(document, lexicon), lexicon), text: document.text };
}

const arcs = (tokens: readonly Token[]) => tokens.map(({ text, relation, head }) => `${text} ${relation} ${tokens[head]?.text ?? 'ROOT'}`);

test.each(cases)('$name', ({ text, tokens: expected, tags = {}, lemmas = {}, heads = [], not = [] }) => {
	const tokens = treesOf(text).trees.flatMap((tree) => tree.tokens);
	if (expected) expect(tokens.map((token) => token.text)).toEqual(expected);
	const found = (word: string) => tokens.find((token) => token.text === word);
	expect(Object.fromEntries(Object.keys(tags).map((word) => [word, found(word)?.tag]))).toEqual(tags);
	expect(Object.fromEntries(Object.keys(lemmas).map((word) => [word, found(word)?.lemma]))).toEqual(lemmas);
	expect(arcs(tokens)).toEqual(expect.arrayContaining(heads));
	for (const arc of not) expect(arcs(tokens)).not.toContain(arc);
});

const pieces = fc.constantFrom(
	'Guards ',
	'closed ',
	'the road',
	' near Post 4',
	', ',
	'. ',
	'“',
	'”',
	"don't ",
	'’s ',
	'U.S. ',
	'—',
	'...',
	'\n\n',
	'\u202e',
	'\ud800',
	'😀',
	'((((',
	'12:30 ',
	'https://lake.example/a?b=1 ',
	'É',
	'\u00a0',
	'x'.repeat(40),
	'- ',
);

test('whatever the text, every token is exact, in order, and every tree has one root and no circle', () => {
	fc.assert(
		fc.property(fc.array(pieces, { minLength: 1, maxLength: 120 }), (parts) => {
			const { trees, text } = treesOf(`a ${parts.join('')}`);
			for (const { sentence, tokens } of trees) {
				let last = sentence.start;
				for (const token of tokens) {
					expect(text.slice(token.start, token.end)).toBe(token.text);
					expect(text.slice(last, token.start).trim()).toBe('');
					last = token.end;
				}
				expect(text.slice(last, sentence.end).trim()).toBe('');
				expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
				expect(tokens.every((_, at) => reachesRoot(tokens, at))).toBe(true);
			}
		}),
		{ numRuns: 300 },
	);
});

test('a sentence longer than a sheet is one tree', () => {
	const { trees } = treesOf(`We saw ${'so '.repeat(600)}many guards.`);
	expect(trees).toHaveLength(1);
	expect(trees[0]?.tokens.every((_, at, tokens) => reachesRoot(tokens, at))).toBe(true);
});

test('names of parties change nothing in a tree', () => {
	const shape = (text: string) => treesOf(text).trees.flatMap(({ tokens }) => tokens.map(({ tag, head, relation }) => [tag, head, relation]));
	const one = 'Velmora said on Friday that Tarskan guards had closed the road to Brin, but Velmoran officials deny it.';
	const other = 'Tarsk said on Friday that Velmoran guards had closed the road to Brin, but Tarskan officials deny it.';
	expect(shape(one)).toEqual(shape(other));
	expect(shape('Armenia accused Azerbaijani forces of shelling Goris.')).toEqual(shape('Azerbaijan accused Armenian forces of shelling Goris.'));
});

test('a known name is one word to the tree, however many words it has', () => {
	expect(arcs(treesOf('Ulm Vey accused Brask of shelling Brin.').trees.flatMap(({ tokens }) => tokens))).toEqual(
		expect.arrayContaining(['Ulm nsubj accused', 'Vey flat Ulm', 'Brask obj accused']),
	);
	const { trees } = treesOf('ULM VEY’S ANSWER');
	expect(trees[0]?.tokens.slice(0, 2).map(({ tag, relation }) => [tag, relation])).toEqual([
		['PROPN', 'nmod:poss'],
		['PROPN', 'flat'],
	]);
});

test('a word that only begins like a known name is not that name', () => {
	const tokens = treesOf('Ulm said so. Vey said so.').trees.flatMap((tree) => tree.tokens);
	expect(tokens.filter(({ relation }) => relation === 'flat')).toEqual([]);
});

test('the models are read once and soon', () => {
	const started = performance.now();
	expect(lexicon.model()).toBe(lexicon.model());
	expect(performance.now() - started).toBeLessThan(200);
	expect(lexicon.model().length).toBeLessThan(30_000_000);
});

function reachesRoot(tokens: readonly Token[], from: number): boolean {
	let at = from;
	for (let steps = 0; steps <= tokens.length; steps++) {
		const head = tokens[at]?.head ?? -2;
		if (head === -1) return true;
		if (head < 0 || head >= tokens.length) return false;
		at = head;
	}
	return false;
}
