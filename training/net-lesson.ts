// A lesson for the net: the words of a sentence as rows of its tables, with what it should say of them.

export type NetWord = {
	/** A row of each table; 0 stands for what is not known. */
	readonly features: readonly number[];
	/** How often its form was seen. */
	readonly count: number;
	/** Its row among the word vectors, or -1. */
	readonly vectorRow: number;
};

export type NetLesson = {
	readonly words: readonly NetWord[];
	/** For each word; 0 where it is not settled. */
	readonly classes: ArrayLike<number>;
	/** From 1, the root 0; -1 where it is not settled. */
	readonly heads: ArrayLike<number>;
	readonly relations: ArrayLike<number>;
};
