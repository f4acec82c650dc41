import type { Comment } from '../python/syntax/grammar/tokens';
import type { Block, Field, Span } from './block';
import type { SourceText } from './text';

/** Comment lines directly below one another at one column. */
interface Group extends Span {
	readonly line: number;
	readonly lastLine: number;
}

/** The comments that stand on lines of their own, by line. */
export class Comments {
	readonly #alone = new Map<number, Comment>();

	constructor(readonly text: SourceText) {
		for (const comment of text.comments)
			if (comment.isAlone) this.#alone.set(comment.line, comment);
	}

	/** The comment lines that stand directly above a statement, at its column; null if there are none. */
	captionAbove(start: number): Group | null {
		const caption = this.text.captionAbove(start, this.#alone);
		return caption.length > 0 ? this.#group(caption[0].line, caption.at(-1)!.line) : null;
	}

	/** The comments on the lines from `first` to `last`, as blocks of their own; `least` is their column. */
	between(first: number, last: number, least: number): Block[] {
		const blocks: Block[] = [];
		for (let line = first; line <= last; line += 1) {
			const comment = this.#alone.get(line);
			if (!comment) continue;
			if (comment.column < least) break;
			let end = line;
			while (end < last && this.#alone.get(end + 1)?.column === comment.column) end += 1;
			blocks.push(this.#block(this.#group(line, end)));
			line = end;
		}
		return blocks;
	}

	#group(line: number, lastLine: number): Group {
		const { start } = this.#alone.get(line)!;
		const { end } = this.#alone.get(lastLine)!;
		return { start, end, line, lastLine };
	}

	#block(group: Group): Block {
		const { start, end, line, lastLine } = group;
		const value = commentText(this.text.slice(group));
		const field: Field = { name: 'text', type: 'comment', start, end, value };
		const lines = { line, lastLine, endLine: lastLine };
		return { kind: 'comment', start, end, ...lines, fields: [field], slots: [], isInline: false };
	}
}

/** Words as comment lines, each with its `#`. */
export function commentLines(words: string): string[] {
	return words === '' ? [] : words.split(/\r\n|\r|\n/).map((line) => `# ${line}`.trimEnd());
}

/** Code with its label behind it, if it has one. */
export function labelled(code: string, label: string): string {
	return label === '' ? code : `${code}  # ${label}`;
}

/** Comment lines without their `#`. */
export function commentText(comments: string): string {
	return comments
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim().replace(/^#+ ?/, ''))
		.join('\n');
}
