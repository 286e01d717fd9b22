// Writes what follows from other files: the pages of the problems, the prompt and the API from the code, and the parsed
// form of the lists in data/. A test holds them to what this writes. Run: npm run docs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { makeProgram } from '#cli/program.ts';
import { catalogue } from '#problems/catalogue.ts';
import { compiledName, writeCompiled } from '#reference/compiled.ts';
import { lexiconFiles, parseFile, referenceFiles } from '#reference/parse-file.ts';
import { projections } from '#projections/projections.ts';

/** What is said of an address that is not a view. The views say it themselves. */
const otherAddresses: Readonly<Record<string, string>> = {
	'GET /api/changes':
		'What changed between a document (`id`) and the one that stood at its address before, or the one named in `before`: its `sentences` (`kept`, `added`, `removed`, with their words), `claimsAdded` and `claimsRemoved`.',
	'GET /api/custody':
		'The chain of custody of a document (`id`): how it came in, what came over the wire, the entries of the ledger with their seals, and the kept files by their hashes.',
	'GET /api/archive': 'The same with all kept bytes, as a web archive (WARC 1.1, packed). Query: `id` (required).',
	'GET /api/kinds': 'The kinds of event of the lexicon: `id`, `label`, `family`.',
	'GET /api/place':
		'The way back to the page: where in the decoded original the words of a document from `start` to `end` (offsets into its text) stand, as `place` with `start`, `end` and the `markup`; null for what is no page. Query: `id`, `start`, `end` (required).',
	'GET /api/text': 'The text of a document as it was kept: `{"text"}`. Query: `id` (required), `asOf`, `clock`.',
	'POST /api/watches':
		'Watches a page, feed or sitemap from now on; a watch that is handed in again is changed and due at once. Body: `address`, `minutes` (5 to 43200, or 0 to stop), `by` (required) and, where known, `pagesSince` (a day), `outlet`, `side`, `standing`. Answers 201 with the `address`.',
	'POST /api/judgements':
		'Takes down what a person decided. Body: `kind` (`finding.made`, `finding.reviewed`, `source.graded`, `incident.joined`, `incident.split`, `incident.named`, `claim.reviewed`), `by` (the name of the person) and `data` with the fields of that kind (`src/ledger/judgement.ts`); `seen` is the sequence number up to which the person had looked (`entries` of the summary). Answers 201 with `sequence`, `kind` and, for a finding, its `id`. Nobody reviews their own finding; what somebody else decided since is refused with `judgement-outdated`.',
	'POST /api/files':
		'Takes a file in as it lies, of any format that is read, and reads it. Body: its bytes as `application/octet-stream`, at most 100 MB. Query: `name` (required; its file name) and, where known, `outlet`, `side`, `standing`, `address`, `published`. Answers 201 with `taken` (a row as from `POST /api/documents`, with its `title`, for each document of the file), `problems` (of those that could not be read), `named` (pages it names without holding them) and `passed` (things passed over); where nothing could be read, with the first problem.',
	'POST /api/addresses':
		'Fetches a page, feed or file from the web, keeps what came over the wire, and reads it. Body: JSON with `address` (http or https, required) and, where known, `outlet`, `side`, `standing`, `published`. Answers as `POST /api/files`; what cannot be fetched is taken down in the ledger and answered with its problem.',
	'POST /api/documents':
		'Takes one document in and reads it. Body: JSON with `text` (required) and, where known, `title`, `outlet`, `side`, `standing`, `address`, `published` (ISO 8601), `mediaType` (`text/plain`, `text/html` or `text/markdown`). Answers 201 with `document`, `isNew`, `statements`, `claims`, `bearings`; the same bytes again add nothing.',
};

const written = 'This page is written by `npm run docs`; change the code, not the page.';

/** Every page that is written, by its path from the root. */
export async function pages(): Promise<Readonly<Record<string, string>>> {
	return { 'docs/problems.md': problemsPage(), 'docs/cli.md': await promptPage(), 'docs/api.md': apiPage(), ...compiledLists() };
}

const root = join(import.meta.dirname, '..');

