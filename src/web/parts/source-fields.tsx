// Where a text comes from, in the words of whoever hands it in.
import { useView } from '../record.ts';

/** @param props.isFile a file has its own titles */
export function SourceFields({ isFile, onAddress }: { isFile: boolean; onAddress: (address: string) => void }) {
	const sides = useView('summary').data?.sides ?? [];
	return (
		<fieldset className="read-source">
			<legend>Where it comes from</legend>
			<label>
				Outlet
				<input name="outlet" autoComplete="off" placeholder="Who published it" />
			</label>
			<label>
				Published
				<input name="published" type="date" />
			</label>
			<label>
				Address
				<input name="address" type="url" placeholder="https://" autoComplete="off" onChange={(event) => onAddress(event.target.value)} />
			</label>
			{!isFile && (
				<label>
					Title
					<input name="title" autoComplete="off" />
				</label>
			)}
			<label>
				Side of the outlet
				<select name="side">
					<option value="">none or not known</option>
					{sides.map((side) => (
						<option key={side.id} value={side.id}>
							{side.name}
						</option>
					))}
				</select>
			</label>
			<label>
				Standing
				<select name="standing" defaultValue="unknown">
					{['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown'].map((standing) => (
						<option key={standing}>{standing}</option>
					))}
				</select>
			</label>
		</fieldset>
	);
}
