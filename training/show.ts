import { readFileSync } from 'node:fs';
import { load } from '#reference/load.ts';
import { receiveText } from '#documents/receive.ts';
import { readText } from '#operations/read-text.ts';
const reference = await load(process.argv[2] === '-' ? null : process.argv[2]!);
for (const text of process.argv.slice(3)) {
	const body = text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text;
	const r = readText(receiveText(body, { name: 'x', captured: '2026-01-01T00:00:00.000Z' }), reference);
	for (const s of r.statements) console.log(`[${s.speaker.name}|${s.source.map((q) => q.exact).join('…')}] <${s.cue.map((q) => q.exact).join('…')}:${s.cueClass}> ${s.content.map((q) => `{${q.exact}}`).join(' ')} ${s.relay} ${s.by}`);
	if (process.env.CLAIMS) for (const c of r.claims) console.log(`   claim ${c.statement} ${c.kind} ${c.act} ${c.polarity} ${c.modality} ${c.time.edtf} ${c.evidence[0]!.exact}`);
	if (process.env.TREES) console.log((await import('#syntax/parse.ts')).parse(r.document, r.sentences, reference.lexicon).map((t) => t.tokens.map((k, i) => `${i}:${k.text}/${k.tag}/${k.head}/${k.relation}`).join(' ')).join('\n'));
}
