// How the tests run: everything under test/ in Node, the tests of the pages one file at a time with a browser of
// their own. No globals: what a test uses stands in its import block.
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		reporters: [['default', { summary: false }]],
		projects: [
			{
				test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 20_000, hookTimeout: 60_000 },
			},
			{
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					// The pages are built as they are shipped; React's development build does not go with them.
					env: { NODE_ENV: 'production' },
					sequence: { groupOrder: 1 },
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
