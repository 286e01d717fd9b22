// Takes the items out of a JSON Feed, each with its address and date, as from the feeds in XML.
import { trouble } from '#problems/catalogue.ts';
import { collect } from '../byte-stream.ts';
import { decode } from '../decode.ts';
import { feedItems, feedName, feedParts } from '../feed-item.ts';
import type { Container, Intake } from '../intake.ts';
import { partProblem } from '../part.ts';

export const jsonFeed: Container = {
	name: 'json-feed/1',
	mediaTypes: ['application/feed+json'],
	endings: [],
	async *unpack(bytes, intake) {
		const feed = parsed(await collect(bytes, intake.name), intake);
		const outlet = feedName(feed);
		for (const [before, item] of feedItems(feed).entries()) {
			if (item === null) yield partProblem(intake, before + 1, 'the item is broken');
			else yield* feedParts(item, { intake, place: before + 1, outlet });
		}
	},
};

/** JSON Feed names its fields plainly: no library is needed to read it. */
function parsed(bytes: Uint8Array, intake: Intake): unknown {
	try {
		return JSON.parse(decode(bytes, intake).text);
	} catch {
		throw trouble('document-broken', { name: intake.name, mediaType: 'application/feed+json' });
	}
}
