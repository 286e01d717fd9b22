// `accordwatch custody`: writes documents out with their chains of custody, as a web archive or as a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { custodyOf, custodyRecord, documentsAsked } from '#operations/custody.ts';
import type { Desk } from '#operations/desk.ts';
import { writeWarc } from '#operations/write-warc.ts';
import { trouble } from '#problems/catalogue.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { counted } from '../counted.ts';
import { writeOut } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & { readonly output: string; readonly all?: true };

export function custody(terminal: Terminal): Command {
	return withDesk(new Command('custody'))
		.description('write documents with their originals, what came over the wire, their texts and their chains of custody')
		.argument('[document...]', 'ids of documents (d0123456789abcdef)')
		.requiredOption('--output <path>', 'a web archive (.warc, .warc.gz), or a folder')
		.option('--all', 'all documents of the desk')
		.addHelpText('after', '\nExamples:\n  accordwatch custody d0123456789abcdef --output custody/\n  accordwatch custody --all --output record.warc.gz\n')
		.action((documents: readonly string[], options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => {
				const ids = documentsAsked(desk, options.all === true ? 'all' : documents);
				if (ids.length === 0) throw trouble('argument-invalid', { argument: 'document', reason: 'name documents by their ids, or give --all' });
				if (/\.warc(?:\.gz)?$/i.test(options.output)) await writeOut(terminal, options.output, writeWarc(desk, ids, /\.gz$/i.test(options.output)));
				else await writeFolder(desk, ids, options.output);
				terminal.error.write(`${counted(ids.length, 'document')} written to ${options.output}\n`);
			}),
		);
}

/** A folder for each document: its kept files, named by what they are, and its custody record. */
async function writeFolder(desk: Desk, ids: readonly string[], output: string): Promise<void> {
	try {
		for (const id of ids) {
			const chain = await custodyOf(desk, id);
			const folder = join(output, id);
			await mkdir(folder, { recursive: true });
			for (const { what, bytes } of chain.files) await writeFile(join(folder, what === 'text' ? 'text.txt' : what), bytes);
			await writeFile(join(folder, 'custody.json'), custodyRecord(chain));
		}
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined || error instanceof Error === false || !/^E[A-Z]+$/.test(code)) throw error;
		throw trouble(code === 'ENOSPC' ? 'disk-full' : 'disk-unwritable', { directory: output });
	}
}
