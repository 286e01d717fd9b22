// How the tests run: everything under test/ in Node, the tests of the pages one file at a time with a browser of
// their own. No globals: what a test uses stands in its import block.
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		reporters: [['default', { summary: false }]],
		projects: [
			{ test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 20_000, hookTimeout: 60_000 } },
			{ test: { name: 'browser', include: ['test/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 } },
		],
	},
});
