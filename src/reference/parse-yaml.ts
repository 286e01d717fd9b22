// Parses one YAML file against a schema. Anything wrong is a problem that names file, line and field.
import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { ZodType } from 'zod';
import { trouble } from '#problems/catalogue.ts';

/**
 * @param file name shown to the reader of the problem
 * @throws Trouble `reference-invalid` with file, line, field and reason
 */
export function parseYaml<Value>(file: string, text: string, schema: ZodType<Value>): Value {
	const lines = new LineCounter();
	const yaml = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
	const syntax = yaml.errors[0];
	if (syntax) {
		const reason = syntax.message.split('\n')[0] ?? 'not YAML';
		throw trouble('reference-invalid', { file, line: lines.linePos(syntax.pos[0]).line, field: '(syntax)', reason });
	}
	const parsed = schema.safeParse(yaml.toJS({ maxAliasCount: 100 }));
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
	const field = path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part), '');
	throw trouble('reference-invalid', { file, line: lineOf(yaml, path, lines), field: field || '(file)', reason: issue?.message ?? 'invalid' });
}

/** The line of the deepest node on `path` that exists. */
function lineOf(yaml: YamlDocument, path: readonly (string | number)[], lines: LineCounter): number {
	for (let depth = path.length; depth >= 0; depth--) {
		const node = depth === 0 ? yaml.contents : yaml.getIn(path.slice(0, depth), true);
		const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
		if (range) return lines.linePos(range[0]).line;
	}
	return 1;
}
