// Teaches English syntax: what is known of words is counted, lemmas are learned as rules of endings, and a net learns
// classes, heads and relations from the treebank and from a half of the silver trees of news in each round.
import { load } from '#reference/load.ts';
import { hashText } from '#text/hash.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { modelOf } from '#syntax/model.ts';
import { demonymsOf, readCorpora } from './corpora.ts';
import { kernelCode } from './kernel-code.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { learnNet } from './learn-net.ts';
import { lessonsOf } from './lesson.ts';
import { measure } from './measure.ts';
import { netSchoolOf } from './net-school.ts';
import { pack } from './pack.ts';
import { roundNet } from './round-net.ts';
import { classesOf, vocabularyOf } from './vocabulary.ts';
import { readWordVectors } from './word-vectors.ts';

const rounds = 20;

export type SyntaxPlan = {
	/** Folders of the corpora and of the installed packages. */
	readonly corpora: string;
	readonly packages: string;
	readonly print: (line: string) => void;
};

/** The bytes of the model. */
export async function trainSyntax({ corpora, packages, print }: SyntaxPlan): Promise<Uint8Array> {
	const { lexicon } = await load(null);
	const { web, webAgain, news } = readCorpora(corpora, 'train', lexicon);
	const classes = classesOf(web);
	const relations = [...new Set(['root', ...web.flatMap(({ words }) => words.map(({ relation }) => relation))])];
	const vocabulary = vocabularyOf({ sentences: web, news, demonyms: demonymsOf(web, lexicon), kept: keptWords(lexicon) }, classes);
	const named = { vocabulary, classes, relations };
	const lessons = lessonsOf([...web, ...webAgain], named);
	const newsLessons = lessonsOf(news, named);
	const { words, numbers: vectors } = readWordVectors(packages);
	const vectorRows = new Map(words.map((word, row) => [hashText(word), row]));
	const school = netSchoolOf([...lessons, ...newsLessons], vectorRows);
	const learned = learnNet({
		code: kernelCode(packages, 'learning'),
		lessons: lessons.map(school.lessonOf),
		more: newsLessons.map(school.lessonOf),
		every: 2,
		rounds,
		tables: school.rows.map(({ size }) => size),
		classes: padded(classes.list.length),
		relations: padded(relations.length),
		vectors,
		print,
	});
	const bytes = pack({
		classes: classes.list,
		relations,
		lemmas: learnLemmas([web, news]),
		vocabulary,
		net: roundNet(learned, { school, vectorRows, vectors }),
		code: kernelCode(packages, 'reading'),
	});
	for (const line of measure(modelOf(bytes), readCorpora(corpora, 'dev', lexicon))) print(line);
	return bytes;
}

function padded(count: number): number {
	return Math.ceil(count / 4) * 4;
}

/** Lists whose words are no names however they are written. */
function keptWords(from: Lexicon): string[] {
	return ['months', 'weekdays', 'abbreviations', 'determiners', 'pronouns'].flatMap((list) => from.words[list] ?? []);
}
