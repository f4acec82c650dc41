import type { Comment } from './grammar/tokens';

/** PEP 263: a line that names the encoding; like the line that names the interpreter it says nothing. */
const CODING = /^#.*?coding[:=][ \t]*[-\w.]+/;

/** Where the lines of a text stand. Lines are counted from 1, offsets in UTF-16 units. */
export class Lines {
	readonly #starts: number[] = [0];
	readonly #ends: number[] = [];

	constructor(readonly source: string) {
		for (const match of source.matchAll(/\r\n|\r|\n/g)) {
			this.#ends.push(match.index);
			this.#starts.push(match.index + match[0].length);
		}
		this.#ends.push(source.length);
	}

	get lineCount(): number {
		return this.#starts.length;
	}

	/** The offset at which a line begins. */
	lineStart(line: number): number {
		return this.#starts[line - 1];
	}

	/** The offset at which a line ends, before its line break. */
	lineEnd(line: number): number {
		return this.#ends[line - 1];
	}

	/** The line that an offset is in, by binary search. */
	lineOf(offset: number): number {
		let low = 0;
		let high = this.#starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (this.#starts[middle] <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	}

	/** What stands between the line's begin and an offset in it. */
	before(offset: number): string {
		return this.source.slice(this.lineStart(this.lineOf(offset)), offset);
	}

	/**
	 * The comment lines that stand directly above what begins at an offset, at its column, from the first;
	 * `alone` holds by line the comments that have a line to themselves.
	 */
	captionAbove(start: number, alone: ReadonlyMap<number, Comment>): Comment[] {
		const before = this.before(start);
		if (before.trim() !== '') return [];
		const caption: Comment[] = [];
		for (let above = this.lineOf(start) - 1; ; above -= 1) {
			const comment = alone.get(above);
			if (comment?.column !== before.length || this.#isDeclaration(comment)) return caption;
			caption.unshift(comment);
		}
	}

	#isDeclaration({ start, end, line }: Comment): boolean {
		const text = this.source.slice(start, end);
		return (line === 1 && text.startsWith('#!')) || (line <= 2 && CODING.test(text));
	}
}
