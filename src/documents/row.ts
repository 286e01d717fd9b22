// A row of a table by the names of its columns, and what is taken of it.
import type { Source } from './document.ts';
import type { Said } from './part.ts';

/** A map, so that a column may be called as it likes. Values are texts, or whatever JSON holds. */
export type Row = ReadonlyMap<string, unknown>;

export type RowContent = Omit<Said, 'place' | 'mediaType'> & {
	readonly content: string;
	readonly isMarkup: boolean;
	readonly source: Partial<Source>;
	/** Pages the row names beside its own. */
	readonly addresses: readonly string[];
};

export type RowForm = (row: Row) => RowContent;

/** Text as it is, numbers as text, the name of what has one; nothing else is text. */
export function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
	return '';
}
