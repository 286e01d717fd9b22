// Opens what fetches pages, for the surfaces: they hand in clock and pauses.
import { openFetcher as open, type Fetcher, type FetcherParts } from '#documents/fetch.ts';

export function openFetcher(parts: FetcherParts): Fetcher {
	return open(parts);
}
