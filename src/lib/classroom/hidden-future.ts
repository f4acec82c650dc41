let reasons = 0;

/** Hides what comes after the playhead, until all who hid it have called what they were given. */
export function hideFuture(): () => void {
	const { dataset } = document.documentElement;
	reasons++;
	dataset.future = 'hidden';
	return () => {
		if (--reasons === 0) delete dataset.future;
	};
}
