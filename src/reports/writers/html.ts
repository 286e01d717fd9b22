// Writes a report as one HTML page that needs nothing else: no script, no address outside. Every note is linked
// from the figures that rest on it. Words of sources are escaped.
import type { Block, Note, Words, Writer } from '../report.ts';

export const html: Writer = {
	name: 'html',
	write(report) {
		const { period, previous } = report;
		return [
			'<!doctype html>',
			'<html lang="en">',
			'<head>',
			'<meta charset="utf-8">',
			'<meta name="viewport" content="width=device-width, initial-scale=1">',
			'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
			`<title>${escapeMarkup(report.title)}</title>`,
			`<style>${style}</style>`,
			'</head>',
			'<body>',
			`<h1>${escapeMarkup(report.title)}</h1>`,
			`<p>${period.from} to ${period.to}, compared with ${previous.from} to ${previous.to}. Cut-off: ${report.cutOff}.</p>`,
			...report.sections.flatMap(({ title, blocks }) => ['<section>', `<h2>${escapeMarkup(title)}</h2>`, ...blocks.map(blockLines), '</section>']),
			'<section>',
			'<h2>Notes</h2>',
			'<ol class="notes">',
			...report.notes.map(noteLine),
			'</ol>',
			'</section>',
			`<footer><p>${escapeMarkup(report.notice)}</p></footer>`,
			'</body>',
			'</html>',
			'',
		].join('\n');
	},
};

const style =
	'body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8884}sup{font-size:.75em;line-height:0}.notes{font-size:.9em}footer{margin-top:2rem;border-top:1px solid #8884;font-size:.9em}';

/** More notes than this behind one figure are shown by their first and last. */
const notesShown = 12;

function blockLines(block: Block): string {
	if (block.kind === 'paragraph') return `<p>${block.words.map(words).join(' ')}</p>`;
	if (block.kind === 'list') return `<ul>\n${block.items.map((item) => `<li>${item.map(words).join(' ')}</li>`).join('\n')}\n</ul>`;
	const head = block.head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('');
	const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`).join('\n');
	return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
}

function words({ text, notes }: Words): string {
	if (notes.length === 0) return escapeMarkup(text);
	const link = (number: number): string => `<a href="#note-${number}">${number}</a>`;
	const links = notes.length <= notesShown ? notes.map(link).join(', ') : `${link(notes[0] ?? 0)} … ${link(notes.at(-1) ?? 0)}, ${notes.length} notes`;
	return `${escapeMarkup(text)} <sup>[${links}]</sup>`;
}

function noteLine({ number, claim, speaker, act, exact, outlet, published, address }: Note): string {
	const quoted = exact.map((piece) => `<q>${escapeMarkup(piece)}</q>`).join(' … ');
	const isLink = address !== null && /^https?:\/\//i.test(address);
	const where =
		address === null
			? ''
			: isLink
				? `, <a href="${escapeMarkup(address)}" rel="noopener noreferrer nofollow">${escapeMarkup(address)}</a>`
				: `, ${escapeMarkup(address)}`;
	return `<li id="note-${number}">${escapeMarkup(speaker)} (${escapeMarkup(act)}): ${quoted} ${escapeMarkup(outlet)}${published === '' ? '' : `, ${published}`}${where}. Claim ${escapeMarkup(claim)}.</li>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeMarkup(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
