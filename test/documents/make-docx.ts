// Makes DOCX files for the tests: the fewest parts that a word processor would open.
import { strToU8, zipSync } from 'fflate';

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const styles = `<w:styles xmlns:w="${words}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`;

/** @param body the children of `w:body` */
export function makeDocx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
	return zipSync({
		'[Content_Types].xml': strToU8(
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		'word/_rels/document.xml.rels': strToU8(
			`<Relationships xmlns="${relations}"><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
		),
		'word/styles.xml': strToU8(styles),
		'word/document.xml': strToU8(
			`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${words}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
		),
		...more,
	});
}

export function paragraph(text: string, style = ''): string {
	const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
	return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
