// The ids of documents by row, and the row of each id: eight bytes of a hash each, found by open addressing. As strings in
// a map they would take fifteen times the room, and a desk that takes in a hundred thousand files must know all of them.

export type DocumentIds = {
	length: number;
	/** The sixteen digits of each id, two numbers a row. */
	halves: Uint32Array;
	/** Row + 1 by a hash of the id, or 0. Never more than half full. */
	slots: Int32Array;
};

const firstRoom = 256;
/** What `documentId` makes. */
const pattern = /^d([0-9a-f]{8})([0-9a-f]{8})$/;

export function makeDocumentIds(): DocumentIds {
	return { length: 0, halves: new Uint32Array(firstRoom * 2), slots: new Int32Array(firstRoom * 4) };
}

/** Adds an id that is not there yet, and returns its row. */
export function addId(ids: DocumentIds, id: string): number {
	const halves = halvesOf(id);
	if (halves === null) throw new Error(`${id} is no id of a document`);
	const row = ids.length++;
	if (row * 2 >= ids.halves.length) enlarge(ids);
	ids.halves.set(halves, row * 2);
	ids.slots[slotOf(ids, halves)] = row + 1;
	return row;
}

/** The row of an id, or undefined where there is none. */
export function rowOfId(ids: DocumentIds, id: string): number | undefined {
	const halves = halvesOf(id);
	const row = halves === null ? 0 : (ids.slots[slotOf(ids, halves)] as number);
	return row === 0 ? undefined : row - 1;
}

/** The id of a row, or undefined where there is none. */
export function idOfRow({ length, halves }: DocumentIds, row: number): string | undefined {
	if (row < 0 || row >= length) return undefined;
	const digits = (at: number): string => (halves[at] as number).toString(16).padStart(8, '0');
	return `d${digits(row * 2)}${digits(row * 2 + 1)}`;
}

/** All ids in the order of rows. */
export function idsOf(ids: DocumentIds): readonly string[] {
	return Array.from({ length: ids.length }, (_, row) => idOfRow(ids, row) as string);
}

function halvesOf(id: string): readonly [number, number] | null {
	const [, one, other] = pattern.exec(id) ?? [];
	return one === undefined || other === undefined ? null : [Number.parseInt(one, 16), Number.parseInt(other, 16)];
}

/** Where an id stands, or where it would. */
function slotOf({ halves, slots }: DocumentIds, [one, other]: readonly [number, number]): number {
	let slot = (Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1) >>> 7) & (slots.length - 1);
	for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
		const at = ((slots[slot] as number) - 1) * 2;
		if (halves[at] === one && halves[at + 1] === other) break;
	}
	return slot;
}

function enlarge(ids: DocumentIds): void {
	const halves = new Uint32Array(ids.halves.length * 2);
	halves.set(ids.halves);
	ids.halves = halves;
	ids.slots = new Int32Array(halves.length * 2);
	for (let row = 0; row < ids.length - 1; row++) ids.slots[slotOf(ids, [halves[row * 2] as number, halves[row * 2 + 1] as number])] = row + 1;
}
