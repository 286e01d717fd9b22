// How well events are read, on development data whose folder is given: class of event, who does it to whom, police
// actions, attacks. Each text goes through what `accordwatch extract` does; the scorers (Python 3) lie with the data.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from '#operations/extract.ts';
import { load } from '#reference/load.ts';
import type { Reference } from '#reference/reference.ts';
import type { Figure } from './figure.ts';

/** @param gold the folder of development data, or null */
export async function eventAccuracy(gold: string | null): Promise<readonly Figure[]> {
	if (gold === null || !existsSync(join(gold, 'scorers'))) return [];
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-gold-'));
	try {
		const task: Task = { gold, folder, reference: await load(null) };
		const fifth = ['--fifth', '4'];
		const classes = await score(task, { scorer: 'score_relevance.py', words: ['events', '--set', 'cameo_class', ...fifth] }, (told) => ({
			label: classOf(told),
		}));
		const spans = await score(task, { scorer: 'score_spans.py', words: ['events', ...fifth], isUtf16: true }, (told) => ({ spans: spansOf(told) }));
		const police = await score(task, { scorer: 'score_relevance.py', words: ['events', '--set', 'IndiaPoliceEvents_sents'] }, (told) => ({
			labels: policeOf(told),
		}));
		const attacks = await score(task, { scorer: 'score_relevance.py', words: ['events', '--set', 'satp_relevant'] }, (told) => ({ labels: attacksOf(told) }));
		const found = (report: string, pattern: RegExp) => pattern.exec(report)?.[1] ?? '?';
		return [
			{ name: 'events, class of a sentence, accuracy (cameo_class, fifth 4)', value: found(classes, /\naccuracy +(\S+)/), target: '.80' },
			{ name: 'events, actor spans by overlap, F1 (cameo_ner, fifth 4)', value: found(spans, /\noverlap .*?F1 (\S+)/), target: '' },
			{ name: 'events, source actor by overlap, F1', value: found(spans, / {2}S overlap .*?F1 (\S+)/), target: '.86' },
			{ name: 'events, target actor by overlap, F1', value: found(spans, / {2}T overlap .*?F1 (\S+)/), target: '.78' },
			{ name: 'events, relevance, F1 (IndiaPoliceEvents development)', value: found(police, /relevance \(any label\) .*?F1 (\S+)/), target: '.80' },
			{ name: 'events, kinds of attack, micro F1 (satp development)', value: found(attacks, /label micro .*?F1 (\S+)/), target: '' },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Task = { readonly gold: string; readonly folder: string; readonly reference: Reference };
type Span = readonly [start: number, end: number];
type Role = { readonly span: Span | null; readonly code: string | null };
type Claim = {
	readonly kind: string | null;
	readonly act: string;
	readonly plover: { readonly event: string } | null;
	readonly actors: readonly Role[];
	readonly recipients: readonly Role[];
	readonly polarity: string;
	readonly modality: string;
	readonly statement: number | null;
};
type Told = {
	readonly claims: readonly Claim[];
	readonly statements: readonly { readonly source: readonly Span[] }[];
	readonly mentions: readonly { readonly code?: string }[];
};

/** The data's classes: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict (sanctions with it), 4 material conflict. */
const classes: Readonly<Record<string, number>> = {
	AGREE: 1,
	CONSULT: 1,
	SUPPORT: 1,
	CONCEDE: 2,
	COOPERATE: 2,
	AID: 2,
	RETREAT: 2,
	REQUEST: 3,
	ACCUSE: 3,
	REJECT: 3,
	THREATEN: 3,
	SANCTION: 3,
	PROTEST: 4,
	MOBILIZE: 4,
	COERCE: 4,
	ASSAULT: 4,
};

/** The first event of the sentence; an appeal, a concern and a denial are statements to this data. */
function classOf({ claims }: Told): number {
	const first = claims.find(({ kind }) => kind !== null);
	const isWord = first?.kind === 'appeal' || first?.act === 'concern' || first?.act === 'appeal' || (first?.act === 'denial' && first.polarity === 'denied');
	return first === undefined || isWord ? 0 : (classes[first.plover?.event ?? ''] ?? 0);
}

/** What two do together, whoever is named first. */
const mutual: ReadonlySet<string> = new Set(['meeting', 'signature']);

/** The first claim that tells an event, or whom something is said to or about. */
function spansOf({ claims, statements }: Told): object[] {
	const first = claims.find(({ kind, recipients }) => kind !== null || recipients.length > 0);
	const spans = (roles: readonly Role[], label: string) => roles.flatMap(({ span }) => (span ? [{ start: span[0], end: span[1], label }] : []));
	const isJoint =
		first !== undefined && first.actors.length > 1 && first.recipients.length === 0 && /^(?:CONSULT|AGREE|COOPERATE)$/.test(first.plover?.event ?? '');
	const isMutual = isJoint || mutual.has(first?.kind ?? '');
	const doers = spans(first?.actors ?? [], isMutual && (isJoint || (first?.recipients.length ?? 0) > 0) ? 'R' : 'S');
	const sufferers = spans(first?.recipients ?? [], isMutual && doers.length > 0 ? 'R' : 'T');
	const source = statements[first?.statement ?? 0]?.source[0];
	const isTaken = source !== undefined && sufferers.some(({ start, end }) => start < source[1] && source[0] < end);
	return doers.length > 0 || source === undefined || isTaken ? [...doers, ...sufferers] : [{ start: source[0], end: source[1], label: 'S' }, ...sufferers];
}

/** KILL, ARREST, ANY_ACTION, FAIL, FORCE. */
function policeOf({ claims, mentions }: Told): number[] {
	const isForce = ({ code }: { readonly code?: string | null }) => /(?:COP|MIL|SPY)$/.test(code ?? '');
	const has = (...kinds: readonly string[]) => claims.some(({ kind }) => kinds.includes(kind ?? ''));
	const isDone = ({ polarity, modality }: Claim) => polarity === 'asserted' && /^(?:actual|ongoing|future)$/.test(modality);
	const did = (kind: string) => claims.some((claim) => claim.kind === kind && isDone(claim));
	const isThere = mentions.some(isForce);
	const isPolice = mentions.some(({ code }) => code?.endsWith('COP'));
	const usesForce = isThere && has('fire-opened', 'assaulted');
	const kills = claims.some(({ kind, actors }) => kind === 'killed' && actors.some(isForce)) || (usesForce && has('killed'));
	const fails = claims.some(({ polarity, actors }) => polarity === 'denied' && actors.some(isForce));
	return [kills, did('detained'), isPolice || did('detained') || did('deployment'), fails, usesForce].map(Number);
}

/** Armed assault, bombing, kidnapping, anything else (arson for one). */
function attacksOf({ claims }: Told): number[] {
	const has = (...kinds: readonly string[]) => claims.some(({ kind, polarity }) => polarity === 'asserted' && kinds.includes(kind ?? ''));
	const bombing = has('explosive', 'air-strike', 'shelling', 'drone-strike');
	const isOther = has('property-destroyed');
	const kidnapping = has('abducted', 'missing');
	const assault = has('fire-opened') || (has('clash', 'killed') && !bombing && !kidnapping && !isOther);
	return [assault, bombing, kidnapping, !(assault || bombing || kidnapping)].map(Number);
}

type Scoring = { readonly scorer: string; readonly words: readonly string[]; readonly isUtf16?: boolean };

/** Exports what the reader may see, extracts from it, and gives the scorer's report. */
async function score({ gold, folder, reference }: Task, { scorer, words, isUtf16 }: Scoring, predict: (told: Told) => object): Promise<string> {
	const [input, output] = [join(folder, 'events.in'), join(folder, 'events.out')];
	const python = (more: readonly string[]) => execFileSync('python3', [join('scorers', scorer), words[0] as string, ...more], { cwd: gold, encoding: 'utf8' });
	python([...words.slice(1), '--export-input', input]);
	const lines = (await readFile(input, 'utf8')).trim().split('\n');
	const predictions = lines.map((line) => {
		const { id, text } = JSON.parse(line) as { id: number; text: string };
		const told = extractText({ id, text }, reference, '2026-01-01T00:00:00.000Z') as unknown as Told;
		return JSON.stringify({ id, ...predict(told) });
	});
	await writeFile(output, `${predictions.join('\n')}\n`);
	return python([output, ...words.slice(1), ...(isUtf16 === true ? ['--utf16'] : [])]);
}
