// One listener for the whole keyboard. A component lays a sheet of keys on top with `useKeys`; the sheet laid
// last is asked first. `g` opens a two-key sequence. Nothing is taken while somebody types or holds a modifier.
import { useEffect, useRef } from 'react';

/** An action that answers `false` has nothing to do; the sheet below is asked. */
export type Sheet = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

const sheets: { current: Sheet }[] = [];
const sequenceTime = 1200;
let pending: { key: string; at: number } | null = null;

/** Listens while the component is mounted. Keys are `event.key`, or two of them with a space: `g t`. */
export function useKeys(sheet: Sheet): void {
	const layer = useRef(sheet);
	layer.current = sheet;
	useEffect(() => {
		if (sheets.length === 0) addEventListener('keydown', onKey);
		sheets.push(layer);
		return () => {
			sheets.splice(sheets.indexOf(layer), 1);
			if (sheets.length === 0) removeEventListener('keydown', onKey);
		};
	}, []);
}

/** Moves the focus to the next (1) or previous (-1) row of the view: any element marked `data-row`. */
export function moveRow(step: 1 | -1): void {
	const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.checkVisibility());
	const present = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
	const next = rows[present < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, present + step))];
	next?.focus();
	next?.scrollIntoView({ block: 'nearest' });
}

function onKey(event: KeyboardEvent): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
	const first = pending !== null && event.timeStamp - pending.at < sequenceTime ? `${pending.key} ` : '';
	pending = null;
	for (let index = sheets.length - 1; index >= 0; index--) {
		const action = sheets[index]?.current[first + event.key];
		if (!action || action(event) === false) continue;
		event.preventDefault();
		return;
	}
	if (first === '' && event.key === 'g') pending = { key: 'g', at: event.timeStamp };
}

function isTyping(event: KeyboardEvent): boolean {
	const target = event.target;
	if (!(target instanceof HTMLElement)) return false;
	if (document.querySelector('dialog[open]') !== null) return true;
	return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');
}
