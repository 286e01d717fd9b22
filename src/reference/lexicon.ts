// The lexicon: words every conflict shares, loaded from data/lexicon and data/general. Knowledge is data, not code.

import type { LoadedTerm } from './loaded-term.ts';
import type { World } from './world.ts';

/** A verb or phrase that attributes words to somebody. `words` are lemmas' surface forms, longest first. */
export type Cue = {
	readonly words: readonly string[];
	readonly class: string;
	/** The act a claim under this cue performs when its content says nothing stronger. */
	readonly act: string;
	/** The kind of event the saying itself is (`condemned`), if any. */
	readonly kind?: string | undefined;
	/** What may follow: a clause (`said that …`), a noun phrase (`condemned the …`), an infinitive (`urged X to …`), or nothing but a quotation (`“…,” she went on`). */
	readonly takes: readonly ('clause' | 'phrase' | 'infinitive' | 'quotation')[];
	/** Whether its content is denied by the speaker (`denied`, `rejected`, `dismissed`). */
	readonly isDenial: boolean;
};

/** One kind of event, from data/lexicon/kinds.yaml. */
export type EventKind = {
	readonly id: string;
	readonly family: 'access' | 'force' | 'people' | 'truce' | 'talks' | 'words' | 'measures';
	readonly label: string;
	readonly definition: string;
	readonly plover: { readonly event: string; readonly mode: string | null };
	/** ACLED sub-event where it is a physical event. */
	readonly acled: string | null;
	/** What it says of the access of the place it names, if anything. */
	readonly access: 'open' | 'restricted' | 'blocked' | null;
	/** Whether it tells of some users only (`a convoy passed`), so that it says nothing of the others. */
	readonly isOfSome: boolean;
	/** Whether it is a new obstacle, which does not lift a closure that goes on. */
	readonly isObstacle: boolean;
	/** Whether it tells that somebody or something came through. */
	readonly isPassage: boolean;
	/** Kinds of one name are told of one incident; null: only the kind itself is. */
	readonly occurrence: string | null;
	/** Whether saying is doing it: the verb that attributes (`condemned`, `urged`) is itself the event. */
	readonly isSpoken: boolean;
	/** Whether its verb's object is only what is sent or taken somewhere (`sent troops to …`): whom it is done to follows a preposition. */
	readonly moves: boolean;
	/** What it can be done to where no actor is named: nobody else, a thing (`attacked an ambulance`), or a place too (`a curfew in …`). */
	readonly recipient: 'actor' | 'thing' | 'place';
	/** Active patterns: the actor stands before. */
	readonly verbs: readonly string[];
	/** Passive patterns: the actor follows `by`. */
	readonly passives: readonly string[];
	/** Nominal patterns: the actor follows `by` or precedes as a possessive. */
	readonly nouns: readonly string[];
	/** Patterns that look like the kind and are something else (`shoot a film`). */
	readonly exceptions: readonly string[];
};

export type Country = {
	/** ISO 3166-1 alpha-3. */
	readonly code: string;
	readonly name: string;
	readonly names: readonly string[];
	readonly adjectives: readonly string[];
	readonly capitals: readonly string[];
};

/** Common nouns with the PLOVER sector of whom they name, or names with a code, from data/general/actors.yaml. */
export type GeneralActors = { readonly sector: string; readonly nouns: readonly string[] } | { readonly code: string; readonly names: readonly string[] };

export type Lexicon = {
	readonly cues: readonly Cue[];
	readonly kinds: readonly EventKind[];
	readonly kindById: ReadonlyMap<string, EventKind>;
	readonly countries: readonly Country[];
	/** Loaded words of no one conflict, from data/general/loaded-terms.yaml. */
	readonly loadedTerms: readonly LoadedTerm[];
	readonly generalActors: readonly GeneralActors[];
	/** Named lists of words (`channels`, `months`, `officeNouns` …) from data/lexicon/words.yaml. */
	readonly words: Readonly<Record<string, readonly string[]>>;
	/** The bytes of the trained models of syntax (data/models); read from the disk when first asked for. */
	readonly model: () => Uint8Array;
	/** The bytes of the trained model of who says what; read when first asked for. */
	readonly attributionModel: () => Uint8Array;
	/** The bytes of the model that tells whether a name is used for a place; read when first asked for. */
	readonly placeModel: () => Uint8Array;
	/** The world's places; read when first asked for. */
	readonly world: () => World;
};
