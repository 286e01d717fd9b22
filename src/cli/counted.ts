// A number with its noun: `1 document`, `2 documents`.

export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
