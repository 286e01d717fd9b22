// `accordwatch extract`: reads JSON Lines on standard input and writes what was read, without a desk.
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { extractLines, lineLimit } from '#operations/extract-lines.ts';
import { readLines } from '#operations/read-lines.ts';
import { writeText } from '../output.ts';
import { clockOf, type Terminal } from '../terminal.ts';

type Options = { readonly html?: true; readonly reference?: string };

export function extract(terminal: Terminal): Command {
	return new Command('extract')
		.description('read JSON Lines {"id","text","published"?} from standard input, write what was read to standard output')
		.option('--jsonl', 'JSON Lines in and out (the only form there is)')
		.option('--html', 'read {"id","html","url"?} and write the article of each page')
		.option('--reference <folder>', 'what is known before reading (default: the general reference alone)')
		.addHelpText('after', '\nExample:\n  accordwatch extract --jsonl < texts.jsonl > read.jsonl\n')
		.action(async (options: Options) => {
			const lines = readLines(terminal.input as AsyncIterable<Uint8Array | string>, lineLimit);
			const extracting = {
				isHtml: options.html === true,
				reference: options.reference ?? null,
				captured: clockOf(terminal)(),
				threads: availableParallelism(),
			};
			for await (const { text, isBroken, fault } of extractLines(lines, extracting)) {
				if (isBroken) terminal.end(1);
				if (fault !== null) terminal.error.write(`${fault}\n`);
				await writeText(terminal.out, `${text}\n`);
			}
		});
}
