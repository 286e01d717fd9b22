// Follows every link of every Markdown page of the project that leads into the project: files, and headings in them.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, readText, tree } from '../house/tree.ts';

const markdown = files.filter((path) => path.endsWith('.md') && !/^(?:data|test)\//.test(path));

describe('the links', () => {
	it.each(markdown)('of %s lead somewhere', (path) => {
		expect(linksOf(readText(path)).filter((link) => !leads(path, link))).toEqual([]);
	});

	it('are seen when they are broken', () => {
		expect(leads('README.md', 'docs/nothing.md')).toBe(false);
		expect(leads('README.md', 'ARCHITECTURE.md#no-such-heading')).toBe(false);
		expect(leads('docs/method.md', 'words.md')).toBe(true);
	});
});

describe('the documentation', () => {
	it('names only files that are there', () => {
		const named = /`((?:src|bin|docs|data|test|bench)\/[\w./-]+\.\w+)`/g;
		const missing = markdown.flatMap((path) =>
			[...readText(path).matchAll(named)]
				.map(([, file = '']) => file)
				.filter((file) => !existsSync(join(tree, file)))
				.map((file) => `${path}: ${file}`),
		);
		expect(missing).toEqual([]);
	});

	it('names only npm scripts that are there', () => {
		const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
		const named = markdown.flatMap((path) => [...readText(path).matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name));
		expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
	});
});

/** Targets of links and pictures, without those inside code and without addresses elsewhere. */
function linksOf(text: string): readonly string[] {
	const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
	return [...prose.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)|(?:src|href)="([^"]+)"/g)]
		.map(([, link, picture]) => link ?? picture ?? '')
		.filter((link) => !/^[a-z]+:/.test(link));
}

function leads(from: string, link: string): boolean {
	const [file = '', heading] = link.split('#');
	const path = file === '' ? from : normalize(join(dirname(from), file));
	if (!existsSync(join(tree, path))) return false;
	return heading === undefined || headingsOf(readText(path)).includes(heading);
}

/** Headings as GitHub names them in addresses. */
function headingsOf(text: string): readonly string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
		words
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}
