import bold from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2?url';
import regular from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?url';

/** Has the code set in its own font. Called when the page can be used: until then the system's has to do. */
export function addFonts(): void {
	for (const [weight, url] of [
		['400', regular],
		['700', bold]
	]) {
		document.fonts.add(
			new FontFace('JetBrains Mono', `url(${url}) format('woff2')`, { weight, display: 'swap' })
		);
	}
}
