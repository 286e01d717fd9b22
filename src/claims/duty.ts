// What must be done is demanded: `the army must leave`, said by somebody, is a demand of theirs to the army.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Statement } from '#statements/statement.ts';
import type { Token } from '#syntax/tree.ts';
import { contains, overlaps, type Span } from '#text/span.ts';
import type { Role } from './claim.ts';
import type { Trigger } from './event-pattern.ts';
import type { Roles } from './role.ts';

/** `the army must leave`: the verb of what is demanded by a word of duty, or null. */
export function dutyOf(tokens: readonly Token[], { kind, own }: Trigger, lexicon: Lexicon): number | null {
	if (kind.plover.event !== 'REQUEST') return null;
	const modal = own.find((at) => tokens[at]?.tag === 'AUX' && wordSet(lexicon, 'modals-of-duty').has(tokens[at]?.lower ?? ''));
	const verb = modal === undefined ? -1 : (tokens[modal] as Token).head;
	return verb < 0 ? null : verb;
}

/** Who must do something is asked, by whoever says so; of oneself nobody demands. */
export function askedOf({ actors, recipients }: Roles, statement: Statement | null, sentence: Span): Roles {
	if (!statement) return { actors: [], recipients: actors.length > 0 ? actors : recipients };
	const { ref, code, side } = statement.speaker;
	const source = statement.source.find((span) => contains(sentence, span)) ?? null;
	const isOwn = (role: Role) => (role.quote === null ? role.ref === ref && role.code === code : source !== null && overlaps(role.quote, source));
	const asked = actors.filter((role) => !isOwn(role));
	return asked.length === 0 ? { actors, recipients } : { actors: [{ quote: source, ref, code, side }], recipients: asked };
}
