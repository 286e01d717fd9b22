// A casualty figure in words: how many of whose people, with its bounds, and whether it is a running total.
import type { CasualtyFigure } from '#claims/claim.ts';

export function casualtyWords(figure: CasualtyFigure): string {
	const whose = figure.side ? ` (${figure.side})` : '';
	return `${amountWords(figure)} ${figure.kind}${whose}${figure.isCumulative ? ', running total' : ''}`;
}

function amountWords({ low, best, high }: CasualtyFigure): string {
	const amount = best ?? low ?? high;
	if (amount === null) return 'number not given';
	return low !== null && high !== null && low !== high ? `${amount} [${low}–${high}]` : String(amount);
}
