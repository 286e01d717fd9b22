// From words of a document back to the page they were read from.
import { describe, expect, it } from 'vitest';
import { findPlace } from '#operations/find-place.ts';
import { readDocument } from '#operations/read-document.ts';
import { readKeptText } from '#operations/read-kept-text.ts';
import { atTestDesk, ferryText } from './desk-folder.ts';

describe('the place of words in a page', () => {
	it('is the markup that holds them, links and all', async () => {
		await atTestDesk(async (desk) => {
			const markup = `<!doctype html><html><head><title>Border</title></head><body><nav>Menu</nav><article><p>${ferryText}</p><p>The <a href="/pier">pier</a> stayed open, officials said.</p></article></body></html>`;
			const { document } = await readDocument(desk, Buffer.from(markup), { name: 'a.html', captured: desk.clock() });
			const text = await readKeptText(desk, document);
			const start = text.indexOf('pier stayed');
			const { place } = await findPlace(desk, { id: document, start: String(start), end: String(start + 11) });
			expect(place?.markup).toBe('The <a href="/pier">pier</a> stayed open, officials said.');
			expect(markup.slice(place?.start, place?.end)).toBe(place?.markup);
			expect((await findPlace(desk, { id: document, start: 0, end: 5 })).place).toBeNull();
		});
	});

	it('is none for what is no page, and for no document at all', async () => {
		await atTestDesk(async (desk) => {
			const { document } = await readDocument(desk, Buffer.from(ferryText), { name: 'a.txt', captured: desk.clock() });
			expect(await findPlace(desk, { id: document, start: 0, end: 5 })).toEqual({ document, place: null });
			await expect(findPlace(desk, { id: 'd0', start: 0, end: 5 })).rejects.toMatchObject({ problem: { code: 'record-unknown' } });
			await expect(findPlace(desk, { id: document, start: -1, end: 5 })).rejects.toMatchObject({ problem: { code: 'query-invalid' } });
		});
	});
});
