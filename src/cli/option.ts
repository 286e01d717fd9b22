// Reads options that are more than words.
import { InvalidArgumentError } from 'commander';

export function portOption(value: string): number {
	const port = Number(value);
	if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
	return port;
}

export function dayOption(value: string): string {
	const isDay =
		/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
	if (!isDay) throw new InvalidArgumentError('Write the day as 2023-04-24.');
	return value;
}
