// What another thread does for a crew: reads lots of lines for `extract`, and documents for a desk.
import { load, takeFiles } from '#reference/load.ts';
import type { Reference } from '#reference/reference.ts';
import type { Handed } from './crew.ts';
import { givingBack } from './give-back-memory.ts';
import { lineExtractor, type ExtractedLine, type Extracting, type Lot } from './extract-lines.ts';
import type { AheadTask, ReadAhead } from './read-ahead.ts';
import { readText } from './read-text.ts';

let extractLine: ReturnType<typeof lineExtractor> | null = null;
let reference: Promise<Reference> | null = null;
const noteRead = givingBack();

/** The lines of one lot, in order. All lots of a thread are read with the same reference. */
export async function extractLot({ task, files }: Handed<{ readonly lines: Lot; readonly extracting: Extracting }>): Promise<readonly ExtractedLine[]> {
	takeFiles(files);
	extractLine ??= lineExtractor(task.extracting);
	const extractOne = await extractLine;
	return task.lines.map((line) => {
		noteRead(line?.byteLength ?? 0);
		return extractOne(line);
	});
}

/** What one document says. All documents of a thread are read with the same reference. */
export async function readAhead({ task, files }: Handed<AheadTask>): Promise<ReadAhead> {
	takeFiles(files);
	reference ??= load(task.reference);
	noteRead(task.document.text.length);
	const { document: _document, reference: _reference, ...read } = readText(task.document, await reference);
	return read;
}
