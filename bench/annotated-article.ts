// How well the statements of the annotated article are read: a statement counts where its content shares half of its words
// or more with that of the annotation (as PolNeAR's scorer has it, one to one) and the annotated actor is its speaker. The
// article lies outside the project; nothing of it is here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receive } from '#documents/receive.ts';
import { readText } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Statement } from '#statements/statement.ts';
import { overlaps, type Span } from '#text/span.ts';
import type { Figure } from './figure.ts';

const directory = join(import.meta.dirname, '../../shared/article');
const fewestShared = 0.5;

type Annotation = {
	readonly document: { readonly outlet: string };
	readonly statements: readonly { readonly id: string; readonly speaker: string; readonly quote_spans: readonly Span[] }[];
	readonly claims: readonly { readonly statement: string; readonly span: Span }[];
	readonly narrator_assertions: readonly { readonly span: Span }[];
};

/** Nothing but a sentence that says so where the article is not beside the project. */
export async function annotatedArticle(): Promise<readonly Figure[]> {
	if (!existsSync(join(directory, 'annotated.json'))) {
		process.stdout.write('annotated article: left out, it is not beside this checkout (../shared/article)\n');
		return [];
	}
	const annotation = JSON.parse(readFileSync(join(directory, 'annotated.json'), 'utf8')) as Annotation;
	const source = { name: 'article.txt', source: { outlet: annotation.document.outlet }, captured: '2026-01-01T00:00:00.000Z' };
	const document = await receive(readFileSync(join(directory, 'article.txt')), source);
	const { statements } = readText(document, await load(join(import.meta.dirname, '../data/reference/lachin-2020')));
	const pairs = aligned(document.text, annotation, statements);
	const right = pairs.filter(({ speaker, statement }) => isActor(speaker, statement.speaker.ref)).length;
	const leaks = annotation.narrator_assertions.filter(({ span }) => statements.some(({ content }) => content.some((one) => overlaps(one, span))));
	const annotated = annotation.statements.length;
	return [
		{ name: 'statements of the annotated article, F1', value: ((2 * right) / (annotated + statements.length)).toFixed(3), target: '≥ .90' },
		{ name: 'speakers of the annotated article', value: `${right} of ${annotated}`, target: 'all' },
		{ name: 'the outlet’s assertions given to a speaker', value: `${leaks.length} of ${annotation.narrator_assertions.length}`, target: '0' },
	];
}

type Pair = { readonly speaker: string; readonly statement: Statement };

/** Pairs one to one, those that share most first. */
function aligned(text: string, { statements: annotated, claims }: Annotation, statements: readonly Statement[]): readonly Pair[] {
	const candidates = annotated.flatMap((one) => {
		const words = wordsOf(text, [...one.quote_spans, ...claims.filter(({ statement }) => statement === one.id).map(({ span }) => span)]);
		return statements.map((statement) => ({ one, statement, share: sharedOf(words, wordsOf(text, statement.content)) }));
	});
	const taken = new Set<unknown>();
	const pairs: Pair[] = [];
	for (const { one, statement, share } of candidates.toSorted((first, second) => second.share - first.share)) {
		if (share < fewestShared || taken.has(one) || taken.has(statement)) continue;
		taken.add(one).add(statement);
		pairs.push({ speaker: one.speaker, statement });
	}
	return pairs;
}

/** The places of the words in some spans. */
function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<number> {
	return new Set(spans.flatMap(({ start, end }) => Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu), ({ index }) => start + index)));
}

function sharedOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
	const common = [...one].filter((word) => other.has(word)).length;
	return common / Math.max(1, one.size + other.size - common);
}

/** The annotation writes `a.rus-mod` and `a.peskov` where the reference has `RUS-MOD` and `dmitry-peskov`. */
function isActor(annotated: string, ref: string | null): boolean {
	const id = annotated.replace(/^a\./, '');
	return ref !== null && (ref.toLowerCase() === id || (ref.toLowerCase().endsWith(`-${id}`) && ref === ref.toLowerCase()));
}
