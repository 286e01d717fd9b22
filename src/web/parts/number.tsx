// A number that opens what it counts. Nought opens nothing and is written plain.

const plain = new Intl.NumberFormat('en');

export function numberWords(value: number): string {
	return plain.format(value);
}

export function CountLink({ count, href, of }: { count: number; href: string; of?: string }) {
	if (count === 0) return <span className="number is-nought">0{of ? ` ${of}` : ''}</span>;
	return <a className="number" href={href}>{numberWords(count)}{of ? ` ${of}` : ''}</a>;
}
