// Reading a text: paste it or drop a file, say where it comes from, and the desk opens what was read from it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type FormEvent, useState } from 'react';
import { documentAddress, go } from '../address.ts';
import { usePast } from '../past.ts';
import { ProblemNote } from '../parts/loading.tsx';
import { type HandedIn, handIn, useView } from '../record.ts';
import '../styles/read.css';

type Draft = { readonly text: string; readonly mediaType: HandedIn['mediaType']; readonly file: string | null };

export function ReadText() {
	if (usePast() === null) return <ReadForm />;
	return (
		<div className="page">
			<h1>Read a text</h1>
			<p className="empty">In the past nothing is taken down. Go back to now to read a text.</p>
		</div>
	);
}

function ReadForm() {
	const [draft, setDraft] = useState<Draft>({ text: '', mediaType: 'text/plain', file: null });
	const client = useQueryClient();
	const reading = useMutation({
		mutationFn: handIn,
		onSuccess: async (taken) => {
			await client.invalidateQueries();
			go(documentAddress(taken.document));
		},
	});
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		reading.mutate(handedIn(new FormData(event.currentTarget), draft));
	};
	return (
		<form className="page read" onSubmit={submit}>
			<header className="page-head">
				<h1>Read a text</h1>
				<p className="lead">It is kept byte for byte, read at once, and never leaves this desk.</p>
			</header>
			<TextField draft={draft} onDraft={setDraft} />
			<SourceFields />
			{reading.error && <ProblemNote error={reading.error} />}
			<p className="read-foot">
				<button type="submit" className="is-first" disabled={draft.text.trim() === '' || reading.isPending}>
					{reading.isPending ? 'Reading…' : 'Read it'}
				</button>
				<span className="muted" role="status">
					{draft.text.length > 0 &&
						`${draft.text.length.toLocaleString('en')} characters${draft.file ? ` of ${draft.file}` : ''}, ${draft.mediaType === 'text/html' ? 'HTML' : 'plain text'}`}
				</span>
			</p>
		</form>
	);
}

function TextField({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
	const [isOver, setOver] = useState(false);
	const take = async (file: File | undefined) => {
		setOver(false);
		if (file) onDraft({ text: await file.text(), mediaType: isPage(file) ? 'text/html' : 'text/plain', file: file.name });
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		void take(event.dataTransfer.files[0]);
	};
	return (
		<div className={isOver ? 'drop is-over' : 'drop'}>
			<label htmlFor="read-text">Text</label>
			<textarea
				id="read-text"
				rows={14}
				value={draft.text}
				placeholder="Paste the text here, or drop a text or HTML file"
				onChange={(event) => onDraft({ text: event.target.value, mediaType: draft.mediaType, file: null })}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
				dir="auto"
			/>
			<p className="drop-file">
				<label className="button">
					Choose a file
					<input
						type="file"
						className="hidden-text"
						accept=".txt,.md,.html,.htm,text/plain,text/html"
						onChange={(event) => void take(event.target.files?.[0])}
					/>
				</label>
			</p>
		</div>
	);
}

function SourceFields() {
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
				<input name="address" type="url" placeholder="https://" autoComplete="off" />
			</label>
			<label>
				Title
				<input name="title" autoComplete="off" />
			</label>
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

function handedIn(form: FormData, draft: Draft): HandedIn {
	const given = [...form].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []));
	return { ...(Object.fromEntries(given) as Partial<HandedIn>), text: draft.text, mediaType: draft.mediaType };
}

function isPage(file: File): boolean {
	return file.type === 'text/html' || /\.html?$/i.test(file.name);
}
