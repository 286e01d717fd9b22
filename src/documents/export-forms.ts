// How the exports of two archiving programs are read: Atlos (incidents, as CSV or as JSON) and auto-archiver (the
// sheet it fills, and its results as CSV or JSON). Addresses of what they have archived are handed on; hashes and
// screenshots stay with the export.
import type { Doubt } from '#text/doubt.ts';
import { pythonValue } from './python-value.ts';
import { asText, type Row, type RowContent, type RowForm } from './row.ts';
import { tableColumns, type ArchiveColumns, type IncidentColumns } from './table-columns.ts';

/** `signs`: columns that together only this export has. */
export type ExportForm = { readonly signs: readonly string[]; readonly form: RowForm };

export function exportForms(): readonly ExportForm[] {
	const { atlosTable, atlosObject, archiverSheet, archiverResult } = tableColumns().exports;
	return [
		{ signs: atlosTable.signs, form: (row) => atlosRow(row, atlosTable, sourceColumns(row)) },
		{ signs: atlosObject.signs, form: (row) => atlosRow(row, atlosObject, sourceVersions(row)) },
		{ signs: archiverSheet.signs, form: (row) => sheetRow(row, archiverSheet) },
		{ signs: archiverResult.signs, form: (row) => resultRow(row, archiverResult) },
	];
}

const described: Doubt = {
	code: 'described-by-archive',
	span: null,
	reason: 'The text is what the people of the archive wrote about an incident; what they rest it on stands at the addresses they name.',
	by: 'export-forms',
};

/** An incident: its description is the text. The day of the incident is no day of publication and is left where it is. */
function atlosRow(row: Row, names: IncidentColumns, addresses: readonly string[]): RowContent {
	const project = asText(row.get(names.outlet));
	return {
		content: asText(row.get(names.text)),
		isMarkup: false,
		title: asText(row.get(names.title)),
		published: asText(row.get(names.published)),
		source: project === '' ? {} : { outlet: project },
		doubts: [described],
		addresses,
	};
}

/** `source_1`, `source_2`, … */
function sourceColumns(row: Row): readonly string[] {
	return [...row].filter(([name]) => /^source_\d+$/.test(name)).map(([, value]) => asText(value).trim());
}

function sourceVersions(row: Row): readonly string[] {
	return itemsOf(row.get('versions')).map((version) => asText(fieldOf(version, 'source_url')).trim());
}

/** A row of the sheet that auto-archiver was given and filled. */
function sheetRow(row: Row, names: ArchiveColumns): RowContent {
	const value = (name: string): string => asText(row.get(name)).trim();
	return archivedPage(value, names, names.kept.map(value));
}

/** A result: what was found out about the page, and the files that were kept of it. */
function resultRow(row: Row, names: ArchiveColumns): RowContent {
	const metadata = opened(row.get('metadata'));
	const value = (name: string): string => asText(fieldOf(metadata, name)).trim();
	const addresses = itemsOf(opened(row.get('media'))).flatMap((medium) => itemsOf(fieldOf(medium, 'urls')).map(asText));
	return archivedPage(value, names, addresses);
}

/** In its CSV the cells hold what Python writes. */
function opened(cell: unknown): unknown {
	return typeof cell === 'string' ? pythonValue(cell) : cell;
}

/** A page without a text of its own has its title. */
function archivedPage(value: (name: string) => string, names: ArchiveColumns, addresses: readonly string[]): RowContent {
	const address = value(names.address);
	return {
		content: value(names.text) || value(names.title),
		isMarkup: false,
		title: value(names.title),
		published: value(names.published),
		source: address === '' ? {} : { address },
		...capturedOn(value(names.captured)),
		addresses,
	};
}

/** An instant with its zone, or nothing. */
function capturedOn(written: string): { readonly captured?: string } {
	const isInstant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(written);
	const instant = isInstant ? new Date(written.replace(' ', 'T')) : null;
	return instant === null || Number.isNaN(instant.getTime()) ? {} : { captured: instant.toISOString() };
}

function itemsOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
