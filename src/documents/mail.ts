// Opens an e-mail: its headers, its text and what is attached to it. For the reader of a mail's own text and for the
// container that hands out its attachments.
import type { Email } from 'postal-mime';
import { trouble } from '#problems/catalogue.ts';

/**
 * @param name names the mail in a problem
 * @throws Trouble `document-broken` where parts or headers are nested or repeated beyond all measure
 */
export async function openMail(bytes: Uint8Array, name: string): Promise<Email> {
	const { default: PostalMime } = await import('postal-mime');
	try {
		return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3, forceRfc822Attachments: true });
	} catch {
		throw trouble('document-broken', { name, mediaType: 'message/rfc822' });
	}
}
