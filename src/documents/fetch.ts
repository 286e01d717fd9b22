// Fetches pages: politely (robots.txt, one request a host at a time with a pause, conditional requests, rest where a site asks
// for it) and with care
// (http and https only, every network address and every redirect checked when the connection stands, limits of size and
// time, packing undone to a limit). The only door of this room to the network; nothing that comes is run.
import { lookup, type LookupAddress } from 'node:dns';
import { Agent, buildConnector, request } from 'undici';
import { trouble } from '#problems/catalogue.ts';
import { captureLimit, FetcherClosed, type Capture, type HeaderLine, type Hop, type Version } from './capture.ts';
import { fetchTrouble, isPassing, isPassingStatus, refusedCode, retryAt } from './fetch-trouble.ts';
import { headerLinesOf, joinedHeaders } from './header-lines.ts';
import { isAddress, isPublic } from './network-address.ts';
import { openRobots, type Robots } from './robots.ts';
import { hostKey, parseAddress } from './web-address.ts';
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
	/** @throws Trouble `fetch-address-invalid`, `fetch-private`, `fetch-disallowed`, `fetch-failed`, `fetch-status`, `fetch-later`, `document-too-large` */
	readonly capture: (address: string, known?: Version) => Promise<Capture>;
	/** What is under way ends with `FetcherClosed`. */
	readonly close: () => Promise<void>;
};

const usualPause = 2_000;
const usualPatience = 30_000;
const mostHops = 6;
const mostHeaders = 16_384;
/** A request that may well be answered in a moment is made so often, with longer pauses each time. */
const mostTries = 3;
const firstRest = 1_000;

/** Makes what fetches; hosts are asked one request at a time each. */
export function openFetcher(parts: FetcherParts): Fetcher {
	const { patience = usualPatience } = parts;
	const answering = new Map<string, string>();
	const agent = new Agent({
		connect: checkedConnector(parts.allows ?? isPublic, answering),
		headersTimeout: patience,
		bodyTimeout: patience,
		maxHeaderSize: mostHeaders,
		connections: 1,
	});
	const turns = new Map<string, Promise<unknown>>();
	const end = new AbortController();
	const state: State = {
		...parts,
		patience,
		agent,
		answering,
		turns,
		robots: new Map(),
		delays: new Map(),
		last: new Map(),
		rests: new Map(),
		ended: end.signal,
	};
	return {
		capture: (address, known) => captureOf(state, address, known ?? { etag: null, lastModified: null }),
		close: () => {
			end.abort();
			return agent.destroy();
		},
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
	/** The instant before which a host asked not to be asked again. */
	readonly rests: Map<string, string>;
	readonly ended: AbortSignal;
	/** The network address of each host's connection, of which there is one at a time. */
	readonly answering: Map<string, string>;
};

/** Refuses names that lead to an address that is not allowed, and looks once more at where the socket ended. */
function checkedConnector(allows: (address: string) => boolean, answering: Map<string, string>): buildConnector.connector {
	const refused = (host: string) => Object.assign(new Error('refused'), { code: refusedCode, host });
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
			else if (allows(socket.remoteAddress ?? '')) {
				answering.set(hostKey(options), socket.remoteAddress ?? '');
				done(null, socket);
			} else {
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

type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly headerLines: readonly HeaderLine[];
	readonly sent: readonly HeaderLine[];
	readonly networkAddress: string | null;
	readonly wire: Uint8Array;
};

function finished(state: State, { address, hops, answer }: { address: string; hops: readonly [Hop, ...Hop[]]; answer: Answer }): Capture {
	const { status, headers, headerLines, sent, networkAddress, wire } = answer;
	const isUnchanged = status === 304;
	if (!isUnchanged && (status < 200 || status >= 300)) throw trouble('fetch-status', { address, status });
	const body = unpackWire(wire, headers['content-encoding'] ?? '', captureLimit);
	if (body === null) throw trouble('fetch-failed', { address, reason: 'its packing is damaged, unknown or grows too large' });
	return {
		address,
		hops,
		status,
		headers,
		headerLines,
		sent,
		networkAddress,
		mediaType: (headers['content-type'] ?? '').toLowerCase(),
		captured: new Date(state.now()).toISOString(),
		wire,
		body,
		isUnchanged,
	};
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
		if (wait > 0) await restFor(state, wait);
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

/** Asks, and asks again where the trouble may be gone in a moment; a site that asks for rest gets it. */
async function ask(state: State, address: URL, known: Version): Promise<Answer> {
	for (let tries = 1; ; tries++) {
		if (state.ended.aborted) throw new FetcherClosed();
		const rest = state.rests.get(address.host);
		if (rest !== undefined && Date.parse(rest) > state.now()) throw trouble('fetch-later', { address: address.href, at: rest });
		const { answer, error } = await askOnce(state, address, known).then(
			(given) => ({ answer: given, error: null }),
			(failure: unknown) => ({ answer: null, error: failure }),
		);
		const later = answer === null ? null : retryAt(answer.status, answer.headers['retry-after'], state.now());
		if (later !== null) state.rests.set(address.host, later);
		const isOver = later === null && (tries === mostTries || !(answer === null ? isPassing(error) : isPassingStatus(answer.status)));
		if (state.ended.aborted) throw new FetcherClosed();
		if (isOver && answer !== null) return answer;
		if (isOver) throw fetchTrouble(error, address.href);
		if (later === null) await restFor(state, firstRest * 4 ** (tries - 1));
	}
}

/** @throws FetcherClosed */
async function restFor({ sleep, ended }: State, milliseconds: number): Promise<void> {
	const closed = new Promise<void>((resolve) => {
		ended.addEventListener('abort', () => resolve(), { once: true });
	});
	if (!ended.aborted) await Promise.race([sleep(milliseconds), closed]);
	if (ended.aborted) throw new FetcherClosed();
}

async function askOnce(state: State, address: URL, known: Version): Promise<Answer> {
	const headers = {
		'user-agent': `${agentName}/1 (ceasefire monitoring)`,
		accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
		'accept-encoding': 'gzip, deflate, br',
		...(known.etag === null ? {} : { 'if-none-match': known.etag }),
		...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
	};
	const options = { dispatcher: state.agent, headers, signal: AbortSignal.timeout(state.patience), responseHeaders: 'raw' as const };
	const answer = await request(address, options);
	const headerLines = headerLinesOf(answer.headers as unknown as readonly (string | Buffer)[]);
	return {
		status: answer.statusCode,
		headers: joinedHeaders(headerLines),
		headerLines,
		sent: [['host', address.host], ...Object.entries(headers)],
		networkAddress: state.answering.get(hostKey(address)) ?? null,
		wire: await collect(answer.body, address.href),
	};
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
