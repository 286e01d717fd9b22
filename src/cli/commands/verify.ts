// `accordwatch verify`: proves that nothing in the record was altered, or names the first entry that does not hold.
import { Command } from 'commander';
import { verifyDesk } from '#operations/verify-desk.ts';
import { trouble } from '#problems/catalogue.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly desk: string };

export function verify(terminal: Terminal): Command {
	return new Command('verify')
		.description('read the whole record back, originals included, and prove that nothing was altered')
		.option('--desk <folder>', 'the desk to verify', './desk')
		.addHelpText('after', '\nExample:\n  accordwatch verify --desk ./desk\n')
		.action(async ({ desk }: Options) => {
			const found = await verifyDesk(desk, (entries) => {
				if (terminal.error.isTTY) terminal.error.write(`\r\u001b[2K${entries} entries hold`);
			});
			if (terminal.error.isTTY) terminal.error.write('\r\u001b[2K');
			if (found.broken !== null) throw trouble('ledger-broken', found.broken);
			terminal.out.write(`${found.entries} entries and ${found.documents} originals (${found.bytes} bytes) hold.\nLast seal: ${found.head}\n`);
		});
}
