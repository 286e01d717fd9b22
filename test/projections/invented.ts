// An invented reference and invented entries for the projections' tests: the strait of Kessel, two sides.
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim } from '#claims/claim.ts';
import type { Entry, EntryDraft } from '#ledger/entry.ts';
import { boardOf, type Board } from '#projections/board.ts';
import { claimId } from '#projections/claim-id.ts';
import type { AsOf } from '#projections/cut.ts';
import { emptyRegister, fold } from '#projections/fold.ts';
import { load } from '#reference/load.ts';
import type { Place } from '#reference/place.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';

export async function inventedReference(): Promise<Reference> {
	const general = await load(null);
	const places = [place('strait', null, true), place('pier', 'strait', true), place('hill', null, false)];
	return {
		...general,
		id: 'kessel',
		title: 'Strait of Kessel',
		zone: '+02:00',
		focus: 'strait',
		accessDecayDays: 14,
		sides: [
			{ id: 'NOR', name: 'Northern side' },
			{ id: 'SUD', name: 'Southern side' },
		],
		userClasses: [
			{ id: 'civilians', name: 'Civilians', terms: [] },
			{ id: 'humanitarian', name: 'Humanitarian', terms: [] },
		],
		places,
		placeById: new Map(places.map((one) => [one.id, one])),
	};
}

function place(id: string, parent: string | null, hasAccess: boolean): Place {
	return { id, name: id, kind: 'post', parent, names: [], lat: null, lon: null, position: 'none', line: [], hasAccess, manned: [], note: null, source: null };
}

/** One claim said in one document of its own. */
export type Said = {
	readonly day: string;
	/** Of publication, with its offset: `09:30Z`. */
	readonly hour?: string;
	/** Side of the speaker, or null for the outlet itself. */
	readonly side: string | null;
	readonly claim?: Partial<Claim>;
	/** Further claims of the same document, by the same speaker. */
	readonly more?: readonly Partial<Claim>[];
	/** Changes to the statement. */
	readonly statement?: Partial<Statement>;
	readonly outlet?: string;
	/** The words of statement and claim. */
	readonly words?: string;
	readonly at?: string;
	readonly bearings?: readonly Omit<Bearing, 'claim'>[];
	/** Loaded words, in the mouth of the speaker. */
	readonly loaded?: readonly string[];
};

/** Entries of one document a claim, in order. */
export function entriesOf(said: readonly Said[]): readonly Entry[] {
	return said
		.flatMap(draftsOf)
		.map((draft, index) => ({ ...draft, sequence: index + 1, at: '2031-06-01T00:00:00Z', by: 'reader', previous: '', seal: '' }) as Entry);
}

/** The board of these claims, now or as of a day. */
export function boardFor(said: readonly Said[], reference: Reference, asOf: AsOf = null): Board {
	return boardOfEntries(entriesOf(said), reference, asOf);
}

export function boardOfEntries(entries: readonly Entry[], reference: Reference, asOf: AsOf = null): Board {
	const entriesAt = async (sequences: readonly number[]): Promise<readonly Entry[]> => sequences.flatMap((sequence) => entries[sequence - 1] ?? []);
	return boardOf({ register: fold(emptyRegister(), entries), reference, entriesAt, asOf });
}

function draftsOf(
	{ day, hour, side, claim, more = [], statement: said = {}, outlet = 'Harbour Post', words = 'Words', at, bearings = [], loaded = [] }: Said,
	index: number,
): readonly EntryDraft[] {
	const id = `d${String(index).padStart(16, '0')}`;
	const reading = `${id}.r1`;
	const quote = { start: 0, end: words.length, exact: words };
	const statement: Statement = {
		index: 0,
		span: quote,
		source: [],
		cue: [],
		cueClass: 'neutral',
		content: [quote],
		quote: 'indirect',
		speaker: { ref: null, code: side, name: `Speaker of ${side}`, side, known: 'stated' },
		coSpeakers: [],
		channel: null,
		relay: [],
		addressee: null,
		saidOn: { edtf: day, known: 'implied' },
		inserted: [],
		by: 'test',
		...said,
	};
	const whole: Claim = {
		index: 0,
		sentence: 0,
		statement: side === null ? null : 0,
		act: 'report',
		kind: 'passage-blocked',
		actors: [],
		recipients: [],
		place: at === undefined ? null : { quote, ref: at, mention: 0 },
		time: { edtf: day, known: 'stated' },
		polarity: 'asserted',
		modality: 'actual',
		casualties: [],
		evidence: [quote],
		trigger: null,
		doubts: [],
		by: 'test',
		reason: 'made for a test',
		...claim,
	};
	return [
		{
			kind: 'document.received',
			data: {
				document: {
					id,
					sha256: id,
					textSha256: id,
					bytes: 5,
					mediaType: 'text/plain',
					reader: 'plain/1',
					source: { outlet, side, standing: 'unknown', address: null },
					title: `Document ${index}`,
					titleSpan: null,
					body: { start: 0, end: 5 },
					published: { edtf: hour === undefined ? day : `${day}T${hour}`, known: 'stated' },
					captured: `${day}T00:00:00Z`,
					language: 'en',
					doubts: [],
				},
			},
		},
		...(side === null ? [] : [{ kind: 'statement.attributed', data: { id: `${reading}.s0`, document: id, reading, statement } } as const]),
		{ kind: 'claim.composed', data: { id: claimId(reading, 0), document: id, reading, claim: whole } },
		...more.map(
			(other, number): EntryDraft => ({
				kind: 'claim.composed',
				data: { id: claimId(reading, number + 1), document: id, reading, claim: { ...whole, place: null, index: number + 1, ...other } },
			}),
		),
		...bearings.map(
			(bearing, number): EntryDraft => ({
				kind: 'bearing.related',
				data: { id: `${reading}.b${number}`, document: id, reading, bearing: { ...bearing, claim: 0 } as Bearing },
			}),
		),
		...loaded.map(
			(term, number): EntryDraft => ({
				kind: 'rhetoric.noted',
				data: {
					id: `${reading}.w${number}`,
					document: id,
					reading,
					item: { statement: side === null ? null : 0, term, kind: 'label', words: quote, speaker: null, side, target: null },
				},
			}),
		),
		{ kind: 'document.read', data: { document: id, reading, engine: 'test/1', sentences: 1, doubts: [] } },
	];
}

/** An account of access of a place from a day on. */
export function access(
	state: 'open' | 'restricted' | 'blocked',
	given: { place?: string; since?: string; isDenied?: boolean; users?: readonly string[]; direction?: 'in' | 'out' | 'both' } = {},
): Omit<Bearing, 'claim'> {
	const { place: id = 'strait', since = '', isDenied = false, users = [], direction = 'both' } = given;
	return {
		on: 'access',
		place: id,
		state,
		isDenied,
		direction,
		users,
		since: { edtf: since, known: since === '' ? 'unknown' : 'stated' },
		basis: 'explicit',
		reason: 'made for a test',
	} as Omit<Bearing, 'claim'>;
}

/** A side that acts or suffers. */
export function actor(side: string): Claim['actors'][number] {
	return { quote: null, ref: null, code: side, side };
}
