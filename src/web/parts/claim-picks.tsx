// Claims to choose from, each with its exact words: a list of boxes to tick.
import type { ClaimView } from '#projections/view.ts';
import { evidenceWords, quoted } from '../claim-words.ts';
import { LaneMark } from './lane.tsx';
import { ActWords } from './claim-line.tsx';
import { When } from './time.tsx';

export function ClaimPicks({
	claims,
	chosen,
	onChoose,
	label,
}: {
	claims: readonly ClaimView[];
	chosen: ReadonlySet<string>;
	onChoose: (chosen: ReadonlySet<string>) => void;
	label: string;
}) {
	const toggle = (id: string, isChosen: boolean) => onChoose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
	return (
		<fieldset>
			<legend className="field">{label}</legend>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls */}
			<div className="pick-list" tabIndex={0} role="group" aria-label={label}>
				{claims.map((claim) => (
					<label key={claim.id} className="pick">
						<input type="checkbox" checked={chosen.has(claim.id)} onChange={(event) => toggle(claim.id, event.target.checked)} />
						<span className="pick-words">
							{quoted(evidenceWords(claim))}
							<span className="claim-line-foot">
								<LaneMark lane={claim.lane} isAlone />
								<span>{claim.speaker}</span>
								<ActWords claim={claim} />
								<When moment={claim.published} />
							</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
