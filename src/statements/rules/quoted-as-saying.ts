// Reads `the agency quoted the commander as saying …` and `the commander was quoted by the agency as saying …`: the one who
// is quoted speaks, whoever quotes relays, and so does who reports that (`Dawn News reports, citing Radio Brin, that …`).
import type { Token, Tree } from '#syntax/tree.ts';
import { cueAt } from '../known-cue.ts';
import type { Draft, StatementRule } from '../draft.ts';
import { withoutTail } from '../narrator-tail.ts';
import { phraseBefore, phraseFrom, type Range } from '../noun-phrase.ts';
import { relayers } from '../relayer.ts';
import { stretched } from '../trained/stretch.ts';
import { spanOfRun } from '../trained/utterances.ts';

export const quotedAsSaying: StatementRule = {
	name: 'quoted-as-saying',
	draft(attributing, tree) {
		const { tokens, sentence } = tree;
		return tokens.flatMap(({ lower }, at): Draft[] => {
			if (lower !== 'quoted' && lower !== 'cited') return [];
			const said = sayingAfter(tokens, at);
			const found = said === null ? null : (quotedIn(tokens, at, said) ?? quotedBefore(tokens, at, said));
			const last = tokens.at(-1)?.tag === 'PUNCT' ? tokens.length - 1 : tokens.length;
			const first = said !== null && tokens[said + 2]?.lower === 'that' ? said + 3 : (said ?? 0) + 2;
			if (said === null || !found || first >= last) return [];
			const runs = withoutTail(attributing, tree, [{ first, last }]);
			const contents = stretched(
				runs.map((run) => spanOfRun(tokens, run)),
				tokens[at] as Token,
				attributing.quotations,
			);
			const relay = [...outerOf(tree, at), ...(found.quoting ? [spanOfRun(tokens, found.quoting)] : [])];
			const cue = cueAt(tokens, said + 1, attributing.reference.lexicon)?.cue ?? null;
			const cues = [spanOfRun(tokens, { first: at, last: at + 1 }), spanOfRun(tokens, { first: said, last: said + 2 })];
			return [{ sentence: sentence.index, source: spanOfRun(tokens, found.quoted), cues, cue, contents, relay, by: 'quoted-as-saying' }];
		});
	},
};

/** How many words may stand between `quoted` and `as saying`. */
const widest = 14;

/** The place of `as` in `as saying`, or null. */
function sayingAfter(tokens: readonly Token[], at: number): number | null {
	for (let next = at + 1; next < tokens.length - 1 && next <= at + widest; next++)
		if (tokens[next]?.lower === 'as' && /^(?:saying|telling|adding|stating)$/.test(tokens[next + 1]?.lower ?? '')) return next;
	return null;
}

type Quoted = { readonly quoted: Range; readonly quoting: Range | null };

/** `Y quoted X as saying`. */
function quotedIn(tokens: readonly Token[], at: number, said: number): Quoted | null {
	const quoted = phraseFrom(tokens, at + 1, (index) => index >= said);
	const before = tokens[at - 1]?.tag === 'AUX' ? at - 1 : at;
	const quoting = phraseBefore(tokens, before, () => false);
	return quoted && tokens[at - 1]?.lemma !== 'be' ? { quoted, quoting } : null;
}

/** `X was quoted by Y as saying`, `X was quoted as saying`. */
function quotedBefore(tokens: readonly Token[], at: number, said: number): Quoted | null {
	let before = at;
	while (before > 0 && tokens[before - 1]?.tag === 'AUX') before--;
	const quoted = before < at ? phraseBefore(tokens, before, () => false) : null;
	const quoting = tokens[at + 1]?.lower === 'by' ? phraseFrom(tokens, at + 2, (index) => index >= said) : null;
	return quoted ? { quoted, quoting } : null;
}

/** Who tells that somebody quotes, outermost first: `Dawn News reports, citing Radio Brin, that …`. */
function outerOf(tree: Tree, quoted: number) {
	const { tokens } = tree;
	const that = tokens.findIndex(({ lower }, at) => lower === 'that' && at < quoted);
	const teller = that < 0 ? -1 : tokens.findIndex(({ lower }, at) => at < that && /^(?:reports|reported|says|said|writes|wrote)$/.test(lower));
	const outer = teller > 0 ? phraseBefore(tokens, teller, () => false) : null;
	const cited = relayers({ ...tree, tokens: tokens.slice(0, quoted) }, -1);
	return [...(outer ? [spanOfRun(tokens, outer)] : []), ...cited];
}
