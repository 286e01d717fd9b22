// A figure is one line of the bench's table: what was measured, the value, and the target where there is one.

export type Figure = { readonly name: string; readonly value: string; readonly target: string };
