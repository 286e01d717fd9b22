// Annotated attributions to learn from: news articles with who says what in which words (PolNeAR, brat standoff).
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '#text/span.ts';

/** Offsets in UTF-16 units; parts of a broken span in the order of the text. */
export type GoldAttribution = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };

export type GoldArticle = { readonly id: string; readonly text: string; readonly attributions: readonly GoldAttribution[] };

/** @param path without `.jsonl.gz`. Of several annotators the first counts, as the scorer has it. */
export function readAttributions(path: string): GoldArticle[] {
	return gunzipSync(readFileSync(`${path}.jsonl.gz`))
		.toString('utf8')
		.trim()
		.split('\n')
		.map((line) => {
			const { id, text, annotations } = JSON.parse(line) as { id: string; text: string; annotations: { annotator: string; standoff: string }[] };
			const first = annotations.toSorted((one, other) => (one.annotator < other.annotator ? -1 : 1))[0];
			return { id, text, attributions: first ? parseStandoff(first.standoff, unitsOf(text)) : [] };
		});
}

/** From code points to UTF-16 units. */
function unitsOf(text: string): (place: number) => number {
	if (!/[\ud800-\udbff]/.test(text)) return (place) => place;
	const units: number[] = [];
	let at = 0;
	for (const point of text) {
		units.push(at);
		at += point.length;
	}
	units.push(at);
	return (place) => units[place] ?? at;
}

function parseStandoff(standoff: string, unit: (place: number) => number): GoldAttribution[] {
	const spans = new Map<string, Span[]>();
	const found: GoldAttribution[] = [];
	for (const line of standoff.split('\n')) {
		const span = /^(T\d+)\t\S+ ([\d ;]+)/.exec(line);
		if (span)
			spans.set(
				span[1] as string,
				(span[2] as string).split(';').map((part) => {
					const [start, end] = part.split(' ').map(Number) as [number, number];
					return { start: unit(start), end: unit(end) };
				}),
			);
		const event = /^E\d+\t(.*)/.exec(line);
		if (!event) continue;
		const parts: Record<string, Span[]> = { source: [], cue: [], content: [] };
		for (const argument of (event[1] as string).split(' ').slice(1)) {
			const [role, name] = argument.split(':') as [string, string];
			parts[role.replace(/\d+$/, '').toLowerCase()]?.push(...(spans.get(name) ?? []));
		}
		for (const list of Object.values(parts)) list.sort((one, other) => one.start - other.start);
		if (parts.content?.length) found.push(parts as unknown as GoldAttribution);
	}
	return found;
}
