// Where a text comes from, in the words of whoever hands it in.
import { OutletSelects } from './outlet-selects.tsx';

/** @param props.isFile a file has its own titles */
export function SourceFields({ isFile, onAddress }: { isFile: boolean; onAddress: (address: string) => void }) {
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
			<OutletSelects />
		</fieldset>
	);
}
