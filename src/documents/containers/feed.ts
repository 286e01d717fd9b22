// Takes the items out of RSS, Atom and RDF feeds, each with its address and date. An item that holds its content is a
// document like any other; one that holds a summary alone is one with a doubt.
import { feedItems, feedName, feedParts, type FeedItem } from '../feed-item.ts';
import type { Container } from '../intake.ts';
import { partProblem } from '../part.ts';
import { textStream } from '../text-stream.ts';
import { xmlItems, type XmlItem } from '../xml-items.ts';

const itemNames = new Set(['item', 'entry']);
/** Items are handed to the library in lots: each call of it costs as much as twenty items. */
const lotItems = 50;
const lotUnits = 200_000;

export const feed: Container = {
	name: 'feed/1',
	mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml'],
	endings: ['.rss', '.atom', '.rdf'],
	async *unpack(bytes, intake) {
		const parsed = await openParser();
		const { pieces, doubts } = await textStream(bytes, intake);
		let outlet: string | null = null;
		let place = 0;
		for await (const lot of inLots(xmlItems(pieces, itemNames, intake.name))) {
			const [first] = lot;
			if (first !== undefined) outlet ??= feedName(parsed(first.head + first.closes));
			for (const item of itemsOf(lot, parsed)) {
				place++;
				if (item === null) yield partProblem(intake, place, 'the item is broken');
				else yield* feedParts(item, { intake: { ...intake, doubts: [...(intake.doubts ?? []), ...doubts] }, place, outlet });
			}
		}
	},
};

async function* inLots(items: AsyncIterable<XmlItem>): AsyncGenerator<readonly XmlItem[], void, void> {
	let lot: XmlItem[] = [];
	let units = 0;
	for await (const item of items) {
		lot.push(item);
		units += item.item?.length ?? 0;
		if (lot.length < lotItems && units < lotUnits) continue;
		yield lot;
		lot = [];
		units = 0;
	}
	yield lot;
}

/** One by one where they do not come out as they went in. */
function itemsOf(lot: readonly XmlItem[], parsed: Parser): readonly (FeedItem | null)[] {
	const [first] = lot;
	if (first === undefined) return [];
	const together = lot.every(({ item, opens }) => item !== null && opens === first.opens)
		? feedItems(parsed(first.opens + lot.map(({ item }) => item ?? '').join('') + first.closes))
		: [];
	if (together.length === lot.length) return together;
	return lot.map(({ item, opens, closes }) => (item === null ? null : (feedItems(parsed(opens + item + closes))[0] ?? null)));
}

/** What the library makes of a feed, or null where it can make nothing. */
type Parser = (xml: string) => unknown;

/** Loaded when the first feed comes: it is large. */
async function openParser(): Promise<Parser> {
	const { parseFeed } = await import('feedsmith');
	return (xml) => {
		try {
			return parseFeed(xml).feed;
		} catch {
			return null;
		}
	};
}
