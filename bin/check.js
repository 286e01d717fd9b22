// The one word for order: types, lint, walls, tests (the docs are tested too). `npm run check` runs all of it,
// `npm test` does so with a browser that must be there, `node bin/check.js lint` one step of it. The last line
// counts the tests, a failed step counting as one more failure; the exit code is not 0 when anything failed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ready } from './bootstrap.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const cure = 'Install one (`sudo apt-get install chromium`, or `npx playwright-core install chromium`) or name it in CHROMIUM_PATH.';

/** Each step is one or more programs of node_modules, all of which must end well. */
const steps = {
	types: [['typescript/bin/tsc', '--noEmit']],
	lint: [['@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error']],
	walls: [
		['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'src'],
		['knip/bin/knip.js', '--no-progress'],
	],
};

/** Runs one program of node_modules; gives its output and whether it ended well. */
function runProgram([script, ...words]) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(root, 'node_modules', script), ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => {
				output += text;
			});
		child.once('error', reject);
		child.once('exit', (code) => resolve({ isWell: code === 0, output }));
	});
}

/** Runs a step and prints one line, and what its programs said where one of them failed. */
async function runStep(name) {
	const start = performance.now();
	const bad = [];
	for (const program of steps[name]) {
		const { isWell, output } = await runProgram(program);
		if (!isWell) bad.push(output.trim());
	}
	process.stdout.write(`${bad.length === 0 ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1_000).toFixed(1)} s)\n`);
	if (bad.length > 0) process.stdout.write(`${bad.join('\n\n')}\n\n`);
	return bad.length === 0;
}

/** Runs all tests in this process and counts them; prints why any was skipped. */
async function runTests(hasBrowser) {
	const { startVitest } = await import('vitest/node');
	const vitest = await startVitest('test', [], { run: true, watch: false, root, project: hasBrowser ? ['node', 'browser'] : ['node'] });
	const counts = { passed: 0, failed: 0, skipped: hasBrowser ? 0 : 1 };
	const reasons = new Map(hasBrowser ? [] : [['all tests of the pages, because no Chromium was found', 1]]);
	for (const module of vitest.state.getTestModules()) {
		counts.failed += module.errors().length;
		for (const test of module.children.allTests()) {
			const { state, note } = test.result();
			counts[state === 'passed' || state === 'failed' ? state : 'skipped']++;
			if (state !== 'passed' && state !== 'failed') count(reasons, note ?? `no reason given: ${test.fullName}`);
		}
	}
	counts.failed += vitest.state.getUnhandledErrors().length;
	await vitest.close();
	for (const [reason, times] of reasons) process.stdout.write(`skipped (${times}): ${reason}\n`);
	return counts;
}

function count(times, key) {
	times.set(key, (times.get(key) ?? 0) + 1);
}

/** Path of the browser for the tests of the pages, installed first where it is needed and missing; or null. */
async function provideBrowser(isNeeded) {
	const { findBrowser, installBrowser } = await import('./browser.js');
	const found = await findBrowser();
	if (found !== null || !isNeeded) return found;
	const installed = installBrowser() ? await findBrowser() : null;
	if (installed === null) process.stdout.write(`✗ browser: no Chromium was found. ${cure}\n`);
	return installed;
}

async function checkAll(needsBrowser) {
	const browser = await provideBrowser(needsBrowser);
	if (browser !== null) process.env.CHROMIUM_PATH = browser;
	let failedSteps = needsBrowser && browser === null ? 1 : 0;
	for (const name of Object.keys(steps)) if (!(await runStep(name))) failedSteps++;
	const { passed, failed, skipped } = await runTests(browser !== null);
	const failures = failed + failedSteps;
	process.stdout.write(`${passed} passed, ${failures} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
	process.exitCode = failures === 0 && passed > 0 ? 0 : 1;
}

const words = process.argv.slice(2);
const names = words.filter((word) => word in steps);

if (await ready({ script: fileURLToPath(import.meta.url), words, needsPages: names.length === 0 })) {
	if (names.length === 0) await checkAll(words.includes('--with-browser'));
	for (const name of names) if (!(await runStep(name))) process.exitCode = 1;
}
