// Every view stands: no complaint of the browser, no barrier that axe finds, in light and dark and on a telephone,
// and every view is reached by the keyboard.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, manners, overhang, type Started, startDesk } from './browser.ts';

let desk: Started;
beforeAll(async () => {
	desk = await startDesk();
});
afterAll(async () => {
	await desk?.close();
});

const views = [
	'/',
	'/documents',
	'/corridor',
	'/corridor?users=NK,AZE',
	'/obligations',
	'/obligations?open=TRILAT2020/6.f',
	'/obligations?show=deadlines',
	'/timeline',
	'/timeline?from=2023-04-20&to=2023-04-28',
	'/incidents',
	'/findings',
	'/findings?about=access:lachin-corridor',
	'/findings?about=obligation:TRILAT2020/6.f',
	'/tracks',
	'/sources',
	'/sources?grade=Foreign+ministry',
	'/sources?show=balance',
	'/sources?show=gaps',
	'/sources?show=watched',
	'/sources?show=watched&watch=new',
	'/rhetoric',
	'/claims?asOf=2023-04-24&clock=recorded',
	'/claims',
	'/read',
	'/nowhere',
];
/** With the form open in which claims are split off. */
async function firstIncident(): Promise<string> {
	const { rows } = await (await fetch(`${desk.base}/api/incidents`)).json();
	return `/incidents/${rows[0].id}?do=split`;
}

describe.each(manners)('$name', ({ options }) => {
	it.each([...views, 'document', 'incident'])('%s has no barrier and no complaint', async (view) => {
		const path = view === 'document' ? `/documents/${desk.documents.get('closed')}` : view === 'incident' ? await firstIncident() : view;
		const { page, complaints } = await desk.open(path, { ...options, bypassCSP: true });
		expect(await barriers(page)).toEqual([]);
		expect(complaints.filter((complaint) => !complaint.includes('WebGL'))).toEqual([]);
		expect(await overhang(page)).toBeLessThanOrEqual(0);
	});
});

describe('a watch', () => {
	it('is begun, changed and stopped by a person', async () => {
		const { page } = await desk.open('/sources?show=watched');
		await page.getByRole('link', { name: 'Watch a page or feed' }).click();
		const form = page.getByRole('form', { name: 'Watch a page or feed' });
		await form.getByLabel('Address of a page').fill('ftp://example.org/feed.xml');
		await form.getByLabel('Your name').fill('Ana Monitor');
		await form.getByRole('button', { name: 'Watch it' }).click();
		await form.getByText('fetch-address-invalid').waitFor();
		await form.getByLabel('Address of a page').fill('https://example.org/feed.xml');
		await form.getByRole('button', { name: 'Watch it' }).click();
		const row = page.getByRole('row', { name: /feed\.xml/ });
		await row.getByText('every hour').waitFor();
		await row.getByRole('link', { name: /Change/ }).click();
		const change = page.getByRole('form', { name: 'Change how it is watched' });
		await change.getByLabel('How often').selectOption('no longer');
		await change.getByRole('button', { name: /Save/ }).click();
		await row.getByText('stopped').waitFor();
	});
});

describe('two versions of one page', () => {
	it('are told apart in their sentences and claims', async () => {
		const { page } = await desk.open(`/documents/${desk.documents.get('corrected')}?show=versions`);
		const panel = page.getByRole('region', { name: 'What was read' });
		await panel.locator('ins', { hasText: 'two bridges' }).waitFor();
		expect(await panel.locator('del').count()).toBe(1);
		expect(await panel.getByRole('region', { name: 'Claims only in this version' }).locator('.claim-line').count()).toBeGreaterThan(0);
		expect(await barriers(page)).toEqual([]);
	});
});

describe('the navigation', () => {
	it('keeps every view within reach on a telephone, by press and by keyboard', async () => {
		const { page } = await desk.open('/', { viewport: { width: 390, height: 844 } });
		const navigation = page.getByRole('navigation', { name: 'Views' });
		await navigation.getByText('More').press('Enter');
		await navigation.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('heading', { name: 'Sources' }).waitFor();
		expect(await navigation.locator('details').getAttribute('open')).toBeNull();
		await navigation.getByText('More').press('Enter');
		await page.keyboard.press('Escape');
		expect(await navigation.locator('details').getAttribute('open')).toBeNull();
		for (const name of ['Today', 'Corridor', 'Obligations', 'Incidents']) expect(await navigation.getByRole('link', { name }).isVisible()).toBe(true);
	});
});

