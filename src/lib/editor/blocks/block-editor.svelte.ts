import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Block, Field, Place } from '../../blocks/block';
import { applyChanges, difference, type Change } from '../../blocks/changes';
import type { Brought, Doubt, Edit, Mend, Outcome, Refusal } from '../../blocks/edit';
import { readProgram, type Program } from '../../blocks/program';
import type { SyntaxProblem } from '../../python/syntax/problem';
import { NO_KEYS, carryKeys } from './identity';
import { ROOT, allBlocks, outline, type Item } from './outline';
import {
	between,
	itemsByKey,
	outermost,
	remaining,
	selectionOf,
	toggled,
	type Selection
} from './selection';

/** A longer text is not even read, so that the page stays quick. */
const MOST_CHARACTERS = 100_000;
export const MOST_BLOCKS = 1000;

/** What the block view works on: the one text and its one history. */
export interface EditorHost {
	/** With `joins` the changes are more of the last step of the history. */
	readonly apply: (changes: readonly Change[], joins: boolean) => void;
	readonly undo: () => void;
	readonly redo: () => void;
}

/** What is said of the last edit beside its announcement. */
export type Note =
	| {
			readonly type: 'edit';
			readonly brought: readonly Brought[];
			readonly doubts: readonly Doubt[];
	  }
	| { readonly type: 'refusal'; readonly refusal: Refusal };

/** How an edit is made. */
export interface Manner {
	/** Keys of the blocks that the edit moves, in the order of the text: they stand in a row then. */
	readonly carried?: readonly string[];
	/** How many blocks in a row are selected then, from each that the outcome names. */
	readonly count?: number;
	readonly joins?: boolean;
	/** The selection stays as it is. */
	readonly keepsSelection?: boolean;
}

/** The blocks' own edit: with its blocks that were moved, which begin at an offset of the new text. */
interface OwnEdit {
	readonly changes: readonly Change[];
	readonly carried: readonly string[];
	readonly at: number;
}

/** The blocks that stand in a row from the one that begins at an offset. */
function blocksFrom(program: Program, offset: number, count: number): Block[] {
	const first = [...program.homes].find(([{ start }]) => start === offset);
	if (!first) return [];
	const [, { slot, index }] = first;
	return slot.blocks.slice(index, index + count);
}

const pairWith =
	(keys: readonly string[]) =>
	({ start }: Block, i: number): [key: string, offset: number] => [keys[i], start];

/** The blocks of one program, which of them are selected, and the way from an outcome to the text. */
export class BlockEditor {
	/** The last text that parsed; null until there is one. */
	program = $state.raw<Program | null>(null);
	problem = $state.raw<SyntaxProblem | null>(null);
	/** There would be more blocks than a page can hold and a person can find anything in. */
	isTooLong = $state(false);
	/** Keys of blocks. */
	selected = $state.raw<Selection>(selectionOf([]));
	/** Key of the item that the keyboard is at. */
	active = $state('');
	/** Every row that is tapped joins the selection or leaves it, for whoever has no Shift key. */
	isPicking = $state(false);
	note = $state.raw<Note | null>(null);
	announcement = $state('');
	/** Fields that are left out but shown to be filled in: `key field`. */
	readonly shown = new SvelteSet<string>();
	/** Text fields that show the quotes too, so that something else can be written: `key field`. */
	readonly asPython = new SvelteSet<string>();
	readonly folded = new SvelteSet<string>();
	/** Gives the focus to an item; the view sets it. */
	focus: (key: string, field?: string) => void = () => {};

	#source: string | null = null;
	#keys = $state.raw<ReadonlyMap<Block, string>>(NO_KEYS);
	/** Blocks of earlier texts, which the view still shows until an edit is drawn. */
	readonly #formerly = new WeakMap<Block, string>();
	#made = 0;
	/** Where a selection of several began. */
	#anchor = '';

	readonly items: readonly Item[] = $derived(
		this.program ? outline(this.program.root, this, (key) => this.folded.has(key)) : []
	);
	readonly #byKey = $derived(itemsByKey(this.items));
	readonly canEdit = $derived(this.program !== null && this.problem === null);

	constructor(readonly host: EditorHost) {}

	ofBlock(block: Block): string {
		return this.#keys.get(block) ?? this.#formerly.get(block) ?? '';
	}

	item(key: string): Item | undefined {
		return this.#byKey.get(key);
	}

