// Fetches pages: politely (robots.txt, one request a host at a time with a pause, conditional requests) and with care
// (http and https only, every network address and every redirect checked when the connection stands, limits of size and
// time, packing undone to a limit). The only door of this room to the network; nothing that comes is run.
import { lookup, type LookupAddress } from 'node:dns';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import { captureLimit, type Capture, type Hop, type Version } from './capture.ts';
import { isAddress, isPublic } from './network-address.ts';
import { openRobots, type Robots } from './robots.ts';
import { unpackWire } from './wire.ts';

export const agentName = 'Accordwatch';

export type FetcherParts = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly sleep: (milliseconds: number) => Promise<void>;
	/** Which network addresses may be asked; the public internet alone where nothing else is said. */
	readonly allows?: (address: string) => boolean;
	/** Milliseconds between two requests to one host. */
	readonly pause?: number;
	/** Milliseconds an answer may take. */
	readonly patience?: number;
};

export type Fetcher = {
	/** @throws Trouble `fetch-address-invalid`, `fetch-private`, `fetch-disallowed`, `fetch-failed`, `fetch-status`, `document-too-large` */
	readonly capture: (address: string, known?: Version) => Promise<Capture>;
	readonly close: () => Promise<void>;
};

const usualPause = 2_000;
const usualPatience = 30_000;
const mostHops = 6;
const mostHeaders = 16_384;

/** Makes what fetches; hosts are asked one request at a time each. */
export function openFetcher(parts: FetcherParts): Fetcher {
	const { patience = usualPatience } = parts;
	const agent = new Agent({
		connect: checkedConnector(parts.allows ?? isPublic),
		headersTimeout: patience,
		bodyTimeout: patience,
		maxHeaderSize: mostHeaders,
		connections: 2,
	});
	const turns = new Map<string, Promise<unknown>>();
	const state: State = { ...parts, patience, agent, turns, robots: new Map(), delays: new Map(), last: new Map() };
	return {
		capture: (address, known) => captureOf(state, address, known ?? { etag: null, lastModified: null }),
		close: () => agent.destroy(),
	};
}

type State = FetcherParts & {
	readonly patience: number;
	readonly agent: Agent;
	readonly turns: Map<string, Promise<unknown>>;
	/** robots.txt of each origin. */
	readonly robots: Map<string, Promise<Robots>>;
	/** Milliseconds each origin asks to leave between two requests. */
	readonly delays: Map<string, number>;
	/** When each host was asked last. */
	readonly last: Map<string, number>;
};

/** Refuses names that lead to an address that is not allowed, and looks once more at where the socket ended. */
function checkedConnector(allows: (address: string) => boolean): buildConnector.connector {
	const refused = (host: string) => Object.assign(new Error('refused'), { code: 'ACCORDWATCH_PRIVATE', host });
	const connect = buildConnector({
		timeout: 10_000,
		lookup: (host, options, done) => {
			lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
				if (error) done(error, '', 0);
				else if (!found.every(({ address }) => allows(address))) done(refused(host), '', 0);
				else if (options.all === true) done(null, found as never, 0);
				else done(null, found[0]?.address ?? '', found[0]?.family ?? 0);
			});
		},
	} as buildConnector.BuildOptions);
	return (options, done) => {
		if (isAddress(options.hostname) && !allows(options.hostname.replace(/^\[|\]$/g, ''))) {
			done(refused(options.hostname), null);
			return;
		}
		connect(options, (error, socket) => {
			if (error || !socket) done(error ?? refused(options.hostname), null);
			else if (allows(socket.remoteAddress ?? '')) done(null, socket);
			else {
				socket.destroy();
				done(refused(options.hostname), null);
			}
		});
	};
}

async function captureOf(state: State, address: string, known: Version): Promise<Capture> {
	const hops: Hop[] = [];
	let next = parseAddress(address);
	for (;;) {
		await holdToRobots(state, next);
		const answer = await inTurn(state, next, () => ask(state, next, known));
		hops.push({ address: next.href, status: answer.status });
		const moved = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined;
		if (moved === undefined) return finished(state, { address, hops: hops as [Hop, ...Hop[]], answer });
		if (hops.length >= mostHops) throw trouble('fetch-failed', { address, reason: 'it leads on from address to address without end' });
		next = parseAddress(URL.canParse(moved, next) ? new URL(moved, next).href : moved);
	}
}

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly wire: Uint8Array };

