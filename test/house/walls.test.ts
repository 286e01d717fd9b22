// Proves every wall by a small tree of files that breaks it, and that ours breaks none.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tree } from './tree.ts';

type Case = { readonly name: string; readonly files: Readonly<Record<string, string>>; readonly breaks: readonly string[] };

const cases = parse(readFileSync(join(import.meta.dirname, 'walls.cases.yaml'), 'utf8')) as readonly Case[];
const { default: walls } = (await import(join(tree, '.dependency-cruiser.mjs'))) as {
	default: { forbidden: (IForbiddenRuleType & { name: string })[]; options: ICruiseOptions };
};
const folder = mkdtempSync(join(tmpdir(), 'accordwatch-walls-'));
const manifest = { name: 'tree', type: 'module', imports: { '#*': './src/*' }, devDependencies: { ruler: '1.0.0' } };

afterAll(() => rmSync(folder, { recursive: true }));

describe('the walls', () => {
	it.each(cases)('$name', async ({ name, files, breaks }) => {
		const base = join(folder, name.replaceAll(' ', '-'));
		for (const [path, content] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
			mkdirSync(dirname(join(base, path)), { recursive: true });
			writeFileSync(join(base, path), content);
		}
		expect(await broken(base)).toEqual(breaks);
	});

	it('stand in our own tree', async () => {
		expect(await broken(tree)).toEqual([]);
	});

	it('are all proved, but for those that repeat a proved one for another room', () => {
		const proved = new Set(cases.flatMap(({ breaks }) => breaks.map(familyOf)));
		expect(walls.forbidden.map(({ name }) => familyOf(name)).filter((family) => !proved.has(family))).toEqual([]);
	});
});

async function broken(baseDir: string): Promise<readonly string[]> {
	const { output } = await cruise(['src'], { ...walls.options, baseDir, validate: true, ruleSet: { forbidden: walls.forbidden } });
	const { violations } = (output as ICruiseResult).summary;
	return [...new Set(violations.map(({ rule }) => rule.name))];
}

/** Rules made for each room: one proof stands for all of them. */
function familyOf(name: string): string {
	return /^(downhill|two-doors|leaves)-/.exec(name)?.[1] ?? name;
}
