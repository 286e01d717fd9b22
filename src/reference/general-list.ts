// The lists of data/general and data/lexicon that are needed where no reference is at hand, read once when first asked for. They are
// part of the program: the same in every run. One of the few doors to the disk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';

const directory = join(import.meta.dirname, '../../data');

/**
 * Gives what answers with a list, which is read when it is first asked for.
 * @param name the file below data/
 */
export function generalList<Schema extends z.ZodType>(name: string, schema: Schema): () => z.output<Schema> {
	let list: z.output<Schema> | undefined;
	return () => {
		list ??= parseYaml(name, readFileSync(join(directory, name), 'utf8'), schema) as z.output<Schema>;
		return list;
	};
}
