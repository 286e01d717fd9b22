// Every format that is read. A new reader or container is one file and one line here.
import { csv } from './containers/csv.ts';
import { email as emailParts } from './containers/email.ts';
import { feed } from './containers/feed.ts';
import { jsonFeed } from './containers/json-feed.ts';
import { json, jsonLines } from './containers/json-rows.ts';
import { sitemap } from './containers/sitemap.ts';
import { wacz } from './containers/wacz.ts';
import { warc } from './containers/warc.ts';
import type { Container, Reader } from './intake.ts';
import { docx } from './readers/docx.ts';
import { email } from './readers/email.ts';
import { html } from './readers/html.ts';
import { markdown } from './readers/markdown.ts';
import { pdf } from './readers/pdf.ts';
import { plain } from './readers/plain.ts';

/** Each reads one document. */
export const readers: readonly Reader[] = [markdown, html, email, docx, pdf, plain];

/** Each hands out the documents of one file. A mail is both: its own text, and what is attached to it. */
export const containers: readonly Container[] = [emailParts, feed, jsonFeed, sitemap, csv, json, jsonLines, warc, wacz];
