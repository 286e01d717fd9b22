// A problem is trouble that the caller or the world caused: a code, an HTTP status, one sentence on what is
// wrong and one on what to do. Problems are thrown as `Trouble` and turned into words at the surfaces only.

export type Problem = {
	readonly code: string;
	/** HTTP status at the web surface. */
	readonly status: number;
	readonly message: string;
	/** What the caller can do. */
	readonly remedy: string;
	readonly details: Readonly<Record<string, string | number>>;
};

/** Carries a problem to the surface. */
export class Trouble extends Error {
	readonly problem: Problem;
	constructor(problem: Problem) {
		super(`${problem.code}: ${problem.message}`);
		this.problem = problem;
	}
}
