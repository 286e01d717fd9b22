// Takes the rows out of JSON: of JSON Lines as they come, of a JSON file that is a list, or holds one, at once.
import { trouble } from '#problems/catalogue.ts';
import { collect } from '../byte-stream.ts';
import { decode } from '../decode.ts';
import { byteLimit, type Container, type Intake, type Unpacked } from '../intake.ts';
import { partProblem } from '../part.ts';
import { tableColumns } from '../table-columns.ts';
import { rowReader, type RowReader } from '../table-row.ts';
import { textStream } from '../text-stream.ts';

export const jsonLines: Container = {
	name: 'json-lines/1',
	mediaTypes: ['application/jsonl', 'application/x-ndjson', 'application/x-jsonlines'],
	endings: ['.jsonl', '.ndjson'],
	async *unpack(bytes, intake) {
		const { pieces, doubts } = await textStream(bytes, intake);
		yield* readLines(linesOf(pieces), { ...intake, doubts: [...(intake.doubts ?? []), ...doubts] });
	},
};

export const json: Container = {
	name: 'json/1',
	mediaTypes: ['application/json'],
	endings: ['.json'],
	async *unpack(bytes, intake) {
		const { text, doubts } = decode(await collect(bytes, intake.name), intake);
		const given = { ...intake, doubts: [...(intake.doubts ?? []), ...doubts] };
		const value = parsed(text);
		// More than one value, a line each, is JSON Lines by another name.
		if (value === undefined) yield* readLines(text.split('\n'), given);
		else {
			const reader = rowReader(given);
			for (const [before, row] of listIn(value).entries()) yield* readRow(reader, row, { intake: given, place: before + 1 });
			yield* reader.rest();
		}
	},
};

async function* readLines(lines: AsyncIterable<string | null> | Iterable<string>, intake: Intake): AsyncGenerator<Unpacked, void, void> {
	const reader = rowReader(intake);
	let place = 0;
	let good = 0;
	for await (const line of lines) {
		if (line?.trim() === '') continue;
		place++;
		const row = line === null ? undefined : parsed(line);
		if (row !== undefined) good++;
		if (place > 100 && good === 0) throw trouble('document-broken', { name: intake.name, mediaType: 'application/jsonl' });
		yield* readRow(reader, row, { intake, place });
	}
	yield* reader.rest();
	if (place === 0) throw trouble('document-empty', { name: intake.name });
}

function readRow(reader: RowReader, row: unknown, { intake, place }: { intake: Intake; place: number }): readonly Unpacked[] {
	if (typeof row !== 'object' || row === null || Array.isArray(row)) return [partProblem(intake, place, 'it is no JSON object')];
	return reader.read(new Map(Object.entries(row)));
}

/** Lines without their ends; null for one that is longer than a document may be. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | null, void, void> {
	let open: string[] = [];
	let length = 0;
	for await (const piece of pieces) {
		const [first = '', ...rest] = piece.split('\n');
		length += first.length;
		if (length <= byteLimit) open.push(first);
		else open = [];
		for (const next of rest) {
			yield length > byteLimit ? null : open.join('');
			open = [next];
			length = next.length;
		}
	}
	if (length > 0) yield length > byteLimit ? null : open.join('');
}

/** `undefined` stands for what is no JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function listIn(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'object' || value === null) return [value];
	const list = tableColumns()
		.lists.map((name) => (Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined))
		.find(Array.isArray);
	return list ?? [value];
}
