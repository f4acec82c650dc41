import type { Field } from '../../../blocks/block';
import type { Refusal } from '../../../blocks/edit';
import { setField } from '../../../blocks/set-field';
import type { BlockEditor } from '../block-editor.svelte';

/** Where a field stands now; both change with every edit of the text. */
export interface FieldPlace {
	/** Of the item in whose row it stands. */
	readonly key: string;
	readonly field: Field;
}

/** What is typed into a field, until it is in the text or refused. All edits of one visit are one step of the history. */
export class FieldDraft {
	/** Null: as it is in the text. */
	#draft = $state<string | null>(null);
	refusal = $state.raw<Refusal | null>(null);
	/** This visit has changed the text already. */
	#hasChanged = false;
	readonly #at: () => FieldPlace;

	readonly value = $derived.by(() => this.#draft ?? this.#at().field.value);

	constructor(
		readonly editor: BlockEditor,
		at: () => FieldPlace
	) {
		this.#at = at;
	}

	/** As it is in the text. */
	get committed(): string {
		return this.#at().field.value;
	}

	get isDirty(): boolean {
		return this.#draft !== null && this.#draft !== this.committed;
	}

	/** Something was typed; with `isLive` the text follows at once. */
	type(value: string, isLive: boolean): void {
		this.#draft = value;
		this.refusal = null;
		if (isLive) this.#put();
	}

	/** Puts what is typed into the text; false if it is refused. From then on the field is as the text has it. */
	commit(): boolean {
		const isDone = this.#put();
		if (isDone) this.#draft = null;
		return isDone;
	}

	#put(): boolean {
		const { field } = this.#at();
		const { program } = this.editor;
		if (this.#draft === null || !program) return true;
		const value = plain(this.#draft, field);
		if (value === field.value) return true;
		const outcome = setField(program, field, value);
		if ('refused' in outcome) {
			this.refusal = outcome;
			return false;
		}
		this.editor.perform(outcome, { joins: this.#hasChanged, keepsSelection: true });
		this.#hasChanged = true;
		return true;
	}

	/** The person goes on: what is refused is forgotten. True if the text has changed. */
	leave(): boolean {
		this.commit();
		const hasChanged = this.#hasChanged;
		this.#forget();
		return hasChanged;
	}

	/** As it was when the person came. */
	revert(): void {
		const hasChanged = this.#hasChanged;
		this.#forget();
		if (hasChanged) this.editor.host.undo();
	}

	#forget(): void {
		this.#draft = null;
		this.refusal = null;
		this.#hasChanged = false;
	}
}

/** A number as Python writes it, whichever way the person does. */
function plain(text: string, { type }: Field): string {
	if (type !== 'seconds' && type !== 'count') return text;
	const number = text.trim().replace(/^(\d*),(\d+)$/, '$1.$2');
	return number.replace(/^\./, '0.').replace(/^(\d+)\.$/, '$1');
}
