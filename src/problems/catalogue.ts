// The catalogue of problems: every code that can reach a caller, with its HTTP status, its message and its
// remedy, all made from typed details. `docs/problems.md` is held equal to this list by a test.
import { Trouble } from './problem.ts';

type Details = Readonly<Record<string, string | number>>;
type Entry<Given extends Details> = {
	readonly status: number;
	readonly message: (details: Given) => string;
	readonly remedy: (details: Given) => string;
};

/** Keeps the type of an entry's details while the catalogue is written as one object. */
function entry<Given extends Details>(status: number, message: (details: Given) => string, remedy: (details: Given) => string): Entry<Given> {
	return { status, message, remedy };
}

type None = Record<string, never>;

/** All problems by code. */
export const catalogue = {
	'document-empty': entry<{ name: string }>(
		422,
		({ name }) => `${name} holds no text.`,
		() => 'Give a document with words in it.',
	),
	'document-too-large': entry<{ name: string; bytes: number; limit: number }>(
		413,
		({ name, limit }) => `${name} is larger than ${megabytes(limit)} MB, the most that is read as one document.`,
		() => 'Split it into the documents it is made of and read those.',
	),
	'document-binary': entry<{ name: string }>(
		415,
		({ name }) => `${name} is not a text: it holds bytes that no text holds.`,
		() => 'Give plain text, Markdown, HTML, PDF, DOCX, e-mail, or an archive, feed or table of them.',
	),
	'document-format-unread': entry<{ name: string; mediaType: string }>(
		415,
		({ name, mediaType }) => `${name} is of a format that is not read (${mediaType}).`,
		() => 'Save it as plain text, HTML, PDF or DOCX and read that.',
	),
	'document-broken': entry<{ name: string; mediaType: string }>(
		422,
		({ name, mediaType }) => `${name} is damaged or cut off: it cannot be read as ${mediaType}.`,
		() => 'Get it once more from where it was published.',
	),
	'document-encrypted': entry<{ name: string }>(
		422,
		({ name }) => `${name} is locked with a password.`,
		() => 'Open it with its password, save it without one and read that.',
	),
	'document-scanned': entry<{ name: string; pages: number }>(
		422,
		({ name, pages }) => `${name} holds pictures of ${pages === 1 ? 'a page' : `${pages} pages`} and no text.`,
		() => 'Recognise its text with another program and read that.',
	),
	'document-costly': entry<{ name: string; seconds: number; megabytes: number }>(
		422,
		({ name, seconds, megabytes }) => `Reading ${name} takes more than ${seconds} s or ${megabytes} MB of memory.`,
		() => 'Save it as plain text and read that.',
	),
	'document-inflated': entry<{ name: string; limit: number }>(
		413,
		({ name, limit }) => `What is packed in ${name} is out of all proportion to its size, or more than ${megabytes(limit)} MB.`,
		() => 'Unpack it with care and read the documents in it one by one.',
	),
	'document-is-container': entry<{ name: string; mediaType: string }>(
		422,
		({ name, mediaType }) => `${name} holds several documents (${mediaType}); here one is read at a time.`,
		() => 'Read it with `accordwatch read FILE`, which takes out each of them.',
	),
	'part-broken': entry<{ name: string; reason: string }>(
		422,
		({ name, reason }) => `${name} cannot be taken out: ${reason}.`,
		() => 'The rest was read. Get the file once more if the part matters.',
	),
	'columns-unknown': entry<{ name: string; columns: string }>(
		422,
		({ name, columns }) => `No column of ${name} is known to hold the text; its columns are: ${columns}.`,
		() => 'Say which with --map text=COLUMN (also title, published, outlet, address, side, standing).',
	),
	'document-too-deep': entry<{ name: string; depth: number; limit: number }>(
		422,
		({ name, depth, limit }) => `The markup of ${name} is nested at least ${depth} levels deep; at most ${limit} are read.`,
		() => 'Save the page as plain text and read that.',
	),
	'document-too-many-parts': entry<{ name: string; limit: number }>(
		422,
		({ name, limit }) => `The markup of ${name} has more than ${limit} elements and pieces of text, the most that are read of one page.`,
		() => 'Save the page as plain text and read that.',
	),
	'front-matter-broken': entry<{ name: string }>(
		422,
		({ name }) => `The front matter of ${name} is not YAML of the known fields (title, outlet, side, standing, address, published).`,
		() => 'Correct the lines between the two --- marks.',
	),
	'date-invalid': entry<{ name: string; value: string }>(
		422,
		({ name, value }) => `The date of ${name} is not an ISO 8601 date: "${value}".`,
		() => 'Write it as 2023-04-24 or 2023-04-24T10:00+04:00.',
	),
	'original-missing': entry<{ document: string }>(
		500,
		({ document }) => `The original of ${document} is not in the desk any more.`,
		() => 'Run `accordwatch verify`, and put the folder originals/ back from a copy.',
	),
	'fetch-address-invalid': entry<{ address: string }>(
		400,
		({ address }) => `${address} is no address that is fetched.`,
		() => 'Give an address that begins with http:// or https:// and holds no name or password.',
	),
	'fetch-private': entry<{ address: string }>(
		403,
		({ address }) => `${address} leads to a private or reserved network address.`,
		() => 'Only the public internet is fetched. Save the page and read the file.',
	),
	'fetch-disallowed': entry<{ address: string }>(
		403,
		({ address }) => `The site asks programs not to fetch ${address} (robots.txt).`,
		() => 'Open it in a browser, save the page and read the file.',
	),
	'fetch-failed': entry<{ address: string; reason: string }>(
		502,
		({ address, reason }) => `${address} was not fetched: ${reason}.`,
		() => 'Try again later; what was read before is untouched.',
	),
	'fetch-status': entry<{ address: string; status: number }>(
		502,
		({ address, status }) => `${address} answered with status ${status}.`,
		() => 'Check the address, or try again later.',
	),
	'fetch-later': entry<{ address: string; at: string }>(
		503,
		({ address, at }) => `The site of ${address} asks not to be asked again before ${at}.`,
		() => 'Try again after that; what is watched is tried again by itself.',
	),
	'path-missing': entry<{ path: string }>(
		404,
		({ path }) => `There is nothing at ${path}.`,
		() => 'Check the path.',
	),
	'path-unreadable': entry<{ path: string }>(
		403,
		({ path }) => `${path} cannot be read.`,
		() => 'Check that it is a file and that you may read it.',
	),
	'desk-missing': entry<{ directory: string }>(
		404,
		({ directory }) => `There is no desk at ${directory}.`,
		() => 'Make one with `accordwatch read FILE` or `accordwatch serve`, or name another with --desk.',
	),
	'desk-locked': entry<{ directory: string }>(
		409,
		({ directory }) => `Another process is writing to the desk at ${directory}.`,
		() => 'Close it first (often a running `accordwatch serve`), or hand the document to it in the browser.',
	),
	'desk-newer': entry<{ directory: string; found: number; known: number }>(
		409,
		({ directory, found, known }) => `The desk at ${directory} has format ${found}; this program knows formats up to ${known}.`,
		() => 'Install the newer Accordwatch that made it. Nothing was changed.',
	),
	'desk-broken': entry<{ directory: string; reason: string }>(
		409,
		({ directory, reason }) => `The desk at ${directory} cannot be opened: ${reason}.`,
		() => 'Restore the folder from a copy, or run `accordwatch verify` to see how far it reads.',
	),
	'ledger-broken': entry<{ sequence: number; reason: string }>(
		409,
		({ sequence, reason }) => `The record does not hold at entry ${sequence}: ${reason}.`,
		({ sequence }) => `Entries before ${sequence} are whole. Restore the desk from a copy and compare.`,
	),
	'disk-full': entry<{ directory: string }>(
		507,
		({ directory }) => `The disk that holds ${directory} is full.`,
		() => 'Free some space and read again; what was acknowledged before is kept.',
	),
	'disk-unwritable': entry<{ directory: string }>(
		500,
		({ directory }) => `${directory} cannot be written to.`,
		() => 'Check that the folder exists, that you may write there and that the disk is not read-only.',
	),
	'reference-missing': entry<{ file: string; directory: string }>(
		404,
		({ file, directory }) => `The reference file ${file} is missing in ${directory}.`,
		() => 'Name a folder of reference files with --reference.',
	),
	'reference-invalid': entry<{ file: string; line: number; field: string; reason: string }>(
		422,
		({ file, line, field, reason }) => `The reference file ${file} cannot be used, line ${line}, ${field}: ${reason}.`,
		() => 'Correct the file; its form is described beside the bundled references.',
	),
	'reference-dangling': entry<{ file: string; item: string; id: string }>(
		422,
		({ file, item, id }) => `In ${file}, ${item} names "${id}", which the reference does not hold.`,
		() => 'Add it to the reference or correct the id.',
	),
	'port-in-use': entry<{ port: number }>(
		409,
		({ port }) => `Port ${port} is taken by another program.`,
		() => 'Choose another with --port, or leave --port out to get a free one.',
	),
	'host-refused': entry<None>(
		403,
		() => 'This desk answers only when it is addressed as localhost.',
		() => 'Open the address that `accordwatch serve` printed.',
	),
	'origin-refused': entry<None>(
		403,
		() => 'The request comes from another site.',
		() => "Use the desk's own page, or a program that sends no Origin header.",
	),
	'request-malformed': entry<{ reason: string }>(
		400,
		({ reason }) => `The request cannot be understood: ${reason}.`,
		() => 'Check it against the API description.',
	),
	'query-invalid': entry<{ field: string; reason: string }>(
		400,
		({ field, reason }) => `The field "${field}" cannot be used: ${reason}.`,
		() => 'Check it against the API description.',
	),
	'body-too-large': entry<{ limit: number }>(
		413,
		({ limit }) => `The request is larger than ${megabytes(limit)} MB.`,
		() => 'Send one document at a time.',
	),
	'media-type-unknown': entry<{ mediaType: string }>(
		415,
		({ mediaType }) => `"${mediaType}" is not read here.`,
		() => 'Send application/json, or a file as application/octet-stream to /api/files.',
	),
	'method-not-allowed': entry<{ method: string }>(
		405,
		({ method }) => `${method} is not possible at this address.`,
		() => 'Check it against the API description.',
	),
	'address-unknown': entry<{ address: string }>(
		404,
		({ address }) => `There is nothing at ${address}.`,
		() => 'Check the address.',
	),
	'record-unknown': entry<{ what: string; id: string }>(
		404,
		({ what, id }) => `There is no ${what} "${id}" in this record.`,
		({ what }) => `Look it up in the list of ${what}s.`,
	),
	'judgement-invalid': entry<{ reason: string }>(
		422,
		({ reason }) => `The judgement cannot be entered: ${reason}.`,
		() => 'Correct it and enter it again; nothing was taken down.',
	),
	'judgement-outdated': entry<{ what: string; id: string }>(
		409,
		({ what, id }) => `Somebody judged ${what} "${id}" since you looked at it.`,
		() => 'Look at it again, then enter your judgement; nothing was taken down.',
	),
	'claim-changed': entry<{ claim: string }>(
		409,
		({ claim }) => `The claim "${claim}" no longer stands: it was rejected, or its document was read again.`,
		() => 'Choose among the claims that stand now; nothing was taken down.',
	),
	'review-own': entry<{ finding: string; by: string }>(
		403,
		({ finding, by }) => `${by} made finding "${finding}" and cannot review it.`,
		() => 'Let a second person confirm or return it.',
	),
	'projection-unknown': entry<{ name: string }>(
		404,
		({ name }) => `There is no view "${name}".`,
		() => 'See the list of views in the API description.',
	),
	'web-missing': entry<None>(
		503,
		() => 'The pages of the desk have not been built.',
		() => 'Run `npm run build`; the API answers meanwhile under /api.',
	),
	'line-invalid': entry<{ reason: string }>(
		400,
		({ reason }) => `The line is not what extract reads: ${reason}.`,
		() => 'Send one JSON object a line: {"id","text","published"?}, or with --html {"id","html","url"?}.',
	),
	'argument-invalid': entry<{ argument: string; reason: string }>(
		400,
		({ argument, reason }) => `${argument} cannot be used: ${reason}.`,
		() => 'See --help.',
	),
	'internal-fault': entry<None>(
		500,
		() => 'Something went wrong inside Accordwatch.',
		() => 'The log says more; nothing that was acknowledged is lost. Please report it.',
	),
} as const;

export type ProblemCode = keyof typeof catalogue;
type DetailsOf<Code extends ProblemCode> = Parameters<(typeof catalogue)[Code]['message']>[0];

/** Makes the trouble of `code`, worded from its details. */
export function trouble<Code extends ProblemCode>(code: Code, details: DetailsOf<Code>): Trouble {
	const { status, message, remedy } = catalogue[code] as unknown as Entry<Details>;
	return new Trouble({ code, status, message: message(details), remedy: remedy(details), details });
}

function megabytes(bytes: number): string {
	return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
