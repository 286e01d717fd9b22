// Makes PDF files for the tests: pages of text at given places, in a font every reader has.

export type Print = { readonly words: string; readonly x: number; readonly y: number; readonly size?: number };

/** A page of 595 × 842 points (A4) for each list of prints; an empty list is a blank page. */
export function makePdf(pages: readonly (readonly Print[])[], more: { readonly catalog?: string; readonly trailer?: string } = {}): Uint8Array {
	const kids = pages.map((_, place) => `${4 + place * 2} 0 R`).join(' ');
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...pages.flatMap((prints, place) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + place * 2} 0 R >>`,
			stream(prints.map(({ words, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n')),
		]),
	];
	return fileOf(objects, more.trailer);
}

export function stream(content: string, dictionary = ''): string {
	return `<< /Length ${Buffer.byteLength(content, 'latin1')} ${dictionary} >>\nstream\n${content}\nendstream`;
}

/** A file of numbered objects; the first is the catalog. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
	let text = '%PDF-1.7\n';
	const places = objects.map((object, at) => {
		const place = Buffer.byteLength(text, 'latin1');
		text += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const start = Buffer.byteLength(text, 'latin1');
	const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(text, 'latin1');
}

/** Lines set under one another. */
export function set(lines: readonly string[], { x = 60, y = 760, step = 12, size = 10 } = {}): readonly Print[] {
	return lines.map((words, at) => ({ words, x, y: y - at * step, size }));
}
