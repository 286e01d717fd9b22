// What people decide in the desk: a finding by two names and never by one, an incident joined and split, and none of it
// in the past.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers, manners, overhang, type Started, startDesk } from './browser.ts';

let desk: Started;
beforeAll(async () => {
	desk = await startDesk();
});
afterAll(async () => {
	await desk?.close();
});

type Rows = { readonly total: number; readonly rows: readonly { readonly id: string; readonly tallies: { readonly claims: number } }[] };

async function incidents(page: Page): Promise<Rows> {
	return (await page.request.get(`${desk.base}/api/incidents`)).json();
}

/** Signs the form that is open and hands it in. */
async function handIn(page: Page, by: string, button: string): Promise<void> {
	await page.locator('.judgement').getByLabel('Reason').fill('As the words say.');
	await page.locator('.judgement').getByLabel('Your name').fill(by);
	await page.locator('.judgement').getByRole('button', { name: button, exact: true }).click();
}

describe('a finding', () => {
	it('is made on a claim, refused to the one who made it, and established by a second person', async () => {
		const { page } = await desk.open('/claims');
		await page.locator('.claim-row a.words').first().click();
		await page.getByRole('link', { name: 'make a finding' }).click();
		await page.getByLabel('What is found').fill('The passage was closed.');
		await handIn(page, 'Ada Veld', 'Make the finding');
		const card = page.locator('.finding', { hasText: 'The passage was closed.' });
		await card.getByText('waits for a second person').waitFor();
		expect(await card.getByRole('button', { name: 'Confirm' }).isDisabled()).toBe(true);

		await card.getByRole('button', { name: 'I am somebody else' }).click();
		await card.getByRole('button', { name: 'Confirm', exact: true }).click();
		await handIn(page, 'ada-veld', 'Confirm it');
		expect(await page.getByRole('alert').innerText()).toContain('review-own');

		await handIn(page, 'Bo Lind', 'Confirm it');
		await card.getByText('established', { exact: true }).waitFor();
		expect(await card.innerText()).toContain('Bo Lind confirmed it');
	});

	it('is corrected by a new one, and both stay', async () => {
		const { page } = await desk.open('/findings');
		await page.locator('.finding').first().getByRole('link', { name: 'Retract' }).click();
		await handIn(page, 'Ada Veld', 'Retract it');
		await page.getByText('taken over by').waitFor();
		expect(await page.locator('.finding').count()).toBe(2);
	});

	it('cannot rest on nothing', async () => {
		const { page } = await desk.open('/findings?about=access:lachin-corridor');
		await page.getByText('A finding rests on at least one claim.').waitFor();
		expect(await page.getByRole('button', { name: 'Make the finding' }).isDisabled()).toBe(true);
	});

	it('is asked for on obligations, corridors and claims, but not in the past', async () => {
		for (const path of ['/obligations?open=TRILAT2020/6.f', '/corridor']) {
			const { page } = await desk.open(path);
			await page.getByRole('link', { name: 'make a finding' }).waitFor();
			const past = await desk.open(`${path}${path.includes('?') ? '&' : '?'}asOf=2023-04-24&clock=published`);
			expect(await past.page.getByRole('link', { name: 'make a finding' }).count()).toBe(0);
		}
	});
});

describe.each(manners)('findings $name', ({ options }) => {
	it('have no barrier, in their list and in the forms of review and correction', async () => {
		const { page } = await desk.open('/findings', { ...options, bypassCSP: true });
		await page.locator('.finding').first().waitFor();
		await page.getByRole('button', { name: 'Return', exact: true }).first().click();
		expect(await barriers(page)).toEqual([]);
		expect(await overhang(page)).toBeLessThanOrEqual(0);
		await page.goto(`${desk.base}/findings?correct=f2`);
		await page.getByRole('heading', { name: 'Correct finding f2' }).waitFor();
		expect(await barriers(page)).toEqual([]);
		expect(await overhang(page)).toBeLessThanOrEqual(0);
	});
});

