// What the record does not let be judged, on a reference with an agreement: days before it, duties and levels it does not know.
import { describe, expect, it } from 'vitest';
import { checkJudgement } from '#operations/check-judgement.ts';
import { judgementSchemas } from '#operations/judgement-draft.ts';
import { Trouble } from '#problems/problem.ts';
import { boardFor } from '../projections/invented.ts';
import { invented, referenceAt } from '../reading.ts';

const reference = await referenceAt(invented);
const [agreement] = reference.agreements;
const obligation = agreement?.obligations.find(({ duty }) => duty === 'standing')?.id ?? '';
const claim = 'd0000000000000000.r1.c0';

function codeOf(about: object): string {
	const data = judgementSchemas['finding.made'].parse({ about, status: 'confirmed', conclusion: 'x', claims: claim, reason: 'y', seen: 0 });
	try {
		checkJudgement(boardFor([{ day: '2031-05-01', side: null }], reference), { kind: 'finding.made', data }, 'Ana Monitor');
		return 'taken';
	} catch (error) {
		if (error instanceof Trouble) return error.problem.code;
		throw error;
	}
}

describe('a finding', () => {
	it.each([
		['on a duty from a day after the agreement', { on: 'obligation', obligation, state: 'broken', from: '2031-05-01' }, 'taken'],
		['on a duty from a day before the agreement', { on: 'obligation', obligation, state: 'broken', from: '1999-05-01' }, 'judgement-invalid'],
		['on a duty nobody knows', { on: 'obligation', obligation: 'X/1.a', state: 'broken', from: '2031-05-01' }, 'record-unknown'],
		['with a level on a duty that stands', { on: 'obligation', obligation, state: 'complete', from: '2031-05-01' }, 'judgement-invalid'],
		['on access before the period of the reference', { on: 'access', place: 'kessel-road', state: 'open', from: '1999-05-01' }, 'judgement-invalid'],
		['on access that ends before it begins', { on: 'access', place: 'kessel-road', state: 'open', from: '2031-05-02', to: '2031-05-01' }, 'judgement-invalid'],
		['on access of users nobody knows', { on: 'access', place: 'kessel-road', state: 'open', users: ['pilgrims'], from: '2031-05-02' }, 'record-unknown'],
	])('%s', (_, about, code) => {
		expect(codeOf(about)).toBe(code);
	});
});
