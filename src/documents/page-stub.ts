// Tells whether a page holds its article or only a stub of it: the words before a paywall, a wall of consent, a check of
// the browser. A stub stays what it is, with a doubt; it never passes for the article.
import type { Doubt } from '#text/doubt.ts';
import type { Block } from './block.ts';
import type { LinkedData } from './linked-data.ts';
import { isStubNotice } from './page-phrase.ts';

/** A body of more letters than this is an article, whatever stands beside it. */
const shortest = 1_500;
/** A body with less than this share of the words that the page says it has is not whole. */
const wholeShare = 0.5;

/** @param body the blocks of the article, out of all blocks of the page */
export function findStub(blocks: readonly Block[], body: readonly Block[], data: LinkedData): readonly Doubt[] {
	const letters = body.reduce((sum, { text }) => sum + text.length, 0);
	const reason = lacking(body, letters, data) ?? (letters < shortest ? notice(blocks, body, data) : null);
	return reason === null ? [] : [{ code: 'page-is-stub', span: null, reason, by: 'html' }];
}

function lacking(body: readonly Block[], letters: number, { articleBody = '', wordCount = 0 }: LinkedData): string | null {
	if (articleBody.length > 200 && letters < articleBody.length * wholeShare) {
		return `The page says that its article has ${articleBody.length} letters; ${letters} were found.`;
	}
	if (wordCount < 50) return null;
	const words = body.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	return words < wordCount * wholeShare ? `The page says that its article has ${wordCount} words; ${words} were found.` : null;
}

function notice(blocks: readonly Block[], body: readonly Block[], { isAccessibleForFree }: LinkedData): string | null {
	const last = body.at(-1)?.text ?? '';
	if (isAccessibleForFree === false && /(?:\.\.\.|…)$/.test(last.slice(-3))) return 'The page says that its article is not free, and the text breaks off.';
	const found = blocks.find(({ text }) => isStubNotice(text));
	return found === undefined ? null : `The page says “${found.text.slice(0, 120)}” and little else, so the article is not on it, or not all of it.`;
}
