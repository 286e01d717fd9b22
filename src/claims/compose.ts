// Composes claims: every event trigger inside a statement or in the outlet's own words becomes a claim with
// its roles, place, time and stance; a statement's sentence without one becomes a claim that says no event.
import type { Mention } from '#mentions/mention.ts';
import type { Statement } from '#statements/statement.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { quote, type Quote } from '#text/quote.ts';
import { contains, overlaps } from '#text/span.ts';
import { casualtiesOf } from './casualty.ts';
import type { Claim, ClaimPlace, Composing, Composition } from './claim.ts';
import { clauseAround, spanOfClause, voicesOf, within, type Clause } from './clause.ts';
import { doubtsOf } from './claim-doubt.ts';
import { withDeedSpokenOf } from './deed-spoken-of.ts';
import { depthsOf } from './dependents.ts';
import { askedOf, dutyOf } from './duty.ts';
import { eventCountOf, isNoticed, meansOf } from './event-count.ts';
import { triggersOf, type Trigger } from './event-pattern.ts';
import { isInterpreting, isOnName, isOnRuling } from './interpretation.ts';
import { isNaming } from './naming.ts';
import { recount } from './revision.ts';
import { placeOf, timeOf } from './occurrence.ts';
import { rhetoricOf } from './rhetoric.ts';
import { rolesOf, type Roles } from './role.ts';
import { spokenTo } from './spoken-to.ts';
import { noteVerification } from './verification.ts';
import { actOf, cueOf, modalityOf, polarityOf } from './stance.ts';

/** What shows an attitude (`X wants …`) or names nobody (`it was reported`) is no utterance of anybody: claims in its words are the outlet's. */
export function compose({ statements, ...rest }: Composing): Composition {
	const composing = { ...rest, statements: statements.filter(isUtterance) };
	const claims: Claim[] = [];
	const bySentence = Map.groupBy(composing.mentions, ({ sentence }) => sentence);
	const at = new Map(composing.mentions.map((mention, index) => [mention, index]));
	const cursor = statementCursor(composing.statements);
	for (const tree of composing.trees) {
		if (tree.sentence.part === 'title') continue;
		const view: View = {
			composing,
			tree,
			mentions: bySentence.get(tree.sentence.index) ?? [],
			statements: cursor(tree),
			earlier: [1, 2].map((back) => bySentence.get(tree.sentence.index - back) ?? []),
			mentionIndex: (mention) => at.get(mention) ?? 0,
		};
		const drafts = inSentence(view);
		for (const { head: _head, ...draft } of mainFirst(view, drafts)) claims.push({ ...draft, index: claims.length });
		const first = claims.length - drafts.length;
		recount(claims, { tree, statements: view.statements, first, composing });
		noteVerification(claims, { tree, first, composing });
	}
	return { claims, rhetoric: rhetoricOf(composing) };
}

function isUtterance({ cue, cueClass, source }: Statement): boolean {
	return cueClass !== 'attitude' && (source.length > 0 || cue.length === 0);
}

type View = {
	readonly composing: Composing;
	readonly tree: Tree;
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	/** Mentions of the sentences before, the nearest first. */
	readonly earlier: readonly (readonly Mention[])[];
	readonly mentionIndex: (mention: Mention) => number;
};
/** A claim with the token that makes it. */
type Draft = Omit<Claim, 'index'> & { readonly head: number };

/** Fewer words than this in a statement's sentence without an event make no claim. */
const fewestWords = 2;

