import type { Block, Place, Slot } from '../../blocks/block';

/** One stop of the tree: a block, the header of a part of it (`else`, `except`), or the place at a slot's end. */
export interface Item {
	/** Stays the same across edits, so that focus, selection and what is folded stay where they are. */
	readonly key: string;
	readonly type: 'block' | 'clause' | 'place';
	/** 1 = in the program itself. */
	readonly level: number;
	/** Key of the item that it is inside of; empty in the program itself. */
	readonly parent: string;
	/** Where something is put that is to come before it. */
	readonly place: Place;
	/** The block, or that which the clause belongs to; none at the end of the program itself. */
	readonly block: Block | null;
	/** The slot that it heads, of a clause. */
	readonly clause: Slot | null;
}

/** Names the slots and blocks of a program by numbers that stay the same across edits. */
export interface Keys {
	ofBlock(block: Block): string;
}

export const ROOT = 'root';

/** The key of a block's slot; of the program itself if there is no block. */
export function slotKey(block: string | null, index: number): string {
	return block === null ? ROOT : `${block}.${index}`;
}

/** The key of the place at the end of a slot. */
export const placeKey = (slot: string) => `${slot}+`;

/** A slot that other statements share a line with takes nothing in. */
export const hasPlace = (slot: Slot) => !slot.isInline;

/** Whether a slot has a line of its own above its blocks. */
export const hasHeader = (slot: Slot) => slot.line > 0;

/** All stops of the tree in the order in which they are drawn, without what is inside folded blocks. */
export function outline(root: Slot, keys: Keys, isFolded: (key: string) => boolean): Item[] {
	const items: Item[] = [];
	const addSlot = (slot: Slot, key: string, owner: Block | null, level: number, parent: string) => {
		for (const [index, block] of slot.blocks.entries()) {
			const own = keys.ofBlock(block);
			const place = { slot, index };
			items.push({ key: own, type: 'block', level, parent, place, block, clause: null });
			if (isFolded(own)) continue;
			block.slots.forEach((inner, number) => {
				const innerKey = slotKey(own, number);
				if (hasHeader(inner)) {
					items.push({ key: innerKey, type: 'clause', level, parent, place, block, clause: inner });
					addSlot(inner, innerKey, block, level + 1, innerKey);
				} else addSlot(inner, innerKey, block, level + 1, own);
			});
		}
		if (!hasPlace(slot)) return;
		const place = { slot, index: slot.blocks.length };
		items.push({
			key: placeKey(key),
			type: 'place',
			level,
			parent,
			place,
			block: owner,
			clause: null
		});
	};
	addSlot(root, ROOT, null, 1, '');
	return items;
}

/** Every block of a slot and of what is inside it, each before those inside it. */
export function allBlocks(slot: Slot): Block[] {
	return slot.blocks.flatMap((block) => [block, ...block.slots.flatMap(allBlocks)]);
}
