import type { Block } from '../../blocks/block';
import { mapOffset, type Change } from '../../blocks/changes';

/** Before anything is read. */
export const NO_KEYS: ReadonlyMap<Block, string> = new Map();

/**
 * Gives the blocks of a text the keys that they had before an edit. `first` are keys with the offsets in the
 * new text at which their blocks stand for certain, such as those that were moved. Blocks that are new get
 * new keys.
 */
export function carryKeys(
	before: ReadonlyMap<Block, string>,
	changes: readonly Change[],
	after: readonly Block[],
	first: readonly (readonly [key: string, offset: number])[],
	makeKey: () => string
): Map<Block, string> {
	const keys = new Map<Block, string>();
	const given = new Set<string>();
	// A list of calls may begin where its statement begins; the outer block comes first.
	const atOffset = new Map<number, Block[]>();
	for (const block of after)
		atOffset.set(block.start, [...(atOffset.get(block.start) ?? []), block]);

	const give = (key: string, offset: number, kind?: Block['kind']) => {
		if (given.has(key)) return;
		const free = (atOffset.get(offset) ?? []).filter((block) => !keys.has(block));
		const block = free.find((one) => one.kind === kind) ?? (kind ? undefined : free[0]);
		if (!block) return;
		keys.set(block, key);
		given.add(key);
	};

	for (const [key, offset] of first) give(key, offset);
	const isGone = (offset: number) => changes.some(({ from, to }) => from <= offset && offset < to);
	const kept = [...before].filter(([{ start }]) => !isGone(start));
	const replaced = [...before].filter(([{ start }]) => isGone(start));
	// What stood before an insertion at its very start may now begin with it: a name for its result, a caption.
	const insertions = changes.filter(({ from, to }) => from === to);
	const others = changes.filter(({ from, to }) => from !== to);
	const withoutOwn = (start: number) => [
		...others,
		...insertions.filter(({ from }) => from !== start)
	];
	const giveByPlace = (group: typeof kept, isSameKind: boolean) => {
		for (const [{ start, kind }, key] of group) {
			const wanted = isSameKind ? kind : undefined;
			give(key, mapOffset(start, changes), wanted);
			give(key, mapOffset(start, withoutOwn(start)), wanted);
		}
	};
	giveByPlace(kept, true);
	// What was written anew somewhere else is known by what it says.
	for (const [block, key] of replaced) {
		const same = after.find((one) => !keys.has(one) && saysSame(one, block));
		if (same) give(key, same.start, same.kind);
	}
	giveByPlace(replaced, true);
	giveByPlace(kept, false);
	giveByPlace(replaced, false);
	for (const block of after) if (!keys.has(block)) keys.set(block, makeKey());
	return keys;
}

function saysSame(a: Block, b: Block): boolean {
	return (
		a.kind === b.kind &&
		a.fields.length === b.fields.length &&
		a.fields.every(({ name, value }, i) => name === b.fields[i].name && value === b.fields[i].value)
	);
}
