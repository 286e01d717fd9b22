// Every id a reference names must exist in it: actors, sides, places, obligations, event kinds.
// A dangling id is a problem that names the file, the item and the id.
import { trouble } from '#problems/catalogue.ts';
import type { Reference } from './reference.ts';

/** @throws Trouble `reference-dangling` at the first id that names nothing */
export function checkIds(reference: Reference): void {
	const sides = new Set(reference.sides.map((side) => side.id));
	const need = ([file, item, id]: readonly [file: string, item: string, id: string], known: { has(id: string): boolean }) => {
		if (!known.has(id)) throw trouble('reference-dangling', { file, item, id });
	};
	const actorOrSide = { has: (id: string) => sides.has(id) || reference.actorById.has(id) };
	for (const actor of reference.actors) {
		if (actor.side !== null) need(['actors.yaml', actor.id, actor.side], sides);
		if (actor.parent !== null) need(['actors.yaml', actor.id, actor.parent], reference.actorById);
		for (const tenure of actor.tenures) need(['actors.yaml', actor.id, tenure.of], reference.actorById);
	}
	for (const place of reference.places) {
		if (place.parent !== null) need(['places.yaml', place.id, place.parent], reference.placeById);
		for (const { by } of place.manned) need(['places.yaml', place.id, by], reference.actorById);
	}
	for (const agreement of reference.agreements) {
		for (const member of agreement.members) need(['agreements.yaml', agreement.id, member], reference.agreementById);
		for (const obligation of agreement.obligations) {
			for (const place of obligation.places) need(['agreements.yaml', obligation.id, place], reference.placeById);
			for (const linked of obligation.linked) need(['agreements.yaml', obligation.id, linked], reference.obligationById);
			for (const test of obligation.tests) {
				for (const kind of test.kinds) need(['agreements.yaml', obligation.id, kind], reference.lexicon.kindById);
				for (const actor of test.actors) need(['agreements.yaml', obligation.id, actor], actorOrSide);
				for (const place of test.places) need(['agreements.yaml', obligation.id, place], reference.placeById);
			}
		}
	}
	for (const track of reference.tracks) for (const actor of track.participants.flat()) need(['tracks.yaml', track.id, actor], actorOrSide);
	for (const outlet of reference.outlets) if (outlet.side !== null) need(['outlets.yaml', outlet.name, outlet.side], sides);
	if (reference.focus !== null) need(['reference.yaml', reference.id, reference.focus], reference.placeById);
}
