import type { Block } from '../../blocks/block';
import type { Item } from './outline';

/** Keys of selected blocks; never changed, always replaced. */
export type Selection = ReadonlySet<string>;

export const selectionOf = (keys: readonly string[]): Selection => new Set(keys);

/** With a key more, or without it if it is there. */
export function toggled(selection: Selection, key: string): Selection {
	const next = new Set(selection);
	if (!next.delete(key)) next.add(key);
	return next;
}

/** All blocks from one item to another, in either direction. */
export function between(items: readonly Item[], from: string, to: string): Selection {
	const at = (wanted: string) => items.findIndex(({ key }) => key === wanted);
	const [first, last] = [at(from), at(to)].toSorted((a, b) => a - b);
	const range = items.slice(Math.max(0, first), last + 1);
	return selectionOf(range.filter(({ type }) => type === 'block').map(({ key }) => key));
}

/** What is still there of a selection. */
export const remaining = (selection: Selection, items: ReadonlyMap<string, Item>): Selection =>
	selectionOf([...selection].filter((key) => items.has(key)));

/** The selected blocks in the order of the text, without those inside other selected ones. */
export function outermost(
	items: readonly Item[],
	selection: Selection,
	keyOf: (block: Block) => string
): Block[] {
	const byKey = itemsByKey(items);
	const isInside = (item: Item): boolean => {
		for (let at = byKey.get(item.parent); at; at = byKey.get(at.parent))
			if (at.block && selection.has(keyOf(at.block))) return true;
		return false;
	};
	return items.flatMap((item) =>
		item.type === 'block' && selection.has(item.key) && !isInside(item) ? [item.block!] : []
	);
}

export const itemsByKey = (items: readonly Item[]): ReadonlyMap<string, Item> =>
	new Map(items.map((item) => [item.key, item]));
