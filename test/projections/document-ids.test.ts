import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentId } from '#documents/document.ts';
import { addId, idOfRow, idsOf, makeDocumentIds, rowOfId } from '#projections/document-ids.ts';

const idOf = (number: number): string => documentId(createHash('sha256').update(String(number)).digest('hex'));

describe('the ids of documents', () => {
	it('gives every id the row it came with, and every row its id, however many there are', () => {
		const ids = makeDocumentIds();
		const added = Array.from({ length: 5_000 }, (_, number) => idOf(number));
		expect(added.map((id) => addId(ids, id))).toEqual(added.map((_, row) => row));
		expect(added.map((id) => rowOfId(ids, id))).toEqual(added.map((_, row) => row));
		expect(idsOf(ids)).toEqual(added);
	});

	it('tells apart ids that share a half', () => {
		const ids = makeDocumentIds();
		const added = ['d0000000000000000', 'd00000000ffffffff', 'dffffffff00000000', 'dffffffffffffffff'];
		for (const id of added) addId(ids, id);
		expect(added.map((id) => rowOfId(ids, id))).toEqual([0, 1, 2, 3]);
		expect(idsOf(ids)).toEqual(added);
	});

	it.each(['', 'd', 'd000000000000000', 'd00000000000000000', 'D0000000000000000', 'd000000000000000g', '__proto__'])('knows no document %j', (id) => {
		const ids = makeDocumentIds();
		addId(ids, 'd0000000000000000');
		expect(rowOfId(ids, id)).toBeUndefined();
		expect(() => addId(ids, id)).toThrow('is no id of a document');
	});

	it('has no id for a row that is not there', () => {
		const ids = makeDocumentIds();
		addId(ids, 'd0000000000000001');
		expect([idOfRow(ids, -1), idOfRow(ids, 0), idOfRow(ids, 1)]).toEqual([undefined, 'd0000000000000001', undefined]);
	});
});
