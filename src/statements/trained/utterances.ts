// Reads one sentence with the trained labels: its cues, and for each the words of its source and its content.
import type { Token, Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import { cueWidth, isBesideQuotation, layCue, layKin, makeKin, scoreCue } from './cue-row.ts';
import { bestLabels, longestRow } from './labels.ts';
import { layLine, makeLine } from './line.ts';
import type { ReadingModel } from './model.ts';
import { isContent, isCueWord, isSource, layRoles, makeRoleRow } from './role-row.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';

/** Token indexes; runs are half-open. `cue` is the word the other words of the cue belong to. */
export type Labelled = { readonly cue: number; readonly cues: readonly Run[]; readonly sources: readonly Run[]; readonly contents: readonly Run[] };
export type Run = { readonly first: number; readonly last: number };

/** No cue of the lexicon; a word that can be one; a phrase or word that hardly is anything else (`called for`, `denied`). */
export type Standing = 'none' | 'open' | 'plain';

/**
 * A word that the lexicon knows as a cue has the benefit of the doubt: the learner saw few texts of this kind. In parts
 * of the learner's margin.
 */
const benefit: Readonly<Record<Standing, number>> = { none: 0, open: -0.1, plain: -2 };

export type Labelling = {
	readonly quotations: readonly Quotation[];
	readonly model: ReadingModel;
	/** What the lexicon says of the word at a token. */
	readonly standingOf: (at: number) => Standing;
};

const features = new Int32Array(cueWidth);
const line = makeLine(longestRow);
const kin = makeKin(longestRow);
const cues = new Uint8Array(longestRow);
const row = makeRoleRow();
const labels = new Uint8Array(longestRow);

/** In the order of the cues; nothing for a sentence longer than any that people write. */
export function labelledIn(tree: Tree, { quotations, model, standingOf }: Labelling): readonly Labelled[] {
	if (tree.tokens.length > longestRow) return [];
	const isCandidate = tree.tokens.some(model.isCandidate);
	const first = tree.tokens[0];
	const last = tree.tokens.at(-1);
	if (!isCandidate && !(first && last && (quotations[quotationIndexFrom(quotations, first.start)]?.start ?? Infinity) < last.end)) return [];
	layLine(line, tree, quotations);
	const found = cuesOf(tree, { model, standingOf });
	if (found.length === 0) return [];
	cues.fill(0, 0, line.size);
	for (const cue of found) cues[cue] = 1;
	return found.map((cue) => {
		layRoles(row, { line, cue, cues });
		bestLabels(row, model.roles, { labels });
		labels[cue] = isCueWord;
		return { cue, cues: runsOf(line.size, isCueWord), sources: runsOf(line.size, isSource), contents: runsOf(line.size, isContent) };
	});
}

function cuesOf(tree: Tree, { model, standingOf }: Pick<Labelling, 'model' | 'standingOf'>): number[] {
	layKin(kin, line);
	const found: number[] = [];
	for (let at = 0; at < line.size; at++) {
		if (!model.isCandidate(tree.tokens[at] as Token) && !isBesideQuotation(line, at)) continue;
		layCue(features, { line, kin, at });
		const score = scoreCue(features, model.cues);
		if (score > 0 || score > model.margin * benefit[standingOf(at)]) found.push(at);
	}
	return found;
}

function runsOf(size: number, label: number): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < size; at++) {
		if (labels[at] !== label) continue;
		const first = at;
		while (at < size && labels[at] === label) at++;
		runs.push({ first, last: at });
	}
	return runs;
}

/** The words of a run. */
export function spanOfRun(tokens: readonly Token[], { first, last }: Run): Span {
	return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}
