// What another thread does for `extract`: reads lots of lines.
import { lineExtractor, type Extracting, type ExtractedLine, type Lot } from './extract-lines.ts';

let extractLine: ReturnType<typeof lineExtractor> | null = null;

/** The lines of one lot, in order. All lots of a thread are read with the same reference. */
export async function extractLot({ lines, extracting }: { readonly lines: Lot; readonly extracting: Extracting }): Promise<readonly ExtractedLine[]> {
	extractLine ??= lineExtractor(extracting);
	return lines.map(await extractLine);
}
