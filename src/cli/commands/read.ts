// `accordwatch read`: takes documents into the desk, from files, folders or standard input.
import { Command } from 'commander';
import { z } from 'zod';
import type { Source } from '#documents/document.ts';
import { byteLimit } from '#documents/intake.ts';
import type { Desk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';
import type { Known } from '#operations/read-folder.ts';
import { trouble } from '#problems/catalogue.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { counted } from '../counted.ts';
import { readWithProgress } from '../reading-progress.ts';
import { clockOf, type Terminal } from '../terminal.ts';

type Options = DeskOptions & {
	readonly outlet?: string;
	readonly side?: string;
	readonly standing?: string;
	readonly address?: string;
	readonly published?: string;
};

const standing = z.enum(['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown']);

export function read(terminal: Terminal): Command {
	return withDesk(new Command('read'))
		.description('read documents into the desk (plain text, Markdown, HTML); "-" reads standard input')
		.argument('<path...>', 'files, folders, or -')
		.option('--outlet <name>', 'who published them')
		.option('--side <id>', 'side the outlet belongs to')
		.option('--standing <word>', `what the outlet is: ${standing.options.join(', ')}`)
		.option('--address <url>', 'address of the page')
		.option('--published <date>', 'date of publication, ISO 8601')
		.addHelpText('after', '\nExample:\n  accordwatch read article.txt --outlet "Daily" --published 2023-04-24\n')
		.action((paths: readonly string[], options: Options) =>
			atDesk(terminal, { ...options, isWriting: true }, async (desk) => {
				const given = knownOf(options);
				const files = paths.filter((path) => path !== '-');
				if (files.length < paths.length) await readInput(terminal, desk, given);
				if (files.length > 0) await readWithProgress(terminal, desk, { paths: files, ...given });
			}),
		);
}

function knownOf(options: Options): Known {
	const source: { -readonly [Field in keyof Source]?: Source[Field] } = {};
	if (options.outlet !== undefined) source.outlet = options.outlet;
	if (options.side !== undefined) source.side = options.side;
	if (options.address !== undefined) source.address = options.address;
	if (options.standing !== undefined) {
		const parsed = standing.safeParse(options.standing);
		if (!parsed.success) throw trouble('argument-invalid', { argument: '--standing', reason: `it is one of ${standing.options.join(', ')}` });
		source.standing = parsed.data;
	}
	return { source, ...(options.published === undefined ? {} : { published: options.published }) };
}

async function readInput(terminal: Terminal, desk: Desk, given: Known): Promise<void> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of terminal.input) {
		parts.push(Buffer.from(part));
		length += parts.at(-1)?.byteLength ?? 0;
		if (length > byteLimit) throw trouble('document-too-large', { name: 'standard input', bytes: length, limit: byteLimit });
	}
	const bytes = Buffer.concat(parts);
	const isMarkup = /^\s*<(?:!doctype html|html)/i.test(bytes.subarray(0, 200).toString('latin1'));
	const taken = await readDocument(desk, bytes, {
		name: 'standard input',
		mediaType: isMarkup ? 'text/html' : 'text/plain',
		captured: clockOf(terminal)(),
		...given,
	});
	terminal.error.write(`1 document read, ${taken.isNew ? 1 : 0} new, ${counted(taken.claims, 'claim')}\n`);
}
