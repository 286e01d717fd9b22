// `accordwatch read`: takes documents into the desk, from files, folders, the web or standard input.
import { Command } from 'commander';
import type { Source } from '#documents/document.ts';
import type { Desk } from '#operations/desk.ts';
import { lookAtAddress } from '#operations/look-at-address.ts';
import { readAddress } from '#operations/read-address.ts';
import type { Known } from '#operations/read-file.ts';
import type { Progress } from '#operations/read-folder.ts';
import { readInput } from '#operations/read-input.ts';
import { columnMap } from '../column-map.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { fetcherOf } from '../fetcher.ts';
import { readWithProgress, showProgress } from '../reading-progress.ts';
import { standing, standingOption } from '../standing.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & {
	readonly outlet?: string;
	readonly side?: string;
	readonly standing?: string;
	readonly address?: string;
	readonly published?: string;
	readonly map?: string;
	readonly follow?: true;
};

export function read(terminal: Terminal): Command {
	return withDesk(new Command('read'))
		.description('read documents into the desk, from text, pages, PDF, DOCX, mail, feeds, tables and web archives; "-" reads standard input')
		.argument('<path...>', 'files, folders, addresses (https://…), or -')
		.option('--outlet <name>', 'who published them')
		.option('--side <id>', 'side the outlet belongs to')
		.option('--standing <word>', `what the outlet is: ${standing.options.join(', ')}`)
		.option('--address <url>', 'address of the page')
		.option('--published <date>', 'date of publication, ISO 8601')
		.option('--map <columns>', 'columns of a table: text=body,title=head,published=date, or a YAML or JSON file of these')
		.option('--follow', 'fetch the pages too that a feed or sitemap at an address names, at most 50')
		.addHelpText(
			'after',
			'\nExample:\n  accordwatch read article.txt --outlet "Daily" --published 2023-04-24\n  accordwatch read archive.warc.gz feed.xml\n  accordwatch read https://example.org/statement\n  accordwatch read https://example.org/feed.xml --follow\n  accordwatch read clippings.csv --map text=body,published=day\n',
		)
		.action((paths: readonly string[], options: Options) =>
			atDesk(terminal, { ...options, isWriting: true, isLean: true }, async (desk) => {
				const given = knownOf(options);
				const addresses = paths.filter(isWebAddress);
				const files = paths.filter((path) => path !== '-' && !isWebAddress(path));
				if (addresses.length > 0)
					await showProgress(terminal, readAddresses(terminal, desk, { addresses, known: given, isFollowing: options.follow === true }));
				if (paths.includes('-')) await showProgress(terminal, readInput(desk, bytesOf(terminal), { name: 'standard input', ...given }));
				if (files.length > 0) await readWithProgress(terminal, desk, { paths: files, ...given });
			}),
		);
}

function isWebAddress(path: string): boolean {
	return /^https?:\/\//i.test(path);
}

type Addresses = { readonly addresses: readonly string[]; readonly known: Known; readonly isFollowing: boolean };

async function* readAddresses(terminal: Terminal, desk: Desk, { addresses, known, isFollowing }: Addresses): AsyncGenerator<Progress> {
	const fetcher = fetcherOf(terminal);
	try {
		for (const [index, address] of addresses.entries()) {
			const asked = { address, known, place: { done: index + 1, total: addresses.length } };
			yield* isFollowing ? lookAtAddress(desk, fetcher, { ...asked, pagesSince: null }) : readAddress(desk, fetcher, asked);
		}
	} finally {
		await fetcher.close();
	}
}

function knownOf(options: Options): Known {
	const source: { -readonly [Field in keyof Source]?: Source[Field] } = {};
	if (options.outlet !== undefined) source.outlet = options.outlet;
	if (options.side !== undefined) source.side = options.side;
	if (options.address !== undefined) source.address = options.address;
	if (options.standing !== undefined) source.standing = standingOption(options.standing);
	return {
		source,
		...(options.published === undefined ? {} : { published: options.published }),
		...(options.map === undefined ? {} : { mapping: columnMap(options.map) }),
	};
}

async function* bytesOf(terminal: Terminal): AsyncGenerator<Uint8Array> {
	for await (const piece of terminal.input) yield Buffer.from(piece);
}
