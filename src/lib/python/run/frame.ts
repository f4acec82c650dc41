import type { PyException } from '../values/exceptions';
import type { Value } from '../values/object';
import type { Code } from './code';
import type { FutureLike, Owner } from './coroutine';
import type { Interpreter } from './interpreter';

/** A variable shared between a function and those defined in it, or a global variable. */
export class Cell {
	constructor(public value: Value | undefined) {}
}

/** What a slot can hold: values, and the compiler's own temporaries (cells, pending jumps). */
export type Slot = Value | Cell | undefined;

/**
 * One activation of a function. Frames are linked by `caller`; a suspended coroutine is such a chain
 * cut off from its caller, so resuming costs the same at every depth of `await`.
 */
export class Frame {
	pc = 0;
	caller: Frame | null = null;
	/** slot of the caller that receives what this frame returns or yields */
	dest = 0;
	/** `__init__`: what it returns is dropped */
	discards = false;
	/** resumed through `await` or `yield from`: what it yields goes past its caller */
	delegated = false;
	/** the future whose result is due when this frame goes on, and the slot for it */
	awaiting: FutureLike | null = null;
	awaitDest = 0;
	/** the exception being handled (`except`, `finally`) in this frame */
	handling: PyException | null = null;
	/** the generator or coroutine whose frame this is */
	owner: Owner | null = null;
	depth = 0;

	constructor(
		readonly vm: Interpreter,
		readonly code: Code,
		readonly slots: Slot[]
	) {}
}

/**
 * The slots of a new frame, of which the arguments are the first: captured variables go into cells, the
 * closure's cells into place. A new array, since an array that grows takes much more than it needs.
 */
export function fillCells(
	{ slotCount, cells, frees }: Code,
	args: readonly Slot[],
	closure: readonly Cell[]
): Slot[] {
	const slots = new Array<Slot>(slotCount);
	for (let i = 0; i < slotCount; i++) slots[i] = i < args.length ? args[i] : undefined;
	for (let i = 0; i < cells.length; i++) {
		const slot = cells[i]!;
		slots[slot] = new Cell(slots[slot] as Value | undefined);
	}
	for (let i = 0; i < frees.length; i++) slots[frees[i]!] = closure[i];
	return slots;
}
