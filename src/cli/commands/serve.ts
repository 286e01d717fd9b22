// `accordwatch serve`: opens the desk in the browser. Makes it from the bundled record where there is none.
import { Command } from 'commander';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { letRest, makeServer } from '#http/server.ts';
import type { Desk } from '#operations/desk.ts';
import { keepWatch } from '#operations/keep-watch.ts';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import { bundledRecord, pagesDirectory } from '../bundled.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { keepingOf, showBriefly, stopSignal } from '../keeping.ts';
import { portOption } from '../option.ts';
import { printProblem } from '../problem-line.ts';
import { readWithProgress } from '../reading-progress.ts';
import { printSummary } from '../summary-lines.ts';
import type { Terminal } from '../terminal.ts';

const usualPort = 4747;

type Options = DeskOptions & { readonly port?: number; readonly empty?: true; readonly watch: boolean };

export function serve(terminal: Terminal): Command {
	return withDesk(new Command('serve'))
		.description('open the desk in the browser, on this machine only')
		.option('--port <number>', `port to listen on (default: ${usualPort}, or a free one)`, portOption)
		.option('--empty', 'make a new desk without the bundled record')
		.option('--no-watch', 'do not look at the pages and feeds that are watched')
		.addHelpText('after', '\nExample:\n  accordwatch serve --desk ./desk --port 4800\n')
		.action((options: Options) => atDesk(terminal, { ...options, isWriting: true }, (desk) => serveDesk(terminal, desk, options)));
}

async function serveDesk(terminal: Terminal, desk: Desk, options: Options): Promise<void> {
	const server = await makeServer(desk, { pages: pagesDirectory, log: process.stderr });
	const record = desk.register.documents.length === 0 && options.empty !== true ? bundledRecord() : null;
	if (record !== null) await readWithProgress(terminal, desk, { paths: [record] });
	letRest(server, desk);
	const stop = stopSignal();
	const stopped = untilStopped(server, stop);
	const port = await listen(server, options.port);
	await printSummary(terminal, desk);
	terminal.out.write(`\nThe desk is open at http://127.0.0.1:${port}/ (stop with Ctrl-C)\n`);
	const watching = options.watch ? watchBeside(terminal, desk, stop) : null;
	await Promise.all([stopped, watching]);
}

/** The desk stays open whatever becomes of the watching. */
async function watchBeside(terminal: Terminal, desk: Desk, stop: AbortSignal): Promise<void> {
	try {
		await keepWatch(desk, { ...keepingOf(terminal, stop), show: (looking) => showBriefly(terminal, looking) });
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		printProblem(terminal, error.problem);
	}
}

/** Listens on the port asked for, or on the usual one, or on a free one. */
async function listen(server: FastifyInstance, asked: number | undefined): Promise<number> {
	try {
		await server.listen({ host: '127.0.0.1', port: asked ?? usualPort });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
		if (asked !== undefined) throw trouble('port-in-use', { port: asked });
		await server.listen({ host: '127.0.0.1', port: 0 });
	}
	return (server.server.address() as AddressInfo).port;
}

function untilStopped(server: FastifyInstance, stop: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		stop.addEventListener('abort', () => void server.close().then(resolve), { once: true });
	});
}
