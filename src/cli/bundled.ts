// Where the program's own files are: the pages, the bundled references and the bundled records. Which case is
// bundled is decided by what lies in data/, not by the code.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { trouble } from '#problems/catalogue.ts';

const root = join(import.meta.dirname, '../..');

/** Id of the reference that knows countries and capitals only. */
const generalReference = 'general';

export const pagesDirectory = join(root, 'dist/web');

/**
 * The bundled reference with this id; for a new desk (null) the first one there is, or null where none is bundled.
 * @throws Trouble `reference-missing` when a desk was made with a reference that is not bundled
 */
export function bundledReference(id: string | null): string | null {
	const directory = join(root, 'data/reference');
	if (id === null) return firstFolder(directory);
	if (id === generalReference) return null;
	const named = join(directory, id);
	if (!existsSync(named)) throw trouble('reference-missing', { file: 'reference.yaml', directory: named });
	return named;
}

/** The folder of the first bundled record, or null. */
export function bundledRecord(): string | null {
	return firstFolder(join(root, 'data/records'));
}

function firstFolder(directory: string): string | null {
	if (!existsSync(directory)) return null;
	const [first] = readdirSync(directory, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
	return first === undefined ? null : join(directory, first);
}
