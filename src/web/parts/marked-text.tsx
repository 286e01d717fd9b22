// The text of a document with what was read from it marked. A marked piece opens what was read there; pressing it
// again goes on to the next reading of the same words. Only where a reading begins stands a link, so that keyboard
// and screen reader meet each reading once. Texts are hostile: they are drawn as text only.
import { memo, useEffect, useMemo, useRef } from 'react';
import { go } from '../address.ts';
import { type Mark, type Segment, segment } from '../text-segments.ts';

export const MarkedText = memo(function MarkedText({ text, marks, selected, base }: { text: string; marks: readonly Mark[]; selected: string; base: string }) {
	const paragraphs = useMemo(() => segment(text, marks), [text, marks]);
	const firsts = useMemo(() => firstPlaces(marks), [marks]);
	const shown = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (selected && paragraphs.length > 0) shown.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
	}, [selected, paragraphs]);
	useEffect(() => {
		const element = shown.current;
		const open = (event: MouseEvent) => openPiece(event, base);
		element?.addEventListener('click', open);
		return () => element?.removeEventListener('click', open);
	}, [base]);
	return (
		<div ref={shown} className="marked-text" dir="auto">
			{paragraphs.map((paragraph) => (
				<p key={paragraph.start}>
					{paragraph.segments.map((piece) => (
						<Piece key={piece.start} piece={piece} selected={selected} base={base} isFirst={firsts.has(piece.start)} />
					))}
				</p>
			))}
		</div>
	);
});

/** Smooth, unless the reader asked for less motion. */
export function scrollBehavior(): ScrollBehavior {
	return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function Piece({ piece, selected, base, isFirst }: { piece: Segment; selected: string; base: string; isFirst: boolean }) {
	if (piece.marks.length === 0) return piece.words;
	const opens = openable(piece.marks);
	const isSelected = selected !== '' && piece.marks.some((mark) => mark.opens === selected);
	const attributes = {
		className: [...new Set(piece.marks.map((mark) => `on-${mark.kind}`)), ...(isSelected ? ['is-selected'] : [])].join(' '),
		...(isSelected ? { 'data-selected': true } : {}),
	};
	if (opens.length === 0) return <span {...attributes}>{piece.words}</span>;
	const next = opens[(opens.indexOf(selected) + 1) % opens.length] ?? '';
	if (!isFirst || !/[\p{L}\p{N}]/u.test(piece.words))
		return (
			<span {...attributes} data-opens={next}>
				{piece.words}
			</span>
		);
	return (
		<a {...attributes} href={`${base}#${encodeURIComponent(next)}`} draggable={false}>
			{piece.words}
		</a>
	);
}

/** Pieces that continue a reading open it too, unless somebody is selecting words. */
function openPiece(event: MouseEvent, base: string): void {
	const opens = (event.target as Element).closest<HTMLElement>('[data-opens]')?.dataset.opens;
	if (opens && getSelection()?.isCollapsed !== false) go(`${base}#${encodeURIComponent(opens)}`);
}

/** What the piece opens, the narrowest reading first. */
function openable(marks: readonly Mark[]): readonly string[] {
	const sorted = [...marks].sort((one, other) => one.end - one.start - (other.end - other.start));
	return [...new Set(sorted.flatMap((mark) => (mark.opens ? [mark.opens] : [])))];
}

/** Where a claim or statement begins: only these pieces are links. */
function firstPlaces(marks: readonly Mark[]): ReadonlySet<number> {
	return new Set(marks.flatMap((mark) => (mark.opens ? [mark.start] : [])));
}
