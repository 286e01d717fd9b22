// `among`: a filter that asks for the claims another view shows or rests on, by the view's name and fields, written as in
// its address: `incidents?kind=access&disputed=true`. So every selection of the desk is a selection of claims.
import { z } from 'zod';
import type { Board } from './board.ts';
import type { ClaimRows } from './claim-rows.ts';
import { fieldsOf } from './query.ts';
import { accessRows } from './selections/access.ts';
import { deadlineRows } from './selections/deadlines.ts';
import { documentRows } from './selections/documents.ts';
import { findingRows } from './selections/findings.ts';
import { rowsOfIncident } from './selections/incident.ts';
import { incidentRows } from './selections/incidents.ts';
import { mapRows } from './selections/map.ts';
import { obligationRows } from './selections/obligations.ts';
import { rowsOfOrigin } from './selections/origin.ts';
import { postRows } from './selections/posts.ts';
import { trackRows } from './selections/tracks.ts';

const selections = [
	incidentRows,
	rowsOfIncident,
	rowsOfOrigin,
	documentRows,
	findingRows,
	obligationRows,
	deadlineRows,
	trackRows,
	postRows,
	mapRows,
	accessRows,
] as unknown as readonly ClaimRows<unknown>[];

/** As it stands in a query; what names no view, or a field the view does not know, is refused. */
export const amongQuery = z
	.string()
	.max(2_000)
	.refine((written) => parse(written) !== null, 'it names no view with claims, or fields the view does not know');

/** The field for the claims of a view. @param asked its fields; those of pages and those without a value are left out */
export function among(view: string, asked: object): { readonly among: string } {
	const fields = new URLSearchParams(fieldsOf(asked)).toString();
	return { among: fields === '' ? view : `${view}?${fields}` };
}

/** 1 for each row of the claims that are asked for. @param written as `amongQuery` lets it pass */
export function marksAmong(board: Board, written: string): Uint8Array {
	const marks = new Uint8Array(board.register.claims.length);
	const asked = parse(written);
	const rows = asked?.selection.rowsOf(board, asked.query) ?? [];
	for (let at = 0; at < rows.length; at++) marks[rows[at] as number] = 1;
	return marks;
}

function parse(written: string): { readonly selection: ClaimRows<unknown>; readonly query: unknown } | null {
	const end = written.indexOf('?');
	const name = end < 0 ? written : written.slice(0, end);
	const selection = selections.find((one) => one.name === name);
	const query = selection?.query.safeParse(Object.fromEntries(new URLSearchParams(end < 0 ? '' : written.slice(end + 1))));
	return selection === undefined || query?.success !== true ? null : { selection, query: query.data };
}
