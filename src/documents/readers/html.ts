// Reads HTML: the text is the title, a blank line and the article's paragraphs. Scripts never run.
import { decode } from '../decode.ts';
import { readArticle } from '../article.ts';
import type { Derived, Reader } from '../intake.ts';
import { gap, pageReader } from '../page-place.ts';

export const html: Reader = {
	name: pageReader,
	mediaTypes: ['text/html', 'application/xhtml+xml'],
	endings: ['.html', '.htm', '.xhtml'],
	read(bytes, intake): Derived {
		const { text: markup, doubts } = decode(bytes, intake);
		const article = readArticle(markup, intake.name);
		const paragraphs = article.paragraphs.map(({ text }) => text);
		const text = (article.title === null ? paragraphs : [article.title, ...paragraphs]).join(gap);
		const titleLength = article.title?.length ?? 0;
		const hasMore = titleLength > 0 && paragraphs.length > 0;
		return {
			text,
			title: article.title,
			titleSpan: article.title === null ? null : { start: 0, end: titleLength },
			body: { start: hasMore ? titleLength + gap.length : titleLength, end: text.length },
			source: {
				...(article.outlet === null ? {} : { outlet: article.outlet }),
				...(article.address === null ? {} : { address: article.address }),
			},
			published: article.published,
			shown: article.shown,
			language: article.language,
			dates: article.dates,
			byline: article.byline,
			// Their places are places of the markup.
			doubts: [...doubts.map((doubt) => ({ ...doubt, span: null })), ...article.doubts],
		};
	},
};
