// Prints every figure of the benches: `npm run bench -- [--gold DIR]`. Accuracy needs development data that is not
// part of the project; without it that part says so and is left out.
import { parseArgs } from 'node:util';
import { accuracy } from './accuracy.ts';
import { article } from './article.ts';
import { eventAccuracy } from './event-accuracy.ts';
import { rivals } from './rivals.ts';
import { readingSpeed } from './reading-speed.ts';
import { startTime } from './start-time.ts';

const { values } = parseArgs({ options: { gold: { type: 'string' } } });

for (const part of [
	readingSpeed,
	rivals,
	startTime,
	() => article(values.gold ?? null),
	() => accuracy(values.gold ?? null),
	() => eventAccuracy(values.gold ?? null),
]) {
	for (const { name, value, target } of await part()) process.stdout.write(`${name.padEnd(58)} ${value.padStart(14)}   ${target}\n`);
}
