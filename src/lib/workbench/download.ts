/** How long a browser may take to begin reading, in ms. */
const KEPT_FOR = 60_000;

/** Hands something to the browser as a file to keep. */
export function download(name: string, content: Blob): void {
	const link = document.createElement('a');
	const url = URL.createObjectURL(content);
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers begin to read only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
