// Makes data/models/attribution.bin from annotated articles, read with the syntax that data/models has by now.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '#reference/load.ts';
import { lessonsOfArticle } from './attribution-lessons.ts';
import { readAttributions } from './attributions.ts';
import { learnAttributions } from './learn-attributions.ts';
import { packAttributions } from './pack-attributions.ts';

/**
 * @param corpora a folder with `polnear`
 * @param out the folder of the models
 */
export async function trainAttributions(corpora: string, out: string): Promise<void> {
	const reference = await load(null);
	const articles = readAttributions(join(corpora, 'polnear/train')).map((article) => lessonsOfArticle(article, reference));
	await writeFile(join(out, 'attribution.bin'), packAttributions(learnAttributions(articles)));
}
