// Notes loaded wording: which words, by which speaker (the outlet where nobody is said to say them), and at
// whom they point: the nearest other actor of the sentence.
import type { Mention } from '#mentions/mention.ts';
import type { Statement } from '#statements/statement.ts';
import { contains } from '#text/span.ts';
import type { Composing, RhetoricItem } from './claim.ts';

export function rhetoricOf({ mentions, statements, reference }: Composing): readonly RhetoricItem[] {
	const loaded = mentions.filter(({ kind, ref }) => kind === 'loaded' && ref !== null);
	if (loaded.length === 0) return [];
	const terms = new Map(reference.loadedTerms.map((term) => [term.id, term]));
	const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
	const bySpan = statements.flatMap((statement) => statement.content.map((content) => ({ statement, content })));
	return loaded.map((mention) => {
		const statement = bySpan.find(({ content }) => contains(content, mention))?.statement ?? null;
		return {
			statement: statement?.index ?? null,
			term: mention.ref as string,
			kind: terms.get(mention.ref as string)?.kind ?? 'loaded-label',
			words: { start: mention.start, end: mention.end, exact: mention.exact },
			speaker: statement?.speaker.ref ?? null,
			side: statement?.speaker.side ?? null,
			target: targetOf(mention, bySentence.get(mention.sentence) ?? [], statement),
		};
	});
}

function targetOf(loaded: Mention, mentions: readonly Mention[], statement: Statement | null): string | null {
	const others = mentions.filter(
		({ kind, ref }) => (kind === 'party' || kind === 'organisation' || kind === 'person') && ref !== null && ref !== statement?.speaker.ref,
	);
	const nearest = others.toSorted((one, other) => Math.abs(one.start - loaded.start) - Math.abs(other.start - loaded.start))[0];
	return nearest?.ref ?? null;
}
