// Child process of the kill test: appends without end and prints each acknowledged head.
import { openSqliteLedger } from '../../src/ledger/stores/sqlite.ts';
import { manyDrafts } from './drafts.ts';

const ledger = openSqliteLedger(process.argv[2] ?? '', true);
for (;;) {
	const entries = await ledger.append(manyDrafts(1 + Math.floor(Math.random() * 40)), 'reader', '2031-05-04T10:00:00Z');
	process.stdout.write(`${entries.at(-1)?.sequence}\n`);
}
