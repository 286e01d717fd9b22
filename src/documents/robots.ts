// What a site asks of those who come by themselves: its robots.txt (RFC 9309).
import parseRobots from 'robots-parser';

export type Robots = {
	readonly allows: (address: string) => boolean;
	/** Milliseconds it asks to leave between two requests; never more than a minute is kept. */
	readonly delay: number;
};

const longestDelay = 60_000;
const lineLimit = 20_000;

/** @param agent the name the site may have rules for */
export function openRobots(address: string, text: string, agent: string): Robots {
	const rules = (
		parseRobots as unknown as (
			address: string,
			text: string,
		) => { isAllowed(address: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined }
	)(address, text.split('\n', lineLimit).join('\n'));
	return { allows: (asked) => rules.isAllowed(asked, agent) !== false, delay: Math.min(longestDelay, (rules.getCrawlDelay(agent) ?? 0) * 1_000) };
}
