// Teaches who says what: cues, the words that belong to each, and whose a quotation without a cue is.
import { cueWidth, isBesideQuotation, kinOf, layCue, scoreCue } from '#statements/trained/cue-row.ts';
import type { AttributionModel } from '#statements/trained/model.ts';
import { layOrphan, makeOrphanRow } from '#statements/trained/orphan-row.ts';
import { layRoles, makeRoleRow } from '#statements/trained/role-row.ts';
import type { ArticleLessons, OrphanLesson, SentenceLesson } from './attribution-lessons.ts';
import { labelWeights, learnLabels, makeLabelTables } from './learn-labels.ts';
import { change, makeChance, makeTable, meanOf, rounded, shuffle, unitOf, type Table } from './table.ts';

/** A lemma seen as a cue less often than this is no candidate. */
const fewestCues = 2;
const rounds = { cues: 10, roles: 8, orphans: 8 };
/** By how much the truth has to win. */
const price = { cues: 120, roles: 40, orphans: 60 };

export function learnAttributions(articles: readonly ArticleLessons[]): AttributionModel {
	const sentences = articles.flatMap((article) => article.sentences);
	const candidates = candidatesOf(sentences);
	return {
		candidates,
		...learnCues(sentences, candidates),
		roles: learnRoles(sentences),
		orphans: learnOrphans(articles.flatMap(({ orphans }) => orphans)),
	};
}

function candidatesOf(sentences: readonly SentenceLesson[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { tree, cues } of sentences) {
		for (const { cue } of cues) {
			const lemma = tree.tokens[cue]?.lemma ?? '';
			counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
		}
	}
	return new Set(
		[...counts]
			.filter(([, count]) => count >= fewestCues)
			.map(([lemma]) => lemma)
			.sort(),
	);
}

function learnCues(sentences: readonly SentenceLesson[], candidates: ReadonlySet<string>): Pick<AttributionModel, 'cues' | 'margin'> {
	const table = makeTable(2 ** 20);
	const chance = makeChance(11);
	const order = [...sentences];
	for (let round = 0; round < rounds.cues; round++) for (const lesson of shuffle(order, chance)) learnCuesOf(lesson, candidates, table);
	const means = meanOf(table);
	return { cues: rounded(means), margin: Math.round(price.cues / unitOf(means)) };
}

const features = new Int32Array(cueWidth);

function learnCuesOf({ tree, line, cues }: SentenceLesson, candidates: ReadonlySet<string>, table: Table): void {
	const kin = kinOf(line);
	const truth = new Set(cues.map(({ cue }) => cue));
	for (const [at, { lemma }] of tree.tokens.entries()) {
		if (!candidates.has(lemma) && !isBesideQuotation(line, at)) continue;
		layCue(features, { line, kin, at });
		const sign = truth.has(at) ? 1 : -1;
		if (scoreCue(features, table.weights) * sign <= price.cues) for (const feature of features) change(table, feature & (table.weights.length - 1), sign);
		table.moment++;
	}
}

function learnRoles(sentences: readonly SentenceLesson[]) {
	const tables = makeLabelTables({ ownBits: 21, stepBits: 19, price: price.roles });
	const chance = makeChance(12);
	const row = makeRoleRow();
	const order = sentences.filter(({ cues }) => cues.length > 0);
	for (let round = 0; round < rounds.roles; round++) {
		for (const { line, cues } of shuffle(order, chance)) {
			const all = new Uint8Array(line.size);
			for (const { cue } of cues) all[cue] = 1;
			for (const { cue, labels } of cues) {
				layRoles(row, { line, cue, cues: all });
				learnLabels(row, labels, tables);
			}
		}
	}
	return labelWeights(tables);
}

function learnOrphans(lessons: readonly OrphanLesson[]) {
	const tables = makeLabelTables({ ownBits: 18, stepBits: 4, price: price.orphans });
	const chance = makeChance(13);
	const row = makeOrphanRow();
	const order = [...lessons];
	for (let round = 0; round < rounds.orphans; round++) {
		for (const { orphan, label } of shuffle(order, chance)) {
			layOrphan(row, orphan);
			learnLabels(row, Uint8Array.of(label), tables);
		}
	}
	return labelWeights(tables);
}