describe('the keyboard', () => {
	it.each([
		['t', '/'],
		['d', '/documents'],
		['c', '/corridor'],
		['o', '/obligations'],
		['i', '/incidents'],
		['f', '/findings'],
		['k', '/tracks'],
		['s', '/sources'],
		['w', '/rhetoric'],
		['l', '/timeline'],
		['a', '/claims'],
		['r', '/read'],
	])('g %s goes to %s', async (key, path) => {
		const { page } = await desk.open('/nowhere');
		await page.keyboard.press('g');
		await page.keyboard.press(key);
		expect(new URL(page.url()).pathname).toBe(path);
	});

	it('j goes down the rows, Enter opens one, / searches, ? shows the keys and Escape closes them', async () => {
		const { page } = await desk.open('/documents');
		await page.keyboard.press('j');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/documents\/d/);
		await page.keyboard.press('/');
		expect(await page.evaluate(() => document.activeElement?.matches('[data-search]'))).toBe(true);
		await page.keyboard.press('Tab');
		await page.keyboard.press('?');
		expect(await page.getByRole('dialog').isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog').isVisible()).toBe(false);
	});
});

describe('every figure', () => {
	it('of the list of documents opens as many claims as it says', async () => {
		const { page } = await desk.open('/documents');
		const figures = await page
			.locator('a.number[href^="/claims"]')
			.evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })));
		expect(figures.length).toBeGreaterThan(0);
		for (const { href, count } of figures) {
			const answer = await page.request.get(`${desk.base}/api/claims?${href.split('?')[1]}`);
			expect((await answer.json()).total, href).toBe(count);
		}
	});

	it('of the obligations opens as many claims as it says', async () => {
		const { page } = await desk.open('/obligations');
		const figures = await page
			.locator('.obligation-line a.number')
			.evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })));
		for (const { href, count } of figures) {
			const answer = await page.request.get(`${desk.base}/api/claims?${href.split('?')[1]}`);
			expect((await answer.json()).total, href).toBe(count);
		}
	});
});

describe('a bar of the timeline', () => {
	it('lists as many claims as it says', async () => {
		const { page } = await desk.open('/timeline');
		const bar = page.locator('.bar-column').first();
		const count = Number(await bar.locator('span').innerText());
		await bar.click();
		await page.locator('.timeline-chosen .record-rows li').first().waitFor();
		expect(await page.locator('.timeline-chosen .record-rows li').count()).toBe(count);
	});
});

describe('the balance', () => {
	it('stands above every list of claims and counts the same selection', async () => {
		for (const filter of ['', '?lane=AZE', '?place=lachin-corridor']) {
			const { page } = await desk.open(`/claims${filter}`);
			const answer = await page.request.get(`${desk.base}/api/balance${filter}`);
			const { tallies } = await answer.json();
			expect(tallies.claims).toBe(await page.locator('.claim-row').count());
			if (tallies.claims > 0) expect(await page.locator('.balance-line').innerText()).toContain(`${tallies.origins} origin`);
		}
	});

	it.each([
		['/?day=2023-04-24', 'today?day=2023-04-24'],
		['/documents?outlet=Foreign+ministry', 'documents?outlet=Foreign+ministry'],
		['/corridor', 'access'],
		['/corridor', 'map?day=2023-04-24'],
		['/corridor', 'posts?day=2023-04-24'],
		['/corridor', 'incidents?place=lachin-corridor&to=2023-04-24'],
		['/obligations', 'obligations'],
		['/obligations?open=TRILAT2020/6.f', 'obligation?id=TRILAT2020/6.f'],
		['/timeline', 'timeline?from=2023-04-01'],
		['/timeline?family=access', 'timeline?from=2023-04-01&family=access'],
		['/incidents?disputed=true', 'incidents?disputed=true'],
		['/claims?lane=AZE', 'claims?lane=AZE'],
		['/origins?lane=AZE', 'origins?lane=AZE'],
		['/tracks', 'tracks'],
		['document', 'document'],
		['incident', 'incident'],
		['origin', 'origin'],
	])('stands on %s and opens that of the selection of %s', async (view, asked) => {
		const [{ id: incident = '' } = {}] = (await (await fetch(`${desk.base}/api/incidents`)).json()).rows;
		const [{ id: claim = '' } = {}] = (await (await fetch(`${desk.base}/api/claims`)).json()).rows;
		const ids: Readonly<Record<string, string>> = { document: desk.documents.get('closed') ?? '', incident, origin: `o-${claim}` };
		const id = ids[view];
		const { page } = await desk.open(id === undefined ? view : `/${view}s/${id}`);
		const answer = await fetch(`${desk.base}/api/${id === undefined ? asked : `${asked}?id=${id}`}`);
		const { balance } = await answer.json();
		expect(balance.tallies.claims).toBeGreaterThan(0);
		const links = page.locator('.balance-line > a');
		await links.first().waitFor();
		const found = (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).findIndex((href) =>
			Object.entries(balance.selection).every(([name, value]) => new URL(href, desk.base).searchParams.get(name) === value),
		);
		expect(found).toBeGreaterThanOrEqual(0);
		await links.nth(found).click();
		await page.locator('.balance-sum').waitFor();
		expect(await page.locator('.balance-sum a').innerText()).toBe(`${balance.tallies.claims} claim${balance.tallies.claims === 1 ? '' : 's'}`);
		await page.locator('.balance-sum a').click();
		await page.locator('.claim-row').first().waitFor();
		expect(await page.locator('.claim-row').count()).toBe(balance.tallies.claims);
	});
});

