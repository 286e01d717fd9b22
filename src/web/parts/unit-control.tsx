// What the figures of every view count: the choice under More, and the band that says so while it is not claims.
import { useAddress, withParameters } from '../address.ts';
import { units, unitWords, useUnit } from '../unit.ts';

const explained: Readonly<Record<(typeof units)[number], string>> = {
	claims: 'every claim read',
	documents: 'documents they stand in, copies too',
	texts: 'documents but for copies of one text',
	statements: 'what somebody said; outlets’ own words are none',
	origins: 'one utterance or sentence, however often it is told',
};

export function UnitChoice() {
	const address = useAddress();
	const present = useUnit();
	return (
		<fieldset className="unit-choice">
			<legend>Figures count</legend>
			{units.map((unit) => (
				<a key={unit} href={withParameters(address, { by: unit })} aria-current={unit === present ? 'true' : undefined} title={explained[unit]}>
					{unitWords[unit]}
				</a>
			))}
		</fieldset>
	);
}

export function UnitBand() {
	const address = useAddress();
	const unit = useUnit();
	if (unit === 'claims') return null;
	return (
		<aside className="past-band" aria-label="What figures count">
			<p>
				Figures count <strong>{unitWords[unit]}</strong>: {explained[unit]}. Lists still show claims.
			</p>
			<a className="button" href={withParameters(address, { by: 'claims' })}>
				Count claims
			</a>
		</aside>
	);
}
