import type { Block, Place, Slot, SlotKind } from '../../blocks/block';
import { convertBlock, type Conversion } from '../../blocks/convert';
import type { Outcome, Wrapper } from '../../blocks/edit';
import {
	duplicateBlocks,
	insertBlock,
	moveBlocks,
	pasteText,
	removeBlocks,
	textOf
} from '../../blocks/edits';
import type { PaletteKind } from '../../blocks/kinds';
import type { Program } from '../../blocks/program';
import { addClause, unwrapBlock, wrapBlocks } from '../../blocks/wrap';
import type { BlockMessages } from '../../i18n/blocks/en';
import type { BlockEditor, Manner } from './block-editor.svelte';
import { nextPlaces } from './moves';
import { takeStep, type NextStep } from './next-steps';
import { ROOT, placeKey, slotKey } from './outline';
import { blockRow, clauseRow, describeRow } from './row';

/** What a person does with blocks: each is one edit, announced, after which the keyboard is at its result. */
export class Actions {
	/** What was copied last, for where the browser's clipboard may not be read. */
	#copied = '';

	constructor(
		readonly editor: BlockEditor,
		readonly words: () => BlockMessages
	) {}

	insert(kind: PaletteKind, place: Place): boolean {
		return this.#edit(
			(program) => insertBlock(program, kind, place),
			() => this.words().did.inserted(this.words().kinds[kind].name, this.#whereActive())
		);
	}

	/** Puts the first blocks into an empty `main`. */
	begin(main: Slot, step: NextStep): boolean {
		return this.#edit(
			(program) => takeStep(program, main, step),
			() => this.words().did.inserted(this.words().next[step], this.#whereActive())
		);
	}

