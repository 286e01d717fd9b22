// A number that opens what it counts. Nought opens nothing and is written plain.

const plain = new Intl.NumberFormat('en');

export function numberWords(value: number): string {
	return plain.format(value);
}

/** @param of what is counted, in the singular; `after` stands behind the number as it is */
export function CountLink({ count, href, of, after }: { count: number; href: string; of?: string; after?: string }) {
	const words = `${numberWords(count)}${of ? ` ${of}${count === 1 ? '' : 's'}` : ''}${after ? ` ${after}` : ''}`;
	return count === 0 ? (
		<span className="number is-nought">{words}</span>
	) : (
		<a className="number" href={href}>
			{words}
		</a>
	);
}
