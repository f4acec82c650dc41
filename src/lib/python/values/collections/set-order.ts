import type { Int } from '../numbers/integer';
import { hashFloat } from '../numbers/float';
import { hashInt } from '../numbers/integer';
import { PyFloat, type Value } from '../object';
import { hashTuple, NONE_HASH } from '../numbers/combine-hashes';
import { PyTuple } from './tuple';

/** An item of a set with the place that the table gives it. */
export interface SetEntry {
	readonly key: Value;
	slot: number;
	readonly hash: Int;
}

const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const REMOVED = 'removed';

/**
 * The table of CPython's `set` (Objects/setobject.c), kept only for the order in which it is walked:
 * who is in the set is known elsewhere. It grows and probes as CPython's does.
 */
export class SetOrder {
	private slots: (SetEntry | typeof REMOVED | undefined)[] = new Array(8);
	/** slots used, removed ones included */
	private fill = 0;
	used = 0;
	/** where `pop` looks first; it stays with the set when its items are exchanged */
	finger = 0;

	private get mask(): number {
		return this.slots.length - 1;
	}

	/** set_add_entry, for an item that is not in it */
	add(entry: SetEntry): void {
		this.used++;
		// a slot that a removed item left is used again, and counts as filled already
		if (this.place(entry, true)) return;
		this.fill++;
		if (this.fill * 5 >= this.mask * 3) this.resize(this.grown());
	}

	remove(entry: SetEntry): void {
		this.slots[entry.slot] = REMOVED;
		this.used--;
	}

	/** set_merge and set_update_dict resize once, before they add many */
	expect(count: number): void {
		if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
	}

	/** set_merge into an empty table: the slots are copied where both have the same size */
	copyFrom(other: SetOrder, own: (entry: SetEntry) => SetEntry): void {
		const sameSlots = this.mask === other.mask && other.fill === other.used;
		for (const entry of other.entries()) {
			const copy = own(entry);
			if (sameSlots) this.slots[(copy.slot = entry.slot)] = copy;
			else this.place(copy);
		}
		this.fill = this.used = other.used;
	}

	get isEmpty(): boolean {
		return this.fill === 0;
	}

	/** set_difference_update_internal, at its end */
	dropRemoved(): void {
		if (this.fill - this.used > Math.floor(this.mask / 4)) this.resize(this.grown());
	}

	/** set_pop: the first entry from where the last one was popped */
	next(): SetEntry {
		for (let i = this.finger & this.mask; ; i = (i + 1) & this.mask) {
			const entry = this.slots[i];
			if (entry === undefined || entry === REMOVED) continue;
			this.finger = i + 1;
			return entry;
		}
	}

	*entries(): Generator<SetEntry> {
		for (const entry of this.slots) if (entry !== undefined && entry !== REMOVED) yield entry;
	}

	private grown(): number {
		return this.used > 50000 ? this.used * 2 : this.used * 4;
	}

	private resize(least: number): void {
		let size = 8;
		while (size <= least) size *= 2;
		const entries = [...this.entries()];
		this.slots = new Array(size);
		this.fill = this.used;
		for (const entry of entries) this.place(entry);
	}

	/**
	 * Puts an entry into a free slot along its probes; where `reuses`, into the last slot on the way that a
	 * removed item left (set_add_entry), else past those (set_insert_clean). @returns whether it did reuse one
	 */
	private place(entry: SetEntry, reuses = false): boolean {
		const { mask, slots } = this;
		let left = -1;
		for (const first of probes(entry.hash, mask)) {
			const last = first + LINEAR_PROBES <= mask ? first + LINEAR_PROBES : first;
			for (let slot = first; slot <= last; slot++) {
				const held = slots[slot];
				if (held === REMOVED && reuses) left = slot;
				if (held !== undefined) continue;
				entry.slot = left < 0 ? slot : left;
				slots[entry.slot] = entry;
				return left >= 0;
			}
		}
		return false;
	}
}

/** Where the search for a hash begins, again and again. */
function* probes(hash: Int, mask: number): Generator<number> {
	if (typeof hash === 'number' && hash >= 0 && hash < 2 ** 50) {
		let perturb = hash;
		for (let i = hash % (mask + 1); ; i = (i * 5 + 1 + perturb) % (mask + 1)) {
			yield i;
			perturb = Math.floor(perturb / 2 ** PERTURB_SHIFT);
		}
	}
	const size = BigInt(mask);
	let perturb = BigInt.asUintN(64, BigInt(hash));
	for (let i = perturb & size; ; i = (i * 5n + 1n + perturb) & size) {
		yield Number(i);
		perturb >>= BigInt(PERTURB_SHIFT);
	}
}

/** The hash of an item that has the same one in every run of CPython; undefined: it has not. */
export function fixedHash(item: Value): Int | undefined {
	switch (typeof item) {
		case 'number':
		case 'bigint':
			return hashInt(item);
		case 'boolean':
			return item ? 1 : 0;
		case 'string':
			return undefined;
		default:
			if (item === null) return NONE_HASH;
			if (item instanceof PyFloat && !Number.isNaN(item.value)) return hashFloat(item.value);
			return item instanceof PyTuple ? fixedTupleHash(item) : undefined;
	}
}

function fixedTupleHash(tuple: PyTuple): Int | undefined {
	const hashes: Int[] = [];
	for (const item of tuple.items) {
		const hash = fixedHash(item);
		if (hash === undefined) return undefined;
		hashes.push(hash);
	}
	return hashTuple(hashes);
}
