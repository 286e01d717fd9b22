// Note numbers as readers know them: `1–4, 7`.

export function noteNumbers(notes: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of notes) {
		const last = runs.at(-1);
		if (last !== undefined && last[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)).join(', ');
}
