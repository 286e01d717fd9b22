// The form every judgement is made in: what is decided, by whom, and why. It is handed in with the place in the record
// up to which one had looked; when somebody was faster, the desk refuses and one looks again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { type Judged, judge, problemOf } from '../record.ts';
import { keepSigner, useSigner } from '../signer.ts';
import { ProblemNote } from './loading.tsx';
import '../styles/judgement.css';

type Form = {
	readonly title: string;
	readonly kind: string;
	/** What the button says. */
	readonly does: string;
	/** The fields of the kind, but reason and `seen`. */
	readonly fields: (form: FormData) => Readonly<Record<string, unknown>>;
	/** Up to which entry one had looked. */
	readonly seen: () => number;
	readonly onDone: (judged: Judged) => void;
	readonly onClose: () => void;
	/** Why it cannot be handed in yet, or null. */
	readonly lacks?: string | null;
	readonly children?: ReactNode;
};

export function JudgementForm({ title, kind, does, fields, seen, onDone, onClose, lacks = null, children }: Form) {
	const signer = useSigner();
	const client = useQueryClient();
	const id = useId();
	const element = useRef<HTMLFormElement>(null);
	useEffect(() => element.current?.querySelector<HTMLElement>('label :is(input, select, textarea)')?.focus(), []);
	const closeByKey = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		onClose();
	};
	const judging = useMutation({
		mutationFn: judge,
		onSuccess: async (judged) => {
			await client.invalidateQueries();
			onDone(judged);
		},
	});
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const by = String(form.get('by') ?? '');
		keepSigner(by);
		judging.mutate({ kind, by, data: { ...fields(form), reason: String(form.get('reason') ?? ''), seen: seen() } });
	};
	return (
		<form ref={element} className="judgement" aria-labelledby={id} onSubmit={submit} onKeyDown={closeByKey}>
			<h2 id={id}>
				{title}
				<button type="button" className="icon" aria-label="Close the form" onClick={onClose}>
					×
				</button>
			</h2>
			{children}
			<label className="field">
				Reason
				<textarea name="reason" rows={2} required maxLength={5000} />
			</label>
			<div className="judgement-foot">
				<label className="field">
					Your name
					<input name="by" required minLength={2} maxLength={100} defaultValue={signer} autoComplete="name" />
				</label>
				<button type="submit" className="is-first" disabled={judging.isPending || lacks !== null}>
					{does}
				</button>
				{lacks !== null && <span className="muted">{lacks}</span>}
			</div>
			{judging.error && <Refusal error={judging.error} onAgain={() => void client.invalidateQueries().then(() => judging.reset())} />}
		</form>
	);
}

function Refusal({ error, onAgain }: { error: Error; onAgain: () => void }) {
	const { status } = problemOf(error);
	return (
		<>
			<ProblemNote error={error} />
			{status === 409 && (
				<button type="button" onClick={onAgain}>
					Look again
				</button>
			)}
		</>
	);
}

/** A choice among few, in words. */
export function Select({ name, label, options, value, onChange }: Selectable) {
	return (
		<label className="field">
			{label}
			<select name={name} {...(onChange ? { value, onChange: (event) => onChange(event.target.value) } : { defaultValue: value })}>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.name}
					</option>
				))}
			</select>
		</label>
	);
}

type Selectable = {
	readonly name: string;
	readonly label: string;
	readonly options: readonly { readonly value: string; readonly name: string }[];
	readonly value?: string;
	readonly onChange?: (value: string) => void;
};
