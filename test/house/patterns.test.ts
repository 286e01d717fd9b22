// No regular expression of the source takes more than linear time on any text: each is judged by a tool (recheck).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');

type Pattern = { readonly file: string; readonly source: string; readonly flags: string };

function patternsOf(file: string): Pattern[] {
	const found: Pattern[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push({ file: file.slice(source.length + 1), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
	return found;
}

test('every pattern of the source is linear in the text', { timeout: 240_000 }, () => {
	process.env.RECHECK_BACKEND = 'pure';
	const patterns = readdirSync(source, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.flatMap((name) => patternsOf(join(source, name)));
	expect(patterns.length).toBeGreaterThan(100);
	const slow = patterns.filter(({ source: pattern, flags }) => checkSync(pattern, flags, { timeout: 60_000 }).status !== 'safe');
	expect(slow).toEqual([]);
});

test('a pattern of square time is seen as one', () => {
	expect(checkSync('^(a|a)*b*b*$', '', {}).status).toBe('vulnerable');
});