describe('the balance of what is no list of claims', () => {
	it('is of the claims that findings rest on', async () => {
		const { page } = await desk.open('/findings');
		const [claim] = (await (await fetch(`${desk.base}/api/claims?lane=AZE`)).json()).rows;
		const { entries } = await (await fetch(`${desk.base}/api/summary`)).json();
		const finding = { about: { on: 'claim', claim: claim.id }, status: 'confirmed', conclusion: 'It was so.', claims: claim.id, reason: 'Seen.' };
		const made = await page.request.post(`${desk.base}/api/judgements`, {
			data: { kind: 'finding.made', by: 'Ana Monitor', data: { ...finding, seen: entries } },
		});
		expect(made.status()).toBe(201);
		await page.reload();
		await page.getByRole('region', { name: 'Waiting for a second person' }).locator('.balance-line a').click();
		expect(await page.locator('.balance-sum a').innerText()).toBe('1 claim');
	});

	it('is of the loaded words, and every figure of it opens as many', async () => {
		const { page } = await desk.open('/rhetoric?kind=loaded-label');
		await page.locator('.balance-line a').click();
		await page.locator('.balance-sum').waitFor();
		expect(await page.locator('.balance-sum a').innerText()).toBe('1 loaded word');
		await page.getByRole('region', { name: 'By outlet' }).locator('a.number').click();
		await page.getByRole('heading', { name: 'Where they stand' }).waitFor();
		expect(new URL(page.url()).search).toBe('?kind=loaded-label&outlet=Ministry+of+Armenia');
		expect(await page.locator('.record-rows li').count()).toBe(1);
	});
});

describe('the changes of the list of sources', () => {
	it.each([
		['/', '.day-bars'],
		['/corridor', '.strip'],
		['/corridor', '.calendar'],
		['/timeline', '.timeline-lanes'],
		['/sources?show=gaps', 'section[aria-label="Weeks without a document of a side"]'],
		['/sources?show=gaps', 'section[aria-label="Weeks without an account of a place"]'],
	])('stand on the trend of %s in %s', async (view, trend) => {
		const { page } = await desk.open(view);
		expect(await page.locator(`${trend} .source-mark`).first().getAttribute('title')).toContain('Information centre');
	});

	it('stand on the trend of an obligation', async () => {
		const { page } = await desk.open('/obligations');
		expect(await page.locator('.trend .source-dot').count()).toBeGreaterThan(0);
	});
});

describe('the lanes', () => {
	it('always hold the one of what is established, and it says that only a finding fills it', async () => {
		for (const path of ['/corridor', '/timeline']) {
			const { page } = await desk.open(path);
			expect(await page.locator('main').innerText()).toContain('Only a person’s finding fills this lane');
		}
	});
});
