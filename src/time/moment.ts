// A moment is when something was, as well as we know it: an EDTF level 1 value and how it is known.
import type { Known } from '#text/known.ts';

export type Moment = {
	/**
	 * EDTF level 1 (ISO 8601-2): `2023-04-23`, `2023-04`, `2022-12-12/..`, `2021~`, or a date-time with offset
	 * `2023-04-23T12:00+04:00`. Empty exactly when `known` is `unknown`.
	 */
	readonly edtf: string;
	readonly known: Known;
};

export const unknownMoment: Moment = { edtf: '', known: 'unknown' };
