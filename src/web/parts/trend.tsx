// The last twelve months of an obligation: above the line what is said to fulfil it, below what is said to break it. A
// month without either is a gap in the picture, not a zero.
import type { ObligationView } from '#projections/record-view.ts';
import { edtfWords } from '../moment-words.ts';
import { hasChanged, SourceDot } from './source-marks.tsx';

const step = 7;
const half = 11;

export function Trend({ trend, isShort = false }: { trend: ObligationView['trend']; isShort?: boolean }) {
	const most = Math.max(1, ...trend.flatMap(({ breaches, fulfilments }) => [breaches, fulfilments]));
	const breaches = trend.reduce((sum, month) => sum + month.breaches, 0);
	const fulfilments = trend.reduce((sum, month) => sum + month.fulfilments, 0);
	const first = trend[0]?.month;
	const last = trend.at(-1)?.month;
	if (breaches + fulfilments === 0 || !first || !last) return isShort ? <span className="trend is-empty" /> : null;
	const changed = trend.filter(hasChanged).length;
	const words = `${edtfWords(first)} – ${edtfWords(last)}: ${fulfilments} said to fulfil it, ${breaches} said to break it${changed > 0 ? `; the sources changed in ${changed === 1 ? '1 month' : `${changed} months`} (dots)` : ''}`;
	const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (half - 1)));
	return (
		<span className="trend" title={words}>
			<svg viewBox={`0 0 ${trend.length * step} ${2 * half}`} width={trend.length * step} height={2 * half} aria-hidden="true">
				<line x1="0" x2={trend.length * step} y1={half} y2={half} />
				{trend.map((month, index) => (
					<g key={month.month}>
						<rect
							className="is-fulfilled"
							x={index * step + 1}
							width={step - 2}
							y={half - 0.5 - height(month.fulfilments)}
							height={height(month.fulfilments)}
						/>
						<SourceDot x={index * step + step / 2} y={2 * half - 1.2} counts={month} />
						<rect className="is-breached" x={index * step + 1} width={step - 2} y={half + 0.5} height={height(month.breaches)} />
					</g>
				))}
			</svg>
			<span className={isShort ? 'hidden-text' : 'muted'}>{words}</span>
		</span>
	);
}
