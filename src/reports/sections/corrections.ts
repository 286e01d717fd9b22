// Corrections of earlier findings that were entered in the period: both values, who corrected and why.
import { plain } from '../notebook.ts';
import type { Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

export const writeCorrections: SectionWriter = async ({ source, period, notebook }) => {
	const findings = await source.findings();
	const byId = new Map(findings.map((finding) => [finding.id, finding]));
	const corrections = findings.filter(({ corrects, at }) => corrects !== null && at.slice(0, 10) >= period.from && at.slice(0, 10) <= period.to);
	if (corrections.length === 0) return { title: 'Corrections', blocks: [{ kind: 'paragraph', words: [plain('No finding was corrected in the period.')] }] };
	const rows: (readonly Words[])[] = [];
	for (const { at, by, conclusion, status, corrects, claims, reason } of corrections.toReversed()) {
		const before = byId.get(corrects ?? '');
		rows.push([
			plain(at.slice(0, 10)),
			plain(before === undefined ? (corrects ?? '') : `${before.conclusion} (${before.status}, ${before.by})`),
			notebook.rest(`${conclusion} (${status}, ${by})`, await source.claimsById(claims)),
			plain(reason),
		]);
	}
	return { title: 'Corrections', blocks: [{ kind: 'table', head: ['Day', 'Before', 'Now', 'Reason'], rows }] };
};
