// How the desk in the browser is built: from src/web into dist/web, one chunk a view, the map's worker as a
// module of its own. In development `/api` goes to a desk that `accordwatch serve` runs.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
	root: 'src/web',
	plugins: [react()],
	worker: { format: 'es' },
	build: {
		outDir: '../../dist/web',
		emptyOutDir: true,
		target: ['chrome123', 'firefox128', 'safari17.5'],
		// The map's library is one large chunk that only the corridor asks for.
		chunkSizeWarningLimit: 1200,
		assetsInlineLimit: 0,
	},
	server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
