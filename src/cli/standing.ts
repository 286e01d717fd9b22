// What an outlet is, as an option.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';

export const standing = z.enum(['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown']);
export type StandingWord = z.output<typeof standing>;

/** @throws Trouble `argument-invalid` */
export function standingOption(word: string): StandingWord {
	const parsed = standing.safeParse(word);
	if (!parsed.success) throw trouble('argument-invalid', { argument: '--standing', reason: `it is one of ${standing.options.join(', ')}` });
	return parsed.data;
}
