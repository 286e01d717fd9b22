// A count in words: how many of whose people, or how many times, with its bounds, and whether it is a running total.
import type { CasualtyFigure, EventCount } from '#claims/claim.ts';

export function casualtyWords(figure: CasualtyFigure): string {
	const whose = figure.side ? ` (${figure.side})` : '';
	return `${amountWords(figure)} ${figure.kind}${whose}${figure.isCumulative ? ', running total' : ''}${figure.isSuperseded ? ', given anew since' : ''}`;
}

/** `5 (“five undetermined explosions”)`. */
export function eventCountWords(count: EventCount): string {
	return `${amountWords(count)} (“${count.quote.exact}”)${count.isTotal ? ', running total' : ''}`;
}

function amountWords({ low, best, high }: Pick<CasualtyFigure, 'low' | 'best' | 'high'>): string {
	const amount = best ?? low ?? high;
	if (amount === null) return 'number not given';
	return low !== null && high !== null && low !== high ? `${amount} [${low}–${high}]` : String(amount);
}
