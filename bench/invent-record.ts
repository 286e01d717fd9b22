// Invents a record of any size from a seed: documents of outlets of all sides with statements, claims, bearings and
// casualty figures, each day as many as a busy year brings. The words are made of parts; no claim is read from them.
import type { Bearing, Relation } from '#bearings/bearing.ts';
import type { Claim } from '#claims/claim.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type InventedDocument = { readonly drafts: readonly EntryDraft[]; readonly claims: number; readonly at: string };

const verbs = 'blocked closed opened reopened restricted inspected delayed passed reached left crossed shelled attacked evacuated delivered refused'.split(' ');
const nouns = 'convoy road bridge checkpoint lorries patients flour medicine residents soldiers observers village post crossing ambulance vehicles'.split(' ');
const relations: readonly Relation[] = ['alleged-breach', 'reported-fulfilment', 'denial', 'interpretation', 'call-for-compliance', 'offer'];
const states = ['open', 'restricted', 'blocked'] as const;
const firstDay = Date.UTC(2022, 7, 1);
const days = 450;

type World = { readonly reference: Reference; readonly random: () => number; readonly pick: <Item>(items: readonly Item[]) => Item };

/** Goes on for ever; documents come in the order of their days, a little mixed. */
export function* inventDocuments(reference: Reference, seed = 1): Generator<InventedDocument> {
	const random = randomFrom(seed);
	const world: World = { reference, random, pick: (items) => items[Math.floor(random() * items.length)] as never };
	for (let number = 0; ; number++) yield inventDocument(world, number);
}

function inventDocument(world: World, number: number): InventedDocument {
	const { reference, random, pick } = world;
	const id = `d${number.toString(16).padStart(16, '0')}`;
	const place = { document: id, reading: `${id}.r1` };
	const day = new Date(firstDay + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
	const side = pick([...reference.sides.map((one) => one.id), null]);
	const statements = Array.from({ length: 2 }, (_, index) => inventStatement(world, index, day));
	const claims = Array.from({ length: 4 }, (_, index) => inventClaim(world, { index, day, statement: index === 3 ? null : index % 2 }));
	const bearings = claims.flatMap((claim) => (random() < 0.7 ? [inventBearing(world, claim.index, day)] : []));
	const drafts: EntryDraft[] = [
		{
			kind: 'document.received',
			data: {
				document: {
					id,
					sha256: id,
					textSha256: id,
					bytes: 900,
					mediaType: 'text/plain',
					reader: 'plain/1',
					source: { outlet: `Outlet ${Math.floor(random() * 60)}`, side, standing: 'independent', address: null },
					title: `${pick(nouns)} at the ${pick(nouns)}, ${number}`,
					titleSpan: null,
					body: { start: 0, end: 900 },
					published: { edtf: day, known: 'stated' },
					captured: `${day}T12:00:00Z`,
					language: 'en',
					doubts: [],
				},
			},
		},
		...statements.map((statement): EntryDraft => ({ kind: 'statement.attributed', data: { id: `${place.reading}.s${statement.index}`, ...place, statement } })),
		...claims.map((claim): EntryDraft => ({ kind: 'claim.composed', data: { id: `${place.reading}.c${claim.index}`, ...place, claim } })),
		...bearings.map((bearing, index): EntryDraft => ({ kind: 'bearing.related', data: { id: `${place.reading}.b${index}`, ...place, bearing } })),
		{ kind: 'document.read', data: { ...place, engine: 'bench/1', sentences: 9, doubts: [] } },
	];
	return { drafts, claims: claims.length, at: `${day}T12:00:00Z` };
}

function inventWords({ pick, random }: World): string {
	return Array.from({ length: 5 }, () => `the ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} near height ${Math.floor(random() * 900)}`).join(', ');
}

function inventStatement(world: World, index: number, day: string): Statement {
	const { reference, pick } = world;
	const actor = pick(reference.actors.slice(0, 60));
	const quote = { start: 0, end: 5, exact: inventWords(world) };
	return {
		index,
		span: quote,
		source: [],
		cue: [],
		cueClass: 'neutral',
		content: [quote],
		quote: 'indirect',
		speaker: { ref: actor.id, code: actor.code, name: actor.name, side: actor.side, known: 'stated' },
		coSpeakers: [],
		channel: null,
		relay: [],
		addressee: null,
		saidOn: { edtf: day, known: 'implied' },
		inserted: [],
		by: 'bench',
	};
}

function inventClaim(world: World, { index, day, statement }: { index: number; day: string; statement: number | null }): Claim {
	const { reference, random, pick } = world;
	const kind = pick(reference.lexicon.kinds).id;
	const quote = { start: 0, end: 5, exact: inventWords(world).slice(0, 140) };
	const count = Math.ceil(random() * 9);
	const side = pick(reference.sides).id;
	return {
		index,
		sentence: index,
		statement,
		act: pick(['report', 'report', 'report', 'allegation', 'denial', 'appeal'] as const),
		kind,
		actors: [{ quote, ref: side, code: side, side }],
		recipients: [],
		place: random() < 0.6 ? placeOf(pick(reference.places).id) : null,
		time: { edtf: day, known: 'stated' },
		polarity: random() < 0.1 ? 'denied' : 'asserted',
		modality: random() < 0.8 ? 'actual' : 'future',
		casualties: kind === 'killed' || kind === 'wounded' ? [{ side, kind, low: count, best: count, high: count, isCumulative: false, quote }] : [],
		evidence: [quote],
		trigger: null,
		doubts: [],
		by: 'bench',
		reason: 'made for the bench',
	};
}

function placeOf(ref: string): Claim['place'] {
	return { quote: { start: 0, end: 5, exact: ref }, ref, mention: 0 };
}

function inventBearing({ reference, random, pick }: World, claim: number, day: string): Bearing {
	const common = { claim, basis: 'inferred', reason: 'made for the bench' } as const;
	const which = random();
	if (which < 0.5) return { ...common, on: 'obligation', obligation: pick([...reference.obligationById.keys()]), relation: pick(relations) };
	if (which < 0.85)
		return {
			...common,
			on: 'access',
			place: pick(reference.places.filter(({ hasAccess }) => hasAccess)).id,
			state: pick(states),
			isDenied: random() < 0.1,
			direction: 'both',
			users: random() < 0.4 ? [pick(reference.userClasses).id] : [],
			since: { edtf: day, known: 'stated' },
		};
	return { ...common, on: 'track', track: pick(reference.tracks).id };
}
