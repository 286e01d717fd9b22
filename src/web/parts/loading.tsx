// What a view shows before its data is there, and when it does not come: the problem and what to do about it.
import { Component, type ReactNode } from 'react';
import { type Loaded, problemOf } from '../record.ts';

/** Draws `children` with the data once it is there. */
export function Show<View>({ loaded, children }: { loaded: Loaded<View>; children: (view: View) => ReactNode }) {
	if (loaded.data !== undefined)
		return (
			<div className="shown" aria-busy={loaded.isPlaceholderData}>
				{children(loaded.data)}
			</div>
		);
	return loaded.error ? <ProblemNote error={loaded.error} onAgain={() => void loaded.refetch()} /> : <Waiting />;
}

export function Waiting() {
	return (
		<p className="waiting" role="status">
			Reading the record…
		</p>
	);
}

/** One problem in words: what is wrong, what to do, its code. */
export function ProblemNote({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
	const problem = problemOf(error);
	return (
		<div className="problem" role="alert">
			<p className="problem-message">{problem.message}</p>
			<p>{problem.remedy}</p>
			<p className="muted">
				<code>{problem.code}</code>
			</p>
			{onAgain && (
				<button type="button" onClick={onAgain}>
					Try again
				</button>
			)}
		</div>
	);
}

/** Keeps a fault of one view from taking the frame with it. */
export class Boundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
	override state: { fault: Error | null } = { fault: null };
	static getDerivedStateFromError(fault: Error) {
		return { fault };
	}
	override render() {
		if (!this.state.fault) return this.props.children;
		return (
			<div className="problem" role="alert">
				<p className="problem-message">This view met a fault of its own.</p>
				<p>Reload the page. If it comes again, report it with the address of this page.</p>
				<p className="muted">
					<code>{this.state.fault.message}</code>
				</p>
			</div>
		);
	}
}
