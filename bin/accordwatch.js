#!/usr/bin/env node
// Starts Accordwatch, under the pinned Node where the machine's own is too old (bootstrap.js).
// Node says of its own SQLite that it is experimental; that one warning is kept from the reader.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { ready } from './bootstrap.js';

const words = process.argv.slice(2);

if (await ready({ script: fileURLToPath(import.meta.url), words, needsPages: words[0] === 'serve' })) {
	// A desk that is served answers faster with more room; `npm start` says how much.
	if (words[0] !== 'serve') await import('./spare-memory.js');
	// What was compiled once is kept for the next start.
	module.enableCompileCache?.();
	const listeners = process.listeners('warning');
	process.removeAllListeners('warning');
	process.on('warning', (warning) => {
		if (warning.name === 'ExperimentalWarning' && warning.message.startsWith('SQLite')) return;
		for (const listener of listeners) listener(warning);
	});
	await import('../src/cli/main.ts');
}