function inSentence(view: View): readonly Draft[] {
	const drafts = cueClaims(view);
	const { lexicon } = view.composing.reference;
	for (const voice of voicesOf(view.tree, view.statements)) {
		const told = drafts.filter(({ by, statement }) => by === 'event/cue' && statement === voice.statement?.index);
		const all = triggersOf(view.tree.tokens, withCount(voice), lexicon);
		const known = { mentions: view.mentions, lexicon };
		const triggers = all.filter((trigger) => !isNaming(view.tree.tokens, trigger, known) && !told.some(({ kind }) => kind === trigger.kind.id));
		for (const trigger of triggers) drafts.push(eventClaim(view, voice, { trigger, others: all.filter((other) => other !== trigger) }));
		const words = view.tree.tokens.slice(voice.first, voice.last).filter(({ tag }) => tag !== 'PUNCT').length;
		const { statement } = voice;
		const isToldAs = (...ways: readonly string[]) => drafts.some(({ by, statement: said }) => ways.includes(by) && said === statement?.index);
		if (!statement || isToldAs('event/cue')) continue;
		if (triggers.length > 0) {
			if (!isToldAs('content') && isTurnedTo(view, statement)) drafts.push(plainClaim(view, voice));
			continue;
		}
		const denied = words < 2 && statement.cueClass === 'denial' ? drafts.findLast((draft) => draft.statement !== statement.index) : undefined;
		if (denied) drafts.push(deniedClaim(view, statement, denied));
		else if (words >= fewestWords) drafts.push(plainClaim(view, voice));
	}
	return withDeedSpokenOf(drafts, view.tree.tokens, lexicon.kindById);
}

/** `has counted 80 violations`: what is counted may be told together with the word that counts. */
function withCount({ tree: { tokens }, first, last, statement }: Clause): readonly [first: number, last: number] {
	if (statement?.cueClass !== 'observation') return [first, last];
	const isCue = (token: Token | undefined) => token !== undefined && statement.cue.some((span) => contains(span, token));
	return [isCue(tokens[first - 1]) ? first - 1 : first, isCue(tokens[last]) ? tokens.findLastIndex(isCue) + 1 : last];
}

/** What a sentence says in its main clause comes before what it says in passing. */
function mainFirst({ tree }: View, drafts: readonly Draft[]): readonly Draft[] {
	if (drafts.length < 2) return drafts;
	const depths = depthsOf(tree.tokens);
	return drafts.toSorted((one, other) => (depths[one.head] ?? 0) - (depths[other.head] ?? 0));
}

/** How many words a pattern on a cue may take in on either side. */
const widestCue = 10;

/** An act of saying that is itself an event: to condemn, to demand, to threaten. */
function cueClaims(view: View): Draft[] {
	const { tokens } = view.tree;
	const said = view.statements.filter(({ cue }) => cue.some((span) => contains(view.tree.sentence, span)));
	if (said.length === 0) return [];
	const isCue = (token: Token) => said.some(({ cue }) => cue.some((span) => contains(span, token)));
	const first = tokens.findIndex(isCue);
	if (first < 0) return [];
	const range = [Math.max(0, first - widestCue), Math.min(tokens.length, tokens.findLastIndex(isCue) + widestCue)] as const;
	return triggersOf(tokens, range, view.composing.reference.lexicon).flatMap((trigger) => {
		const head = tokens[trigger.head] as Token;
		const statement = said.find(({ cue }) => cue.some((span) => contains(span, head)));
		return statement && (trigger.kind.isSpoken || trigger.last - trigger.first > 1) ? [cueClaim(view, statement, trigger)] : [];
	});
}

function cueClaim(view: View, statement: Statement, trigger: Trigger): Draft {
	const { tokens, sentence } = view.tree;
	const spoken = [...statement.cue, ...statement.content];
	const isSpoken = (token: Token) => spoken.some((span) => overlaps(span, token));
	const first = tokens.findIndex(isSpoken);
	const voice: Clause = {
		tree: view.tree,
		first: first < 0 ? trigger.first : Math.min(trigger.first, first),
		last: Math.max(trigger.last, Math.max(0, tokens.findLastIndex(isSpoken)) + 1),
		statement: null,
	};
	const draft = eventClaim(view, voice, { trigger, others: [] });
	const { ref, code, side } = statement.speaker;
	const source = statement.source.find((span) => contains(sentence, span)) ?? null;
	const cue = (cueOf(statement, view.composing.reference.lexicon)?.act ?? 'report') as Claim['act'];
	return {
		...draft,
		statement: statement.index,
		act: cue,
		actors: [{ quote: source, ref, code, side }],
		doubts: doubtsOf(statement, draft.casualties),
		by: 'event/cue',
		reason: `The words “${draft.trigger?.exact ?? ''}” make it ${trigger.kind.label}.`,
	};
}

