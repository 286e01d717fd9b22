// The sheet of keys, a native dialog: it keeps the focus and closes with Escape by itself.
import { useEffect, useRef } from 'react';
import { routes } from '../routes.ts';

const others: readonly (readonly [string, string])[] = [
	['j k', 'Next, previous row'],
	['Enter', 'Open the row'],
	['/', 'Search'],
	['[ ]', 'Earlier, later (Today, Timeline)'],
	['+ −', 'Nearer, further (Timeline)'],
	['Esc', 'Close what is open; back to now'],
	['?', 'These keys'],
];

export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (isOpen) dialog.current?.showModal();
		else dialog.current?.close();
	}, [isOpen]);
	return (
		<dialog ref={dialog} className="key-sheet" aria-labelledby="key-sheet-title" onClose={onClose} {...{ closedby: 'any' }}>
			<div className="key-sheet-body">
				<h2 id="key-sheet-title">Keys</h2>
				<dl>
					{routes
						.filter((route) => route.key !== '')
						.map((route) => (
							<KeyLine key={route.name} keys={`g ${route.key}`} does={route.name} />
						))}
					{others.map(([keys, does]) => (
						<KeyLine key={keys} keys={keys} does={does} />
					))}
				</dl>
				<button type="button" onClick={onClose}>
					Close
				</button>
			</div>
		</dialog>
	);
}

function KeyLine({ keys, does }: { keys: string; does: string }) {
	return (
		<div>
			<dt>
				{keys.split(' ').map((key) => (
					<kbd key={key}>{key}</kbd>
				))}
			</dt>
			<dd>{does}</dd>
		</div>
	);
}
