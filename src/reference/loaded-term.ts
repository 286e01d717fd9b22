// A loaded term: words that take a side, from a reference's loaded-terms.yaml or data/general/loaded-terms.yaml.

/** Loaded wording; both sides' lists stand in one file. */
export type LoadedTerm = { readonly id: string; readonly words: readonly string[]; readonly kind: string; readonly usedBy: readonly string[] };
