// An actor is a person, office, force, organisation, state or unnamed group that speaks or acts.

export type ActorKind =
	| 'state'
	| 'entity'
	| 'office'
	| 'ministry'
	| 'force'
	| 'peacekeepers'
	| 'service'
	| 'person'
	| 'party'
	| 'organisation'
	| 'court'
	| 'mission'
	| 'outlet'
	| 'group'
	| 'utility';

/** A post held for a time; `to` null means still held, both null means not known. */
export type Tenure = { readonly role: string; readonly of: string; readonly from: string | null; readonly to: string | null };

export type Actor = {
	readonly id: string;
	readonly name: string;
	readonly kind: ActorKind;
	/** Side for lanes and balance, or null. */
	readonly side: string | null;
	/** The actor it belongs to (`RUS` for `RUS-MFA`), or null. */
	readonly parent: string | null;
	/** PLOVER actor code. */
	readonly code: string;
	/** Names in any language, matched as whole words. For persons surnames may stand alone. */
	readonly aliases: readonly string[];
	/** For states: `Russian`, `Azerbaijani`; combined with an office noun they name the state's office. */
	readonly adjectives: readonly string[];
	/** Capitals and buildings that speak for it: `Moscow`, `the Kremlin`. */
	readonly metonyms: readonly string[];
	/** For offices of a state: the noun that names it after an adjective or a possessive (`defence ministry`). */
	readonly nouns: readonly string[];
	readonly tenures: readonly Tenure[];
};
