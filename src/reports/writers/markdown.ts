// Writes a report as Markdown. Words of sources can hold anything: every mark of Markdown in them is escaped.
import { noteNumbers } from '../note-numbers.ts';
import type { Block, Note, Words, Writer } from '../report.ts';

export const markdown: Writer = {
	name: 'markdown',
	write(report) {
		return [
			`# ${escapeMarks(report.title)}`,
			`${report.period.from} to ${report.period.to}, compared with ${report.previous.from} to ${report.previous.to}. Cut-off: ${report.cutOff}.`,
			...report.sections.flatMap(({ title, blocks }) => [`## ${escapeMarks(title)}`, ...blocks.map(blockLines)]),
			'## Notes',
			report.notes.length === 0 ? 'None.' : report.notes.map(noteLine).join('\n'),
			`---\n\n${escapeMarks(report.notice)}`,
		]
			.join('\n\n')
			.concat('\n');
	},
};

function blockLines(block: Block): string {
	if (block.kind === 'paragraph') return block.words.map(words).join(' ');
	if (block.kind === 'list') return block.items.map((item) => `- ${item.map(words).join(' ')}`).join('\n');
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [row(block.head.map(escapeMarks)), row(block.head.map(() => '---')), ...block.rows.map((cells) => row(cells.map(words)))].join('\n');
}

function words({ text, notes }: Words): string {
	return notes.length === 0 ? escapeMarks(text) : `${escapeMarks(text)} \\[${noteNumbers(notes)}\\]`;
}

/** The notes' numbers are written out, since lists of Markdown number themselves. */
function noteLine({ number, claim, speaker, act, exact, outlet, published, address }: Note): string {
	const quoted = exact.map((piece) => `“${escapeMarks(piece)}”`).join(' … ');
	const where = [outlet, published, address ?? '']
		.filter((part) => part !== '')
		.map(escapeMarks)
		.join(', ');
	return `- \\[${number}\\] ${escapeMarks(speaker)} (${act}): ${quoted} ${where}. Claim ${escapeMarks(claim)}.`;
}

function escapeMarks(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
		.replace(/^([-+]|\d+\.)/, '\\$1');
}
