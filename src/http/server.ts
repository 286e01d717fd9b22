// The desk over HTTP: every view as GET /api/<name>, documents in by POST, the pages beside them. Answers on
// this machine only; nothing that comes in runs anything.
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { isLongLedger, type Desk } from '#operations/desk.ts';
import { mindingMemory, rest } from '#operations/give-back-memory.ts';
import { guard } from './guard.ts';
import { answerBrokenRequest, replyWithProblem } from './problem-reply.ts';
import { addChanges } from './routes/changes.ts';
import { addCustody } from './routes/custody.ts';
import { addDocuments } from './routes/documents.ts';
import { addFiles } from './routes/files.ts';
import { addJudgements } from './routes/judgements.ts';
import { addKinds } from './routes/kinds.ts';
import { addPages } from './routes/pages.ts';
import { addPlace } from './routes/place.ts';
import { addViews } from './routes/views.ts';
import { addWatches } from './routes/watches.ts';

export type Serving = {
	/** The built pages. */
	readonly pages: string;
	/** Where faults are written; nothing else is logged. */
	readonly log: NodeJS.WritableStream;
};

const contentSecurityPolicy = {
	useDefaults: false,
	directives: {
		defaultSrc: ["'self'"],
		imgSrc: ["'self'", 'data:', 'blob:'],
		workerSrc: ["'self'", 'blob:'],
		styleSrc: ["'self'", "'unsafe-inline'"],
		connectSrc: ["'self'"],
		frameAncestors: ["'none'"],
		objectSrc: ["'none'"],
		baseUri: ["'none'"],
		formAction: ["'self'"],
	},
};

/** So long nothing is asked before memory is given back. Milliseconds. */
const restAfter = 5_000;

/** Keeps the memory of a desk with a long ledger small while it answers, and lets it rest once nothing is asked for a while. */
export function letRest(server: FastifyInstance, desk: Desk): void {
	if (!isLongLedger(desk)) return;
	let timer: NodeJS.Timeout | undefined;
	const mindMemory = mindingMemory();
	server.addHook('onResponse', async () => {
		mindMemory();
		clearTimeout(timer);
		timer = setTimeout(() => rest(desk), restAfter).unref();
	});
}

/** Makes the server; `listen` starts it. */
export async function makeServer(desk: Desk, { pages, log }: Serving): Promise<FastifyInstance> {
	const server = Fastify({
		logger: { level: 'error', stream: log },
		bodyLimit: 1_000_000,
		forceCloseConnections: true,
		frameworkErrors: replyWithProblem,
		clientErrorHandler: answerBrokenRequest,
		routerOptions: { maxParamLength: 500 },
	});
	server.setErrorHandler(replyWithProblem);
	await server.register(helmet, {
		contentSecurityPolicy,
		strictTransportSecurity: false,
		crossOriginEmbedderPolicy: false,
		referrerPolicy: { policy: 'no-referrer' },
	});
	server.addHook('onRequest', guard);
	server.addHook('onSend', async (request, reply) => {
		if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
	});
	addViews(server, desk);
	addChanges(server, desk);
	addCustody(server, desk);
	addPlace(server, desk);
	addWatches(server, desk);
	addKinds(server, desk);
	addDocuments(server, desk);
	addFiles(server, desk);
	addJudgements(server, desk);
	await addPages(server, pages);
	return server;
}
