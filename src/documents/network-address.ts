// Which network addresses may be asked: those of the public internet alone. Private, loopback, link-local, metadata and
// reserved ranges are refused, in every way of writing them (an IPv4 address inside an IPv6 one too).
import ipaddr from 'ipaddr.js';

/** @param address an IPv4 or IPv6 address, with brackets or without */
export function isPublic(address: string): boolean {
	const [bare = ''] = address.replace(/^\[|\]$/g, '').split('%');
	return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}

/** Whether a host is an address and no name. `URL` has undone other ways of writing it (`0x7f.1`) before. */
export function isAddress(host: string): boolean {
	return ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
}