function finished(state: State, { address, hops, answer }: { address: string; hops: readonly [Hop, ...Hop[]]; answer: Answer }): Capture {
	const { status, headers, wire } = answer;
	const isUnchanged = status === 304;
	if (!isUnchanged && (status < 200 || status >= 300)) throw trouble('fetch-status', { address, status });
	const body = unpackWire(wire, headers['content-encoding'] ?? '', captureLimit);
	if (body === null) throw trouble('fetch-failed', { address, reason: 'its packing is damaged, unknown or grows too large' });
	return {
		address,
		hops,
		status,
		headers,
		mediaType: (headers['content-type'] ?? '').toLowerCase(),
		captured: new Date(state.now()).toISOString(),
		wire,
		body,
		isUnchanged,
	};
}

/** Only http and https, and no names or passwords in the address. */
function parseAddress(address: string): URL {
	const parsed = URL.canParse(address) ? new URL(address) : null;
	if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '')
		throw trouble('fetch-address-invalid', { address: address.slice(0, 200) });
	if (parsed.username !== '' || parsed.password !== '') throw trouble('fetch-address-invalid', { address: `${parsed.protocol}//…@${parsed.host}` });
	parsed.hash = '';
	return parsed;
}

async function holdToRobots(state: State, address: URL): Promise<void> {
	let robots = state.robots.get(address.origin);
	if (robots === undefined) {
		robots = inTurn(state, address, () => readRobots(state, address));
		state.robots.set(address.origin, robots);
		robots.catch(() => state.robots.delete(address.origin));
	}
	const { allows, delay } = await robots;
	state.delays.set(address.origin, delay);
	if (!allows(address.href)) throw trouble('fetch-disallowed', { address: address.href });
}

/** RFC 9309: no robots.txt allows everything; a server that cannot give it allows nothing for now. */
async function readRobots(state: State, { origin }: URL): Promise<Robots> {
	const address = new URL('/robots.txt', origin);
	const { status, wire, headers } = await ask(state, address, { etag: null, lastModified: null });
	if (status >= 500) throw trouble('fetch-status', { address: address.href, status });
	const text = status >= 200 && status < 300 ? (unpackWire(wire, headers['content-encoding'] ?? '', 500_000) ?? new Uint8Array()) : new Uint8Array();
	return openRobots(address.href, new TextDecoder().decode(text), agentName);
}

/** One request a host at a time, with a pause between two. */
function inTurn<Result>(state: State, { host, origin }: URL, work: () => Promise<Result>): Promise<Result> {
	const before = state.turns.get(host) ?? Promise.resolve();
	const turn = before.then(async () => {
		const pause = Math.max(state.pause ?? usualPause, state.delays.get(origin) ?? 0);
		const wait = (state.last.get(host) ?? Number.NEGATIVE_INFINITY) + pause - state.now();
		if (wait > 0) await state.sleep(wait);
		try {
			return await work();
		} finally {
			state.last.set(host, state.now());
		}
	});
	state.turns.set(
		host,
		turn.catch(() => {}),
	);
	return turn;
}

async function ask(state: State, address: URL, known: Version): Promise<Answer> {
	const headers = {
		'user-agent': `${agentName}/1 (ceasefire monitoring)`,
		accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
		'accept-encoding': 'gzip, deflate, br',
		...(known.etag === null ? {} : { 'if-none-match': known.etag }),
		...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
	};
	try {
		const answer = await request(address, { dispatcher: state.agent, headers, signal: AbortSignal.timeout(state.patience) });
		return { status: answer.statusCode, headers: flat(answer.headers), wire: await collect(answer.body, address.href) };
	} catch (error) {
		throw fetchTrouble(error, address.href);
	}
}

function flat(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), (Array.isArray(value) ? value.join(', ') : (value ?? '')).toWellFormed()]),
	);
}

async function collect(body: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	for await (const piece of body) {
		bytes += piece.byteLength;
		if (bytes > captureLimit) throw trouble('document-too-large', { name, bytes, limit: captureLimit });
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}

/** What the network says, in words; nothing of the error itself reaches the caller. */
function fetchTrouble(error: unknown, address: string): Error {
	if (error instanceof Trouble) return error;
	const { code = '', name = '' } = error as { code?: string; name?: string };
	if (code === 'ACCORDWATCH_PRIVATE') return trouble('fetch-private', { address });
	const reasons: Readonly<Record<string, string>> = {
		ENOTFOUND: 'its name is not known',
		EAI_AGAIN: 'its name cannot be looked up now',
		ECONNREFUSED: 'nobody answers there',
		ECONNRESET: 'the connection was broken off',
		UND_ERR_SOCKET: 'the connection was broken off',
		UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
		UND_ERR_HEADERS_TIMEOUT: 'the answer took too long',
		UND_ERR_BODY_TIMEOUT: 'the answer took too long',
		UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
	};
	const isLate = name === 'TimeoutError' || name === 'AbortError';
	return trouble('fetch-failed', { address, reason: isLate ? 'the answer took too long' : (reasons[code] ?? 'the connection failed') });
}
