// Reads the silver trees of news (Stanford CoreNLP, basic dependencies of the first version) beside their texts, and
// turns them into the second version of Universal Dependencies as far as that can be done by rule. What cannot be
// told is left open: a head of -1 teaches nothing.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GoldSentence, GoldWord } from './sentence.ts';

export type Row = { text: string; start: number; end: number; lemma: string; fine: string; entity: string; head: number; relation: string; tag: string };

/** All sentences of a split, e.g. `polnear/train`. */
export function readNews(path: string): GoldSentence[] {
	const texts = new Map(
		lines(`${path}.jsonl.gz`)
			.map((line) => JSON.parse(line) as { id: string; text: string })
			.map(({ id, text }) => [id, text]),
	);
	const sentences: GoldSentence[] = [];
	let text = '';
	let rows: Row[] = [];
	for (const line of [...lines(`${path}.corenlp.tsv.gz`), '']) {
		if (line.startsWith('# newdoc')) text = texts.get(line.split(' = ')[1] as string) ?? '';
		else if (line !== '') rows.push(readRow(line));
		else if (rows.length > 0) {
			const sentence = text.length === [...text].length ? convert(rows, text) : null;
			if (sentence) sentences.push(sentence);
			rows = [];
		}
	}
	return sentences;
}

function lines(path: string): string[] {
	return gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
}

function readRow(line: string): Row {
	const [, start, end, text = '', lemma = '', fine = '', entity = '', head, relation = ''] = line.split('\t');
	return { text, start: Number(start), end: Number(end), lemma, fine: fineTags.get(fine) ?? fine, entity, head: Number(head), relation, tag: '' };
}

const fineTags: ReadonlyMap<string, string> = new Map([['#', '$']]);

/** Null where the parser gave no tree. */
function convert(rows: Row[], text: string): GoldSentence | null {
	if (rows.some(({ relation }) => relation === '_' || relation === '')) return null;
	for (const row of rows) row.tag = tagOf(row);
	for (const row of rows) if (row.tag === 'ADP' && row.fine === 'TO') row.fine = 'IN';
	joinNames(rows);
	for (const [at, row] of rows.entries()) row.relation = relationOf(row, rows, at);
	joinCoordinations(rows);
	const start = (rows[0] as Row).start;
	const words = rows.map((row): GoldWord => {
		const isOpen = row.relation === 'dep' || row.relation === 'punct' || row.relation === 'parataxis' || isInsideDate(row, rows);
		return { ...row, text: text.slice(row.start, row.end), start: row.start - start, end: row.end - start, head: isOpen ? -1 : row.head };
	});
	return { text: text.slice(start, (rows.at(-1) as Row).end), words };
}

function isInsideDate({ entity, head }: Row, rows: readonly Row[]): boolean {
	return (entity === 'DATE' || entity === 'TIME' || entity === 'MONEY') && rows[head - 1]?.entity === entity;
}

const byFine: ReadonlyMap<string, string> = new Map(
	(
		'NN NOUN,NNS NOUN,NNP PROPN,NNPS PROPN,VB VERB,VBD VERB,VBG VERB,VBN VERB,VBP VERB,VBZ VERB,MD AUX,JJ ADJ,JJR ADJ,JJS ADJ,RB ADV,RBR ADV,RBS ADV,IN ADP,TO PART,PDT DET,PRP PRON,PRP$ PRON,WP PRON,WP$ PRON,WRB ADV,' +
		'CC CCONJ,CD NUM,EX PRON,RP ADP,UH INTJ,POS PART,SYM SYM,$ SYM,FW X,LS X,WDT PRON,DT DET'
	)
		.split(',')
		.map((pair) => pair.split(' ') as [string, string]),
);

function tagOf({ fine, relation, text }: Row): string {
	const lower = text.toLowerCase();
	if (/^(?:aux|auxpass|cop)$/.test(relation) && fine.startsWith('VB')) return 'AUX';
	if (fine === 'RB' && /^(?:not|n't|n’t)$/.test(lower)) return 'PART';
	if (fine === 'IN' && relation === 'mark') return 'SCONJ';
	if (fine === 'TO' && relation === 'case') return 'ADP';
	if (fine === 'WDT' && relation === 'det') return 'DET';
	if (fine === 'DT' && !/^(?:det|neg)/.test(relation)) return 'PRON';
	if (fine === 'NN' && /^(?:some|any|every|no)(?:thing|one|body)$|^none$/.test(lower)) return 'PRON';
	if (fine === 'NN' && text === '%') return 'SYM';
	return byFine.get(fine) ?? 'PUNCT';
}

/** Names of persons: their first word becomes the head, the rest is flat, titles describe it. */
function joinNames(rows: Row[]): void {
	for (let first = 0; first < rows.length; first++) {
		if (rows[first]?.entity !== 'PERSON' || rows[first - 1]?.entity === 'PERSON') continue;
		let last = first;
		while (rows[last + 1]?.entity === 'PERSON') last++;
		const inside = rows.slice(first, last + 1);
		const top = rows[last] as Row;
		if (!inside.slice(0, -1).every(({ head, relation }) => head === last + 1 && relation === 'compound')) continue;
		for (const row of rows) if (row.head === last + 1 && row.relation === 'compound' && rows.indexOf(row) < first) row.relation = 'nmod:desc';
		if (last === first) continue;
		const { head, relation } = top;
		for (const row of rows) if (row.head === last + 1) row.head = first + 1;
		for (const row of inside) Object.assign(row, { head: first + 1, relation: 'flat' });
		Object.assign(rows[first] as Row, { head, relation });
	}
}

const renamed: ReadonlyMap<string, string> = new Map([
	['dobj', 'obj'],
	['nsubjpass', 'nsubj:pass'],
	['csubjpass', 'csubj:pass'],
	['auxpass', 'aux:pass'],
	['mwe', 'fixed'],
	['name', 'flat'],
	['foreign', 'flat'],
]);

function relationOf({ relation, head, fine }: Row, rows: readonly Row[], at: number): string {
	const top = rows[head - 1];
	if (relation === 'neg') return fine === 'DT' ? 'det' : 'advmod';
	if (!/^nmod(?::tmod|:npmod|:agent)?$/.test(relation)) return renamed.get(relation) ?? relation;
	const isClausal = top !== undefined && /^(?:VERB|AUX|ADJ|ADV)$/.test(top.tag);
	if (relation === 'nmod:tmod' || relation === 'nmod:npmod') return isClausal ? 'obl:unmarked' : 'nmod:unmarked';
	if (!isClausal) return 'nmod';
	const by = rows.some((row) => row.head === at + 1 && row.relation === 'case' && row.text.toLowerCase() === 'by');
	return by && rows.some((row) => row.head === head && row.relation === 'aux:pass') ? 'obl:agent' : 'obl';
}

/** A conjunction belongs to what follows it, not to what comes before. */
function joinCoordinations(rows: Row[]): void {
	for (const [at, row] of rows.entries()) {
		if (row.relation !== 'cc') continue;
		const next = rows.findIndex((other, place) => place > at && other.relation === 'conj' && other.head === row.head);
		if (next >= 0) row.head = next + 1;
	}
}
