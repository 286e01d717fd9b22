// How a value is known (decision 0004): the text says it, the text and a rule imply it, or nobody knows.

export type Known = 'stated' | 'implied' | 'unknown';
