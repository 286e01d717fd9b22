// Writes the situation report of a period from the desk's views, in one of the forms of the list.
import { trouble } from '#problems/catalogue.ts';
import type { AccessView, IncidentView, ObligationTree, SummaryView, TodayView, TrackView, FindingView } from '#projections/record-view.ts';
import type { SourcesView } from '#projections/balance-view.ts';
import type { ClaimView, DocumentListRow, Page } from '#projections/view.ts';
import type { Period, RecordSource } from '#reports/report.ts';
import { write } from '#reports/write.ts';
import { writers } from '#reports/writers.ts';
import { addDays } from '#time/edtf.ts';
import type { Desk } from './desk.ts';
import { viewRecord } from './view-record.ts';

export const reportForms: readonly string[] = writers.map(({ name }) => name);

export type Asked = { readonly format: string; readonly from?: string; readonly to?: string; readonly day?: string; readonly asOf?: string };

const usualDays = 7;
const all = 1_000;

/**
 * The report as a text. Without a period: the last seven days of the record.
 * @throws Trouble `argument-invalid`
 */
export async function writeReport(desk: Desk, asked: Asked): Promise<string> {
	const writer = writers.find(({ name }) => name === asked.format);
	if (writer === undefined) throw trouble('argument-invalid', { argument: '--format', reason: `it is one of ${reportForms.join(', ')}` });
	return writer.write(await write(sourceOf(desk, asked.asOf), await periodOf(desk, asked)));
}

async function periodOf(desk: Desk, { from, to, day, asOf }: Asked): Promise<Period> {
	const { lastDay } = (await viewRecord(desk, 'summary', asOf === undefined ? {} : { asOf })) as SummaryView;
	const last = day ?? to ?? lastDay ?? desk.clock().slice(0, 10);
	const first = day ?? from ?? addDays(last, 1 - usualDays);
	if (first > last) throw trouble('argument-invalid', { argument: '--from', reason: `${first} is after ${last}` });
	return { from: first, to: last };
}

function sourceOf(desk: Desk, asOf: string | undefined): RecordSource {
	const view = async <View>(name: string, query: object = {}): Promise<View> =>
		(await viewRecord(desk, name, { ...query, ...(asOf === undefined ? {} : { asOf }) })) as View;
	const rows = async <Row>(name: string, query: object): Promise<readonly Row[]> => {
		const found: Row[] = [];
		for (;;) {
			const page = await view<Page<Row>>(name, { ...query, offset: found.length, limit: all });
			found.push(...page.rows);
			if (found.length >= page.total || page.rows.length === 0) return found;
		}
	};
	return {
		summary: () => view<SummaryView>('summary'),
		claims: async ({ from, to }) => (await rows<ClaimView>('claims', { publishedFrom: from, publishedTo: to })).toReversed(),
		claimsById: async (ids) => (ids.length === 0 ? [] : rows<ClaimView>('claims', { ids: ids.join(',') })),
		documents: ({ from, to }) => rows<DocumentListRow>('documents', { from, to }),
		access: (place, day) => view<AccessView>('access', { day, ...(place === null ? {} : { place }) }),
		incidents: async ({ from, to }) => (await rows<IncidentView>('incidents', { from, to })).toReversed(),
		obligations: () => view<ObligationTree>('obligations'),
		tracks: async ({ from, to }) => (await view<{ readonly rows: readonly TrackView[] }>('tracks', { from, to, limit: 500 })).rows,
		findings: () => rows<FindingView>('findings', {}),
		today: (day) => view<TodayView>('today', { day }),
		sourceChanges: async ({ from, to }) => {
			const { changes } = await view<SourcesView>('sources', { asOf: to, clock: 'published' });
			return changes.filter(({ month }) => month >= from.slice(0, 7) && month <= to);
		},
	};
}
