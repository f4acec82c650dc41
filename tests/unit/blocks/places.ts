import type { Place, Slot } from '../../../src/lib/blocks/block';

/** The end of a slot. */
export const endOf = (slot: Slot): Place => ({ slot, index: slot.blocks.length });
