// Writes the situation report in the order of the monitoring missions. Pure: views in, report out. A report
// says what was said, by whom; the program's own prose uses the same words for every side.
import { addDays, daysBetween } from '#time/edtf.ts';
import { openNotebook } from './notebook.ts';
import type { Period, RecordSource, Report, Section } from './report.ts';
import type { SectionWriter } from './section.ts';
import { writeAccess } from './sections/access.ts';
import { writeCorrections } from './sections/corrections.ts';
import { writeGaps } from './sections/gaps.ts';
import { writeIncidents } from './sections/incidents.ts';
import { writeMonitors } from './sections/monitors.ts';
import { writeObligations } from './sections/obligations.ts';
import { writeSummary } from './sections/summary.ts';
import { writeTracks } from './sections/tracks.ts';

/** The order of the report: a new section is one file and one line here. */
const sections: readonly SectionWriter[] = [
	writeSummary,
	writeObligations,
	writeAccess,
	writeIncidents,
	writeMonitors,
	writeTracks,
	writeGaps,
	writeCorrections,
];

const notice =
	'The names and designations used here, and their order, are those of the sources or in alphabetical order, and express no opinion on the status of any place, authority or line. What is reported is what was said and by whom; nothing in this report has been established by it.';

export async function write(source: RecordSource, period: Period): Promise<Report> {
	const length = daysBetween(period.from, period.to) + 1;
	const previous = { from: addDays(period.from, -length), to: addDays(period.from, -1) };
	const notebook = openNotebook();
	const writing = { source, period, previous, notebook };
	const { reference } = await source.summary();
	const written: Section[] = [];
	for (const section of sections) written.push(await section(writing));
	return {
		title: `Situation report: ${reference.title}`,
		period,
		previous,
		cutOff: period.to,
		notice,
		sections: written,
		notes: notebook.notes(),
	};
}
