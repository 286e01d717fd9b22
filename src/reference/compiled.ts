// What the YAML files of a folder were parsed to, kept beside them in one file that is parsed fifty times as fast. It is
// taken for a file only while that has the bytes it was made of; a file that has changed is parsed anew. `npm run docs`
// writes it, a test holds it to the files.
import { createHash } from 'node:crypto';

export const compiledName = 'compiled.json';

/** By the path of the file in the folder. */
export type Compiled = Readonly<Record<string, { readonly sha256: string; readonly value: unknown }>>;

/** What a file was parsed to, or undefined where it is not known or was made of another text. */
export function compiledValue(compiled: Compiled, file: string, text: string): unknown {
	const known = Object.hasOwn(compiled, file) ? compiled[file] : undefined;
	return known?.sha256 === sha256Of(text) ? known.value : undefined;
}

/** The text of the file for some texts and what each was parsed to; one line for each. */
export function writeCompiled(files: readonly { readonly file: string; readonly text: string; readonly value: unknown }[]): string {
	const lines = files.map(({ file, text, value }) => `${JSON.stringify(file)}:${JSON.stringify({ sha256: sha256Of(text), value })}`);
	return `{\n${lines.join(',\n')}\n}\n`;
}

function sha256Of(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
