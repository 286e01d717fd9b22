// Extracts a file of JSON Lines with so many threads, in a process of its own, and prints the seconds it took and the most
// memory it held in MB: `node bench/extract-in-threads.ts FILE THREADS`. Its memory is spared as the program's is.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import '../bin/spare-memory.js';
import { extractLines } from '#operations/extract-lines.ts';

const [file = '', threads = '1'] = process.argv.slice(2);

async function* lines(): AsyncGenerator<Uint8Array> {
	for await (const line of createInterface({ input: createReadStream(file) })) yield Buffer.from(line);
}

const started = performance.now();
let read = 0;
for await (const { isBroken } of extractLines(lines(), { isHtml: false, reference: null, captured: '2026-01-01T00:00:00.000Z', threads: Number(threads) }))
	if (!isBroken) read++;
process.stdout.write(`${(performance.now() - started) / 1_000} ${process.resourceUsage().maxRSS / 1_000} ${read}\n`);
