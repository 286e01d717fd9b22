// The key to the marks of a text, only of those that it carries.
import type { Mark, MarkKind } from '../text-segments.ts';

const kinds: readonly (readonly [MarkKind, string])[] = [
	['statement', 'statement'],
	['source', 'speaker'],
	['claim', 'claim'],
	['narrator', 'outlet’s own assertion'],
	['inserted', 'inserted, not the speaker’s'],
	['loaded', 'loaded words'],
	['doubt', 'doubt'],
	['outside', 'not prose'],
];

export function MarkKey({ marks }: { marks: readonly Mark[] }) {
	const present = new Set(marks.flatMap((mark) => (mark.start < mark.end ? [mark.kind] : [])));
	return (
		<ul className="mark-key" aria-label="Marks in the text">
			{kinds
				.filter(([kind]) => present.has(kind))
				.map(([kind, name]) => (
					<li key={kind}>
						<span className={`on-${kind}`}>{name}</span>
					</li>
				))}
		</ul>
	);
}
