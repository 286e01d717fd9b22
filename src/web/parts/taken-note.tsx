// What came of a file or an address that holds more than one document, or not all of which could be read.
import { documentAddress } from '../address.ts';
import type { TakenIn } from '../record.ts';

/** So many are listed. */
const listed = 50;

export function TakenNote({ taken: { taken, problems, named, passed } }: { taken: TakenIn }) {
	const claims = taken.reduce((sum, one) => sum + one.claims, 0);
	return (
		<div className="taken" role="status">
			<p>
				{counted(taken.length, 'document')} read, {taken.filter(({ isNew }) => isNew).length} new, {counted(claims, 'claim')}
				{passed > 0 && `; ${counted(passed, 'thing')} passed over`}.
				{named > 0 && ` It names ${counted(named, 'page')} and does not hold them; watch its address in Sources to have them fetched.`}
			</p>
			<ul>
				{taken.slice(0, listed).map(({ document, title, claims: own, isNew }) => (
					<li key={document}>
						<a href={documentAddress(document)}>{title ?? document}</a> <span className="muted">{isNew ? counted(own, 'claim') : 'known before'}</span>
					</li>
				))}
				{taken.length > listed && (
					<li>
						<a href="/documents">All documents</a>
					</li>
				)}
			</ul>
			{problems.length > 0 && (
				<>
					<p>{counted(problems.length, 'document')} not read:</p>
					<ul>
						{problems.slice(0, listed).map(({ code, message, remedy }, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
							<li key={at}>
								{message} {remedy} <code className="muted">{code}</code>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}

function counted(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
