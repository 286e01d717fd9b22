// Looks at one watched address: reads what it brings, then fetches the pages it names and does not hold, a few at a look; the
// rest wait for the next one. What a feed holds as a summary alone is read only where its page cannot be had. A page that
// stands in a feed is looked at again a few times, since pages are corrected without a word.
import type { Fetcher } from '#documents/fetch.ts';
import type { Part, Unpacked } from '#documents/intake.ts';
import { unpack } from '#documents/unpack.ts';
import type { Entry } from '#ledger/entry.ts';
import { capturesByAddress, type CaptureRows } from '#projections/capture-rows.ts';
import { never } from '#projections/register.ts';
import type { Desk } from './desk.ts';
import { once, readAddress, type Asked } from './read-address.ts';
import { piecesIn, readPieces, type Progress } from './read-folder.ts';

/** So many pages are fetched at one look. */
const backfill = 50;
/** A page that failed so often is given up. */
const mostFailures = 5;
/** A page in a feed is looked at so often, with so many milliseconds between. */
const mostAnswers = 5;
const againAfter = 6 * 3_600_000;
/** Lists that name lists that name pages. */
const deepest = 2;

/** `pagesSince`: pages that say that they did not change from this day on are passed over; null: none is. */
export type Looking = Asked & { readonly pagesSince: string | null };

/** A page that is named, with its summary where there is one. */
type Named = { readonly address: string; readonly changed: string | null; readonly isList: boolean; readonly summary: Part | null };
type Look = { readonly desk: Desk; readonly fetcher: Fetcher; readonly looking: Looking; left: number };

/** @throws Trouble `disk-full`, `disk-unwritable` */
export async function* lookAtAddress(desk: Desk, fetcher: Fetcher, looking: Looking): AsyncGenerator<Progress> {
	const look = { desk, fetcher, looking, left: backfill };
	const waiting = yield* lookAtList(look, looking, 1);
	if (waiting > 0) yield { ...placeOf(look, looking.address), taken: null, problem: null, aside: { kind: 'passed', what: waitingWords, count: waiting } };
}

const waitingWords = 'pages that wait for the next look';

/** Returns how many pages wait for the next look. */
async function* lookAtList(look: Look, asked: Asked, depth: number): AsyncGenerator<Progress, number> {
	const named: Named[] = [];
	const holdsBack = (unpacked: Unpacked): boolean => {
		const found = namedIn(unpacked);
		if (found !== null) named.push(found);
		return found !== null;
	};
	const outcome = yield* readAddress(look.desk, look.fetcher, { ...asked, holdsBack });
	if (outcome === 'unchanged') for await (const unpacked of keptList(look.desk, asked)) holdsBack(unpacked);
	const { pages, lists } = await wantedOf(look, named);
	let waiting = 0;
	for (const page of pages) {
		if (look.left-- > 0) yield* lookAtPage(look, page);
		else waiting++;
	}
	for (const list of depth < deepest ? lists : []) waiting += yield* lookAtList(look, { ...askedFor(look, list), version: list.version }, depth + 1);
	return waiting;
}

function namedIn(unpacked: Unpacked): Named | null {
	if (unpacked.kind === 'address') return { address: bare(unpacked.address), changed: unpacked.changed, isList: unpacked.isList === true, summary: null };
	if (unpacked.kind !== 'part') return null;
	const { part } = unpacked;
	const address = part.intake.source?.address;
	const isSummary = part.intake.doubts?.some(({ code }) => code === 'summary-only') === true;
	return isSummary && address ? { address: bare(address), changed: part.intake.published ?? null, isList: false, summary: part } : null;
}

/** A place in a page is asked for as the page. */
function bare(address: string): string {
	if (!URL.canParse(address)) return address;
	const parsed = new URL(address);
	parsed.hash = '';
	return parsed.href;
}

/** What the list held when it last changed: pages may still wait. */
async function* keptList({ register, ledger, originals }: Desk, { address, known }: Asked): AsyncGenerator<Unpacked> {
	const { whole } = capturesByAddress(register, never).get(address) ?? { whole: null };
	const [entry] = whole === null ? [] : await ledger.entries([whole]);
	if (entry?.kind !== 'address.captured') return;
	const { bodySha256, mediaType, captured } = entry.data;
	const body = await originals.read(bodySha256);
	const intake = { name: address, captured, ...known, ...(mediaType === '' ? {} : { mediaType }), capture: entry.sequence };
	if (body !== null) yield* unpack(once(body), intake);
}

type Wanted = Named & { readonly version: NonNullable<Asked['version']> };

/** The pages to fetch now, those changed last first, and the lists to look through. */
async function wantedOf({ desk, looking }: Look, named: readonly Named[]): Promise<{ readonly pages: readonly Wanted[]; readonly lists: readonly Wanted[] }> {
	const captures = capturesByAddress(desk.register, never);
	const found = [...new Map(named.map((one) => [one.address, one])).values()].filter(({ changed }) => (changed ?? '9') >= (looking.pagesSince ?? ''));
	const rows = found.map((one) => ({ ...one, rows: captures.get(one.address) }));
	const sequences = rows.flatMap(({ rows: known }) => [known?.captured, known?.whole].filter((sequence) => typeof sequence === 'number'));
	const entries = new Map((await desk.ledger.entries([...new Set(sequences)])).map((entry) => [entry.sequence, entry]));
	const now = Date.parse(desk.clock());
	const wanted = rows
		.filter((one) => one.isList || isWanted(one, one.rows, { last: entries.get(one.rows?.captured ?? 0), now }))
		.map(({ rows: known, ...one }) => ({ ...one, version: versionOf(entries.get(known?.whole ?? 0)) }))
		.toSorted((one, other) => (other.changed ?? '').localeCompare(one.changed ?? ''));
	return { pages: wanted.filter(({ isList }) => !isList), lists: wanted.filter(({ isList }) => isList) };
}

function isWanted(
	{ changed, summary }: Named,
	rows: CaptureRows | undefined,
	{ last, now }: { readonly last: Entry | undefined; readonly now: number },
): boolean {
	if (rows === undefined) return true;
	if (rows.failures > 0) return rows.failures < mostFailures;
	if (last === undefined) return rows.captured === null;
	if (changed !== null && changed.length >= 10 && Date.parse(changed) > Date.parse(last.at)) return true;
	return summary !== null && rows.answers < mostAnswers && now - Date.parse(last.at) >= againAfter;
}

function versionOf(entry: Entry | undefined): Wanted['version'] {
	const { etag = null, 'last-modified': lastModified = null } = entry?.kind === 'address.captured' ? entry.data.headers : {};
	return { etag, lastModified };
}

async function* lookAtPage(look: Look, page: Wanted): AsyncGenerator<Progress> {
	const { desk, fetcher } = look;
	const outcome = yield* readAddress(desk, fetcher, { ...askedFor(look, page), version: page.version });
	const { summary } = page;
	if (outcome !== 'failed' || summary === null) return;
	const held: Unpacked[] = [{ kind: 'part', part: summary }];
	yield* readPieces(desk, piecesIn(placeOf(look, page.address), asStream(held)));
}

function askedFor({ looking: { known, place } }: Look, { address }: Named): Asked {
	return { address, known, ...(place === undefined ? {} : { place }) };
}

function placeOf({ looking: { place } }: Look, path: string): Omit<Progress, 'taken' | 'problem' | 'aside'> {
	return { path, ...(place ?? { done: 1, total: 1 }) };
}

async function* asStream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
	yield* items;
}
