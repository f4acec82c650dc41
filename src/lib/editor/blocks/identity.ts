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
	for (const isSameKind of [true, false]) {
		for (const group of [kept, replaced]) {
			for (const [{ start, kind }, key] of group) {
				const wanted = isSameKind ? kind : undefined;
				give(key, mapOffset(start, changes), wanted);
				give(key, mapOffset(start, withoutOwn(start)), wanted);
			}
		}
	}
	for (const block of after) if (!keys.has(block)) keys.set(block, makeKey());
	return keys;
}
