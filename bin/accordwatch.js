#!/usr/bin/env node
// Starts Accordwatch. Where the machine's Node is too old, bootstrap.js goes on under the pinned one.
// Node says of its own SQLite that it is experimental; that one warning is kept from the reader.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 19)) {
	await import('./bootstrap.js');
} else {
	const listeners = process.listeners('warning');
	process.removeAllListeners('warning');
	process.on('warning', (warning) => {
		if (warning.name === 'ExperimentalWarning' && warning.message.startsWith('SQLite')) return;
		for (const listener of listeners) listener(warning);
	});
	await import('../src/cli/main.ts');
}
