// Makes paragraphs of printed pages: what is repeated from page to page at their edges and the numbers of the pages go
// out, lines are joined, words cut at the end of a line are made whole, and a paragraph goes on over a column or page.
import { linesOf, type Line, type Page } from './page-print.ts';
import { blocksOf } from './reading-order.ts';

export type PrintParagraph = { readonly words: string; readonly size: number };
export type Print = {
	readonly paragraphs: readonly PrintParagraph[];
	/** Numbers of pages, from 1, whose order of reading is not sure. */
	readonly unsure: readonly number[];
	/** Numbers of pages on which no text stands. */
	readonly silent: readonly number[];
};

/** The edge of a page, as a part of its height: running heads and page numbers stand there. */
const edge = 0.09;
const pageNumber = /^\P{L}{0,6}(?:\p{L}{1,12}\.?\s)?\P{L}{0,4}\d{1,4}(?:\s?\P{N}{1,6}\s?\d{1,4})?\P{L}{0,6}$/u;

export function printOf(pages: readonly Page[]): Print {
	const read = pages.map(linesOf);
	const edges = pages.map(({ height }, place) => edgesOf(read[place] ?? [], height));
	const repeated = repeatedEdges(edges);
	const paragraphs: { words: string; size: number }[] = [];
	const unsure: number[] = [];
	const compounds = compoundsIn(read.flat());
	for (const [place, lines] of read.entries()) {
		const blocks = blocksOf(withoutEdges(lines, new Set(edges[place]), repeated));
		if (blocks.some(({ isUnsure }) => isUnsure)) unsure.push(place + 1);
		for (const block of blocks) {
			for (const group of paragraphLines(block.lines)) addParagraph(paragraphs, joined(group, compounds), group[0]?.size ?? 0);
		}
	}
	return { paragraphs, unsure, silent: read.flatMap((lines, place) => (lines.length === 0 ? [place + 1] : [])) };
}

function edgesOf(lines: readonly Line[], height: number): readonly Line[] {
	return lines.filter(({ y }) => y > height * (1 - edge) || y < height * edge);
}

/** What stands at the edge of more than a third of the pages, figures aside, and of at least two. */
function repeatedEdges(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const lines of pages) for (const words of new Set(lines.map(withoutFigures))) counts.set(words, (counts.get(words) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= 2 && count > pages.length / 3).map(([words]) => words));
}

function withoutFigures({ words }: Line): string {
	return words.replace(/\d+/g, '#').toLowerCase();
}

/** A page of nothing but its edge keeps it. */
function withoutEdges(lines: readonly Line[], edges: ReadonlySet<Line>, repeated: ReadonlySet<string>): readonly Line[] {
	const kept = lines.filter((line) => !edges.has(line) || !(repeated.has(withoutFigures(line)) || pageNumber.test(line.words)));
	return kept.length === 0 ? lines : kept;
}

/** A new paragraph begins after a wider step, at an indented line, and after a line that ends its sentence early. */
function paragraphLines(lines: readonly Line[]): readonly (readonly Line[])[] {
	const left = Math.min(...lines.map(({ x }) => x));
	const right = Math.max(...lines.map((line) => line.right));
	const groups: Line[][] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		const open = groups.at(-1);
		if (before !== undefined && open !== undefined && !isBeginning(line, before, { left, right })) open.push(line);
		else groups.push([line]);
	}
	return groups;
}

function isBeginning(line: Line, before: Line, { left, right }: { left: number; right: number }): boolean {
	const isIndented = line.x - left > line.size * 0.8 && before.x - left < line.size * 0.5 && line.x - left < line.size * 4;
	const isShort = before.right < left + (right - left) * 0.8 && /[.!?:”"»)]$/.test(before.words);
	const isNumbered = /^(?:\(?\d{1,3}[.)]|\([a-z]\))\s/.test(line.words) && /[.!?:;,]$/.test(before.words);
	const isItem = isNumbered || /^[•◦▪*]\s/.test(line.words);
	return isIndented || isShort || isItem;
}

function joined(lines: readonly Line[], compounds: ReadonlySet<string>): string {
	let text = '';
	for (const { words } of lines) text = glue(text, words, compounds);
	return text;
}

/** A hyphen at the end of a line goes out when the word goes on small, unless the word has it elsewhere too. */
function glue(text: string, words: string, compounds: ReadonlySet<string>): string {
	if (text === '') return words;
	if (text.endsWith('\u00ad')) return text.slice(0, -1) + words;
	const first = /[-‐]$/.test(text) ? lettersBefore(text, text.length - 1) : '';
	const [second] = /^\p{Ll}\p{L}{0,40}/u.exec(words) ?? [];
	if (first === '') return `${text} ${words}`;
	if (second === undefined) return text + words;
	return compounds.has(`${first}-${second}`.toLowerCase()) ? text + words : text.slice(0, -1) + words;
}

/** Words with a hyphen in the middle of a line. */
function compoundsIn(lines: readonly Line[]): ReadonlySet<string> {
	const compounds = new Set<string>();
	for (const { words } of lines) {
		for (let at = words.indexOf('-'); at >= 0; at = words.indexOf('-', at + 1)) {
			const first = lettersBefore(words, at);
			const [second] = /^\p{L}{1,40}/u.exec(words.slice(at + 1, at + 42)) ?? [];
			if (first !== '' && second !== undefined) compounds.add(`${first}-${second}`.toLowerCase());
		}
	}
	return compounds;
}

/** The letters that end at a place, at most forty. */
function lettersBefore(text: string, end: number): string {
	let start = end;
	while (start > 0 && end - start < 40 && /\p{L}/u.test(text[start - 1] ?? '')) start--;
	return text.slice(start, end);
}

/** A paragraph that stops in the middle of a sentence goes on in the next block, if that begins small and is of its size. */
function addParagraph(paragraphs: { words: string; size: number }[], words: string, size: number): void {
	const last = paragraphs.at(-1);
	const goesOn = last !== undefined && !/[.!?:;”"»)\]]$/.test(last.words) && /^\p{Ll}/u.test(words) && Math.abs(last.size - size) < 1;
	if (goesOn) last.words = glue(last.words, words, new Set());
	else paragraphs.push({ words, size });
}
