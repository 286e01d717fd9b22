// Tells a claim on what an agreement means from a claim on what happened: the subject of the clause is a named
// agreement (or the relative pronoun that follows one) and its verb says what the text provides.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import type { Clause } from './clause.ts';
import type { Trigger } from './event-pattern.ts';

type Reading = { readonly clause: Clause; readonly trigger: Trigger; readonly mentions: readonly Mention[]; readonly lexicon: Lexicon };

/** `a temporary step, not a closure`, `groundless to present it as a closure`: what is denied is a name for the deed, not the deed. */
export function isOnName({ tree, statement }: Clause, { voice, first }: Trigger, isDenied: boolean): boolean {
	if (statement === null || voice !== 'nominal' || !isDenied) return false;
	const { tokens } = tree;
	const before = tokens[first]?.tag === 'DET' ? first - 1 : tokens[first - 1]?.tag === 'DET' ? first - 2 : first - 1;
	return tokens[before]?.lower === 'as' || (statement.cueClass === 'evaluation' && tokens[before]?.lower === 'not');
}

/** `the court confirmed our position`: what one who speaks makes of a ruling. */
export function isOnRuling({ tree, first, last, statement }: Clause, lexicon: Lexicon): boolean {
	if (statement === null) return false;
	const { tokens } = tree;
	const bodies = wordSet(lexicon, 'adjudicators');
	for (let at = first; at < last; at++) {
		const { relation, lemma, head } = tokens[at] as Token;
		if (relation !== 'nsubj' || !bodies.has(lemma) || !wordSet(lexicon, 'ruling-verbs').has(tokens[head]?.lemma ?? '')) continue;
		return !bodies.has(statement.speaker.name.toLowerCase().split(' ').at(-1) ?? '');
	}
	return false;
}

export function isInterpreting({ clause, trigger, mentions, lexicon }: Reading): boolean {
	const { tokens } = clause.tree;
	const verbs = wordSet(lexicon, 'agreement-verbs');
	const verb = tokens.findIndex(
		(token, index) => index >= clause.first && index <= trigger.first && verbs.has(token.lemma) && (token.tag === 'VERB' || token.lower !== token.lemma),
	);
	if (verb < 0) return false;
	const start = (tokens[clause.first] as Token).start;
	const verbStart = (tokens[verb] as Token).start;
	const agreements = mentions.filter(({ kind, end }) => kind === 'agreement' && end <= verbStart);
	if (/^(?:which|that)$/.test(tokens[clause.first]?.lower ?? '')) return agreements.some(({ end }) => end <= start && start - end < 120);
	return agreements.some((mention) => mention.start >= start && verbStart - mention.end < 40);
}
