// How the exports of two archiving programs are read: Atlos (incidents, as CSV or as JSON) and auto-archiver (the
// sheet it fills, and its results as JSON). Addresses of what they have archived are handed on; hashes and
// screenshots stay with the export.
import type { Doubt } from '#text/doubt.ts';
import { asText, type Row, type RowContent, type RowForm } from './row.ts';

/** `signs`: columns that together only this export has. */
export type ExportForm = { readonly name: string; readonly signs: readonly string[]; readonly form: RowForm };

export const exportForms: readonly ExportForm[] = [
	{ name: 'atlos-csv', signs: ['slug', 'project', 'inserted_at', 'description'], form: (row) => atlosRow(row, 'description', sourceColumns(row)) },
	{ name: 'atlos-json', signs: ['slug', 'attr_description', 'inserted_at'], form: (row) => atlosRow(row, 'attr_description', sourceVersions(row)) },
	{ name: 'auto-archiver-sheet', signs: ['link', 'archive status', 'archive location'], form: sheetRow },
	{ name: 'auto-archiver-result', signs: ['status', 'metadata', 'media'], form: resultRow },
];

const described: Doubt = {
	code: 'described-by-archive',
	span: null,
	reason: 'The text is what the people of the archive wrote about an incident; what they rest it on stands at the addresses they name.',
	by: 'export-forms',
};

/** An incident: its description is the text. The day of the incident is no day of publication and is left where it is. */
function atlosRow(row: Row, column: string, addresses: readonly string[]): RowContent {
	const project = asText(row.get('project'));
	return {
		content: asText(row.get(column)),
		isMarkup: false,
		title: asText(row.get('slug')),
		published: asText(row.get('inserted_at')),
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
function sheetRow(row: Row): RowContent {
	const value = (name: string): string => asText(row.get(name)).trim();
	return {
		content: value('text content') || value('upload title'),
		isMarkup: false,
		title: value('upload title'),
		published: value('upload timestamp'),
		source: value('link') === '' ? {} : { address: value('link') },
		...capturedOn(value('archive date')),
		addresses: ['archive location', 'screenshot', 'wacz'].map(value),
	};
}

/** A result: what was found out about the page, and the files that were kept of it. */
function resultRow(row: Row): RowContent {
	const metadata = row.get('metadata');
	const value = (name: string): string => asText(fieldOf(metadata, name)).trim();
	return {
		content: value('content') || value('title'),
		isMarkup: false,
		title: value('title'),
		published: value('timestamp'),
		source: value('url') === '' ? {} : { address: value('url') },
		...capturedOn(value('_processed_at')),
		addresses: itemsOf(row.get('media')).flatMap((medium) => itemsOf(fieldOf(medium, 'urls')).map(asText)),
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
