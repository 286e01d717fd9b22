// Reads a treebank in CoNLL-U (universaldependencies.org/format.html), gzipped. Words of a contraction written
// together keep offsets of their own inside it, where their forms add up to its form.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GoldSentence, GoldWord } from './sentence.ts';

/** All sentences of a file. */
export function readTreebank(path: string): GoldSentence[] {
	return gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n\n').map(readSentence);
}

function readSentence(block: string): GoldSentence {
	const text = /^# text = (.*)$/m.exec(block)?.[1] ?? '';
	const words: GoldWord[] = [];
	let at = 0;
	let together = { first: 0, last: -1, end: 0 };
	for (const line of block.split('\n')) {
		if (line.startsWith('#')) continue;
		const [id = '', form = '', lemma = '', tag = '', fine = '', , head = '', relation = ''] = line.split('\t');
		const range = /^(\d+)-(\d+)$/.exec(id);
		if (range) {
			at = text.indexOf(form, at);
			together = { first: Number(range[1]), last: Number(range[2]), end: at + form.length };
		}
		if (!/^\d+$/.test(id)) continue;
		const number = Number(id);
		const isTogether = number >= together.first && number <= together.last;
		const start = isTogether ? at : text.indexOf(form, at);
		const end = isTogether && number === together.last ? together.end : Math.min(start + form.length, isTogether ? together.end : Infinity);
		words.push({ text: text.slice(start, end) || form, start, end, lemma, tag, fine, head: Number(head), relation });
		at = end;
	}
	return { text, words };
}
