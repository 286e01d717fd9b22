// Packs the model of attribution into the bytes of its file.
import { writeModelFile, type ModelArray } from '#reference/model-file.ts';
import type { AttributionHeader, AttributionModel } from '#statements/trained/model.ts';

/** The bytes of a model, the same for the same model. */
export function packAttributions({ candidates, margin, cues, roles, orphans }: AttributionModel): Uint8Array {
	return writeModelFile<AttributionHeader>(
		{ candidates: [...candidates], margin },
		{ cues: cues as ModelArray, roles: roles.own as ModelArray, roleSteps: roles.steps as ModelArray, orphans: orphans.own as ModelArray },
	);
}
