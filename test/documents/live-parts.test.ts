// A live blog is unpacked into its posts; every other page stays one document.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unpacked } from './unpack.ts';

const pages = join(import.meta.dirname, 'pages');
const bytesOf = (name: string): Promise<Buffer> => readFile(join(pages, name));

it('each post of a live blog is a document with its own time, words and address', async () => {
	const { documents, other } = await unpacked(await bytesOf('live-blog.html'), {
		name: 'live.html',
		source: { address: 'https://post.example/live', outlet: 'Post' },
	});
	expect(other).toEqual([]);
	expect(documents.map(({ title, published, source, text }) => [title, published.edtf, source.address, source.outlet, text])).toEqual([
		[
			'Ferry on its way',
			'2031-05-04T12:30Z',
			'https://post.example/live#p3',
			'Post',
			'Ferry on its way\n\nThe ferry left Orvan at half past twelve, the harbour office says.',
		],
		[
			'Orvan, hour by hour',
			'2031-05-04T11:05Z',
			'https://post.example/live#p2',
			'Post',
			'The governor denies that there was an order.\n\nHe says so in a letter to the mission.',
		],
		['Pier shut', '2031-05-04T09:00Z', 'https://post.example/live#p1', 'Post', 'Pier shut\n\nThe pier is shut, says its master.'],
	]);
});

it('a post keeps its bytes when others are added, so that it is not read again', async () => {
	const markup = (await bytesOf('live-blog.html')).toString();
	const later = markup.replace(
		'<div class="feed">',
		'<div class="feed"><div class="entry" id="p4"><time datetime="2031-05-04T14:00:00Z">14:00</time><p>The ferry is back.</p></div>',
	);
	const [before, after] = await Promise.all([markup, later].map((page) => unpacked(Buffer.from(page), { name: 'live.html' })));
	expect(after?.documents.length).toBe(4);
	expect(after?.documents.slice(1).map(({ id }) => id)).toEqual(before?.documents.map(({ id }) => id));
});

it('a live blog without an address has none, and no anchor alone', async () => {
	const { documents } = await unpacked(await bytesOf('live-blog.html'), { name: 'live.html' });
	expect(documents.map(({ source }) => source.address)).toEqual([null, null, null]);
});

it.each(['everything-around.html', 'prose-around.html', 'inline-words.html', 'live-data.html'])('%s stays one document', async (name) => {
	const bytes = await bytesOf(name);
	const { documents } = await unpacked(bytes, { name });
	expect(documents.map((document) => document.bytes)).toEqual([bytes.byteLength]);
});

it('a page with many times that is no live blog stays one document', async () => {
	const page = `<html><body><article><h1>Deliveries of the week</h1>${'<p>The <time>2031-05-04</time> delivery came to the pier at noon and was counted by the harbour office.</p>'.repeat(5)}</article></body></html>`;
	expect((await unpacked(Buffer.from(page), { name: 'page.html' })).documents.length).toBe(1);
});

it('a live page nested too deeply is told of as any page is', async () => {
	const page = `<html><body class="live-blog">${'<time>1</time>'.repeat(3)}${'<div>'.repeat(2_000)}</body></html>`;
	expect(
		(await unpacked(Buffer.from(page), { name: 'page.html' }).catch((error: { problem: { code: string } }) => error.problem.code)) as unknown,
	).toMatchObject({
		other: ['document-too-deep'],
	});
});
