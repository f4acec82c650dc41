import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a line; `isOther`: the other text has something else there. */
export interface Piece {
	readonly text: string;
	readonly isOther: boolean;
}

export interface DiffSide {
	/** 1-based */
	readonly line: number;
	readonly pieces: readonly Piece[];
}

/** A row of two texts side by side. In a changed one a line stands for another. */
export type DiffRow =
	| { readonly kind: 'same' | 'changed'; readonly before: DiffSide; readonly after: DiffSide }
	| { readonly kind: 'removed'; readonly before: DiffSide; readonly after: null }
	| { readonly kind: 'added'; readonly before: null; readonly after: DiffSide };

/** Rows that are the same and far from any that differ. */
export interface Skipped {
	readonly kind: 'skipped';
	readonly count: number;
}

/** Texts that differ in more lines than this are shown as wholly different. */
const MOST_EDITS = 4000;

/** What differs between two texts, line by line, and within lines that stand for one another. */
export function textDiff(before: string, after: string): DiffRow[] {
	const [old, young] = [linesOf(before), linesOf(after)];
	const parts = diffArrays(old, young, { maxEditLength: MOST_EDITS }) ?? [
		{ value: old, removed: true, added: false },
		{ value: young, removed: false, added: true }
	];
	const rows: DiffRow[] = [];
	let gone: readonly string[] = [];
	let [left, right] = [1, 1];
	const tell = (come: readonly string[]) => {
		for (let i = 0; i < Math.max(gone.length, come.length); i += 1)
			rows.push(rowOf(gone[i], left + i, come[i], right + i));
		left += gone.length;
		right += come.length;
		gone = [];
	};
	for (const { value, removed, added } of parts) {
		if (removed) {
			gone = value;
			continue;
		}
		tell(added ? value : []);
		if (added) continue;
		for (const text of value) {
			const pieces = [{ text, isOther: false }];
			const sides = [left++, right++].map((line) => ({ line, pieces }));
			rows.push({ kind: 'same', before: sides[0], after: sides[1] });
		}
	}
	tell([]);
	return rows;
}

/** The rows with what is the same left out, but for so many rows around each difference. */
export function folded(rows: readonly DiffRow[], around = 3): (DiffRow | Skipped)[] {
	const isNear = new Uint8Array(rows.length);
	rows.forEach(({ kind }, i) => {
		if (kind !== 'same') isNear.fill(1, Math.max(0, i - around), i + around + 1);
	});
	const found: (DiffRow | Skipped)[] = [];
	for (let i = 0; i < rows.length;) {
		const start = i;
		while (i < rows.length && !isNear[i]) i += 1;
		const count = i - start;
		// A sentence about one row takes as much room as the row.
		if (count > 1) found.push({ kind: 'skipped', count });
		else if (count === 1) found.push(rows[start]);
		while (i < rows.length && isNear[i]) found.push(rows[i++]);
	}
	return found;
}

function linesOf(text: string): string[] {
	const lines = text.split(/\r\n|\r|\n/);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}

function rowOf(
	was: string | undefined,
	left: number,
	is: string | undefined,
	right: number
): DiffRow {
	const whole = (text: string) => [{ text, isOther: false }];
	if (was === undefined)
		return { kind: 'added', before: null, after: { line: right, pieces: whole(is!) } };
	if (is === undefined)
		return { kind: 'removed', before: { line: left, pieces: whole(was) }, after: null };
	const words = diffWordsWithSpace(was, is);
	const side = (line: number, other: 'added' | 'removed'): DiffSide => ({
		line,
		pieces: words
			.filter((word) => !word[other])
			.map(({ value, added, removed }) => ({ text: value, isOther: added || removed }))
	});
	return { kind: 'changed', before: side(left, 'added'), after: side(right, 'removed') };
}