describe('an incident', () => {
	it('is split, and joined again', async () => {
		const { page } = await desk.open('/incidents');
		const before = await incidents(page);
		const several = before.rows.find(({ tallies }) => tallies.claims > 1);
		await page.goto(`${desk.base}/incidents/${several?.id}`);
		await page.getByRole('link', { name: 'Split off claims' }).click();
		await page.locator('.pick input').last().check();
		await handIn(page, 'Ada Veld', 'Split them off');
		await page.getByText('Ada Veld split off 1 claim').waitFor();
		expect((await incidents(page)).total).toBe(before.total + 1);

		await page.getByRole('link', { name: 'Join with another' }).click();
		await page.locator('.pick input').first().check();
		await handIn(page, 'Bo Lind', 'Join them');
		await page.getByText('Bo Lind joined 2 incidents').waitFor();
		expect((await incidents(page)).total).toBe(before.total);
	});

	it('says so when somebody else decided since one looked, and lets one look again', async () => {
		const { page } = await desk.open('/incidents');
		const { rows } = await incidents(page);
		const id = rows[0]?.id;
		await page.goto(`${desk.base}/incidents/${id}?do=name`);
		await page.locator('.judgement').getByLabel('Name, in the same words').waitFor();
		const { entries } = await (await page.request.get(`${desk.base}/api/summary`)).json();
		const other = { kind: 'incident.named', by: 'Bo Lind', data: { incident: id, name: 'Closure of the road', reason: 'It is called so.', seen: entries } };
		expect((await page.request.post(`${desk.base}/api/judgements`, { data: other })).status()).toBe(201);
		await page.locator('.judgement').getByLabel('Name, in the same words').fill('Closing of the bridge');
		await handIn(page, 'Ada Veld', 'Name it');
		expect(await page.getByRole('alert').innerText()).toContain('judgement-outdated');
		await page.getByRole('button', { name: 'Look again' }).click();
		await page.getByRole('heading', { name: 'Closure of the road' }).waitFor();
		await handIn(page, 'Ada Veld', 'Name it');
		await page.getByRole('heading', { name: 'Closing of the bridge' }).waitFor();
	});
});

describe('a source', () => {
	it('is graded with a reason, and the grade stands in the list', async () => {
		const { page } = await desk.open('/sources');
		await page.getByRole('link', { name: /^Grade Foreign ministry/ }).click();
		await page.getByLabel('How reliable is it?').selectOption('C');
		await handIn(page, 'Ada Veld', 'Set the grade');
		await page.getByRole('link', { name: /^Grade Foreign ministry: C, fairly reliable/ }).waitFor();
		expect(await page.locator('.judgement').count()).toBe(0);
	});
});

describe('the past', () => {
	it('is chosen in the bar, goes with every link and key, and is left by Escape', async () => {
		const { page } = await desk.open('/claims');
		const now = await page.locator('.claim-row').count();
		await page.getByLabel('As of now').click();
		await page.getByLabel('The record as it was known at the end of').fill('2023-04-23');
		await page.getByRole('button', { name: 'Look', exact: true }).click();
		await page.getByText('You look at the past').waitFor();
		await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
		expect(await page.locator('.claim-row').count()).toBeLessThan(now);
		await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Incidents' }).click();
		await page.getByRole('heading', { name: 'Incidents' }).waitFor();
		await page.keyboard.press('g');
		await page.keyboard.press('d');
		await page.getByRole('heading', { name: 'Documents' }).waitFor();
		expect(new URL(page.url()).search).toContain('asOf=2023-04-23&clock=published');
		await page.keyboard.press('Escape');
		expect(new URL(page.url()).search).toBe('');
		expect(await page.getByText('You look at the past').count()).toBe(0);
	});

	it('says plainly that nothing had been taken down by then, and offers the other clock', async () => {
		const { page } = await desk.open('/claims?asOf=2023-04-24&clock=recorded');
		await page.getByText('nothing down by then').waitFor();
		expect(await page.locator('.claim-row').count()).toBe(0);
		await page.getByRole('button', { name: 'Look by the other clock' }).click();
		await page.locator('.claim-row').first().waitFor();
		expect(new URL(page.url()).searchParams.get('clock')).toBe('published');
	});

	it('lets nobody decide', async () => {
		const { page } = await desk.open('/findings?asOf=2023-04-26&clock=published');
		await page.locator('.finding').first().waitFor();
		expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
		await page.goto(`${desk.base}/incidents?asOf=2023-04-26&clock=published`);
		await page.locator('.incident-name a').first().click();
		await page.getByRole('heading', { name: 'Each account', exact: true }).waitFor();
		expect(await page.getByRole('link', { name: 'Name it' }).count()).toBe(0);
		await page.goto(`${desk.base}/read?asOf=2023-04-26&clock=published`);
		await page.getByText('In the past nothing is taken down').waitFor();
		expect(await page.getByRole('button', { name: 'Read it' }).count()).toBe(0);
	});
});
