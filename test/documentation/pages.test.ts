// Holds the documentation to the code: the written pages, the rooms of the architecture, the addresses of the
// API, the form of the decisions. What the code has and the docs lack fails here.
import { describe, expect, it } from 'vitest';
import { pages } from '../../docs/write.ts';
import { files, readText, rooms, sources } from '../house/tree.ts';

describe('the pages', async () => {
	it.each(Object.entries(await pages()))('%s is what `npm run docs` writes', (path, text) => {
		expect(readText(path)).toBe(text);
	});

	it('of the API have every address of the server', () => {
		const api = readText('docs/api.md');
		const routes = sources
			.filter(({ path }) => path.startsWith('src/http/'))
			.flatMap(({ text }) => [...text.matchAll(/server\.(get|post|put|patch|delete)\('(\/api\/[\w/:-]+)'/g)]);
		expect(routes.length).toBeGreaterThan(0);
		expect(routes.map(([, method = '', address]) => `### ${method.toUpperCase()} ${address}`).filter((heading) => !api.includes(heading))).toEqual([]);
	});

	it('of the architecture have every room, in the order of the flow', () => {
		const rows = [...readText('ARCHITECTURE.md').matchAll(/^\| \[`(\w+)\/`\]/gm)].map(([, room]) => room);
		expect(rows).toEqual(rooms.map(({ room }) => room));
	});

	it('of each room say what rooms.json says of it', () => {
		const text = readText('ARCHITECTURE.md');
		expect(rooms.filter(({ words }) => !text.includes(`| ${words} |`)).map(({ room }) => room)).toEqual([]);
	});
});

describe('the decisions', () => {
	const decisions = files.filter((path) => path.startsWith('docs/decisions/'));

	it('are numbered without gaps', () => {
		expect(decisions.map((path) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])).sort((one, other) => one - other)).toEqual(
			decisions.map((_, place) => place + 1),
		);
	});

	it.each(decisions)('%s has its five parts', (path) => {
		const text = readText(path);
		expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(['Status', 'Context', 'Options', 'Decision', 'Consequences']);
		expect(text.split('\n').length).toBeLessThanOrEqual(45);
	});

	it('that the code names are there', () => {
		const named = sources.flatMap(({ path, text }) => [...text.matchAll(/decision (\d{4})/g)].map(([, number]) => ({ path, number })));
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter(({ number }) => !decisions.some((path) => path.includes(`/${number}-`)))).toEqual([]);
	});
});
