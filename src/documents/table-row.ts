// Makes documents of the rows of a table, whether it came as CSV or JSON: which column holds the text, the title, the
// date is said by the mapping that was handed in, or by the names that such tables use, or by a known export.
import { trouble } from '#problems/catalogue.ts';
import { exportForms } from './export-forms.ts';
import type { Intake, Mapping, Unpacked } from './intake.ts';
import { makePart, partProblem } from './part.ts';
import { asText, type Row, type RowContent, type RowForm } from './row.ts';
import { tableColumns } from './table-columns.ts';

const fields: readonly (keyof Mapping)[] = ['text', 'title', 'published', 'outlet', 'address', 'side', 'standing'];
const standings = ['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown'] as const;

/** The rows of one table, one after another; counts what holds nothing. */
export type RowReader = { readonly read: (row: Row) => readonly Unpacked[]; readonly rest: () => readonly Unpacked[] };

/** @throws Trouble `columns-unknown` from `read`, where the first row does not show which column holds the text */
export function rowReader(intake: Intake): RowReader {
	let place = 0;
	let empty = 0;
	const forms = new Map<string, KnownForm | null>();
	return {
		read(row) {
			place++;
			const key = [...row.keys()].join('\n');
			const columns = [...row.keys()];
			const form = forms.get(key) ?? formOf(columns, intake.mapping);
			if (forms.size < 1_000) forms.set(key, form);
			const isKnown = form !== null && (place > 1 || form.hasText);
			if (!isKnown && place === 1) throw trouble('columns-unknown', { name: intake.name, columns: columns.slice(0, 30).join(', ').slice(0, 500) });
			if (!isKnown) return [partProblem(intake, place, 'it has no column for its text')];
			const parts = partsOf(form.read(row), intake, place);
			if (parts.length === 0) empty++;
			return parts;
		},
		rest: () => (empty === 0 ? [] : [{ kind: 'passed', what: 'rows without a text', count: empty }]),
	};
}

function partsOf({ content, isMarkup, addresses, ...said }: RowContent, intake: Intake, place: number): readonly Unpacked[] {
	const named = addresses.filter((address) => /^https?:\/\//i.test(address)).map((address): Unpacked => ({ kind: 'address', address, changed: null }));
	if (content.trim() !== '') return [makePart(content, intake, { ...said, place, mediaType: isMarkup ? 'text/html' : 'text/plain' }), ...named];
	const own = said.source.address ?? '';
	return /^https?:\/\//i.test(own) ? [{ kind: 'address', address: own, changed: null }, ...named] : named;
}

/** Rows that have an address and no text are pages that are named. */
type KnownForm = { readonly read: RowForm; readonly hasText: boolean };

function formOf(columns: readonly string[], mapping: Mapping | undefined): KnownForm | null {
	const exported = mapping === undefined ? exportForms().find(({ signs }) => signs.every((sign) => columns.includes(sign))) : undefined;
	if (exported !== undefined) return { read: exported.form, hasText: true };
	const found = columnsOf(columns, mapping ?? {});
	return found.text === undefined && found.address === undefined ? null : { read: (row) => contentOf(row, found), hasText: found.text !== undefined };
}

function columnsOf(columns: readonly string[], mapping: Mapping): Mapping {
	const names = tableColumns().columns;
	const plain = new Map(columns.map((column) => [column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), column]));
	const entries = fields.map((field) => [field, mapping[field] ?? names[field].map((name) => plain.get(name)).find((column) => column !== undefined)] as const);
	return Object.fromEntries(entries.filter(([, column]) => column !== undefined && columns.includes(column)));
}

function contentOf(row: Row, columns: Mapping): RowContent {
	const value = (field: keyof Mapping): string => asText(row.get(columns[field] ?? ''));
	const content = value('text');
	const [outlet, address, side] = [value('outlet').trim(), value('address').trim(), value('side').trim()];
	const standing = standings.find((one) => one === value('standing').trim().toLowerCase());
	return {
		content,
		isMarkup: /html/i.test(columns.text ?? '') || /^\s*<(?:!doctype|html|p|div|article)\b/i.test(content.slice(0, 200)),
		title: value('title'),
		published: value('published'),
		source: { ...(outlet && { outlet }), ...(address && { address }), ...(side && { side }), ...(standing && { standing }) },
		addresses: [],
	};
}
