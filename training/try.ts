import { readTreebank } from './conllu.ts';
import { classesOf, vocabularyOf } from './vocabulary.ts';
import { lessonsOf } from './lesson.ts';
import { guess, guessEach, learnClasses } from './learn-classes.ts';
import { learnHeads, pairsOf } from './learn-heads.ts';
import { readNews } from './news-trees.ts';
import { retokenize } from './retokenize.ts';
import type { GoldSentence } from './sentence.ts';
import { load } from '#reference/load.ts';
import { rounded } from './table.ts';
import { lay, makeSheet } from '#syntax/sheet.ts';
import { attach } from '#syntax/attach.ts';

const gold = '/work/shared/gold';
const log = (...a: unknown[]) => console.log((process.cpuUsage().user / 1e6).toFixed(1), ...a);
const train = readTreebank(`${gold}/ud-ewt/train.conllu.gz`);
const dev = readTreebank(`${gold}/ud-ewt/dev.conllu.gz`);
log(train.length, dev.length);
const { lexicon } = await load(null);
const abbreviations = new Set((lexicon.words['abbreviations'] ?? []).map((w) => w.toLowerCase()));
const again = (list: GoldSentence[]) => list.map((one) => retokenize(one, abbreviations)).filter((one) => one !== null);
const ewt2 = again(train).filter((one, at) => one.words.length !== train[at]?.words.length);
const allNews = again(readNews(`${gold}/polnear/train`));
const news = allNews.filter((_, at) => at % 100 < Number(process.env.NEWS ?? 0));
log('ewt again', ewt2.length, 'news', news.length);
const demonyms = new Set(lexicon.countries.flatMap(({ adjectives }) => adjectives));
const caps = new Map<string, [number, number]>();
for (const { words } of train) for (const [i, w] of words.entries()) if (i > 0 && /^\p{Lu}\p{Ll}+$/u.test(w.text)) {
	const row = caps.get(w.text) ?? [0, 0];
	row[w.tag === 'ADJ' && w.fine === 'JJ' ? 1 : 0]++;
	caps.set(w.text, row);
}
const lowers = new Set(train.flatMap(({ words }) => words.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text)));
let learnt = 0;
for (const [word, [no, yes]] of caps) if (yes >= 3 && yes > no && !lowers.has(word.toLowerCase())) { if (!demonyms.has(word)) learnt++; demonyms.add(word); }
log('demonyms', demonyms.size, 'learnt', learnt);
const kept = ['months', 'weekdays', 'abbreviations', 'determiners', 'pronouns'].flatMap((n) => lexicon.words[n] ?? []);
const classes = classesOf(train);
const relations = ['root', ...new Set(train.flatMap(({ words }) => words.map(({ relation }) => relation)))].filter((r, i, l) => l.indexOf(r) === i);
const vocabulary = vocabularyOf({ sentences: train, news: allNews, demonyms, kept }, classes);
log('classes', classes.list.length, 'relations', relations.length, 'sets', vocabulary.sets.length, 'open', vocabulary.sets[0]?.length);
const school = { vocabulary, classes, relations };
const lessons = lessonsOf(train, school);
const devLessons = lessonsOf(dev, school);
const plan = { bits: Number(process.env.TB ?? 20), rounds: Number(process.env.TR ?? 8), seed: 42 };
const newsLessons = lessonsOf(news, school);
lessons.push(...lessonsOf(ewt2, school));
const weights = process.env.NAME && (await import('node:fs')).existsSync(`/tmp/guessed-${process.env.NAME}.json`) ? new Int16Array(2 ** 20) : learnClasses([...lessons, ...newsLessons.filter((_, at) => at % 100 < Number(process.env.NEWSTAG ?? 0))], plan);
log('tagger');
let all = 0, right = 0, fineRight = 0, un = 0;
devLessons.forEach((l, s) => {
	l.guessed = guess(l, weights);
	for (let i = 1; i < l.guessed.length; i++) {
		all++;
		if (classes.list[l.guessed[i]!]!.tag === dev[s]!.words[i - 1]!.tag) right++;
		if (l.guessed[i] === l.classes[i]) fineRight++;
		if (!l.words[i - 1]!.candidates.includes(l.classes[i]!)) un++;
	}
});
log('UPOS', (100 * right / all).toFixed(2), 'class', (100 * fineRight / all).toFixed(2), 'unreachable', un);
if (process.env.TAGONLY) {
	const conf = new Map<string, number>();
	const ex = new Map<string, string[]>();
	devLessons.forEach((l, s) => {
		for (let i = 1; i < l.guessed.length; i++) {
			const g = dev[s]!.words[i - 1]!.tag, p = classes.list[l.guessed[i]!]!.tag;
			if (g === p) continue;
			const k = `${g}->${p}` + (l.words[i - 1]!.candidates.includes(l.classes[i]!) ? '' : ' UNREACHABLE');
			conf.set(k, (conf.get(k) ?? 0) + 1);
			(ex.get(k) ?? ex.set(k, []).get(k)!).push(`${dev[s]!.words[i - 2]?.text ?? '^'}_${dev[s]!.words[i - 1]!.text}`);
		}
	});
	for (const [k, n] of [...conf].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(n, k, ex.get(k)!.slice(0, 14).join(' '));
	process.exit();
}
const { existsSync, readFileSync, writeFileSync } = await import('node:fs');
const file = `/tmp/guessed-${process.env.NAME ?? 'x'}.json`;
if (process.env.NAME && existsSync(file)) {
	const [a, b, c] = JSON.parse(readFileSync(file, 'utf8')) as number[][][];
	lessons.forEach((l, i) => { l.guessed = Uint8Array.from(a![i]!); });
	devLessons.forEach((l, i) => { l.guessed = Uint8Array.from(b![i]!); });
	newsLessons.forEach((l, i) => { l.guessed = Uint8Array.from(c![i]!); });
} else {
	guessEach(lessons, 5, { ...plan, rounds: 5 });
	for (const l of newsLessons) l.guessed = guess(l, weights);
	writeFileSync(file, JSON.stringify([lessons, devLessons, newsLessons].map((g) => g.map((l) => [...l.guessed]))));
}
log('jackknifed');
const pairs = pairsOf(lessons, relations.length);
log('pair sets', pairs.sets.length, pairs.index.keys.length);
for (const rounds of (process.env.HR ?? '10').split(',').map(Number)) {
	const learned = learnHeads([...lessons, ...newsLessons.filter((_, at) => at % 100 < Number(process.env.NEWSHEAD ?? 0))], { bits: Number(process.env.HB ?? 20), relationBits: 20, rounds, seed: 7, root: 0, pairs });
	const heads = rounded(learned.heads), rel = rounded(learned.relations);
	log('heads learned');
	const sheet = makeSheet();
	let u = 0, l2 = 0, lc = 0, n = 0;
	const t = performance.now();
	for (const l of devLessons) {
		lay(sheet, l.words);
		sheet.class.set(l.guessed);
		attach(sheet, heads, { weights: rel, ...pairs, root: 0 });
		for (let i = 1; i <= l.words.length; i++) {
			n++;
			if (sheet.head[i] === l.heads[i]) {
				u++;
				if (sheet.relation[i] === l.relations[i]) l2++;
				if (relations[sheet.relation[i]!]!.split(':')[0] === relations[l.relations[i]!]!.split(':')[0]) lc++;
			}
		}
	}
	const dt = performance.now() - t;
	log(`rounds ${rounds} UAS ${(100 * u / n).toFixed(2)} LAS ${(100 * lc / n).toFixed(2)} with subtypes ${(100 * l2 / n).toFixed(2)} tokens/s ${(n / dt * 1000).toFixed(0)}`);
}
