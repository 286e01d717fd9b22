// Which of the places of a name is meant: how well known each is, which countries and provinces the document speaks
// of, what is said to contain it (`Paris, Texas`), what stands beside it and how near the others are. One name has
// one sense in a document unless its own words say otherwise.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Sense } from '#reference/world.ts';
import type { Token } from '#syntax/tree.ts';
import { isListed, type PlaceUse } from './place-uses.ts';

export type Resolution = {
	readonly sense: Sense;
	/** Whether the name has no other sense, or its words say which it is. */
	readonly isStated: boolean;
	/** How many other places, far from this one, fit almost as well. */
	readonly rivals: number;
};

/** What else tells where a document is: countries of the parties named, and points of places already known. */
export type Setting = { readonly countries: readonly string[]; readonly points: readonly Point[] };
type Point = { readonly lat: number; readonly lon: number };

type Case = {
	readonly senses: readonly Sense[];
	/** Senses that the words after a use name as its container. */
	readonly containers: readonly Sense[];
	readonly kind: Sense['kind'] | null;
	/** The best known senses of the names beside it in a list. */
	readonly beside: readonly Sense[];
};

/** A name has hundreds of places at worst; the best known are looked at. */
const most = 24;
const mostContainers = 8;

/** The sense of each use, in their order; null for names the list of the world does not know. */
export function resolvePlaces(uses: readonly PlaceUse[], setting: Setting, lexicon: Lexicon): readonly (Resolution | null)[] {
	const nouns = wordSet(lexicon, 'place-nouns');
	const cases = uses.map((_use, at) => caseOf(uses, at, nouns));
	const byKey = new Map<string, Case[]>();
	for (const [at, { use }] of uses.entries()) {
		const list = byKey.get(use.place.key);
		if (list) list.push(cases[at] as Case);
		else byKey.set(use.place.key, [cases[at] as Case]);
	}
	let around = surroundings([], setting);
	let chosen = new Map<string, Resolution>();
	for (let round = 0; round < 2; round++) {
		chosen = new Map(
			[...byKey].flatMap(([key, list]) => {
				const resolution = choose(list, { around, own: round === 0 ? undefined : chosen.get(key)?.sense });
				return resolution ? [[key, resolution] as const] : [];
			}),
		);
		around = surroundings([...chosen.values()], setting);
	}
	return uses.map(({ use }, at) => {
		const one = cases[at] as Case;
		const shared = chosen.get(use.place.key) ?? inContainer(byKey.get(use.place.key) ?? []);
		const fits = (sense: Sense) => one.containers.some((container) => lies(sense, container));
		if (!shared || one.containers.length === 0 || fits(shared.sense) || !one.senses.some(fits)) return shared;
		return choose([one], { around: { ...around, points: [] }, own: undefined });
	});
}

function caseOf(uses: readonly PlaceUse[], at: number, nouns: ReadonlySet<string>): Case {
	const { tree, use } = uses[at] as PlaceUse;
	const { tokens } = tree;
	const { last, first, name } = use.place;
	const words = tokens.slice(Math.max(0, first - 2), last + 1).map(({ lower }) => lower);
	const own = words.at(-1) ?? '';
	const kind = own === 'state' || own === 'province' || (first > 1 && words[0] === 'state' && words[1] === 'of') ? 'province' : null;
	const isTown = first > 1 && /^(?:city|town)$/.test(words[0] ?? '') && words[1] === 'of';
	const next = uses[at + 1];
	const senses = name?.senses.slice(0, most) ?? [];
	const containers =
		next?.tree === tree && isJoined(tokens.slice(last, next.use.place.first), nouns) ? (next.use.place.name?.senses.slice(0, mostContainers) ?? []) : [];
	return { senses, containers: containers.filter((container) => isContainer(container, senses)), kind: isTown ? 'town' : kind, beside: besideOf(uses, at) };
}

function besideOf(uses: readonly PlaceUse[], at: number): Sense[] {
	return [at - 1, at + 1].flatMap((other) => {
		const sense = uses[other] && isListed(uses[Math.min(at, other)], uses[Math.max(at, other)]) ? uses[other].use.place.name?.senses[0] : undefined;
		return sense ? [sense] : [];
	});
}

/** `, `, ` in the north of `, ` district of `: what stands between a place and what contains it. */
function isJoined(between: readonly Token[], nouns: ReadonlySet<string>): boolean {
	const words = between.map(({ lower }) => lower);
	if (words.length === 1) return words[0] === ',' || words[0] === '(';
	const preposition = words.findIndex((word) => word === 'in' || word === 'of');
	if (preposition < 0 || words.length > 5) return false;
	return words.slice(0, preposition).every((word) => word === ',' || nouns.has(word)) && words.every((word) => word !== 'and' && word !== '.');
}

