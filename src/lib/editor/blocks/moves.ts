import type { Block, Place, Slot } from '../../blocks/block';
import type { Program } from '../../blocks/program';
import { hasPlace } from './outline';

/**
 * Where blocks that stand in a row can go one step up or down, the nearest place first: into the block that is
 * next, past it, or out of the block that they are in.
 */
export function nextPlaces(
	program: Program,
	blocks: readonly Block[],
	direction: 1 | -1,
	isFolded: (block: Block) => boolean
): Place[] {
	const first = blocks[0] && program.homes.get(blocks[0]);
	const last = blocks.length > 0 && program.homes.get(blocks[blocks.length - 1]);
	if (!first || !last || first.slot !== last.slot) return [];
	const { slot, owner } = first;
	const isUp = direction < 0;
	const at = isUp ? first.index - 1 : last.index + 1;
	const neighbour = slot.blocks[at];
	if (neighbour) {
		const past = { slot, index: isUp ? at : at + 1 };
		const open = isFolded(neighbour) ? [] : neighbour.slots.filter(hasPlace);
		const inner = isUp ? open.at(-1) : open[0];
		return inner ? [edge(inner, isUp), past] : [past];
	}
	if (!owner) return [];
	const next = owner.slots[owner.slots.indexOf(slot) + direction];
	const home = program.homes.get(owner)!;
	const outside = { slot: home.slot, index: isUp ? home.index : home.index + 1 };
	return next && hasPlace(next) ? [edge(next, isUp), outside] : [outside];
}

const edge = (slot: Slot, isEnd: boolean): Place => ({
	slot,
	index: isEnd ? slot.blocks.length : 0
});
