// `accordwatch extract`: reads JSON Lines on standard input and writes what was read, without a desk.
import { Command } from 'commander';
import { decodeLine, extractArticle, extractedProblem, textExtractor } from '#operations/extract.ts';
import { readLines } from '#operations/read-lines.ts';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import { writeText } from '../output.ts';
import { clockOf, type Terminal } from '../terminal.ts';

type Options = { readonly html?: true; readonly reference?: string };

/** The longest text, every unit of it written as six bytes. */
const lineLimit = 150_000_000;

export function extract(terminal: Terminal): Command {
	return new Command('extract')
		.description('read JSON Lines {"id","text","published"?} from standard input, write what was read to standard output')
		.option('--jsonl', 'JSON Lines in and out (the only form there is)')
		.option('--html', 'read {"id","html","url"?} and write the article of each page')
		.option('--reference <folder>', 'what is known before reading (default: the general reference alone)')
		.addHelpText('after', '\nExample:\n  accordwatch extract --jsonl < texts.jsonl > read.jsonl\n')
		.action(async (options: Options) => {
			const extractLine = await extractorOf(terminal, options);
			for await (const bytes of readLines(terminal.input as AsyncIterable<Uint8Array | string>, lineLimit)) {
				if (bytes !== null && isBlank(bytes)) continue;
				await writeText(terminal.out, `${JSON.stringify(guarded(terminal, bytes, extractLine))}\n`);
			}
		});
}

type Extractor = (line: unknown) => object;

async function extractorOf(terminal: Terminal, { html, reference }: Options): Promise<Extractor> {
	return html === true ? extractArticle : textExtractor(reference ?? null, clockOf(terminal));
}

/** One bad line is answered in its place and the stream goes on; so is a fault of ours, told on the error stream. */
function guarded(terminal: Terminal, bytes: Uint8Array | null, extractLine: Extractor): object {
	let line: unknown = null;
	try {
		if (bytes === null) throw trouble('line-invalid', { reason: `it is longer than ${lineLimit} bytes` });
		line = decodeLine(bytes);
		return extractLine(line);
	} catch (error) {
		terminal.end(1);
		if (error instanceof Trouble) return extractedProblem(line, error.problem);
		terminal.error.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		return extractedProblem(line, trouble('internal-fault', {}).problem);
	}
}

function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}
