// The form of a finding: what it is about, what is found, on which claims it rests, how good the information is. The same
// form corrects or retracts a finding; both stay in the record.
import { useState } from 'react';
import type { FindingView } from '#projections/record-view.ts';
import type { ClaimView } from '#projections/view.ts';
import { type Asked, subjectOf } from '../finding-subject.ts';
import { gradeOptions, statusOptions } from '../finding-words.ts';
import { type Judged, useView } from '../record.ts';
import { ClaimPicks } from './claim-picks.tsx';
import { AccessFields, ObligationFields } from './finding-fields.tsx';
import { SubjectName } from './finding-subject.tsx';
import { JudgementForm, Select } from './judgement-form.tsx';

/** So many claims of the subject are offered; others come in by the link. */
const offered = 60;

type Form = {
	readonly asked: Asked;
	/** Claims chosen already. */
	readonly given: readonly string[];
	readonly corrects: FindingView | null;
	readonly isRetraction: boolean;
	readonly seen: () => number;
	readonly onDone: (judged: Judged) => void;
	readonly onClose: () => void;
};

export function FindingForm({ asked, given, corrects, isRetraction, seen, onDone, onClose }: Form) {
	const [chosen, choose] = useState<ReadonlySet<string>>(new Set(corrects?.claims ?? given));
	const claims = useOffered(asked, [...(corrects?.claims ?? given)]);
	return (
		<JudgementForm
			title={corrects === null ? 'Make a finding' : `${isRetraction ? 'Retract' : 'Correct'} finding ${corrects.id}`}
			kind="finding.made"
			does={corrects === null ? 'Make the finding' : isRetraction ? 'Retract it' : 'Correct it'}
			fields={(form) => ({
				about: subjectOf(asked, form),
				status: isRetraction ? 'retracted' : String(form.get('status') ?? ''),
				conclusion: String(form.get('conclusion') ?? ''),
				claims: [...chosen],
				grade: Number(form.get('grade')),
				corrects: corrects?.id ?? null,
			})}
			seen={seen}
			onDone={onDone}
			onClose={onClose}
			lacks={chosen.size === 0 ? 'A finding rests on at least one claim.' : null}
		>
			<p>
				About <SubjectName asked={asked} />
			</p>
			{asked.on === 'obligation' && <ObligationFields id={asked.id} corrects={corrects} />}
			{asked.on === 'access' && <AccessFields id={asked.id} corrects={corrects} />}
			<label className="field">
				What is found
				<textarea name="conclusion" rows={2} required maxLength={5000} defaultValue={conclusionOf(corrects, isRetraction)} />
			</label>
			<div className="field-row">
				{!isRetraction && <Select name="status" label="Status" options={statusOptions} value={corrects?.status ?? 'corroborated'} />}
				<Select name="grade" label="Information" options={gradeOptions} value={String(corrects?.grade ?? 6)} />
			</div>
			<ClaimPicks label="The claims it rests on" claims={claims} chosen={chosen} onChoose={choose} />
		</JudgementForm>
	);
}

function conclusionOf(corrects: FindingView | null, isRetraction: boolean): string {
	if (corrects === null) return '';
	return isRetraction ? `Finding ${corrects.id} is withdrawn.` : corrects.conclusion;
}

/** The claims that were named, then others of the subject. */
function useOffered({ on, id }: Asked, named: readonly string[]): readonly ClaimView[] {
	const incident = useView('incident', { id }, on === 'incident').data;
	const ids = [...named, ...(on === 'claim' ? [id] : []), ...(incident?.versions.flatMap(({ count }) => count.claims) ?? [])];
	const chosen = useView('claims', { ids: [...new Set(ids)].slice(0, 400).join(','), limit: 400 }, ids.length > 0).data?.rows ?? [];
	const isListed = on === 'obligation' || on === 'access';
	const others = useView('claims', { [on === 'access' ? 'place' : 'obligation']: id, limit: offered }, isListed).data?.rows ?? [];
	return [...chosen, ...(isListed ? others.filter((claim) => !chosen.some((one) => one.id === claim.id)) : [])];
}
