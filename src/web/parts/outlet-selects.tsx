// What an outlet is: the side it belongs to, and its standing.
import { useView } from '../record.ts';

const standings = ['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown'];

export function OutletSelects({ className, side = '', standing = 'unknown' }: { className?: string; side?: string; standing?: string }) {
	const sides = useView('summary').data?.sides ?? [];
	return (
		<>
			<label className={className}>
				Side of the outlet
				<select key={sides.length} name="side" defaultValue={side}>
					<option value="">none or not known</option>
					{sides.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</label>
			<label className={className}>
				Standing
				<select name="standing" defaultValue={standing}>
					{standings.map((one) => (
						<option key={one}>{one}</option>
					))}
				</select>
			</label>
		</>
	);
}
