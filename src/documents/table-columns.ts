// The names that columns of tables of documents have, from data/general/columns.yaml.
import { z } from 'zod';
import { generalList } from '#reference/general-list.ts';

const names = z.array(z.string());
const incidents = z.object({ signs: names, text: z.string(), title: z.string(), published: z.string(), outlet: z.string() });
const archive = z.object({ signs: names, text: z.string(), title: z.string(), published: z.string(), captured: z.string(), address: z.string(), kept: names });
const schema = z.object({
	source: z.string(),
	licence: z.string(),
	columns: z.object({ text: names, title: names, published: names, outlet: names, address: names, side: names, standing: names }),
	lists: names,
	exports: z.object({ atlosTable: incidents, atlosObject: incidents, archiverSheet: archive, archiverResult: archive }),
});

/** Columns of a table of incidents, and of one of archived pages. */
export type IncidentColumns = z.output<typeof incidents>;
export type ArchiveColumns = z.output<typeof archive>;

export const tableColumns = generalList('general/columns.yaml', schema);
