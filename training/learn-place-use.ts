// Makes data/models/place-use.bin: learns from the silver tags of news which names are used for places, read with the
// syntax that data/models has by now. The same corpora give the same bytes.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { receiveText } from '#documents/receive.ts';
import { slotsOf, type UseModel } from '#mentions/place-use.ts';
import { placeUses } from '#mentions/place-uses.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { load } from '#reference/load.ts';
import { split } from '#sentences/split.ts';
import { parse } from '#syntax/parse.ts';
import { change, makeChance, makeTable, meanOf, shuffle } from './table.ts';

type Lesson = { readonly slots: readonly number[]; readonly isPlace: boolean };

const size = 2 ** 16;
/** Chosen so that as many names are found wrongly as are missed. */
const bias = 10_000;

/**
 * @param corpora a folder with `polnear`
 * @param out the folder of the models
 * @returns a line of figures on the development split
 */
export async function trainPlaceUse(corpora: string, out: string): Promise<string> {
	const { lexicon } = await load(null);
	const model = learn(lessonsOf(join(corpora, 'polnear/train'), lexicon));
	await writeFile(join(out, 'place-use.bin'), pack(model));
	return measure(model, lessonsOf(join(corpora, 'polnear/dev'), lexicon));
}

function lessonsOf(path: string, lexicon: Lexicon): Lesson[] {
	const places = silverPlaces(`${path}.corenlp.tsv.gz`);
	return gunzipSync(readFileSync(`${path}.jsonl.gz`))
		.toString('utf8')
		.trimEnd()
		.split('\n')
		.flatMap((line) => {
			const { id, text } = JSON.parse(line) as { id: string; text: string };
			const isPlace = places.get(id);
			return isPlace && text.length === [...text].length ? lessonsIn({ id, text, isPlace }, lexicon) : [];
		});
}

type Article = { readonly id: string; readonly text: string; readonly isPlace: ReadonlySet<number> };

function lessonsIn({ id, text, isPlace }: Article, lexicon: Lexicon): Lesson[] {
	const document = receiveText(text, { name: id, captured: '2026-01-01T00:00:00.000Z' });
	if (document.text !== text) return [];
	const trees = parse(document, split(document, lexicon), lexicon);
	return placeUses(trees, lexicon.world(), lexicon).map(({ use }): Lesson => {
		const tokens = use.tokens.slice(use.place.first, use.place.last);
		const inside = tokens.filter(({ start }) => isPlace.has(start)).length;
		return { slots: [...slotsOf(use, size)], isPlace: inside * 2 >= tokens.length };
	});
}

/** Where the words begin that the silver tags call places, by document. */
function silverPlaces(path: string): ReadonlyMap<string, ReadonlySet<number>> {
	const places = new Map<string, Set<number>>();
	let starts = new Set<number>();
	for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
		if (line.startsWith('# newdoc')) {
			starts = new Set();
			places.set(line.split(' = ')[1] as string, starts);
		}
		const fields = line.split('\t');
		if (fields[6] === 'LOCATION') starts.add(Number(fields[1]));
	}
	return places;
}

function learn(lessons: readonly Lesson[]): UseModel {
	const table = makeTable(size);
	const chance = makeChance(11);
	const order = [...lessons];
	for (let round = 0; round < 6; round++) {
		for (const { slots, isPlace } of shuffle(order, chance)) {
			const score = slots.reduce((sum, slot) => sum + (table.weights[slot] as number), 0);
			if ((isPlace ? score : -score) < 40) for (const slot of slots) change(table, slot, isPlace ? 1 : -1);
			table.moment++;
		}
	}
	const means = meanOf(table);
	const greatest = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 1);
	return { bias, weights: Int16Array.from(means, (mean) => Math.round((mean * 32_000) / greatest)) };
}

function measure({ bias, weights }: UseModel, lessons: readonly Lesson[]): string {
	let [found, right, all] = [0, 0, 0];
	for (const { slots, isPlace } of lessons) {
		const isFound = slots.reduce((sum, slot) => sum + (weights[slot] as number), 0) > bias;
		found += Number(isFound);
		all += Number(isPlace);
		right += Number(isFound && isPlace);
	}
	return `uses for a place, silver: precision ${(right / found).toFixed(3)} recall ${(right / all).toFixed(3)} of ${all}, ${lessons.length} names`;
}

/** Bias and weights, 16 bits each, little-endian. */
function pack({ bias, weights }: UseModel): Uint8Array {
	const numbers = Int16Array.from([bias, ...weights]);
	return new Uint8Array(numbers.buffer);
}
