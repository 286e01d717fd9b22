// Where the desk starts in the browser.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Trouble } from '#problems/problem.ts';
import { Desk } from './desk.tsx';
import { applyTheme } from './theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/menu.css';
import './styles/marks.css';
import './styles/lists.css';

const client = new QueryClient({
	defaultOptions: {
		queries: {
			staleTime: 30_000,
			networkMode: 'always',
			retry: (failures, error) => !(error instanceof Trouble) && failures < 2,
		},
	},
});

applyTheme();
const place = document.getElementById('desk');
if (place === null) throw new Error('index.html has no place for the desk');
createRoot(place).render(
	<StrictMode>
		<QueryClientProvider client={client}>
			<Desk />
		</QueryClientProvider>
	</StrictMode>,
);
