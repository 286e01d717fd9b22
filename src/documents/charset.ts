// Finds the name of the encoding that is declared for bytes: by the header they came with, or in the head of their
// own markup. Whether the bytes keep to it is for decode.ts to see.
import type { Intake } from './intake.ts';

/** So far into the bytes a declaration is looked for; HTML says 1,024. */
const headLength = 2_048;

/** The name as declared, lower case, or null. */
export function declaredCharset(bytes: Uint8Array, intake: Intake): string | null {
	const inHeader = /;\s{0,20}charset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec((intake.mediaType ?? '').slice(0, 500))?.[1];
	return inHeader?.toLowerCase() ?? charsetInMarkup(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headLength)).toString('latin1'));
}

function charsetInMarkup(head: string): string | null {
	const prolog = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{1,40})["']/i.exec(head)?.[1];
	if (prolog !== undefined) return prolog.toLowerCase();
	for (const piece of head.split('<').slice(1)) {
		const name = /^meta\s/i.test(piece) ? /charset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec(piece.split('>')[0] ?? '')?.[1] : undefined;
		if (name !== undefined) return name.toLowerCase();
	}
	return null;
}
