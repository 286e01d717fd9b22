// Reads plain text: the text is the bytes decoded, nothing else. A crawler's header stays in the text but
// outside the body.
import { decode } from '../decode.ts';
import { findHeader } from '../header.ts';
import type { Derived, Reader } from '../intake.ts';

export const plain: Reader = {
	name: 'plain/1',
	mediaTypes: ['text/plain'],
	endings: ['.txt', '.text', ''],
	read(bytes, intake): Derived {
		const { text, doubts } = decode(bytes, intake);
		const header = findHeader(text);
		const start = header?.span.end ?? 0;
		const headerDoubts = header
			? [
					{
						code: 'header-in-text',
						span: header.span,
						reason: 'The text begins with a header that is not prose; its date is taken as the day of publication unless a better one is known.',
						by: 'plain/1',
					},
				]
			: [];
		return {
			text,
			title: null,
			titleSpan: null,
			body: { start, end: text.length },
			source: {},
			published: null,
			language: null,
			doubts: [...doubts, ...headerDoubts],
		};
	},
};
