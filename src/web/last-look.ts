// When this browser last looked at the desk, so that what was taken down since can be marked as new. Kept here
// only; the record knows nothing of it.

const place = 'accordwatch.looked';
const before = stored();

addEventListener('pagehide', () => {
	try {
		localStorage.setItem(place, new Date().toISOString());
	} catch {
		// A browser that keeps nothing marks nothing as new.
	}
});

/** Whether the ledger took it down after the last look. On the first look nothing is new. @param recordedAt ISO instant */
export function isNewSince(recordedAt: string): boolean {
	return before !== null && recordedAt > before;
}

function stored(): string | null {
	try {
		return localStorage.getItem(place);
	} catch {
		return null;
	}
}
