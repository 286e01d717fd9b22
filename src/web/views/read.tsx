// Reading a text: paste it, drop a file, or give an address; say where it comes from, and the desk opens what was read.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { documentAddress, go } from '../address.ts';
import { usePast } from '../past.ts';
import { ProblemNote } from '../parts/loading.tsx';
import { SourceFields } from '../parts/source-fields.tsx';
import { TakenNote } from '../parts/taken-note.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type HandedSource, handIn, handInAddress, handInFile, type TakenIn } from '../record.ts';
import '../styles/read.css';

/** What is to be read: the file where one was chosen, else the text, else what the address answers. */
type Draft = { readonly text: string; readonly file: File | null; readonly address: string };
type Handing = Draft & { readonly title: string; readonly source: HandedSource };

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
	const [draft, setDraft] = useState<Draft>({ text: '', file: null, address: '' });
	const client = useQueryClient();
	const reading = useMutation({
		mutationFn: read,
		onSuccess: async ({ taken, problems }) => {
			await client.invalidateQueries();
			const [only] = taken;
			if (only !== undefined && taken.length === 1 && problems.length === 0) go(documentAddress(only.document));
		},
	});
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		reading.mutate({ ...draft, ...sourceIn(new FormData(event.currentTarget)) });
	};
	const isFetched = draft.file === null && draft.text.trim() === '' && draft.address.trim() !== '';
	return (
		<form className="page read" onSubmit={submit}>
			<header className="page-head">
				<h1>Read a text</h1>
				<p className="lead">It is kept byte for byte, read at once, and never leaves this desk.</p>
			</header>
			<TextField {...draft} onChange={(changed) => setDraft({ ...draft, ...changed })} />
			<SourceFields isFile={draft.file !== null} onAddress={(address) => setDraft({ ...draft, address })} />
			{reading.error && <ProblemNote error={reading.error} />}
			{reading.data && <TakenNote taken={reading.data} />}
			<p className="read-foot">
				<button type="submit" className="is-first" disabled={reading.isPending || !(draft.file !== null || draft.text.trim() !== '' || isFetched)}>
					{reading.isPending ? 'Reading…' : isFetched ? 'Fetch and read it' : 'Read it'}
				</button>
				<span className="muted" role="status">
					{isFetched
						? 'The page at the address is fetched from the web, once.'
						: draft.file === null && draft.text.length > 0 && `${draft.text.length.toLocaleString('en')} characters`}
				</span>
			</p>
		</form>
	);
}

async function read({ text, file, title, source }: Handing): Promise<TakenIn> {
	if (file !== null) return handInFile(file, source);
	if (text.trim() === '') return handInAddress(source);
	const taken = await handIn({ text, ...source, ...(title !== '' && { title }) });
	return { taken: [taken], problems: [], named: 0, passed: 0 };
}

function sourceIn(form: FormData): Pick<Handing, 'title' | 'source'> {
	const given = [...form].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : []));
	const { title = '', ...source } = Object.fromEntries(given);
	return { title, source };
}