/** A town contains only what is in no list. */
function isContainer({ kind }: Sense, senses: readonly Sense[]): boolean {
	return kind === 'town' ? senses.length === 0 : kind !== 'sea' && kind !== 'river' && kind !== 'lake';
}

/** Whether a place lies in another by what the list knows of both. */
function lies(inner: Sense, outer: Sense): boolean {
	if (outer.country === '' || inner.country !== outer.country) return false;
	if (outer.kind === 'country') return inner.kind !== 'country';
	if (outer.kind === 'province') return inner.province === outer.province && inner.kind !== 'province';
	return inner !== outer && distance(inner, outer) < (outer.kind === 'district' ? 80 : 500);
}

type Surroundings = { readonly countries: ReadonlyMap<string, number>; readonly provinces: ReadonlyMap<number, number>; readonly points: readonly Point[] };

function surroundings(resolved: readonly Resolution[], { countries, points }: Setting): Surroundings {
	const byCountry = new Map<string, number>();
	const byProvince = new Map<number, number>();
	for (const country of countries) byCountry.set(country, (byCountry.get(country) ?? 0) + 1);
	for (const { sense } of resolved) {
		if (sense.country !== '') byCountry.set(sense.country, (byCountry.get(sense.country) ?? 0) + 1);
		if (sense.province !== 0) byProvince.set(sense.province, (byProvince.get(sense.province) ?? 0) + 1);
	}
	const near = resolved.filter(({ sense: { kind } }) => kind === 'town' || kind === 'district').map(({ sense }) => sense);
	return { countries: byCountry, provinces: byProvince, points: [...points, ...near].slice(0, 40) };
}

function choose(list: readonly Case[], given: { readonly around: Surroundings; readonly own: Sense | undefined }): Resolution | null {
	const senses = list[0]?.senses ?? [];
	const scored = senses.map((sense) => ({ sense, score: scoreOf(sense, list, given) })).toSorted((one, other) => other.score - one.score);
	const best = scored[0];
	if (!best) return null;
	const others = scored.filter(({ sense }) => distance(sense, best.sense) > 100);
	const isSaid = list.some(({ containers }) => containers.some((container) => lies(best.sense, container)));
	return { sense: best.sense, isStated: others.length === 0 || isSaid, rivals: isSaid ? 0 : others.filter(({ score }) => score > best.score - 1.5).length };
}

/** A place in no list stands where the town, district or province stands that its words put it in. */
function inContainer(list: readonly Case[]): Resolution | null {
	const sense = list.flatMap(({ containers }) => containers).find(({ kind }) => kind === 'town' || kind === 'district' || kind === 'province');
	return sense ? { sense, isStated: false, rivals: 0 } : null;
}

const worth: Readonly<Record<Sense['kind'], number>> = {
	country: 9,
	continent: 6,
	region: 5,
	island: 4,
	sea: 5,
	lake: 3,
	river: 3,
	province: 3,
	district: -1.5,
	town: 0,
};

function scoreOf(sense: Sense, list: readonly Case[], { around, own }: { readonly around: Surroundings; readonly own: Sense | undefined }): number {
	let score = sense.prominence + worth[sense.kind] - (sense.isOtherName ? 2.5 : 0);
	const own1 = (fits: boolean) => (own !== undefined && fits ? 1 : 0);
	const inCountry = (around.countries.get(sense.country) ?? 0) - own1(own?.country === sense.country);
	if (inCountry > 0 && sense.country !== '') score += 2 + 2 * Math.min(3, inCountry);
	const inProvince = (around.provinces.get(sense.province) ?? 0) - own1(own?.province === sense.province);
	if (inProvince > 0 && sense.province !== 0) score += 2 + Math.min(2, inProvince);
	const near = around.points.filter((point) => point !== own && distance(point, sense) < 150).length;
	score += Math.min(3, near) * 1.5;
	for (const { containers, kind, beside } of list) {
		if (containers.some((container) => lies(sense, container))) return score + 14;
		if (kind !== null && kind === sense.kind) return score + 6;
		if (beside.some((other) => lies(other, sense) || other.kind === sense.kind)) return score + 4;
	}
	return score;
}

/** Kilometres between two points. */
export function distance(one: Point, other: Point): number {
	const radian = Math.PI / 180;
	const x = (((other.lon - one.lon + 540) % 360) - 180) * Math.cos(((one.lat + other.lat) / 2) * radian);
	return Math.hypot(x, other.lat - one.lat) * 111.2;
}
