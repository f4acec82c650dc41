import type { Block, Slot } from './block';
import type { Program } from './program';

/** Blocks that stand in a row in one slot: from the first index to the last. */
export interface Run {
	readonly slot: Slot;
	readonly owner: Block | null;
	readonly from: number;
	readonly to: number;
}

/** The blocks that a selection means, in rows: those inside another selected one go with it. */
export function runsOf(program: Program, blocks: readonly Block[]): Run[] {
	const chosen = new Set(blocks);
	const homes = [...program.homes]
		.filter(([block]) => chosen.has(block) && !isInside(program, block, chosen))
		.map(([, home]) => home);
	const runs: Run[] = [];
	for (const { slot, index, owner } of homes) {
		const last = runs.at(-1);
		if (last?.slot === slot && last.to === index - 1)
			runs[runs.length - 1] = { ...last, to: index };
		else runs.push({ slot, owner, from: index, to: index });
	}
	return runs;
}

export function blocksOf({ slot, from, to }: Run): readonly Block[] {
	return slot.blocks.slice(from, to + 1);
}

function isInside({ homes }: Program, block: Block, chosen: ReadonlySet<Block>): boolean {
	for (let owner = homes.get(block)!.owner; owner; owner = homes.get(owner)!.owner)
		if (chosen.has(owner)) return true;
	return false;
}

/** Is a slot part of a block? */
export function holds({ homes }: Program, block: Block, slot: Slot): boolean {
	for (let owner = ownerOf(homes, slot); owner; owner = homes.get(owner)!.owner)
		if (owner === block) return true;
	return false;
}

/** The block that a slot belongs to; null for the program's own. */
export function ownerOf(homes: Program['homes'], slot: Slot): Block | null {
	for (const block of homes.keys()) if (block.slots.includes(slot)) return block;
	return null;
}
