import { readNews } from './news-trees.ts';
import { readTreebank } from './conllu.ts';
import { retokenize } from './retokenize.ts';
import { load } from '#reference/load.ts';
const { lexicon } = await load(null);
const abbreviations = new Set((lexicon.words['abbreviations'] ?? []).map((w) => w.toLowerCase()));
for (const [n, s] of [['ewt', readTreebank('/work/shared/gold/ud-ewt/train.conllu.gz')], ['news', readNews('/work/shared/gold/polnear/train')]] as const) {
	let bad = 0, differ = 0, open = 0, all = 0; const ex: string[] = []; const pieces: string[] = [];
	for (const one of s) {
		const r = retokenize(one, abbreviations);
		if (!r) { bad++; if (ex.length < 5) ex.push(one.text); continue; }
		if (r.words.length !== one.words.length) differ++;
		all += r.words.length;
		open += r.words.filter((w) => w.head === -1).length;
		for (const w of r.words) if (w.tag === '' && pieces.length < 40) pieces.push(w.text);
	}
	console.log(n, s.length, { bad, differ, open, all }, ex, pieces.join(' '));
	const show = s.slice(5, 7).map((o) => retokenize(o, abbreviations)!);
	for (const o of show) console.log(o.words.map((w, i) => `${i + 1}:${w.text}/${w.tag}.${w.fine}/${w.head}/${w.relation}`).join('  '));
}
