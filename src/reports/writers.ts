// The list of forms a report is written in: a new form is one file in writers/ and one line here.
import type { Writer } from './report.ts';
import { html } from './writers/html.ts';
import { markdown } from './writers/markdown.ts';

export const writers: readonly Writer[] = [markdown, html];
