// An address that came with a document. Only http and https become a link; anything else is shown as text.

export function OutsideLink({ address, name }: { address: string; name?: string }) {
	if (!isWeb(address)) return <span className="outside-text">{address}</span>;
	return (
		<a href={address} target="_blank" rel="noopener noreferrer" className="outside">
			{name ?? address}
			<span aria-hidden="true"> ↗</span>
			<span className="hidden-text"> (opens outside the desk)</span>
		</a>
	);
}

/** Whether the address is one a browser may follow. */
export function isWeb(address: string): boolean {
	try {
		return ['http:', 'https:'].includes(new URL(address).protocol);
	} catch {
		return false;
	}
}

/** The address of words in a page: a browser opens the page there and marks them (WICG Scroll To Text Fragment). */
export function passageAddress(address: string, words: string): string {
	const [first = ''] = words.split(/[…\n]/);
	const encoded = encodeURIComponent(first.trim().slice(0, 200).toWellFormed()).replaceAll('-', '%2D');
	return encoded === '' ? address : `${address}${address.includes('#') ? '' : '#'}:~:text=${encoded}`;
}
