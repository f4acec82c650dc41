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

/** Markdown of a badge that leads to a link. */
export function badgeMarkdown(site: string, link: string, alternative: string): string {
	return `[![${escapeMarkdown(alternative)}](${site}badge.svg)](${link})`;
}

/** Markdown of a picture, kept beside the text, that leads to a link. */
export function pictureMarkdown(file: string, link: string, alternative: string): string {
	return `[![${escapeMarkdown(alternative)}](${file})](${link})`;
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
