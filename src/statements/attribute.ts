// Attributes words to speakers: runs the rules over each sentence, then goes through their drafts in the order
// of the text, resolves each speaker against those before, and fills in channel, relay chain and day.
import type { Mention } from '#mentions/mention.ts';
import type { Tree } from '#syntax/tree.ts';
import { quote, type Evidence, type Quote } from '#text/quote.ts';
import { overlaps, type Span } from '#text/span.ts';
import type { Attributing, Draft, StatementRule } from './draft.ts';
import { channelOf } from './channel.ts';
import { firstQuotationFrom, quotationAt, quotations } from './quotation.ts';
import { relayers } from './relayer.ts';
import { joined } from './joined.ts';
import { withJoinedNames } from './joined-names.ts';
import { labelledWords } from './rules/labelled-words.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { signedQuotations } from './rules/signed-quotations.ts';
import { tallies } from './rules/tallies.ts';
import { turns } from './rules/turns.ts';
import { ownWords } from './rules/own-words.ts';
import { saidOn } from './said-on.ts';
import { outletSpeaker, speakersOf, unknownSpeaker, type Resolving, type Spoken } from './speaker.ts';
import type { Attribution, CueClass, QuoteType, Speaker, Statement } from './statement.ts';

/** The rules in the order they run on a sentence; each sees the drafts of those before. */
export const statementRules: readonly StatementRule[] = [turns, quotedAsSaying, labelledWords, tallies, signedQuotations, ownWords];

export function attribute(attribution: Attribution): readonly Statement[] {
	const bySentence = Map.groupBy(attribution.mentions, ({ sentence }) => sentence);
	const attributing: Attributing = {
		...attribution,
		trees: attribution.trees.map((tree) => withJoinedNames(tree, attribution.document.text)),
		quotations: quotations(attribution.document.text, attribution.document.body),
		mentionsOf: (sentence) => bySentence.get(sentence) ?? [],
	};
	const statements: Statement[] = [];
	const spoken: Spoken[] = [];
	for (const { tree, draft } of draftsOf(attributing)) {
		if (draft.source && isOutlet(attribution, draft.source)) continue;
		const speakers = speakersFor({ ...attribution, spoken, before: attributing.mentionsOf(draft.sentence - 1) }, draft, attributing.mentionsOf(draft.sentence));
		const [speaker] = speakers;
		if (!speaker) continue;
		statements.push(toStatement(attributing, { tree, draft, speakers, index: statements.length }));
		spoken.push({ speaker, organisation: organisationOf(attribution, speaker) });
	}
	return statements;
}

/** `…, the outlet wrote` in the outlet's own document: its own voice, no statement of anybody's. */
function isOutlet({ document, reference }: Attribution, source: Span): boolean {
	const words = document.text.slice(source.start, source.end).replace(/^the /i, '').toLowerCase();
	const { outlet, standing } = document.source;
	if (standing === 'official' || outlet === '') return false;
	const known = reference.outlets.find(({ name, aliases }) => name === outlet || aliases.includes(outlet));
	return [outlet, ...(known ? [known.name, ...known.aliases] : [])].some((name) => name.toLowerCase() === words);
}

type Found = { readonly tree: Tree; readonly draft: Draft };

function draftsOf(attributing: Attributing): Found[] {
	const drafts: Draft[] = [];
	/** Rules look back at the drafts of the last sentences only, which keeps the time linear. */
	const recent: Draft[] = [];
	for (const tree of attributing.trees) {
		if (tree.sentence.part === 'title') continue;
		for (const rule of statementRules) {
			const found = rule.draft(attributing, tree, recent);
			drafts.push(...found);
			recent.push(...found);
		}
		if (recent.length > 48) recent.splice(0, recent.length - 24);
	}
	return joined(attributing, drafts)
		.filter(({ contents }) => contents.length > 0)
		.map((draft) => ({ draft, tree: attributing.trees[draft.sentence] as Tree }));
}

function speakersFor(resolving: Resolving, draft: Draft, mentions: readonly Mention[]): readonly Speaker[] {
	if (draft.source) return speakersOf(resolving, draft.source, mentions);
	return [draft.cues.length === 0 ? outletSpeaker(resolving) : unknownSpeaker('')];
}

/** The office a person or office speaks for: the actor itself, or a person's parent. */
function organisationOf({ reference }: Attribution, speaker: Speaker): string | null {
	const actor = speaker.ref === null ? undefined : reference.actorById.get(speaker.ref);
	if (!actor) return null;
	return actor.kind === 'person' ? actor.parent : actor.id;
}

type Made = Found & { readonly speakers: readonly Speaker[]; readonly index: number };

function toStatement(attributing: Attributing, { tree, draft, speakers, index }: Made): Statement {
	const { text } = attributing.document;
	const take = (span: Span): Quote => quote(text, span.start, span.end);
	const content = draft.contents.map(take) as unknown as Evidence;
	const parts = [...content, ...draft.cues, ...(draft.source ? [draft.source] : [])];
	const span = take({ start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) });
	return {
		index,
		span,
		source: draft.source ? [take(draft.source)] : [],
		cue: draft.cues.map(take),
		cueClass: classOf(draft),
		content,
		quote: quoteType(attributing, content),
		speaker: speakers[0] as Speaker,
		coSpeakers: speakers.slice(1),
		channel: channelOf(attributing, tree, draft),
		relay: [...draft.relay, ...(draft.relay.length > 0 || draft.cue?.words.includes('according to') ? [] : relayers(tree, span.end))].map((relayer) =>
			text.slice(relayer.start, relayer.end),
		),
		addressee: addresseeOf(attributing, draft),
		saidOn: saidOn(attributing, tree, draft),
		inserted: content.flatMap((one) => insertions(text, one)),
		by: draft.by,
	};
}

/** Without a cue or with a mark as its cue nothing is said of the manner; a cue the lexicon lacks shows an attitude. */
function classOf({ cue, by }: Draft): CueClass {
	return cue?.class ?? (by === 'labelled-words' ? 'attitude' : 'none');
}

function quoteType({ quotations: all }: Attributing, content: Evidence): QuoteType {
	const isWhole = content.every(({ start, end }) => {
		const quotation = quotationAt(all, start);
		return quotation !== null && quotation.end >= end;
	});
	if (isWhole) return 'direct';
	const isPart = content.some(({ start, end }) => quotationAt(all, start) !== null || (firstQuotationFrom(all, start)?.start ?? end) < end);
	return isPart ? 'mixed' : 'indirect';
}

/** The party an accusation, appeal or threat is turned to: the first actor of its content. */
function addresseeOf({ mentionsOf }: Attributing, draft: Draft): string | null {
	if (!/accusation|appeal|demand|threat|warning/.test(draft.cue?.class ?? '')) return null;
	const content = draft.contents[0] as Span;
	const first = mentionsOf(draft.sentence).find(
		(mention) => (mention.kind === 'party' || mention.kind === 'organisation' || mention.kind === 'person') && overlaps(mention, content),
	);
	return first?.ref ?? null;
}

/** Bracketed words: the outlet's or translator's, not the speaker's. */
function insertions(text: string, content: Span): Quote[] {
	const found: Quote[] = [];
	for (const match of text.slice(content.start, content.end).matchAll(/\[[^\][]{1,200}\]/g))
		found.push(quote(text, content.start + match.index, content.start + match.index + match[0].length));
	return found;
}
