// Whole documents with what is read from them. `npx vitest run test/corpus --update` writes the expectations anew;
// a person reads the difference.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { receive } from '#documents/receive.ts';
import { readText, type Reading } from '#operations/read-text.ts';
import { invented, referenceAt } from '../reading.ts';

const names = (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test.each(names)('%s reads as expected', async (name) => {
	const folder = join(import.meta.dirname, name);
	const document = await receive(await readFile(join(folder, 'document.md')), { name: 'document.md', captured: '2031-07-01T00:00:00.000Z' });
	await expect(stringify(told(readText(document, await referenceAt(invented))), { lineWidth: 0 })).toMatchFileSnapshot(join(folder, 'expected.yaml'));
});

/** The reading as a person would tell it: words instead of places. */
function told({ statements, claims, bearings, rhetoric }: Reading): unknown {
	return {
		statements: statements.map(({ speaker, cue, quote, channel, relay, content }) => ({
			speaker: speaker.ref ?? speaker.name,
			cue: cue.map(({ exact }) => exact).join(' … '),
			quote,
			channel,
			relay,
			content: content.map(({ exact }) => exact),
		})),
		claims: claims.map((claim) => ({
			by: claim.statement === null ? 'the outlet' : statements[claim.statement]?.speaker.ref,
			act: claim.act,
			kind: claim.kind,
			told: `${claim.polarity}, ${claim.modality}`,
			actors: claim.actors.map(({ ref, code }) => ref ?? code),
			place: claim.place?.ref ?? null,
			time: `${claim.time.edtf} (${claim.time.known})`,
			casualties: claim.casualties.map(({ side, kind, best }) => `${best ?? 'some'} ${kind} (${side ?? 'side unknown'})`),
			words: claim.evidence.map(({ exact }) => exact),
			bears: bearings
				.filter((bearing) => bearing.claim === claim.index)
				.map((bearing) =>
					bearing.on === 'obligation'
						? `${bearing.obligation} ${bearing.relation}, ${bearing.basis}`
						: bearing.on === 'access'
							? `${bearing.place} ${bearing.isDenied ? 'not ' : ''}${bearing.state}`
							: `track ${bearing.track}`,
				),
		})),
		loaded: rhetoric.map(({ words, speaker }) => `${words.exact} (${speaker ?? 'the outlet'})`),
	};
}
