// Takes the rows out of a CSV file as it comes: comma, semicolon, tab or bar between its columns, whichever its first
// line has most of. A row that is broken is told of, and the rest goes on.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { trouble } from '#problems/catalogue.ts';
import { peek } from '../byte-stream.ts';
import { byteLimit, type Container, type Intake } from '../intake.ts';
import { partProblem } from '../part.ts';
import { rowReader } from '../table-row.ts';
import { textStream } from '../text-stream.ts';

const delimiters = [',', ';', '\t', '|'];
const headLength = 65_536;

export const csv: Container = {
	name: 'csv/1',
	mediaTypes: ['text/csv', 'text/tab-separated-values', 'application/csv'],
	endings: ['.csv', '.tsv'],
	async *unpack(bytes, intake) {
		const { head, all } = await peek(bytes, headLength);
		const { pieces, doubts } = await textStream(all, intake);
		const reader = rowReader({ ...intake, doubts: [...(intake.doubts ?? []), ...doubts] });
		let columns: readonly string[] | null = null;
		let rows = 0;
		for await (const cells of rowsOf(pieces, delimiterOf(head), intake)) {
			if (cells !== null && columns === null) {
				columns = cells.map((cell) => cell.trim());
				continue;
			}
			rows++;
			if (cells === null || columns === null) yield partProblem(intake, rows, 'the row is broken');
			else yield* reader.read(new Map(columns.map((column, place) => [column, cells[place] ?? ''])));
		}
		yield* reader.rest();
		if (rows === 0) throw trouble('document-empty', { name: intake.name });
	},
};

/** Rows as their cells; null for a broken one. */
async function* rowsOf(pieces: AsyncIterable<string>, delimiter: string, intake: Intake): AsyncGenerator<readonly string[] | null, void, void> {
	let broken = 0;
	let isLost = false;
	const parser = parse({
		delimiter,
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		skip_records_with_error: true,
		on_skip: (error) => {
			// A quotation mark that is never closed: what follows is no row.
			if (error?.code !== 'CSV_MAX_RECORD_SIZE') broken++;
			else if (!isLost) {
				isLost = true;
				source.unpipe(parser);
				parser.end();
			}
		},
		max_record_size: byteLimit,
	});
	const source = Readable.from(pieces);
	source.once('error', (error) => parser.destroy(error)).pipe(parser);
	try {
		for await (const cells of parser as AsyncIterable<readonly string[]>) {
			for (; broken > 0; broken--) yield null;
			yield cells;
		}
		if (isLost) throw trouble('document-broken', { name: intake.name, mediaType: 'text/csv' });
		for (; broken > 0; broken--) yield null;
	} catch (error) {
		throw error instanceof CsvError ? trouble('document-broken', { name: intake.name, mediaType: 'text/csv' }) : error;
	} finally {
		source.destroy();
		parser.destroy();
	}
}

/** Outside quotation marks, on the first line. */
function delimiterOf(head: Uint8Array): string {
	const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
	const [line = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
	const counts = delimiters.map((delimiter) => line.split(delimiter).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
