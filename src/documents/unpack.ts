// Takes the documents out of a file: the one it is, or the many it holds. Bytes come as a stream and go as they are
// used, so that an archive may be larger than the memory. Nothing is fetched.
import { trouble } from '#problems/catalogue.ts';
import { collect, peek } from './byte-stream.ts';
import { containers } from './formats.ts';
import { gunzip } from './gunzip.ts';
import type { Intake, Unpacked } from './intake.ts';
import { liveParts } from './live-parts.ts';
import { tellMediaType } from './media-type.ts';
import { sniffLength } from './sniff.ts';

/**
 * @param bytes the file, read once
 * @param intake what is known of all documents in it
 * @throws Trouble where nothing, or nothing more, can be taken out: `document-too-large`, `document-inflated`,
 * `document-format-unread`, `document-broken`, `columns-unknown`
 */
export async function* unpack(bytes: AsyncIterable<Uint8Array>, intake: Intake): AsyncGenerator<Unpacked, void, void> {
	const { head, all } = await peek(bytes, sniffLength);
	const { mediaType } = tellMediaType(head, intake);
	if (mediaType !== 'application/gzip') yield* unpackOpen(head, all, intake);
	else {
		const { mediaType: _packed, ...rest } = intake;
		const open = await peek(gunzip(all, intake.name), sniffLength);
		yield* unpackOpen(open.head, open.all, { ...rest, name: intake.name.replace(/\.gz$/i, '') });
	}
}

async function* unpackOpen(head: Uint8Array, all: AsyncIterable<Uint8Array>, intake: Intake): AsyncGenerator<Unpacked, void, void> {
	const { mediaType } = tellMediaType(head, intake);
	if (mediaType === 'application/gzip') throw trouble('document-format-unread', { name: intake.name, mediaType: 'a gzip file in a gzip file' });
	const container = containers.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
	if (container === undefined) yield* liveParts({ bytes: await collect(all, intake.name), intake: atItsAddress(intake) });
	else for await (const one of container.unpack(all, intake)) yield* one.kind === 'part' ? liveParts(one.part) : [one];
}

/** What was handed in goes before where it was fetched. */
function atItsAddress({ fetchedFrom, ...intake }: Intake): Intake {
	return fetchedFrom === undefined ? intake : { ...intake, source: { address: fetchedFrom, ...intake.source } };
}
