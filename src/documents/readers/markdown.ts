// Reads Markdown: YAML front matter says what the document is, the rest is the text. A leading `# Title`
// line is the title and stays in the text.
import { parse } from 'yaml';
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { Span } from '#text/span.ts';
import { decode } from '../decode.ts';
import type { Source } from '../document.ts';
import type { Derived, Reader } from '../intake.ts';

const standing = z.enum(['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown']);
const words = z.string().transform((value) => value.toWellFormed());
const frontMatter = z.object({
	title: words.nullish(),
	outlet: words.nullish(),
	side: words.nullish(),
	standing: standing.nullish(),
	address: words.nullish(),
	published: words.nullish(),
	language: words.nullish(),
});

export const markdown: Reader = {
	name: 'markdown/1',
	mediaTypes: ['text/markdown'],
	endings: ['.md', '.markdown'],
	read(bytes, intake): Derived {
		const { text: whole, doubts } = decode(bytes, intake);
		const { head, text } = cutFrontMatter(whole);
		const given = parseFrontMatter(head, intake.name);
		const heading = /^\s*#[ \t]+(\S[^\n]*)(?:\n|$)/.exec(text);
		const words = (heading?.[1] ?? '').trimEnd();
		const titleStart = heading ? heading[0].indexOf(words) : 0;
		const titleSpan = heading ? { start: titleStart, end: titleStart + words.length } : null;
		const title = titleSpan ? text.slice(titleSpan.start, titleSpan.end) : (given.title ?? null);
		return {
			text,
			title,
			titleSpan,
			body: { start: heading?.[0].length ?? 0, end: text.length },
			source: sourceOf(given),
			published: given.published ?? null,
			language: given.language ?? null,
			doubts: doubts.map((doubt) => ({ ...doubt, span: movedUp(doubt.span, whole.length - text.length) })),
		};
	},
};

/** The place in the text without its front matter; what stood in that has none. */
function movedUp(span: Span | null, by: number): Span | null {
	return span === null || span.start < by ? null : { start: span.start - by, end: span.end - by };
}

function cutFrontMatter(whole: string): { head: string; text: string } {
	const match = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(whole);
	if (!match) return { head: '', text: whole };
	return { head: match[1] ?? '', text: whole.slice(match[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') };
}

function parseFrontMatter(head: string, name: string): z.output<typeof frontMatter> {
	if (head.trim() === '') return {};
	try {
		return frontMatter.parse(parse(head, { maxAliasCount: 20, logLevel: 'error' }));
	} catch {
		throw trouble('front-matter-broken', { name });
	}
}

function sourceOf(given: z.output<typeof frontMatter>): Partial<Source> {
	return {
		...(given.outlet ? { outlet: given.outlet } : {}),
		...(given.side ? { side: given.side } : {}),
		...(given.standing ? { standing: given.standing } : {}),
		...(given.address ? { address: given.address } : {}),
	};
}
