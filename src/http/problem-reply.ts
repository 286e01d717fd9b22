// Turns whatever went wrong into a reply: a problem as `{problem}` with its status; a fault as a general
// problem, its text only in the log.
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';

export function replyWithProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { problem } = toTrouble(error, request);
	if (problem.code === 'internal-fault') request.log.error(error);
	return reply.code(problem.status).type('application/json').send({ problem });
}

/** What does not even follow HTTP is answered on the bare connection. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
	const { problem } = trouble('request-malformed', { reason: 'it does not follow HTTP' });
	const body = JSON.stringify({ problem });
	if (socket.writable)
		socket.end(`HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
	else socket.destroy();
}

function toTrouble(error: unknown, request: FastifyRequest): Trouble {
	if (error instanceof Trouble) return error;
	const { code, statusCode } = error as Partial<FastifyError>;
	if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return trouble('body-too-large', { limit: request.routeOptions.bodyLimit ?? 0 });
	if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return trouble('media-type-unknown', { mediaType: (request.headers['content-type'] ?? '').slice(0, 100) });
	if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return trouble('request-malformed', { reason: 'it has no body' });
	if (code?.startsWith('FST_ERR_CTP') || error instanceof SyntaxError) return trouble('request-malformed', { reason: 'its body is not JSON' });
	if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return trouble('request-malformed', { reason: 'it does not follow HTTP' });
	return trouble('internal-fault', {});
}
