// Reads again what older versions of the program have read: the kept bytes, with what was handed in with them then. New
// readings are added, and new texts where the readers make others; nothing that stood before is touched.
import type { IntakeRecord } from '#documents/document.ts';
import type { Intake } from '#documents/intake.ts';
import { trouble } from '#problems/catalogue.ts';
import { idsOf, rowOfId } from '#projections/document-ids.ts';
import { latestReading } from '#projections/latest-reading.ts';
import type { Desk } from './desk.ts';
import { readPieces, type Piece, type Progress } from './read-folder.ts';

/**
 * Yields nothing where this version has read everything.
 * @throws Trouble `disk-full`, `disk-unwritable`
 */
export function reread(desk: Desk): AsyncGenerator<Progress> {
	return readPieces(desk, piecesOf(desk));
}

async function* piecesOf(desk: Desk): AsyncGenerator<Piece> {
	const { register, engine } = desk;
	const outdated = idsOf(register.documentIds).filter((id) => latestReading(register, id)?.engine !== engine);
	for (const [index, id] of outdated.entries()) {
		const place = { path: id, done: index + 1, total: outdated.length };
		const { sha256, intake } = await receivedOf(desk, id);
		const bytes = await desk.originals.read(sha256);
		if (bytes !== null) yield { ...place, unpacked: { kind: 'part', part: { bytes, intake } } };
		else {
			const { problem } = trouble('original-missing', { document: id });
			yield { ...place, unpacked: { kind: 'problem', problem } };
		}
	}
}

async function receivedOf({ register, ledger }: Desk, id: string): Promise<{ readonly sha256: string; readonly intake: Intake }> {
	const sequence = register.documents.columns.sequence[rowOfId(register.documentIds, id) ?? 0] ?? 0;
	const [entry] = await ledger.entries([sequence]);
	if (entry?.kind !== 'document.received') throw new Error(`entry ${sequence} is no document.received`);
	const { document, intake } = entry.data;
	const { mediaType, source, title, titleSpan, published, captured } = document;
	const older = { name: id, mediaType, source, title: titleSpan === null ? title : null, published: published.edtf || null, capture: null, doubts: [] };
	return { sha256: document.sha256, intake: intakeOf(intake ?? older, captured) };
}

function intakeOf({ name, mediaType, source, title, published, capture, doubts }: IntakeRecord, captured: string): Intake {
	return {
		name,
		captured,
		source,
		doubts,
		...(mediaType === null ? {} : { mediaType }),
		...(title === null ? {} : { title }),
		...(published === null ? {} : { published }),
		...(capture === null ? {} : { capture }),
	};
}