	/** The selected blocks in the order of the text, without those inside others; else the active one. */
	get targets(): Block[] {
		const keys = this.selected.size > 0 ? this.selected : selectionOf([this.active]);
		return outermost(this.items, keys, (block) => this.ofBlock(block));
	}

	/** The place that a slot's key and an index stand for. */
	placeOf(slot: string, index: number): Place | null {
		const { program } = this;
		if (!program) return null;
		if (slot === ROOT) return { slot: program.root, index };
		const found = [...this.#keys].find(([, key]) => slot.startsWith(`${key}.`));
		const inner = found?.[0].slots[Number(slot.slice(found[1].length + 1))];
		return inner ? { slot: inner, index } : null;
	}

	/** Takes a text as it is now; `edit` says how the blocks' own edit came to it. */
	read(source: string, edit?: OwnEdit): void {
		if (source === this.#source) return;
		this.#source = source;
		const result = source.length > MOST_CHARACTERS ? null : readProgram(source);
		if (result && 'error' in result) {
			this.problem = result.error;
			return;
		}
		this.isTooLong = !result || result.program.homes.size > MOST_BLOCKS;
		if (!result || this.isTooLong) {
			this.program = null;
			this.problem = null;
			return;
		}
		const { program } = result;
		const changes = edit?.changes ?? [difference(this.program?.source ?? '', source)];
		const blocks = allBlocks(program.root);
		const at = this.items.findIndex(({ key }) => key === this.active);
		for (const [block, key] of this.#keys) this.#formerly.set(block, key);
		this.#keys = carryKeys(
			this.#keys,
			changes,
			blocks,
			edit ? blocksFrom(program, edit.at, edit.carried.length).map(pairWith(edit.carried)) : [],
			() => `b${++this.#made}`
		);
		this.program = program;
		this.problem = null;
		this.selected = remaining(this.selected, this.#byKey);
		if (!this.item(this.active)) {
			this.active = this.items[Math.max(0, Math.min(at, this.items.length - 1))]?.key ?? '';
		}
	}

	/** Does what was asked for, or says why not; true if it was done. */
	perform(outcome: Outcome, manner: Manner = {}): outcome is Edit {
		if ('refused' in outcome) {
			this.note = { type: 'refusal', refusal: outcome };
			return false;
		}
		const { changes, selected, brought, doubts } = outcome;
		const hasMore = brought.length > 0 || doubts.length > 0;
		this.note = hasMore ? { type: 'edit', brought, doubts } : null;
		this.#change(changes, selected, manner);
		return true;
	}

	/** Does what makes an edit right that was refused or is doubtful. */
	mend({ changes }: Mend): void {
		this.note = null;
		this.#change(changes, [], {});
	}

	#change(changes: readonly Change[], selected: readonly number[], manner: Manner): void {
		const { program } = this;
		if (!program || changes.length === 0) return;
		const { carried = [], count = Math.max(1, carried.length), joins = false } = manner;
		this.isPicking = false;
		const source = applyChanges(program.source, changes);
		this.host.apply(changes, joins);
		this.read(source, { changes, carried, at: selected[0] });
		if (manner.keepsSelection) return;
		const found = selected.flatMap((offset) => blocksFrom(this.program!, offset, count));
		const keys = found.map((block) => this.ofBlock(block));
		if (keys.length === 0) return;
		this.selected = selectionOf(keys);
		this.active = this.#anchor = keys[0];
	}

	/** The keyboard goes to an item, and the selection with it. */
	goTo(key: string): void {
		this.active = this.#anchor = key;
		this.selected = selectionOf(this.item(key)?.type === 'block' ? [key] : []);
	}

	/** Selects everything between where the selection began and an item. */
	extendTo(key: string): void {
		this.active = key;
		this.selected = between(this.items, this.#anchor, key);
	}

	/** Adds a block to the selection, or takes it out. */
	toggle(key: string): void {
		this.active = this.#anchor = key;
		this.selected = toggled(this.selected, key);
	}

	selectAll(): void {
		const { program } = this;
		if (program)
			this.selected = selectionOf(program.root.blocks.map((block) => this.ofBlock(block)));
	}

	/** Says something to whoever cannot see it; what is said twice is heard twice. */
	announce(text: string): void {
		this.announcement = text === this.announcement ? `${text}\u00a0` : text;
	}

	/** Whether a field stands in the row: it has a value, has to have one, or was asked for. */
	isShown(key: string, field: Field): boolean {
		return !field.optional || field.end > field.start || this.shown.has(`${key} ${field.name}`);
	}
}

export const [getBlockEditor, setBlockEditor] = createContext<BlockEditor>();
