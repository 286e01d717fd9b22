// Where the program's own files are: the pages, the bundled references and the bundled records. Which case is
// bundled is decided by what lies in data/, not by the code.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export const pagesDirectory = join(root, 'dist/web');

/** The bundled reference with this id, else the first one there is; null where none is bundled. */
export function bundledReference(id: string | null): string | null {
	const directory = join(root, 'data/reference');
	const named = id === null ? null : join(directory, id);
	return named !== null && existsSync(named) ? named : firstFolder(directory);
}

/** The folder of the first bundled record, or null. */
export function bundledRecord(): string | null {
	return firstFolder(join(root, 'data/records'));
}

function firstFolder(directory: string): string | null {
	if (!existsSync(directory)) return null;
	const [first] = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
	return first === undefined ? null : join(directory, first);
}
