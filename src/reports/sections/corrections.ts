// Corrections of earlier reports. The record holds none yet: a correction will be an entry of its own.
import { plain } from '../notebook.ts';
import type { SectionWriter } from '../section.ts';

export const writeCorrections: SectionWriter = async () => ({
	title: 'Corrections',
	blocks: [{ kind: 'paragraph', words: [plain('No correction has been entered.')] }],
});
