// Finds a Chromium for the tests of the pages, and installs one where the machine lets us.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of a Chromium: CHROMIUM_PATH, one on PATH, or the one Playwright installed; null where there is none. */
export async function findBrowser() {
	const given = process.env.CHROMIUM_PATH;
	if (given !== undefined && given !== '') return existsSync(given) ? given : null;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
	if (found !== undefined) return found;
	const { chromium } = await import('playwright-core');
	const own = chromium.executablePath();
	return existsSync(own) ? own : null;
}

/** Installs Chromium with apt-get where this is root on such a system. Returns whether it was tried. */
export function installBrowser() {
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error !== undefined) return false;
	process.stderr.write('Installing Chromium for the tests of the pages (apt-get install chromium) …\n');
	for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		const done = spawnSync('apt-get', words, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
		if (done.status !== 0) process.stderr.write(`${done.stderr.split('\n').slice(-10).join('\n')}\n`);
	}
	return true;
}

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
