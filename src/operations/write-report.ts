// Writes the situation report of a period from the desk's views, in one of the forms of the list.
import { trouble } from '#problems/catalogue.ts';
import type { AccessView, ClaimView, DocumentListRow, IncidentView, ObligationTree, Page, SummaryView, TodayView, TrackView } from '#projections/view.ts';
import type { Period, RecordSource } from '#reports/report.ts';
import { write } from '#reports/write.ts';
import { writers } from '#reports/writers.ts';
import { addDays } from '#time/edtf.ts';
import type { Desk } from './desk.ts';
import { viewRecord } from './view-record.ts';

export const reportForms: readonly string[] = writers.map(({ name }) => name);

export type Asked = { readonly format: string; readonly from?: string; readonly to?: string; readonly day?: string };

const usualDays = 7;
const all = 10_000;

/**
 * The report as a text. Without a period: the last seven days of the record.
 * @throws Trouble `argument-invalid`
 */
export function writeReport(desk: Desk, asked: Asked): string {
	const writer = writers.find(({ name }) => name === asked.format);
	if (writer === undefined) throw trouble('argument-invalid', { argument: '--format', reason: `it is one of ${reportForms.join(', ')}` });
	return writer.write(write(sourceOf(desk), periodOf(desk, asked)));
}

function periodOf(desk: Desk, { from, to, day }: Asked): Period {
	const { lastDay } = viewRecord(desk, 'summary', {}) as SummaryView;
	const last = day ?? to ?? lastDay ?? desk.clock().slice(0, 10);
	const first = day ?? from ?? addDays(last, 1 - usualDays);
	if (first > last) throw trouble('argument-invalid', { argument: '--from', reason: `${first} is after ${last}` });
	return { from: first, to: last };
}

function sourceOf(desk: Desk): RecordSource {
	const rows = <Row>(name: string, query: object): readonly Row[] => {
		const found: Row[] = [];
		for (;;) {
			const page = viewRecord(desk, name, { ...query, offset: found.length, limit: all }) as Page<Row>;
			found.push(...page.rows);
			if (found.length >= page.total || page.rows.length === 0) return found;
		}
	};
	return {
		summary: () => viewRecord(desk, 'summary', {}) as SummaryView,
		claims: ({ from, to }) => rows<ClaimView>('claims', { publishedFrom: from, publishedTo: to }).toReversed(),
		claimsById: (ids) => (ids.length === 0 ? [] : rows<ClaimView>('claims', { ids: ids.join(',') })),
		documents: ({ from, to }) => rows<DocumentListRow>('documents', { from, to }),
		access: (place, day) => viewRecord(desk, 'access', { day, ...(place === null ? {} : { place }) }) as AccessView,
		incidents: ({ from, to }) => rows<IncidentView>('incidents', { from, to }).toReversed(),
		obligations: () => viewRecord(desk, 'obligations', {}) as ObligationTree,
		tracks: () => viewRecord(desk, 'tracks', {}) as readonly TrackView[],
		today: (day) => viewRecord(desk, 'today', { day }) as TodayView,
	};
}
