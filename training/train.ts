// Makes data/models: `npm run train -- --corpora DIR [--only syntax|attribution|places]`. The same corpora give the same bytes.
// What was measured on the development split of syntax is printed; the model card quotes it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lexicon } from '#reference/lexicon.ts';
import { load } from '#reference/load.ts';
import type { Model } from '#syntax/model.ts';
import { patience } from '#syntax/patience.ts';
import { demonymsOf, readCorpora } from './corpora.ts';
import { learnClasses, guess, guessEach } from './learn-classes.ts';
import { learnHeads, pairsOf } from './learn-heads.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { trainPlaceUse } from './learn-place-use.ts';
import { lessonsOf } from './lesson.ts';
import { measure } from './measure.ts';
import { pack } from './pack.ts';
import { trainAttributions } from './train-attributions.ts';
import { classesOf, vocabularyOf } from './vocabulary.ts';

const { values } = parseArgs({
	options: { corpora: { type: 'string' }, out: { type: 'string', default: 'data/models' }, only: { type: 'string' } },
});
if (values.corpora === undefined) throw new Error('Say where the corpora are: npm run train -- --corpora DIR');

// Learners see trees over which nothing was spared.
Object.assign(patience, { hopeless: 150, clear: 150 });
await mkdir(values.out, { recursive: true });
if (values.only === undefined || values.only === 'syntax') await trainSyntax(values.corpora, values.out);
if (values.only === undefined || values.only === 'attribution') await trainAttributions(values.corpora, values.out);
if (values.only === undefined || values.only === 'places') process.stdout.write(`${await trainPlaceUse(values.corpora, values.out)}\n`);

async function trainSyntax(corpora: string, out: string): Promise<void> {
	const { lexicon } = await load(null);
	const model = learn(corpora, lexicon);
	await writeFile(join(out, 'english.bin'), pack(model));
	for (const line of measure(model, readCorpora(corpora, 'dev', lexicon))) process.stdout.write(`${line}\n`);
}

/** Lists whose words are no names however they are written. */
function keptWords(from: Lexicon): string[] {
	return ['months', 'weekdays', 'abbreviations', 'determiners', 'pronouns'].flatMap((list) => from.words[list] ?? []);
}

function learn(directory: string, from: Lexicon): Model {
	const { web, webAgain, news } = readCorpora(directory, 'train', from);
	const classes = classesOf(web);
	const relations = [...new Set(['root', ...web.flatMap(({ words }) => words.map(({ relation }) => relation))])];
	const vocabulary = vocabularyOf({ sentences: web, news, demonyms: demonymsOf(web, from), kept: keptWords(from) }, classes);
	const school = { vocabulary, classes, relations };
	const lessons = lessonsOf([...web, ...webAgain], school);
	const newsLessons = lessonsOf(news, school);
	const some = (every: number) => newsLessons.filter((_, at) => at % every === 0);
	const classPlan = { bits: 21, rounds: 6, seeds: [42, 43] };
	const classWeights = learnClasses([...lessons, ...lessons, ...some(3)], classPlan);
	guessEach(lessons, some(6), { ...classPlan, rounds: 4, seeds: [42] });
	for (const lesson of newsLessons) lesson.guessed = guess(lesson, classWeights);
	const pairs = pairsOf([...lessons, ...some(3)], relations.length);
	const learned = learnHeads([...lessons, ...some(3)], { bits: 21, relationBits: 20, rounds: 6, seeds: [7, 8], root: 0, pairs });
	return {
		classes: classes.list,
		relations,
		vocabulary,
		relationIndex: pairs.index,
		relationSets: pairs.sets,
		classWeights,
		headWeights: learned.heads,
		relationWeights: learned.relations,
		lemmas: learnLemmas([web, news]),
	};
}