/** The parsed form of the lexicon and of each bundled reference. */
function compiledLists(): Record<string, string> {
	const references = readdirSync(join(root, 'data/reference'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const folders = [{ folder: 'data', files: lexiconFiles }, ...references.map(({ name }) => ({ folder: `data/reference/${name}`, files: referenceFiles }))];
	return Object.fromEntries(
		folders.map(({ folder, files }) => {
			const parsed = files.map((file) => {
				const text = readFileSync(join(root, folder, file), 'utf8');
				return { file, text, value: parseFile(file, text) };
			});
			return [`${folder}/${compiledName}`, writeCompiled(parsed)];
		}),
	);
}

function problemsPage(): string {
	const rows = Object.entries(catalogue).map(([code, { status, message, remedy }]) => {
		const say = (words: unknown): string => (words as (details: object) => string)(nameOfDetail).replaceAll('NaN', '‹n›').replaceAll('|', '\\|');
		return `| \`${code}\` | ${status} | ${say(message)} | ${say(remedy)} |`;
	});
	return [
		'# Problems',
		'',
		'What can go wrong through the caller or the world. At the prompt a problem is two lines on the error stream, `code: message` and the remedy; over HTTP it is `{"problem": {"code", "status", "message", "remedy", "details"}}` with the status below. Words in ‹ › are filled in.',
		'',
		written,
		'',
		'| code | HTTP status | message | what to do |',
		'|---|---|---|---|',
		...rows,
		'',
	].join('\n');
}

/** Stands in for the details of a problem: each is its own name. */
const nameOfDetail = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });

async function promptPage(): Promise<string> {
	const program = await makeProgram({ out: new PassThrough(), error: new PassThrough(), input: new PassThrough(), now: () => new Date(0), end: () => {} });
	const sections = program.commands.filter((command) => command.name() !== 'help').map((command) => `## ${command.name()}\n\n${helpOf(command)}\n`);
	return [
		'# The prompt',
		'',
		'Exit codes: 0 well, 1 some of the input was bad, 2 wrong usage, 3 a problem or a fault. Results go to standard output, progress and problems to the error stream.',
		'',
		written,
		'',
		helpOf(program),
		'',
		...sections,
	].join('\n');
}

function helpOf(command: Command): string {
	let text = '';
	command.configureOutput({
		writeOut: (words) => {
			text += words;
		},
		getOutHelpWidth: () => 100,
		getOutHasColors: () => false,
	});
	command.outputHelp();
	return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

function apiPage(): string {
	return [
		'# The API',
		'',
		'A desk that is open (`accordwatch serve`) answers on this machine only, in JSON. Every view is a `GET`; fields of a query that are not listed are refused with `query-invalid`. Problems are those of [problems.md](problems.md). The shapes of the answers are the types of `src/projections/view.ts`, `record-view.ts` and `balance-view.ts`. Every view also takes `asOf` (an ISO day: the record as it was known at the end of it) and with it `clock`: `recorded`, nothing taken down later, or `published`, what was published by then whenever it was taken down. A view that shows claims, or what rests on them, also answers `balance`: the shares of accounts, outlets and origins in all it shows (not in one page of it), warnings where it is one-sided, and in `selection` the fields with which `claims` and `balance` (`rhetoric` for loaded words) give the same selection. Its field `among` names the claims of another view by that view and its fields, as `incidents?kind=access`. Days are ISO 8601, times EDTF level 1, offsets half-open in UTF-16 units.',
		'',
		written,
		'',
		'## Views',
		'',
		...projections.flatMap((projection) => [
			`### GET /api/${projection.name}`,
			'',
			`${projection.summary} Version ${projection.version}.`,
			'',
			...queryTable(projection.query),
			'',
		]),
		'## Other addresses',
		'',
		...Object.entries(otherAddresses).flatMap(([address, words]) => [`### ${address}`, '', words, '']),
	].join('\n');
}

type Field = {
	readonly type?: string;
	readonly enum?: readonly string[];
	readonly minimum?: number;
	readonly maximum?: number;
	readonly format?: string;
	readonly maxLength?: number;
	readonly default?: unknown;
};

function queryTable(query: z.ZodType): readonly string[] {
	const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }) as {
		properties?: Record<string, Field>;
		required?: readonly string[];
	};
	const rows = Object.entries(properties).map(
		([name, field]) =>
			`| \`${name}\` | ${fieldWords(field)} | ${required.includes(name) ? 'required' : field.default === undefined ? '' : `\`${String(field.default)}\``} |`,
	);
	return rows.length === 0 ? ['No query.'] : ['| field | value | default |', '|---|---|---|', ...rows];
}

function fieldWords(field: Field): string {
	if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
	if (field.format === 'date') return 'ISO day';
	if (field.maximum !== undefined) return `whole number, ${field.minimum} to ${field.maximum === Number.MAX_SAFE_INTEGER ? '…' : field.maximum}`;
	return field.maxLength === undefined ? 'words' : `words, at most ${field.maxLength} characters`;
}

if (process.argv[1] === import.meta.filename) for (const [path, text] of Object.entries(await pages())) writeFileSync(join(root, path), text);
