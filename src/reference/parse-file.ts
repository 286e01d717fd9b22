// Parses a file of a reference or of the lexicon by its name, each with its own schema. Loaded only where a file is not
// known in parsed form: the parser and the schemas take longer to load than everything else before reading.
import type { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import * as schema from './schema.ts';

/** The schema of each file, by its path in the folder. */
const schemas = {
	'lexicon/kinds.yaml': schema.listSchema(schema.kindSchema),
	'lexicon/words.yaml': schema.wordsSchema,
	'lexicon/cues.yaml': schema.listSchema(schema.cueSchema),
	'general/countries.yaml': schema.listSchema(schema.countrySchema),
	'general/actors.yaml': schema.listSchema(schema.generalActorsSchema),
	'general/loaded-terms.yaml': schema.listSchema(schema.loadedTermSchema),
	'reference.yaml': schema.settingsSchema,
	'actors.yaml': schema.listSchema(schema.actorSchema),
	'agreements.yaml': schema.listSchema(schema.agreementSchema),
	'loaded-terms.yaml': schema.listSchema(schema.loadedTermSchema),
	'outlets.yaml': schema.listSchema(schema.outletSchema),
	'places.yaml': schema.listSchema(schema.placeSchema),
	'swap.yaml': schema.listSchema(schema.swapSchema),
	'tracks.yaml': schema.listSchema(schema.trackSchema),
} as const;

export type FileName = keyof typeof schemas;
export type FileValue<Name extends FileName> = z.output<(typeof schemas)[Name]>;

/** The files of the lexicon, in data/, and of a reference. */
export const lexiconFiles: readonly FileName[] = (Object.keys(schemas) as FileName[]).filter((name) => name.includes('/'));
export const referenceFiles: readonly FileName[] = (Object.keys(schemas) as FileName[]).filter((name) => !name.includes('/'));

/** @throws Trouble `reference-invalid` */
export function parseFile<Name extends FileName>(name: Name, text: string): FileValue<Name> {
	return parseYaml(name, text, schemas[name] as unknown as z.ZodType<FileValue<Name>>);
}
