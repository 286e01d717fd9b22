// Measures how deep a page's markup is nested, on the tokens alone: builders of trees run out of stack on
// pages nested fifty thousand levels deep, so they are asked only after this. It overcounts rather than under.
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

const ignore = (): void => {};
/** Elements that hold no others, or that the next of their kind closes. */
const flat = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'param',
	'source',
	'track',
	'wbr',
	'p',
	'li',
	'td',
	'tr',
	'th',
	'dd',
	'dt',
	'option',
	'path',
	'rect',
	'circle',
	'use',
	'line',
	'polygon',
]);
/** Elements whose content is not markup. */
const raw = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
	['script', TokenizerMode.SCRIPT_DATA],
	['style', TokenizerMode.RAWTEXT],
	['xmp', TokenizerMode.RAWTEXT],
	['textarea', TokenizerMode.RCDATA],
	['title', TokenizerMode.RCDATA],
]);

/** The greatest depth of open elements in `markup`; stops counting at `limit`. */
export function markupDepth(markup: string, limit: number): number {
	let depth = 0;
	let deepest = 0;
	const handler: TokenHandler = {
		onStartTag(token: Token.TagToken) {
			const mode = raw.get(token.tagName);
			if (mode !== undefined) tokenizer.state = mode;
			else if (!token.selfClosing && !flat.has(token.tagName)) deepest = Math.max(deepest, ++depth);
		},
		onEndTag(token: Token.TagToken) {
			if (depth > 0 && !flat.has(token.tagName) && !raw.has(token.tagName)) depth--;
		},
		onComment: ignore,
		onDoctype: ignore,
		onEof: ignore,
		onCharacter: ignore,
		onNullCharacter: ignore,
		onWhitespaceCharacter: ignore,
	};
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
	const step = 65_536;
	for (let at = 0; at < markup.length && deepest < limit; at += step) tokenizer.write(markup.slice(at, at + step), at + step >= markup.length);
	return deepest;
}
