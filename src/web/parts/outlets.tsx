// The outlets of the record, what was read of each, and how people graded it. A grade is of the source; that of the
// information stands with each finding.
import type { SourcesView } from '#projections/balance-view.ts';
import { claimsAddress, go, useAddress, withParameters } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { dayWords, edtfWords, instantWords } from '../moment-words.ts';
import { usePast } from '../past.ts';
import { seenWith, useView } from '../record.ts';
import { unitWords, useUnit } from '../unit.ts';
import { JudgementForm, Select } from './judgement-form.tsx';
import { LaneMark } from './lane.tsx';
import { Show } from './loading.tsx';
import { CountLink } from './number.tsx';

type Outlet = SourcesView['outlets'][number];

const grades: Readonly<Record<string, string>> = {
	A: 'completely reliable',
	B: 'usually reliable',
	C: 'fairly reliable',
	D: 'not usually reliable',
	E: 'unreliable',
	F: 'cannot be judged',
};
const gradeOptions = Object.entries(grades).map(([value, name]) => ({ value, name: `${value} ${name}` }));

export function Outlets() {
	const { query } = useAddress();
	const isPast = usePast() !== null;
	const graded = query.get('grade');
	return (
		<Show loaded={useView('sources')}>
			{({ outlets, changes }) => {
				const chosen = outlets.find(({ name }) => name === graded);
				return (
					<>
						{chosen && !isPast && <GradeForm key={chosen.name} outlet={chosen} />}
						{outlets.length === 0 ? <p className="empty">The record holds no outlet yet.</p> : <OutletTable outlets={outlets} />}
						<Changes changes={changes} />
					</>
				);
			}}
		</Show>
	);
}

function OutletTable({ outlets }: { outlets: readonly Outlet[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller part" tabIndex={0} role="region" aria-label="Outlets">
			<table className="table outlet-table">
				<thead>
					<tr>
						<th scope="col">Outlet</th>
						<th scope="col">Standing</th>
						<th scope="col" className="is-number">
							Documents
						</th>
						<th scope="col" className="is-number">
							{capital(unitWords[useUnit()])}
						</th>
						<th scope="col">First</th>
						<th scope="col">Last</th>
						<th scope="col">Grade</th>
					</tr>
				</thead>
				<tbody>
					{outlets.map((outlet) => (
						<OutletRow key={outlet.name} outlet={outlet} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function OutletRow({ outlet }: { outlet: Outlet }) {
	const documents = withParameters({ path: '/documents', query: new URLSearchParams(), hash: '' }, { outlet: outlet.name });
	return (
		<tr>
			<th scope="row">
				<span className="lane-name">
					{outlet.side && <LaneMark lane={outlet.side} isAlone />}
					<a data-row href={documents}>
						{outlet.name}
					</a>
				</span>
			</th>
			<td className="muted">{plainWords(outlet.standing)}</td>
			<td className="is-number">
				<CountLink count={outlet.documents} href={documents} />
			</td>
			<td className="is-number">
				<CountLink count={outlet.claims} href={claimsAddress({ outlet: outlet.name })} />
			</td>
			<td className="is-time">{outlet.firstDay ? dayWords(outlet.firstDay) : 'not known'}</td>
			<td className="is-time">{outlet.lastDay ? dayWords(outlet.lastDay) : 'not known'}</td>
			<td>
				<Grade outlet={outlet} />
			</td>
		</tr>
	);
}

function Grade({ outlet: { name, grades: given } }: { outlet: Outlet }) {
	const address = useAddress();
	const isPast = usePast() !== null;
	const last = given.at(-1);
	const words = last ? `${last.grade}, ${grades[last.grade]}: ${last.reason} (${last.by})` : 'not graded';
	const shown = last ? <strong>{last.grade}</strong> : <span className="unknown-value">not graded</span>;
	if (isPast) return <span title={words}>{shown}</span>;
	return (
		<a href={withParameters(address, { grade: name })} title={words} aria-label={`Grade ${name}: ${words}`}>
			{shown}
		</a>
	);
}

function GradeForm({ outlet }: { outlet: Outlet }) {
	const address = useAddress();
	const close = () => go(withParameters(address, { grade: null }), true);
	return (
		<JudgementForm
			title={`Grade ${outlet.name}`}
			kind="source.graded"
			does="Set the grade"
			fields={(form) => ({ outlet: outlet.name, grade: String(form.get('grade') ?? '') })}
			seen={() => seenWith('sources')}
			onDone={close}
			onClose={close}
		>
			{outlet.grades.map((one) => (
				<p key={one.at}>
					<strong>{one.grade}</strong> by {one.by}: {one.reason} <span className="muted">{instantWords(one.at)}</span>
				</p>
			))}
			<Select name="grade" label="How reliable is it?" options={gradeOptions} value={outlet.grades.at(-1)?.grade ?? 'F'} />
		</JudgementForm>
	);
}

function Changes({ changes }: { changes: SourcesView['changes'] }) {
	if (changes.length === 0) return null;
	return (
		<section className="part" aria-labelledby="changes-title">
			<h2 id="changes-title">
				Changes of the source list <span className="part-note">months in which an outlet was first or last read: a figure can move because of them</span>
			</h2>
			<ol className="changes">
				{changes.toReversed().map((change) => (
					<li key={change.month}>
						<span className="record-day">{edtfWords(change.month)}</span>
						<span>
							{change.began.length > 0 && <span className="change">began: {change.began.join(', ')}</span>}
							{change.ended.length > 0 && <span className="change muted">last read: {change.ended.join(', ')}</span>}
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}
