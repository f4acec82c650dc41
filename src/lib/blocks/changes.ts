/** One replacement in a text: offsets in UTF-16 units into the text before all changes of its list. */
export interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** The text after the changes, which neither overlap nor touch each other's inside. */
export function applyChanges(source: string, changes: readonly Change[]): string {
	let result = '';
	let at = 0;
	for (const { from, to, insert } of inOrder(changes)) {
		result += source.slice(at, from) + insert;
		at = to;
	}
	return result + source.slice(at);
}

/** Where an offset of the text before stands in the text after; what was replaced goes to its start. */
export function mapOffset(offset: number, changes: readonly Change[]): number {
	let shift = 0;
	for (const { from, to, insert } of inOrder(changes)) {
		if (from > offset || (from === offset && to > from)) break;
		if (to > offset) return from + shift;
		shift += insert.length - (to - from);
	}
	return offset + shift;
}

/** The one change that turns a text into another: what lies between their common ends. */
export function difference(before: string, after: string): Change {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	let tail = 0;
	while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/** As they are applied: by place, an insertion before what is replaced there; of insertions at one place the order of the list is kept. */
export function inOrder(changes: readonly Change[]): Change[] {
	return changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
