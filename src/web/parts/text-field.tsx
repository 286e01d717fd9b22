// Where a text is pasted or a file dropped. A file is not shown: it is handed in as it lies.
import { type DragEvent, useState } from 'react';

/** What of the formats that are read a person would choose; anything can be dropped. */
const formats = '.txt,.md,.html,.htm,.pdf,.docx,.eml,.xml,.rss,.atom,.json,.jsonl,.csv,.tsv,.warc,.wacz,.gz';

export function TextField({ text, file, onChange }: { text: string; file: File | null; onChange: (changed: { text: string; file: File | null }) => void }) {
	const [isOver, setOver] = useState(false);
	const take = (files: FileList | null) => {
		setOver(false);
		if (files?.[0]) onChange({ text: '', file: files[0] });
	};
	const over = (event: DragEvent) => {
		event.preventDefault();
		setOver(true);
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		take(event.dataTransfer.files);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button below takes files by keyboard
		<div className={isOver ? 'drop is-over' : 'drop'} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
			{file === null ? (
				<>
					<label htmlFor="read-text">Text</label>
					<textarea
						id="read-text"
						rows={14}
						value={text}
						placeholder="Paste the text here, or drop a file: text, page, PDF, DOCX, mail, feed, table or web archive"
						onChange={(event) => onChange({ text: event.target.value, file: null })}
						dir="auto"
					/>
				</>
			) : (
				<p className="chosen-file">
					<span>
						<strong>{file.name}</strong> <span className="muted">{size(file.size)}</span>
					</span>
					<button type="button" onClick={() => onChange({ text: '', file: null })}>
						Take it away
					</button>
				</p>
			)}
			<p className="drop-file">
				<label className="button">
					{file === null ? 'Choose a file' : 'Choose another file'}
					<input type="file" className="hidden-text" accept={formats} onChange={(event) => take(event.target.files)} />
				</label>
			</p>
		</div>
	);
}

function size(bytes: number): string {
	return bytes < 100_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
