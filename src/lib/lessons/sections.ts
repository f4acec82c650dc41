/** A stretch of a lesson's text: lines of Markdown, or what stands between two fences. */
export interface Section {
	/** What stands behind the opening fence; '' for Markdown. */
	readonly fence: string;
	/** Of the heading, the fence or the first line of text, 1-based. */
	readonly line: number;
	readonly lines: readonly string[];
	/** The fence has no end. */
	readonly isOpen: boolean;
}

/** Text below one heading; level 0 is what stands before the first. */
export interface Part {
	readonly level: 0 | 1 | 2;
	readonly title: string;
	readonly line: number;
	readonly sections: readonly Section[];
}

/** Fences that mean something here; all others are code in the text. */
const FENCES = ['show', 'question', 'predict', 'goal', 'notes'];

/** Cuts a lesson's text at its headings of the first two levels, and each part at its fences. */
export function readParts(text: string): Part[] {
	const lines = text.split(/\r\n|\r|\n/);
	const parts: { level: 0 | 1 | 2; title: string; line: number; sections: Section[] }[] = [
		{ level: 0, title: '', line: 1, sections: [] }
	];
	let open: { fence: string; line: number; lines: string[]; isOpen: boolean } | null = null;
	/** The mark that ends a code block of the text, which may hold what looks like headings. */
	let code = '';
	lines.forEach((content, i) => {
		const sections = parts[parts.length - 1].sections;
		const fence = /^(```+|~~~+)\s*(\w*)\s*$/.exec(content);
		if (open?.fence) {
			if (fence && fence[2] === '') {
				open.isOpen = false;
				open = null;
			} else open.lines.push(content);
			return;
		}
		if (!code && fence && FENCES.includes(fence[2])) {
			open = { fence: fence[2], line: i + 1, lines: [], isOpen: true };
			sections.push(open);
			return;
		}
		const heading = code ? null : /^(#{1,2})\s+(.*?)\s*$/.exec(content);
		if (heading) {
			open = null;
			const level = heading[1].length as 1 | 2;
			parts.push({ level, title: heading[2], line: i + 1, sections: [] });
			return;
		}
		if (fence) code = code === '' ? fence[1] : code === fence[1] && fence[2] === '' ? '' : code;
		if (!open) {
			open = { fence: '', line: i + 1, lines: [], isOpen: false };
			sections.push(open);
		}
		open.lines.push(content);
	});
	return parts;
}

/** The Markdown of a part, without its fences. */
export function textOf({ sections }: Part): string {
	return sections
		.filter(({ fence }) => fence === '')
		.map(({ lines }) => lines.join('\n').trim())
		.filter(Boolean)
		.join('\n\n');
}
