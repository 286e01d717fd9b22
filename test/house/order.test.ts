// The laws that need no import graph: names, sizes, the two doors of each room, clock and chance, first lines.
import { describe, expect, it } from 'vitest';
import { files, readText, rooms, sources } from './tree.ts';

/** Folders and files whose name says nothing. */
const heap =
	/(?:^|\/)(?:utils?|helpers?|common|shared|core|lib|services?|managers?|misc)(?:\/|\.[cm]?[jt]sx?$)|(?:^|\/)(?:types|constants|index)\.[cm]?[jt]sx?$/;
const mostLines = 400;
/** Where the clock is read; everywhere else it is handed in. */
const clocks = ['src/cli/main.ts', 'src/web/'];
const clock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.hrtime\b/;
/** Names of files that are written beside others until they are whole. */
const chances = ['src/ledger/stores/'];
const chance = /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/;
/** Where the network is asked. */
const networks = ['src/documents/fetch.ts', 'src/web/'];
const network = /\bfetch\(|\bnew WebSocket\b|\bnew EventSource\b/;

describe('the order of the house', () => {
	it('names no heap', () => {
		expect(files.filter((path) => heap.test(path))).toEqual([]);
		expect(
			['src/text/utils.ts', 'src/common/span.ts', 'src/web/lib/a.tsx', 'src/claims/index.ts', 'src/claims/types.ts'].every((path) => heap.test(path)),
		).toBe(true);
		expect(['src/text/constant-speed.ts', 'src/problems/catalogue.ts', 'src/web/index.html'].some((path) => heap.test(path))).toBe(false);
	});

	it(`has no file over ${mostLines} lines`, () => {
		const code = files.filter((path) => /^(?:src|bin|test|bench|docs|training)\/.*\.(?:[cm]?[jt]sx?|css)$/.test(path));
		expect(code.filter((path) => readText(path).split('\n').length > mostLines + 1)).toEqual([]);
	});

	it('has a room for each folder of src and a folder for each room', () => {
		const folders = [...new Set(sources.map(({ path }) => path.split('/')[1]))].sort();
		expect(folders).toEqual(rooms.map(({ room }) => room).sort());
	});

	it.each(rooms.filter(({ nouns }) => nouns[0] !== '*'))('has the noun and the verb of $room', ({ room, nouns, verb }) => {
		expect([...nouns, ...(verb === null ? [] : [verb])].filter((name) => !files.includes(`src/${room}/${name}.ts`))).toEqual([]);
	});

	it('has a README in each room', () => {
		expect(rooms.filter(({ room }) => !files.includes(`src/${room}/README.md`)).map(({ room }) => room)).toEqual([]);
		expect(rooms.filter(({ room }) => readText(`src/${room}/README.md`).split('\n').length > 45).map(({ room }) => room)).toEqual([]);
	});

	it('hands nothing on from another file', () => {
		const handing = /^export (?:\*|(?:type )?\{[^}]*\}) from /m;
		expect(sources.filter(({ text }) => handing.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('says in the first lines of each file what it is', () => {
		const code = files.filter((path) => /^(?:src|bin|bench|docs)\/.*\.(?:[cm]?[jt]sx?)$/.test(path) && !path.endsWith('.d.ts'));
		expect(code.filter((path) => !/^(?:#!.*\n)?(?:\/\/ |\/\*)\S/.test(readText(path)))).toEqual([]);
	});

	it.each([
		['the clock', clock, clocks],
		['chance', chance, chances],
		['the network', network, networks],
	])('asks %s only at its doors', (_, pattern, doors) => {
		expect(sources.filter(({ path, text }) => !doors.some((door) => path.startsWith(door)) && pattern.test(text)).map(({ path }) => path)).toEqual([]);
		expect(sources.some(({ text }) => pattern.test(text))).toBe(true);
	});

	it('leaves no half-done note', () => {
		const left = /@ts-ignore|@ts-nocheck|\bTODO\b|\bFIXME\b|\bHACK\b/;
		expect(sources.filter(({ text }) => left.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('has at most a dozen npm scripts', () => {
		const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
		expect(Object.keys(scripts).length).toBeLessThanOrEqual(12);
	});

	it('names no machine', () => {
		const machine = /(?:^|[^\w.])\/(?:work|home|Users|root|farm)\/\w/;
		const own = files.filter(
			(path) => !/^(?:data|package-lock\.json|bin\/node\/package-lock\.json)/.test(path) && /\.(?:[cm]?[jt]sx?|json|ya?ml|md|css|html)$/.test(path),
		);
		expect(own.filter((path) => path !== 'test/house/order.test.ts' && machine.test(readText(path)))).toEqual([]);
	});
});
