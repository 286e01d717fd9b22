// What a section of the report is written from, and the contract of its writer.
import type { Notebook } from './notebook.ts';
import type { Period, RecordSource, Section } from './report.ts';

export type Writing = { readonly source: RecordSource; readonly period: Period; readonly previous: Period; readonly notebook: Notebook };
export type SectionWriter = (writing: Writing) => Promise<Section>;
