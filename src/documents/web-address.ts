// Addresses of the web that may be asked.
import { trouble } from '#problems/catalogue.ts';

/**
 * Only http and https, and no names or passwords in the address; a place in a page is left out.
 * @throws Trouble `fetch-address-invalid`
 */
export function parseAddress(address: string): URL {
	const parsed = URL.canParse(address) ? new URL(address) : null;
	if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '')
		throw trouble('fetch-address-invalid', { address: address.slice(0, 200) });
	if (parsed.username !== '' || parsed.password !== '') throw trouble('fetch-address-invalid', { address: `${parsed.protocol}//…@${parsed.host}` });
	parsed.hash = '';
	return parsed;
}

/** Protocol, name and port, with the port that is meant where none is written. */
export function hostKey({ protocol, hostname, port }: { readonly protocol: string; readonly hostname: string; readonly port?: string | null }): string {
	return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
