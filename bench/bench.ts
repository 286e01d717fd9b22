// Prints every figure of the benches: `npm run bench -- [--gold DIR] [--claims NUMBER]`. Accuracy needs development data that is not
// part of the project; without it that part says so and is left out.
import { parseArgs } from 'node:util';
import { accuracy } from './accuracy.ts';
import { annotatedArticle } from './annotated-article.ts';
import { copyFigures } from './copies.ts';
import { article } from './article.ts';
import { eventAccuracy } from './event-accuracy.ts';
import { recordSpeed } from './record-speed.ts';
import { rivals } from './rivals.ts';
import { readingSpeed } from './reading-speed.ts';
import { startTime } from './start-time.ts';
import { statusAgreement } from './status-agreement.ts';
import { threads } from './threads.ts';

const { values } = parseArgs({ options: { gold: { type: 'string' }, claims: { type: 'string', default: '0' } } });

for (const part of [
	readingSpeed,
	rivals,
	threads,
	startTime,
	() => copyFigures(),
	statusAgreement,
	() => recordSpeed(Number(values.claims)),
	() => article(values.gold ?? null),
	annotatedArticle,
	() => accuracy(values.gold ?? null),
	() => eventAccuracy(values.gold ?? null),
]) {
	for (const { name, value, target } of await part()) process.stdout.write(`${name.padEnd(58)} ${value.padStart(14)}   ${target}\n`);
}
