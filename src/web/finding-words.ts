// The words of findings: their status and the grade of information.
import type { InformationGrade, VerificationStatus } from '#ledger/judgement.ts';
import { plainWords } from './claim-words.ts';

const statuses: readonly Exclude<VerificationStatus, 'retracted'>[] = ['reported', 'corroborated', 'confirmed', 'disputed', 'refuted', 'not-verifiable'];

const grades: Readonly<Record<InformationGrade, string>> = {
	1: 'confirmed by other sources',
	2: 'probably true',
	3: 'possibly true',
	4: 'doubtful',
	5: 'improbable',
	6: 'cannot be judged',
};

export const statusOptions = statuses.map((value) => ({ value, name: plainWords(value) }));
export const gradeOptions = Object.entries(grades).map(([value, name]) => ({ value, name: `${value} ${name}` }));

export function gradeWords(grade: InformationGrade): string {
	return `${grade}, ${grades[grade]}`;
}
