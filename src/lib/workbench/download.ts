/** How long a browser may take to begin reading, in ms. */
const KEPT_FOR = 60_000;

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string): void {
	const link = document.createElement('a');
	const url = URL.createObjectURL(new Blob([text], { type: 'text/x-python' }));
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers begin to read only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
