// Takes the pages out of a web archive (WARC), as crawlers and browsers write it.
import type { Container } from '../intake.ts';
import { readWarc } from '../web-archive.ts';

export const warc: Container = {
	name: 'warc/1',
	mediaTypes: ['application/warc'],
	endings: ['.warc'],
	unpack: readWarc,
};