/** `the road, which has been blockaded`: the clause is the relative one, though its subject stands before it. */
function ownFirst(tokens: readonly Token[], { first, head }: Trigger): number {
	const relative = tokens.findIndex(({ lower }, at) => at > first && at < head && /^(?:which|who)$/.test(lower));
	return relative < 0 ? first : relative;
}

function eventClaim(view: View, voice: Clause, { trigger, others }: { readonly trigger: Trigger; readonly others: readonly Trigger[] }): Draft {
	const {
		composing: { document, reference },
		mentions,
	} = view;
	const { lexicon } = reference;
	const clause = clauseAround(voice, ownFirst(view.tree.tokens, trigger), trigger.last);
	const own = isOnlyTold(clause, trigger, lexicon) ? nobody : rolesOf({ trigger, clause, mentions, reference, text: document.text, voice });
	const duty = dutyOf(view.tree.tokens, trigger, lexicon);
	const roles = duty === null ? own : askedOf(own, clause.statement, view.tree.sentence);
	const polarity = polarityOf(clause, trigger, lexicon);
	const isInterpretation = isInterpreting({ clause, trigger, mentions, lexicon });
	const isReading = isInterpretation || isOnRuling(clause, lexicon) || isOnName(clause, trigger, polarity === 'denied');
	const modality = isInterpretation ? 'hypothetical' : modalityOf(clause, trigger, lexicon);
	const span = spanOfClause(clause);
	const { tokens } = view.tree;
	const casualties = casualtiesOf({ clause, trigger, mentions, earlier: view.earlier, recipients: roles.recipients, polarity, lexicon, text: document.text });
	const count = eventCountOf({ tokens: view.tree.tokens, trigger, mentions, lexicon });
	const means = meansOf(view.tree.tokens, trigger, lexicon);
	const words = quote(document.text, tokens[trigger.first]?.start ?? span.start, tokens[trigger.last - 1]?.end ?? span.end);
	return {
		head: duty ?? trigger.head,
		sentence: view.tree.sentence.index,
		statement: clause.statement?.index ?? null,
		act: actOf(
			{ clause, trigger, actors: roles.actors, polarity, isInterpretation: isReading, isBound: isBound(clause.statement, trigger, reference) },
			lexicon,
		),
		kind: trigger.kind.id,
		...roles,
		place: place(view, clause, voice),
		time: timeOf({ clause, trigger, others, modality, mentions, document, reference }),
		polarity,
		modality,
		casualties,
		...(count === null ? {} : { count }),
		...(means === null ? {} : { means }),
		evidence: [quote(document.text, span.start, span.end)],
		trigger: words,
		doubts: doubtsOf(clause.statement, casualties),
		by: `event/${trigger.voice}`,
		reason: `“${words.exact}” is read as ${trigger.kind.label}${clause.statement ? '' : ', in the outlet’s own words'}.`,
	};
}

const nobody: Roles = { actors: [], recipients: [] };

/** `bursts were heard by the mission`, `80 violations were counted by the army`: who hears or counts does and suffers nothing. */
function isOnlyTold({ tree: { tokens }, statement }: Clause, trigger: Trigger, lexicon: Composing['reference']['lexicon']): boolean {
	if (isNoticed(tokens, trigger, lexicon)) return true;
	return statement?.cueClass === 'observation' && trigger.own.some((at) => statement.cue.some((span) => contains(span, tokens[at] as Token)));
}

/** A party that counts breaches of what it is bound to itself tells of those of the other. */
function isBound(statement: Statement | null, { kind }: Trigger, { agreements }: Composing['reference']): boolean {
	const side = statement?.speaker.side;
	if (kind.family !== 'truce' || !side) return false;
	const duties = agreements.flatMap(({ obligations }) => obligations).filter(({ tests }) => tests.some(({ kinds }) => kinds.includes(kind.id)));
	return duties.some(({ bearers }) => bearers !== 'unspecified' && bearers.includes(side));
}

