// A moment on the screen: the words, the exact value for machines, and whether the text says it or a rule implies it.
import { firstDay } from '#time/edtf.ts';
import type { Moment } from '#time/moment.ts';
import { dayWords, momentWords } from '../moment-words.ts';

export function When({ moment }: { moment: Moment }) {
	if (moment.known === 'unknown') return <span className="unknown-value">not known</span>;
	const day = firstDay(moment.edtf);
	const isImplied = moment.known === 'implied';
	return (
		<time dateTime={day ?? undefined} className={isImplied ? 'implied' : undefined} title={isImplied ? 'Implied: not stated in the words' : undefined}>
			{momentWords(moment)}
		</time>
	);
}

export function Day({ day }: { day: string | null }) {
	return day === null ? <span className="unknown-value">not known</span> : <time dateTime={day}>{dayWords(day)}</time>;
}