	paste(text: string, place = this.placeAfter()): boolean {
		if (!text.trim()) {
			this.editor.announce(this.words().did.nothingToPaste);
			return false;
		}
		return this.#edit(
			(program) => pasteText(program, text, place),
			() => this.words().did.pasted(1)
		);
	}

	remove(): boolean {
		const blocks = this.editor.targets;
		if (blocks.length === 0) return false;
		return this.#edit(
			(program) => removeBlocks(program, blocks),
			() => this.words().did.deleted(blocks.length)
		);
	}

	duplicate(): boolean {
		const blocks = this.editor.targets;
		if (blocks.length === 0) return false;
		return this.#edit(
			(program) => duplicateBlocks(program, blocks),
			() => this.words().did.duplicated(blocks.length),
			{ count: blocks.length }
		);
	}

	/** Moves the selection one step, across the borders of blocks too. */
	step(direction: 1 | -1): boolean {
		const { editor } = this;
		const { program, targets } = editor;
		if (!program || !editor.canEdit) return false;
		const isFolded = (block: Block) => editor.folded.has(editor.ofBlock(block));
		for (const place of nextPlaces(program, targets, direction, isFolded)) {
			const isMoved = 'changes' in moveBlocks(program, targets, place);
			if (isMoved) return this.move(targets, place);
		}
		editor.announce(this.words().did.notMoved);
		return false;
	}

	move(blocks: readonly Block[], place: Place): boolean {
		const { editor } = this;
		const [first] = blocks;
		const name = first ? this.describe(first) : '';
		return this.#edit(
			(program) => moveBlocks(program, blocks, place),
			() => this.words().did.moved(name, this.#whereActive()),
			{ carried: blocks.map((block) => editor.ofBlock(block)) }
		);
	}

	wrap(wrapper: Wrapper): boolean {
		const blocks = this.editor.targets;
		return this.#edit(
			(program) => wrapBlocks(program, blocks, wrapper),
			() => this.words().did.wrapped(blocks.length, this.words().wrappers[wrapper])
		);
	}

	unwrap(block: Block): boolean {
		const name = this.describe(block);
		return this.#edit(
			(program) => unwrapBlock(program, block),
			() => this.words().did.unwrapped(name)
		);
	}

	convert(block: Block, conversion: Conversion): boolean {
		const before = this.describe(block);
		return this.#edit(
			(program) => convertBlock(program, block, conversion),
			() => this.words().did.converted(before, this.#activeName())
		);
	}

	/** Gives a block another part; the keyboard goes to its header. */
	addClause(block: Block, clause: SlotKind): boolean {
		const { editor } = this;
		const key = editor.ofBlock(block);
		return this.#edit(
			(program) => addClause(program, block, clause),
			() => {
				const owner = editor.item(key)?.block ?? block;
				const number = owner.slots.findLastIndex(({ kind }) => kind === clause);
				if (number < 0) return this.describe(owner);
				editor.goTo(slotKey(key, number));
				const header = describeRow(clauseRow(owner.slots[number], owner, this.words()));
				return this.words().did.inserted(header, this.describe(owner));
			},
			{ keepsSelection: true }
		);
	}

	/** Selects everything on the way to an item. */
	extendTo(key: string): void {
		this.editor.extendTo(key);
		this.editor.announce(this.words().did.selected(this.editor.targets.length));
	}

	/** From now on every row that is tapped joins the selection. */
	pick(): void {
		this.editor.isPicking = true;
		this.editor.focus(this.editor.active);
	}

	undo(): void {
		this.editor.host.undo();
		this.editor.announce(this.words().did.undone);
	}

	redo(): void {
		this.editor.host.redo();
		this.editor.announce(this.words().did.redone);
	}

	/** The selection as Python, to be copied; empty if nothing is selected. */
	copy(): string {
		const { program, targets } = this.editor;
		if (!program || targets.length === 0) return '';
		this.#copied = textOf(program, targets);
		this.editor.announce(this.words().did.copied(targets.length));
		return this.#copied;
	}

	/** Puts the selection into the browser's clipboard, as far as it allows. */
	async copyToClipboard(): Promise<void> {
		const text = this.copy();
		// Where the browser forbids it, it can still be pasted here.
		if (text) await navigator.clipboard?.writeText(text).catch(() => {});
	}

	async pasteFromClipboard(): Promise<void> {
		const read = await navigator.clipboard?.readText?.().catch(() => '');
		this.paste(read || this.#copied);
	}

	/** Where something goes that is added at the keyboard's place: after a block, into a place, at the end. */
	placeAfter(key = this.editor.active): Place {
		const item = this.editor.item(key);
		if (item?.type === 'clause') return { slot: item.clause!, index: 0 };
		if (item?.type === 'place') return item.place;
		if (item) return { slot: item.place.slot, index: item.place.index + 1 };
		const { root } = this.editor.program!;
		return this.editor.placeOf(ROOT, root.blocks.length)!;
	}

	/** Key of the item after which something goes if nobody says where: the selection, or else the end of `main`. */
	usualPlace(): string {
		const { editor } = this;
		const isChosen = editor.selected.size > 0 || editor.item(editor.active)?.type === 'place';
		if (isChosen) return editor.active;
		const coroutines = editor.items.filter(({ block }) => block?.kind === 'coroutine');
		const isMain = (block: Block) =>
			block.fields.some(({ name, value }) => name === 'name' && value === 'main');
		const main = coroutines.find(({ block }) => isMain(block!)) ?? coroutines.at(-1);
		return placeKey(main ? slotKey(main.key, 0) : ROOT);
	}

	describe(block: Block): string {
		return describeRow(blockRow(block, this.words()));
	}

	/** Whether blocks could be put there, and if not why not; nothing is changed. */
	refusal(attempt: (program: Program) => Outcome): string {
		const { program } = this.editor;
		const outcome = program && attempt(program);
		if (!outcome || !('refused' in outcome) || outcome.mend) return '';
		return this.words().refusals[outcome.refused](outcome.subject);
	}

	#edit(make: (program: Program) => Outcome, says: () => string, manner: Manner = {}): boolean {
		const { editor } = this;
		const { program } = editor;
		if (!program || !editor.canEdit) return false;
		const outcome = make(program);
		const isDone = editor.perform(outcome, manner);
		if ('refused' in outcome) {
			editor.announce(this.words().refusals[outcome.refused](outcome.subject));
		} else {
			const brought = outcome.brought.map(({ what, name }) => this.words().brought[what](name));
			editor.announce([says(), ...brought].join(' '));
		}
		editor.focus(editor.active);
		return isDone;
	}

	#activeName(): string {
		const block = this.editor.item(this.editor.active)?.block;
		return block ? this.describe(block) : '';
	}

	/** Where the active block stands, in words. */
	#whereActive(): string {
		const { editor } = this;
		const block = editor.item(editor.active)?.block;
		const home = block && editor.program?.homes.get(block);
		if (!home) return '';
		const inside = home.owner ? this.describe(home.owner) : '';
		return this.words().did.place(home.index + 1, home.slot.blocks.length, inside);
	}
}
