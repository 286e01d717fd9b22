// What a reader does with a document: from a number to its claims, from a claim to its words, from the words to why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startDesk } from './browser.ts';

let desk: Started;
beforeAll(async () => {
	desk = await startDesk();
});
afterAll(async () => {
	await desk?.close();
});

describe('a document', () => {
	it('shows its text whole, with the words of a claim marked', async () => {
		const { page, complaints } = await desk.open(`/documents/${desk.documents.get('closed')}`);
		const text = await page.locator('.marked-text').innerText();
		expect(text).toContain('The road has been blocked since December 12.');
		expect(await page.locator('.marked-text .on-claim').count()).toBeGreaterThan(0);
		expect(complaints).toEqual([]);
	});

	it('opens the reading when its words are pressed, and says why it was read so', async () => {
		const { page } = await desk.open(`/documents/${desk.documents.get('closed')}`);
		await page.locator('.marked-text a.on-claim').first().click();
		await page.locator('.reading.is-open').waitFor();
		expect(await page.locator('.reading.is-open').innerText()).toContain('Why read so');
		expect(new URL(page.url()).hash).not.toBe('');
		expect(await page.locator('.marked-text [data-selected]').count()).toBeGreaterThan(0);
	});

	it('highlights the claim its address names', async () => {
		const { page } = await desk.open('/claims');
		const address = await page.locator('.claim-row a.words').first().getAttribute('href');
		await page.goto(desk.base + address);
		await page.getByRole('link', { name: 'Open at its words' }).click();
		await page.locator('.marked-text [data-selected]').first().waitFor();
		expect(await page.locator('.marked-text [data-selected]').first().isVisible()).toBe(true);
	});

	it('goes from claim to claim by j and k', async () => {
		const { page } = await desk.open(`/documents/${desk.documents.get('closed')}`);
		await page.keyboard.press('j');
		const first = new URL(page.url()).hash;
		await page.keyboard.press('j');
		expect(first).not.toBe('');
		expect(new URL(page.url()).hash).not.toBe(first);
		await page.keyboard.press('k');
		expect(new URL(page.url()).hash).toBe(first);
	});

	it('draws a hostile text as text: no script runs, no address of it is followed', async () => {
		const { page, complaints } = await desk.open(`/documents/${desk.documents.get('hostile')}`);
		expect(await page.locator('.marked-text').innerText()).toContain('<script>document.title="taken"</script>');
		expect(await page.locator('main script, main img').count()).toBe(0);
		expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
		expect(await page.title()).not.toContain('taken');
		expect(complaints).toEqual([]);
	});
});

describe('reading a text', () => {
	it('takes a pasted text in and opens what was read from it', async () => {
		const { page } = await desk.open('/read');
		await page.getByLabel('Text', { exact: true }).fill('The Ministry of Defence of Russia said on April 24 that the Lachin corridor was opened.');
		await page.getByLabel('Outlet', { exact: true }).fill('A test');
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.waitForURL(/\/documents\/d[0-9a-f]+/);
		await page.locator('.marked-text p').first().waitFor();
		expect(await page.locator('.marked-text').innerText()).toContain('was opened');
	});

	it('takes a file in as it lies and opens it', async () => {
		const { page, complaints } = await desk.open('/read');
		const buffer = Buffer.from('<html><head><title>Bridge</title></head><body><p>The envoy said on Monday that the bridge was shut.</p></body></html>');
		await page.getByLabel('Choose a file').setInputFiles({ name: 'bridge.html', mimeType: 'text/html', buffer });
		expect(await page.locator('.chosen-file').innerText()).toContain('bridge.html');
		expect(await page.getByLabel('Title', { exact: true }).count()).toBe(0);
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.waitForURL(/\/documents\/d[0-9a-f]+/);
		await page.locator('.marked-text p').first().waitFor();
		expect(complaints).toEqual([]);
	});

	it('says of a file of many what was read and what was not', async () => {
		const { page } = await desk.open('/read');
		const buffer = Buffer.from(
			['{"text":"The envoy said on Tuesday that the ferry was late."}', '{', '{"text":"The envoy said on Thursday that the ferry was early."}'].join('\n'),
		);
		await page.getByLabel('Choose a file').setInputFiles({ name: 'clippings.jsonl', mimeType: 'application/jsonl', buffer });
		await page.getByRole('button', { name: 'Read it' }).click();
		const note = page.locator('.taken');
		await note.waitFor();
		expect(await note.innerText()).toContain('2 documents read, 2 new');
		expect(await note.innerText()).toContain('1 document not read');
		expect(await note.locator('a').count()).toBe(2);
	});

	it('offers to fetch an address that stands alone, and says why it does not', async () => {
		const { page } = await desk.open('/read');
		await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1/');
		await page.getByRole('button', { name: 'Fetch and read it' }).click();
		expect(await page.getByRole('alert').innerText()).toContain('fetch-');
	});

	it('says what is wrong and what to do when the desk refuses', async () => {
		const { page } = await desk.open('/documents/d0000000000000000');
		const problem = page.getByRole('alert');
		await problem.waitFor();
		expect((await problem.innerText()).length).toBeGreaterThan(20);
	});
});
