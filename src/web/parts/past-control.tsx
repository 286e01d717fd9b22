// Which clock the desk shows: now, or the record as it was known at the end of a day of the past. The choice in the bar,
// and the band that never lets one forget.
import { type FormEvent, useState } from 'react';
import { goToNow, useAddress } from '../address.ts';
import { dayWords } from '../moment-words.ts';
import { clockWords, lookBack, type PastClock, pastClocks, usePast } from '../past.ts';
import { useView } from '../record.ts';
import { Menu } from './menu.tsx';

const explained: Readonly<Record<PastClock, string>> = {
	recorded: 'what this desk had read by the end of that day',
	published: 'what had been published by then, whenever this desk read it; judgements of people by the day they were made',
};

export function PastMenu() {
	const past = usePast();
	const name = past === null ? 'As of now' : `As of ${dayWords(past.day)}`;
	return (
		<Menu className={past === null ? 'past-menu' : 'past-menu is-past'} name={name} label={past === null ? 'As of now: look at the past' : name}>
			<PastForm key={past === null ? 'now' : past.day + past.clock} />
		</Menu>
	);
}

function PastForm() {
	const address = useAddress();
	const past = usePast();
	const lastDay = useView('summary').data?.lastDay ?? '';
	const [clock, setClock] = useState<PastClock>(past?.clock ?? 'published');
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const day = String(new FormData(event.currentTarget).get('day') ?? '');
		if (day.length === 10) lookBack(address, { day, clock });
	};
	return (
		<form className="past-form" onSubmit={submit}>
			<label className="filter">
				<span className="filter-name">The record as it was known at the end of</span>
				<input type="date" name="day" required defaultValue={past?.day ?? lastDay} />
			</label>
			<fieldset>
				<legend className="hidden-text">By which clock</legend>
				{pastClocks.map((one) => (
					<label key={one}>
						<input type="radio" name="clock" value={one} checked={clock === one} onChange={() => setClock(one)} />
						<span>
							{clockWords[one]} that day <small>{explained[one]}</small>
						</span>
					</label>
				))}
			</fieldset>
			<p>
				<button type="submit" className="is-first">
					Look
				</button>
				{past !== null && (
					<button type="button" onClick={goToNow}>
						Back to now
					</button>
				)}
			</p>
		</form>
	);
}

/** Says that one looks at the past, and, where nothing was known by then, why. */
export function PastBand() {
	const address = useAddress();
	const past = usePast();
	const summary = useView('summary', {}, past !== null).data;
	if (past === null) return null;
	const isEmpty = summary?.asOf?.day === past.day && summary.asOf.clock === past.clock && summary.documents === 0;
	return (
		<aside className="past-band" aria-label="The past that is looked at">
			<div>
				<p>
					You look at the past: the record{' '}
					<strong>
						{clockWords[past.clock]} {dayWords(past.day)}
					</strong>
					. Nothing is decided here.
				</p>
				{isEmpty && (
					<p>
						{past.clock === 'recorded'
							? 'This desk had taken nothing down by then: its documents were read later.'
							: 'Nothing in the record was published by then.'}{' '}
						{past.clock === 'recorded' && (
							<button type="button" className="link" onClick={() => lookBack(address, { day: past.day, clock: 'published' })}>
								Look by the other clock: {clockWords.published} {dayWords(past.day)}
							</button>
						)}
					</p>
				)}
			</div>
			<button type="button" onClick={goToNow}>
				Back to now <kbd>Esc</kbd>
			</button>
		</aside>
	);
}
