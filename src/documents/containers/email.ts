// Takes an e-mail apart: the mail itself, then each attachment that is a document. Pictures and other files are
// passed over.
import type { Attachment } from 'postal-mime';
import { collect } from '../byte-stream.ts';
import type { Container, Intake, Unpacked } from '../intake.ts';
import { openMail } from '../mail.ts';
import { docxType, sniff } from '../sniff.ts';

/** What is read when it is attached. */
const readable = new Set(['message/rfc822', 'text/html', 'text/plain', 'text/markdown', 'application/pdf', docxType]);

export const email: Container = {
	name: 'email/1',
	mediaTypes: ['message/rfc822'],
	endings: ['.eml'],
	async *unpack(bytes, intake) {
		const whole = await collect(bytes, intake.name);
		const mail = await openMail(whole, intake.name);
		const parts = mail.attachments.flatMap((attachment, place) => partOf(attachment, place, intake));
		const hasText = (mail.text ?? mail.html ?? '').trim() !== '';
		if (hasText || parts.length === 0) yield { kind: 'part', part: { bytes: whole, intake: { ...intake, mediaType: 'message/rfc822' } } };
		yield* parts;
		const others = mail.attachments.length - parts.length;
		if (others > 0) yield { kind: 'passed', what: 'attachments', count: others };
	},
};

function partOf({ content, mimeType, filename }: Attachment, place: number, intake: Intake): readonly Unpacked[] {
	const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
	const mediaType = sniff(bytes) ?? mimeType;
	if (!readable.has(mediaType) || bytes.byteLength === 0) return [];
	const name = `${intake.name}#${place + 1} ${(filename ?? '').slice(0, 100)}`.trimEnd();
	const { source, published, captured, capture } = intake;
	const known = { ...(source && { source }), ...(published !== undefined && { published }), ...(capture !== undefined && { capture }) };
	return [{ kind: 'part', part: { bytes, intake: { name, mediaType, captured, ...known } } }];
}
