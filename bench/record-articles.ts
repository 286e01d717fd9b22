// The documents of the bundled record as texts as long as articles.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const records = join(import.meta.dirname, '../data/records/lachin-2022-2023');
/** So many documents make a text as long as an article. */
const joined = 12;

export async function recordArticles(): Promise<string[]> {
	const names = (await readdir(records)).filter((name) => name.endsWith('.md')).toSorted();
	const bodies = await Promise.all(names.map(async (name) => (await readFile(join(records, name), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '').trim()));
	return Array.from({ length: Math.ceil(bodies.length / joined) }, (_, at) => bodies.slice(at * joined, (at + 1) * joined).join('\n\n'));
}