function plainClaim(view: View, voice: Clause): Draft {
	const {
		composing: { document, reference },
		mentions,
	} = view;
	const statement = voice.statement as Statement;
	const cue = cueOf(statement, reference.lexicon);
	const kind = cue?.kind === undefined ? undefined : reference.lexicon.kindById.get(cue.kind);
	const polarity = polarityOf(voice, null, reference.lexicon);
	const span = spanOfClause(voice);
	const { ref, code, side } = statement.speaker;
	return {
		head: Math.max(0, cueVerb(voice.tree.tokens, statement, voice.first)),
		sentence: view.tree.sentence.index,
		statement: statement.index,
		act: actOf({ clause: voice, trigger: null, actors: [], polarity, isInterpretation: isOnRuling(voice, reference.lexicon) }, reference.lexicon),
		kind: kind?.id ?? null,
		actors: kind ? [{ quote: statement.source[0] ?? null, ref, code, side }] : [],
		recipients: spokenTo({ tokens: view.tree.tokens, statement, mentions, reference, text: document.text }),
		place: place(view, voice, voice),
		time: timeOf({ clause: voice, trigger: null, others: [], modality: 'actual', mentions, document, reference }),
		polarity: 'asserted',
		modality: 'actual',
		casualties: [],
		evidence: [quote(document.text, span.start, span.end)],
		trigger: (statement.cue[0] as Quote | undefined) ?? null,
		doubts: doubtsOf(statement, []),
		by: 'content',
		reason: kind ? `The cue “${statement.cue[0]?.exact ?? ''}” makes it ${kind.label}.` : 'No kind of event is recognised in these words.',
	};
}

/** The verb that attributes, where it stands in the sentence. */
function cueVerb(tokens: readonly Token[], { cue }: Statement, otherwise: number): number {
	const at = tokens.findIndex((token) => token.tag === 'VERB' && cue.some((span) => contains(span, token)));
	return at < 0 ? otherwise : at;
}

/** `expressed condolences to Orlund over the attack`: that it is turned to somebody is told beside the event. */
function isTurnedTo({ tree: { tokens }, mentions, composing: { document, reference } }: View, statement: Statement): boolean {
	if (!/^(?:emotion|opinion|denial)$/.test(statement.cueClass)) return false;
	return spokenTo({ tokens, statement, mentions, reference, text: document.text, isOnlyNear: true }).length > 0;
}

/** `… said that …; the other side denied it`: the same event, denied by this speaker. */
function deniedClaim({ composing }: View, statement: Statement, claim: Draft): Draft {
	const { start, end } = statement.span;
	return {
		...claim,
		statement: statement.index,
		act: 'denial',
		polarity: claim.polarity === 'denied' ? 'asserted' : 'denied',
		casualties: [],
		evidence: [quote(composing.document.text, start, end)],
		trigger: (statement.cue[0] as Quote | undefined) ?? null,
		by: 'denial',
		reason: `“${statement.span.exact}” denies what was said before it in the sentence.`,
	};
}

function place(view: View, clause: Clause, voice: Clause): ClaimPlace | null {
	const found = placeOf(clause, within(view.mentions, voice), view.composing.reference);
	const mention = found && view.mentions.find(({ kind, start }) => kind === 'place' && start === found.quote.start);
	return found && mention ? { ...found, mention: view.mentionIndex(mention) } : null;
}

/** Gives, sentence by sentence in order, the statements that touch it, without looking at all of them again. */
function statementCursor(statements: readonly Statement[]): (tree: Tree) => readonly Statement[] {
	const ordered = statements.toSorted((one, other) => one.span.start - other.span.start);
	let first = 0;
	return ({ sentence }) => {
		while (first < ordered.length && (ordered[first] as Statement).span.end <= sentence.start) first++;
		const touching: Statement[] = [];
		for (let at = first; at < ordered.length && (ordered[at] as Statement).span.start < sentence.end; at++) {
			const one = ordered[at] as Statement;
			if (overlaps(one.span, sentence) || contains(sentence, one.span)) touching.push(one);
		}
		return touching;
	};
}
