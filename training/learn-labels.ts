// Teaches weights to label rows: where the best labels under a price for every wrong one are not the truth, the truth's
// features gain and the others lose; the weights are the mean of all moments (structured averaged perceptron, Collins 2002).
import { bestLabels, longestRow, ownBlock, stepBlock, labelCount, type LabelWeights, type Row } from '#statements/trained/labels.ts';
import { change, makeTable, meanOf, rounded, type Table } from './table.ts';

export type LabelTables = { readonly own: Table; readonly steps: Table; readonly price: number };

/** Sizes are powers of two, given as exponents. */
export function makeLabelTables({ ownBits, stepBits, price }: { readonly ownBits: number; readonly stepBits: number; readonly price: number }): LabelTables {
	return { own: makeTable(2 ** ownBits), steps: makeTable(2 ** stepBits), price };
}

export function labelWeights({ own, steps }: LabelTables): LabelWeights {
	const [ownMeans, stepMeans] = [meanOf(own), meanOf(steps)];
	// Both must be rounded by the same measure, for they are added to one another.
	const both = rounded(Float64Array.from([...ownMeans, ...stepMeans]));
	return { own: both.slice(0, ownMeans.length), steps: both.slice(ownMeans.length) };
}

const guess = new Uint8Array(longestRow);

/** One lesson: the row with its true labels. */
export function learnLabels(row: Row, truth: Uint8Array, tables: LabelTables): void {
	const { own, steps, price } = tables;
	bestLabels(row, { own: own.weights, steps: steps.weights }, { labels: guess, truth: { labels: truth, price } });
	for (let at = 0; at < row.size; at++) {
		const right = truth[at] as number;
		const wrong = guess[at] as number;
		if (right !== wrong) {
			for (let place = at * row.ownWidth, end = place + row.ownWidth; place < end; place++) {
				const block = ownBlock(row.own[place] as number, own.weights.length);
				change(own, block + right, 1);
				change(own, block + wrong, -1);
			}
		}
		const rightStep = stepOf(truth, at);
		const wrongStep = stepOf(guess, at);
		if (rightStep === wrongStep) continue;
		for (let place = at * row.stepWidth, end = place + row.stepWidth; place < end; place++) {
			const block = stepBlock(row.steps[place] as number, steps.weights.length);
			change(steps, block + rightStep, 1);
			change(steps, block + wrongStep, -1);
		}
	}
	own.moment++;
	steps.moment++;
}

/** The number of the step that leads to the label at a place; the first comes from label 0. */
function stepOf(labels: Uint8Array, at: number): number {
	return (at === 0 ? 0 : (labels[at - 1] as number)) * labelCount + (labels[at] as number);
}
