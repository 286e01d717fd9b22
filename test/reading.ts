// Reads a text against a reference for the tests: the real rooms, with the day of publication handed in.
import { receiveText } from '#documents/receive.ts';
import { readText, type Reading } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Reference } from '#reference/reference.ts';
import { join } from 'node:path';

export const invented = join(import.meta.dirname, 'reference/kessel-2031');
export const lachin = join(import.meta.dirname, '../data/reference/lachin-2020');

const loaded = new Map<string, Promise<Reference>>();

/** A reference, loaded once for all tests of a file. */
export function referenceAt(directory: string): Promise<Reference> {
	const known = loaded.get(directory) ?? load(directory);
	loaded.set(directory, known);
	return known;
}

export function read(text: string, reference: Reference, given: { published?: string; outlet?: string; standing?: 'official' } = {}): Reading {
	const source = { outlet: given.outlet ?? 'Lake Wire', ...(given.standing ? { standing: given.standing } : {}) };
	const document = receiveText(text, {
		name: 'text.txt',
		source,
		published: given.published ?? '2031-05-12',
		captured: '2031-05-12T12:00:00.000Z',
	});
	return readText(document, reference);
}
