// The project's own tree as tests look at it: its files, and the rooms of rooms.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Room = {
	readonly room: string;
	readonly nouns: readonly string[];
	readonly verb: string | null;
	readonly leaves: readonly string[];
	readonly words: string;
};

export const tree = join(import.meta.dirname, '../..');
export const rooms = JSON.parse(readFileSync(join(tree, 'rooms.json'), 'utf8')) as readonly Room[];

/** Paths from the root, with `/`, of the files that belong to the project, new ones included. */
export const files: readonly string[] = listFiles();

/** Code of the program with its path. */
export const sources = files.filter((path) => /^src\/.*\.tsx?$/.test(path)).map((path) => ({ path, text: readText(path) }));

export function readText(path: string): string {
	return readFileSync(join(tree, path), 'utf8');
}

/** What git knows or would take in; outside a checkout (an archive was unpacked) everything but what is made. */
function listFiles(): readonly string[] {
	try {
		const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
			cwd: tree,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return listed.split('\0').filter((path) => path !== '' && existsSync(join(tree, path)));
	} catch {
		const made = /^(?:node_modules|dist|\.node|\.git|desk|coverage)(?:\/|$)/;
		return readdirSync(tree, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				join(entry.parentPath, entry.name)
					.slice(tree.length + 1)
					.replaceAll('\\', '/'),
			)
			.filter((path) => !made.test(path));
	}
}
