// What was asked of each address, from the entries of captures: the last of each kind, and failures since the last success.
import type { Register } from './register.ts';
import { captureKinds } from './register.ts';
import { valueAt } from './table.ts';

/** Sequences of entries, or null. */
export type CaptureRows = {
	watched: number | null;
	/** The last answer that brought something. */
	whole: number | null;
	/** The last answer, whether it brought something or said that nothing changed. */
	captured: number | null;
	failed: number | null;
	/** Since the last success. */
	failures: number;
	/** How often there was an answer. */
	answers: number;
};

/** @param until the last sequence that is seen */
export function capturesByAddress({ captures, names }: Register, until: number): ReadonlyMap<string, CaptureRows> {
	const { columns, length } = captures;
	const found = new Map<number, CaptureRows>();
	for (let row = 0; row < length; row++) {
		const sequence = valueAt(columns.sequence, row);
		if (sequence > until) break;
		const address = valueAt(columns.address, row);
		const one = found.get(address) ?? { watched: null, whole: null, captured: null, failed: null, failures: 0, answers: 0 };
		found.set(address, one);
		note(one, captureKinds[valueAt(columns.kind, row) - 1] ?? '', sequence);
	}
	return new Map([...found].map(([number, rows]) => [names.words[number] ?? '', rows]));
}

function note(rows: CaptureRows, kind: string, sequence: number): void {
	if (kind === 'address.watched') rows.watched = sequence;
	else if (kind === 'address.failed') {
		rows.failed = sequence;
		rows.failures++;
	} else {
		rows.captured = sequence;
		rows.failures = 0;
		rows.answers++;
		if (kind === 'address.captured') rows.whole = sequence;
	}
}
