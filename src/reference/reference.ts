// The reference is what is known before reading: the agreements and their obligations, the actors, the
// places, the tracks and the loaded words of one conflict, and the general lexicon every conflict shares.
import type { Actor } from './actor.ts';
import type { Agreement, Obligation } from './agreement.ts';
import type { Lexicon } from './lexicon.ts';
import type { LoadedTerm } from './loaded-term.ts';
import type { Place } from './place.ts';

/** `instrument`: the name of the reference; `alphabetical`: the sides' names in order of the alphabet; `side-by-side`: in order of the sides. */
export type NamingStyle = 'instrument' | 'alphabetical' | 'side-by-side';

/** An analytic camp for balance and lanes; set by the deployment, not by truth. */
export type Side = { readonly id: string; readonly name: string };

/** A line of negotiation or mediation and how a claim is recognised as part of it. */
export type Track = {
	readonly id: string;
	readonly name: string;
	readonly level: 'political' | 'technical' | 'operational';
	readonly convenor: string | null;
	/** Actor ids; a talks claim belongs to the track when it names actors of at least two of these groups. */
	readonly participants: readonly (readonly string[])[];
	/** Words that place a talks claim on the track whoever is named, matched in the claim's sentence. */
	readonly terms: readonly string[];
};

/** A day count printed in the press (`day 133`) and the day it is counted from. */
export type DayCount = { readonly id: string; readonly start: string; readonly terms: readonly string[] };

/** A class of road user. `terms` recognise it in a claim's words. */
export type UserClass = { readonly id: string; readonly name: string; readonly terms: readonly string[] };

export type Outlet = { readonly name: string; readonly aliases: readonly string[]; readonly side: string | null; readonly standing: string };

/** Two things that change places when the parties are swapped (reading.md §5). */
export type SwapPair = readonly [string, string];

export type Reference = {
	readonly id: string;
	readonly title: string;
	/** SHA-256 over the files it was loaded from, in name order. */
	readonly sha256: string;
	/** Offset of the place the conflict is in, e.g. `+04:00`; used for times without a zone. */
	readonly zone: string;
	/** First and last day of interest (EDTF interval). */
	readonly period: string;
	/** How the program's own prose names places that the sides name differently. */
	readonly naming: NamingStyle;
	/** The corridor or road the access screen opens on. */
	readonly focus: string | null;
	readonly sides: readonly Side[];
	readonly agreements: readonly Agreement[];
	readonly actors: readonly Actor[];
	readonly places: readonly Place[];
	readonly tracks: readonly Track[];
	readonly loadedTerms: readonly LoadedTerm[];
	readonly dayCounts: readonly DayCount[];
	readonly userClasses: readonly UserClass[];
	readonly outlets: readonly Outlet[];
	readonly swap: readonly SwapPair[];
	/** Days after which an access status that nobody confirmed is unknown again. */
	readonly accessDecayDays: number;
	readonly lexicon: Lexicon;
	/** Lookups by id, made once at loading. */
	readonly actorById: ReadonlyMap<string, Actor>;
	readonly placeById: ReadonlyMap<string, Place>;
	readonly agreementById: ReadonlyMap<string, Agreement>;
	/** By `AGREEMENT/obligation`. */
	readonly obligationById: ReadonlyMap<string, Obligation>;
};
