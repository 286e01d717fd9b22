// How a lane is told from another: by its place in the order, its name and a shape; never by a flag's colour.
import type { LaneHead } from '#projections/view.ts';
import { useView } from '../record.ts';

const noLanes: readonly LaneHead[] = [];

/** The lanes in the order every screen keeps. */
export function useLanes(): readonly LaneHead[] {
	return useView('summary').data?.lanes ?? noLanes;
}

/** The shape of a lane; its name for those who do not see it, unless it stands beside. */
export function LaneMark({ lane, isAlone = false }: { lane: string; isAlone?: boolean }) {
	const lanes = useLanes();
	const found = lanes.find((one) => one.id === lane);
	const name = found?.name ?? lane;
	const shape = (
		<svg className="lane-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
			<Shape lane={lane} index={found ? lanes.indexOf(found) : -1} />
		</svg>
	);
	if (!isAlone) return shape;
	return (
		<span className="lane-alone" title={name}>
			{shape}
			<span className="hidden-text">{name}</span>
		</span>
	);
}

export function LaneName({ lane, name }: { lane: string; name?: string }) {
	const found = useLanes().find((one) => one.id === lane);
	return (
		<span className="lane-name">
			<LaneMark lane={lane} />
			<span>{name ?? found?.name ?? lane}</span>
		</span>
	);
}

function Shape({ lane, index }: { lane: string; index: number }) {
	if (lane === 'outlets') return <path d="M2 10V6.5Q2 3 5 2M7 10V6.5Q7 3 10 2" fill="none" stroke="currentColor" strokeWidth="1.8" />;
	if (lane === 'established') return <path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" fill="none" stroke="currentColor" strokeWidth="1.4" />;
	if (lane !== 'other' && index < 0) return <path d="M1 4h9L8 2M11 8H2l2 2" fill="none" stroke="currentColor" strokeWidth="1.3" />;
	if (lane === 'other') return <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.4" />;
	return sideShapes[index % sideShapes.length];
}

const sideShapes = [
	<rect key="full" x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
	<rect key="hollow" x="2.2" y="2.2" width="7.6" height="7.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
	<g key="half">
		<rect x="2" y="2" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.2" />
		<rect x="2" y="2" width="4" height="8" fill="currentColor" />
	</g>,
	<path key="lined" d="M1.5 2.6h9M1.5 6h9M1.5 9.4h9" stroke="currentColor" strokeWidth="1.9" />,
	<path key="up" d="M6 1.6 11 10.4H1Z" fill="currentColor" />,
	<path key="up-hollow" d="M6 2.6 10 9.6H2Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
	<circle key="round" cx="6" cy="6" r="4.6" fill="currentColor" />,
	<path key="cross" d="M6 1v10M1 6h10" stroke="currentColor" strokeWidth="2.4" />,
];
