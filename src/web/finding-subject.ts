// What a finding is about, as it stands in the address of its form (`obligation:TRILAT/6.f`) and as it is handed in.
import type { Subject } from '#ledger/judgement.ts';
import type { About } from './address.ts';

/** The subject without what the form asks for: state, days, users. */
export type Asked = { readonly on: About; readonly id: string };

const kinds: readonly About[] = ['claim', 'incident', 'obligation', 'access'];

/** Null where the words name no subject. */
export function askedFrom(words: string | null): Asked | null {
	const [on, ...id] = (words ?? '').split(':');
	const known = kinds.find((kind) => kind === on);
	return known === undefined || id.length === 0 ? null : { on: known, id: id.join(':') };
}

export function askedOf(about: Subject): Asked {
	if (about.on === 'claim') return { on: about.on, id: about.claim };
	if (about.on === 'incident') return { on: about.on, id: about.incident };
	return about.on === 'obligation' ? { on: about.on, id: about.obligation } : { on: about.on, id: about.place };
}

/** The subject as `POST /api/judgements` takes it, with what the form says. */
export function subjectOf({ on, id }: Asked, form: FormData): Readonly<Record<string, unknown>> {
	const given = (name: string) => String(form.get(name) ?? '');
	if (on === 'claim') return { on, claim: id };
	if (on === 'incident') return { on, incident: id };
	if (on === 'obligation') return { on, obligation: id, state: given('state'), from: given('from') };
	return {
		on,
		place: id,
		state: given('state'),
		direction: given('direction'),
		users: form.getAll('users').map(String),
		from: given('from'),
		to: given('to') === '' ? null : given('to'),
	};
}
