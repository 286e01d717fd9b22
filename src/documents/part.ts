// Makes one part of a container: the bytes of a document with what the container says of it, over which goes what was
// handed in for all of them. A date that cannot be read is left out with a doubt, as when a page says it.
import { trouble } from '#problems/catalogue.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Source } from './document.ts';
import type { Intake, Unpacked } from './intake.ts';
import { toEdtf } from './published.ts';

/** What a container says of one document. Empty strings say nothing. */
export type Said = {
	/** What tells it from the others: a number, a file name. */
	readonly place: string | number;
	readonly mediaType: string;
	readonly title?: string;
	/** As written. */
	readonly published?: string;
	readonly source?: Partial<Source>;
	/** ISO 8601 instant in UTC. */
	readonly captured?: string;
	readonly doubts?: readonly Doubt[];
};

/** @param content text stands for its bytes in UTF-8 */
export function makePart(content: string | Uint8Array, intake: Intake, said: Said): Unpacked {
	const { published, captured } = intake;
	const written = said.published?.trim() ?? '';
	const isDate = written !== '' && toEdtf(written) !== null;
	const day = published ?? (isDate ? written : undefined);
	const title = said.title?.replace(/\s+/g, ' ').trim() ?? '';
	// Places in the container are no places in the part.
	const known = (intake.doubts ?? []).map((doubt) => ({ ...doubt, span: null }));
	const doubts = [...known, ...(said.doubts ?? []), ...(written === '' || isDate ? [] : [dateUnread(written)])];
	return {
		kind: 'part',
		part: {
			bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
			intake: {
				name: partName(intake, said.place),
				mediaType: typeof content === 'string' ? `${said.mediaType}; charset=utf-8` : said.mediaType,
				source: { ...said.source, ...intake.source },
				...(title === '' ? {} : { title }),
				...(day === undefined ? {} : { published: day }),
				captured: said.captured ?? captured,
				...(intake.capture === undefined ? {} : { capture: intake.capture }),
				doubts,
			},
		},
	};
}

/** @param reason follows a colon: `it is empty` */
export function partProblem(intake: Intake, place: string | number, reason: string): Unpacked {
	return { kind: 'problem', problem: trouble('part-broken', { name: partName(intake, place), reason }).problem };
}

/** `feed.xml#3` */
function partName({ name }: Intake, place: string | number): string {
	return `${name}#${String(place).slice(0, 200)}`;
}

function dateUnread(written: string): Doubt {
	const reason = `The date “${written.slice(0, 60).toWellFormed()}” is in no form that is read and was left out.`;
	return { code: 'date-unread', span: null, reason, by: 'part' };
}
