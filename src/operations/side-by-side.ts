// Runs several sequences at once, a few at a time, and gives what comes as it comes: one that is slow holds up no other.

/**
 * @param width how many run at once
 * @throws what one of them throws; the others are ended first
 */
export async function* sideBySide<Item>(sequences: readonly (() => AsyncGenerator<Item>)[], width: number): AsyncGenerator<Item> {
	type Step = { readonly of: AsyncGenerator<Item>; readonly result: IteratorResult<Item> };
	const waiting = [...sequences];
	const running = new Map<AsyncGenerator<Item>, Promise<Step>>();
	const step = (of: AsyncGenerator<Item>): void => {
		running.set(
			of,
			of.next().then((result) => ({ of, result })),
		);
	};
	const fillUp = (): void => {
		while (running.size < width && waiting.length > 0) {
			const begin = waiting.shift();
			if (begin !== undefined) step(begin());
		}
	};
	try {
		for (fillUp(); running.size > 0; fillUp()) {
			const { of, result } = await Promise.race(running.values());
			if (result.done === true) running.delete(of);
			else {
				step(of);
				yield result.value;
			}
		}
	} finally {
		await Promise.allSettled([...running].map(([of, last]) => last.finally(() => of.return(undefined))));
	}
}
