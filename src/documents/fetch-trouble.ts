// What went wrong while fetching, in words: what the network says and what the answer's status says. Nothing of an error
// itself reaches the caller.
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';

/** The code of an address that is refused, as the connector gives it. */
export const refusedCode = 'ACCORDWATCH_PRIVATE';

const reasons: Readonly<Record<string, string>> = {
	ENOTFOUND: 'its name is not known',
	EAI_AGAIN: 'its name cannot be looked up now',
	ECONNREFUSED: 'nobody answers there',
	EHOSTUNREACH: 'there is no way to it from here',
	ENETUNREACH: 'there is no way to it from here',
	ECONNRESET: 'the connection was broken off',
	EPIPE: 'the connection was broken off',
	UND_ERR_SOCKET: 'the connection was broken off',
	UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
	UND_ERR_HEADERS_TIMEOUT: 'the answer took too long',
	UND_ERR_BODY_TIMEOUT: 'the answer took too long',
	UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
	CERT_HAS_EXPIRED: 'its certificate has expired',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody known vouches for its certificate',
	SELF_SIGNED_CERT_IN_CHAIN: 'nobody known vouches for its certificate',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known vouches for its certificate',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known vouches for its certificate',
};
/** After these it may well work in a moment. */
const passing = new Set(['EAI_AGAIN', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT']);
const passingStatus = new Set([502, 503, 504]);
/** A site may ask to be left alone for at most so long. Milliseconds. */
const longestRest = 86_400_000;

/** What the network says, in words. */
export function fetchTrouble(error: unknown, address: string): Error {
	if (error instanceof Trouble) return error;
	const { code = '', name = '' } = error as { code?: string; name?: string };
	if (code === refusedCode) return trouble('fetch-private', { address });
	const isLate = name === 'TimeoutError' || name === 'AbortError';
	return trouble('fetch-failed', { address, reason: isLate ? 'the answer took too long' : (reasons[code] ?? 'the connection failed') });
}

/** Whether the same request may well be answered in a moment. */
export function isPassing(error: unknown): boolean {
	return passing.has((error as { code?: string }).code ?? '');
}

export function isPassingStatus(status: number): boolean {
	return passingStatus.has(status);
}

/**
 * The instant before which a site asks not to be asked again (RFC 9110, 10.2.3), or null.
 * @param now milliseconds since 1970
 */
export function retryAt(status: number, written: string | undefined, now: number): string | null {
	if (status !== 429 && status !== 503) return null;
	const given = (written ?? '').trim();
	const at = /^\d{1,9}$/.test(given) ? now + Number(given) * 1_000 : /[a-z]/i.test(given) ? Date.parse(given) : Number.NaN;
	if (Number.isNaN(at) || at <= now) return null;
	return new Date(Math.min(at, now + longestRest)).toISOString();
}
