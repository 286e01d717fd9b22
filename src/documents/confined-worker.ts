// What another thread does for a confined reader: reads one document. A problem comes back as data, because an error
// loses its kind on the way between threads.
import { Trouble } from '#problems/problem.ts';
import type { Confined, ConfinedResult } from './confined.ts';
import { readers } from './formats.ts';

export async function readInThread({ reader: name, bytes, intake }: Confined): Promise<ConfinedResult> {
	const reader = readers.find((one) => one.name === name);
	if (reader === undefined) throw new Error(`there is no reader ${name}`);
	try {
		return { derived: await reader.read(bytes, intake) };
	} catch (error) {
		if (error instanceof Trouble) return { problem: error.problem };
		throw error;
	}
}
