// The form in which a person begins to watch a page or feed, changes how, has it looked at now, or stops it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId } from 'react';
import type { WatchView } from '#projections/balance-view.ts';
import { watch as handWatch } from '../record.ts';
import { keepSigner, useSigner } from '../signer.ts';
import { ProblemNote } from './loading.tsx';
import { OutletSelects } from './outlet-selects.tsx';
import '../styles/judgement.css';

const often: readonly (readonly [number, string])[] = [
	[15, 'every 15 minutes'],
	[30, 'every 30 minutes'],
	[60, 'every hour'],
	[180, 'every 3 hours'],
	[720, 'every 12 hours'],
	[1_440, 'every day'],
	[0, 'no longer'],
];

/** @param watch the one to change, or null for a new one */
export function WatchForm({ watch, onClose }: { watch: WatchView | null; onClose: () => void }) {
	const client = useQueryClient();
	const signer = useSigner();
	const id = useId();
	const watching = useMutation({
		mutationFn: handWatch,
		onSuccess: async () => {
			await client.invalidateQueries();
			onClose();
		},
	});
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const words = (name: string): string => String(form.get(name) ?? '').trim();
		keepSigner(words('by'));
		const given = Object.fromEntries(['pagesSince', 'outlet', 'side', 'standing'].flatMap((name) => (words(name) === '' ? [] : [[name, words(name)]])));
		watching.mutate({ address: watch?.address ?? words('address'), minutes: Number(words('minutes')), by: words('by'), ...given });
	};
	const closeByKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
	return (
		<form className="judgement" aria-labelledby={id} onSubmit={submit} onKeyDown={closeByKey}>
			<h2 id={id}>
				{watch === null ? 'Watch a page or feed' : 'Change how it is watched'}
				<button type="button" className="icon" aria-label="Close the form" onClick={onClose}>
					×
				</button>
			</h2>
			{watch === null ? (
				<label className="field">
					Address of a page, feed or sitemap
					<input name="address" type="url" required maxLength={2000} placeholder="https://" autoComplete="off" />
				</label>
			) : (
				<p className="watch-address">{watch.address}</p>
			)}
			<WatchFields watch={watch} />
			<div className="judgement-foot">
				<label className="field">
					Your name
					<input name="by" required minLength={2} maxLength={100} defaultValue={signer} autoComplete="name" />
				</label>
				<button type="submit" className="is-first" disabled={watching.isPending}>
					{watch === null ? 'Watch it' : 'Save, and look now'}
				</button>
			</div>
			{watching.error && <ProblemNote error={watching.error} />}
		</form>
	);
}

function WatchFields({ watch }: { watch: WatchView | null }) {
	const minutes = watch?.minutes ?? 60;
	const listed = often.some(([value]) => value === minutes) ? often : [[minutes, `every ${minutes} minutes`] as const, ...often];
	return (
		<div className="watch-fields">
			<label className="field">
				How often
				<select name="minutes" defaultValue={minutes}>
					{listed.map(([value, name]) => (
						<option key={value} value={value}>
							{name}
						</option>
					))}
				</select>
			</label>
			<label className="field">
				Pages it names, from
				<input name="pagesSince" type="date" defaultValue={watch?.pagesSince ?? ''} />
			</label>
			<label className="field">
				Outlet
				<input name="outlet" maxLength={200} defaultValue={watch?.outlet ?? ''} autoComplete="off" placeholder="as the page says" />
			</label>
			<OutletSelects className="field" side={watch?.side ?? ''} standing={watch?.standing ?? 'unknown'} />
		</div>
	);
}
