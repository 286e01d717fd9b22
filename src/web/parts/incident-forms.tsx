// The ways to decide on an incident: give it a name, join it with another, split claims off.
import { useState } from 'react';
import { addDays } from '#time/edtf.ts';
import type { IncidentRecord } from '#projections/record-view.ts';
import { go, incidentAddress, useAddress, withParameters } from '../address.ts';
import { usePast } from '../past.ts';
import { seenWith, useView } from '../record.ts';
import { ClaimPicks } from './claim-picks.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { Show } from './loading.tsx';
import { When } from './time.tsx';

/** Days before and after in which another incident is looked for. */
const reach = 3;

/** @param asked the id in the address, by which the incident was loaded */
export function IncidentForms({ record, asked }: { record: IncidentRecord; asked: string }) {
	const address = useAddress();
	const isPast = usePast() !== null;
	const form = { record, seen: () => seenWith('incident', { id: asked }), close: () => go(withParameters(address, { do: null }), true) };
	if (isPast) return null;
	const chosen = address.query.get('do');
	if (chosen === 'name') return <NameForm {...form} />;
	if (chosen === 'join') return <JoinForm {...form} />;
	return chosen === 'split' ? <SplitForm {...form} /> : null;
}

type Form = { readonly record: IncidentRecord; readonly seen: () => number; readonly close: () => void };

function NameForm({ record, seen, close }: Form) {
	return (
		<JudgementForm
			title="Name the incident"
			kind="incident.named"
			does="Name it"
			fields={(form) => ({ incident: record.id, name: String(form.get('name') ?? '') })}
			seen={seen}
			onDone={close}
			onClose={close}
		>
			<label className="field">
				Name, in the same words for every account
				<input name="name" required maxLength={500} defaultValue={record.title} autoComplete="off" />
			</label>
		</JudgementForm>
	);
}

function JoinForm({ record, seen, close }: Form) {
	const [other, choose] = useState<string | null>(null);
	const around = record.day === null ? {} : { from: addDays(record.day, -reach), to: addDays(record.day, reach) };
	const candidates = useView('incidents', { ...around, limit: 100 });
	return (
		<JudgementForm
			title="Join with another incident"
			kind="incident.joined"
			does="Join them"
			fields={() => ({ incidents: [record.id, other] })}
			seen={seen}
			onDone={() => go(incidentAddress(record.id), true)}
			onClose={close}
			lacks={other === null ? 'Choose the other incident.' : null}
		>
			<Show loaded={candidates}>
				{({ rows }) => (
					<fieldset>
						<legend className="field">{record.day === null ? 'Other incidents' : `Other incidents, ${reach} days before to ${reach} days after`}</legend>
						<div className="pick-list">
							{rows.length < 2 && <p className="empty">There is no other in these days.</p>}
							{rows
								.filter(({ id }) => id !== record.id)
								.map((incident) => (
									<label key={incident.id} className="pick">
										<input type="radio" name="other" checked={other === incident.id} onChange={() => choose(incident.id)} />
										<span className="pick-words">
											{incident.title}
											<span className="claim-line-foot">
												<When moment={incident.time} />
												<span>{incident.versions.map(({ name }) => name).join(', ')}</span>
												<span>{incident.tallies.claims === 1 ? '1 claim' : `${incident.tallies.claims} claims`}</span>
											</span>
										</span>
									</label>
								))}
						</div>
					</fieldset>
				)}
			</Show>
		</JudgementForm>
	);
}

function SplitForm({ record, seen, close }: Form) {
	const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
	const lacks = chosen.size === 0 ? 'Choose the claims of the other occurrence.' : chosen.size >= record.tallies.claims ? 'At least one claim stays.' : null;
	return (
		<JudgementForm
			title="Split claims off"
			kind="incident.split"
			does="Split them off"
			fields={() => ({ incident: record.id, claims: [...chosen] })}
			seen={seen}
			onDone={close}
			onClose={close}
			lacks={lacks}
		>
			<ClaimPicks label="Claims that tell of another occurrence" claims={record.versions.flatMap(({ claims }) => claims)} chosen={chosen} onChoose={choose} />
		</JudgementForm>
	);
}
