// What a finding is about, in words that open it.
import type { Subject } from '#ledger/judgement.ts';
import { claimsAddress, corridorAddress, incidentAddress, obligationAddress } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import type { Asked } from '../finding-subject.ts';
import { useView } from '../record.ts';
import { State } from './state.tsx';
import { Day } from './time.tsx';

/** With the state and the days that are found. */
export function FoundSubject({ about }: { about: Subject }) {
	if (about.on === 'claim') return <SubjectName asked={{ on: 'claim', id: about.claim }} />;
	if (about.on === 'incident') return <SubjectName asked={{ on: 'incident', id: about.incident }} />;
	if (about.on === 'obligation')
		return (
			<>
				<SubjectName asked={{ on: 'obligation', id: about.obligation }} /> <State state={about.state} /> from <Day day={about.from} />
			</>
		);
	return (
		<>
			<SubjectName asked={{ on: 'access', id: about.place }} /> <State state={about.state} />{' '}
			{about.direction === 'both' ? 'both ways' : plainWords(about.direction)},{' '}
			{about.users.length === 0 ? 'for everybody' : about.users.map(plainWords).join(', ')}, from <Day day={about.from} />
			{about.to ? (
				<>
					{' '}
					to <Day day={about.to} />
				</>
			) : (
				', still so'
			)}
		</>
	);
}

export function SubjectName({ asked: { on, id } }: { asked: Asked }) {
	if (on === 'claim') return <a href={claimsAddress({ ids: id, open: id })}>Claim {id}</a>;
	if (on === 'incident') return <IncidentName id={id} />;
	return on === 'obligation' ? <ObligationName id={id} /> : <PlaceName id={id} />;
}

function IncidentName({ id }: { id: string }) {
	const incident = useView('incident', { id }).data;
	return <a href={incidentAddress(id)}>Incident: {incident?.title ?? id}</a>;
}

function ObligationName({ id }: { id: string }) {
	const found = useView('obligations')
		.data?.agreements.flatMap(({ obligations }) => obligations)
		.find(({ obligation }) => obligation.id === id);
	return (
		<a href={obligationAddress(id)}>
			<span className="code">{id}</span> {found?.obligation.title}
		</a>
	);
}

function PlaceName({ id }: { id: string }) {
	const place = useView('access').data?.places.find((one) => one.id === id);
	return <a href={corridorAddress(id)}>{place?.name ?? id}</a>;
}
