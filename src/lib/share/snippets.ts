/** What an embedded player is told by its address; as docs/embedding.md has it. */
export interface EmbedOptions {
	readonly language: string;
	readonly theme: 'auto' | 'light' | 'dark';
	readonly plays: boolean;
	readonly isEditable: boolean;
}

/** HTML that shows a program in another page. `site` is the address of Swimloop and ends with a slash. */
export function embedCode(
	site: string,
	fragment: string,
	title: string,
	{ language, theme, plays, isEditable }: EmbedOptions
): string {
	const query = new URLSearchParams({
		lang: language,
		...(theme !== 'auto' && { theme }),
		...(plays && { autoplay: '1' }),
		...(isEditable && { edit: '1' })
	});
	const source = escapeHtml(`${site}embed/?${query}${fragment}`);
	return (
		`<iframe src="${source}" title="${escapeHtml(title)}" width="600" height="340" ` +
		'loading="lazy" style="border: 0; max-width: 100%"></iframe>'
	);
}

/** The address of the badge that says “Open in Swimloop” in a language. */
export function badgeAddress(site: string, language: string): string {
	return `${site}badge${language === 'fr' ? '.fr' : ''}.svg`;
}

/** Markdown of a picture, by its address or the name of a file beside the text, that leads to a link. */
export function pictureMarkdown(picture: string, link: string, alternative: string): string {
	return `[![${escapeMarkdown(alternative)}](${picture})](${link})`;
}

function escapeHtml(text: string): string {
	const entities: Record<string, string> = {
		'&': '&amp;',
		'"': '&quot;',
		'<': '&lt;',
		'>': '&gt;'
	};
	return text.replace(/[&"<>]/g, (char) => entities[char]);
}

function escapeMarkdown(text: string): string {
	return text.replace(/[\\[\]`*_<>!]/g, '\\$&');
}
