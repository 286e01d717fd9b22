// Verifies a desk from its folder alone, originals included; nothing is written and nothing else is loaded, so
// that a damaged desk can be looked at too.
import { join, resolve } from 'node:path';
import { openFileOriginals } from '#ledger/stores/file-originals.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';
import { verify, type Verification } from '#ledger/verify.ts';
import { trouble } from '#problems/catalogue.ts';
import { isDesk, ledgerName } from './desk.ts';

/**
 * @param advance called now and then with the number of entries that hold so far
 * @throws Trouble `desk-missing`, `desk-broken`
 */
export async function verifyDesk(directory: string, advance: (entries: number) => void): Promise<Verification> {
	const folder = resolve(directory);
	if (!(await isDesk(folder))) throw trouble('desk-missing', { directory: folder });
	const ledger = openSqliteLedger(join(folder, ledgerName), false);
	try {
		return await verify(ledger, await openFileOriginals(join(folder, 'originals'), false), advance);
	} finally {
		await ledger.close();
	}
}
