import type { Actions } from './actions';
import type { BlockEditor } from './block-editor.svelte';
import type { Item } from './outline';

/** What the tree's keys do that needs the view. */
export interface TreeCommands {
	readonly openPalette: (key: string) => void;
	readonly openMenu: (key: string) => void;
	readonly fold: (key: string, isFolded: boolean) => void;
	/** Goes into the first field of a row; false if it has none. */
	readonly enterField: (key: string) => boolean;
	/** A row was chosen: the playhead goes there. */
	readonly online: (line: number) => void;
	readonly leave: () => void;
}

/** Does what a key stands for in the tree; true if it stands for something. */
export function pressTreeKey(
	event: KeyboardEvent,
	editor: BlockEditor,
	actions: Actions,
	commands: TreeCommands
): boolean {
	const item = editor.item(editor.active);
	if (!item) return false;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (event.ctrlKey || event.metaKey) return pressCommand(key, event, editor, actions);
	if (event.altKey) {
		if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
		if (item.type === 'block') actions.step(key === 'ArrowUp' ? -1 : 1);
		return true;
	}
	if (moveTo(key, event.shiftKey, item, actions, commands)) return true;
	switch (key) {
		case 'Enter':
			if (item.type === 'place') commands.openPalette(item.key);
			else if (!commands.enterField(item.key))
				commands.online(item.clause?.line ?? item.block!.line);
			return true;
		case '+':
		case 'Insert':
			if (editor.canEdit) commands.openPalette(item.key);
			return true;
		case 'Delete':
		case 'Backspace':
			if (item.type === 'block') actions.remove();
			return true;
		case 'ContextMenu':
		case 'F10':
			if (key === 'F10' && !event.shiftKey) return false;
			if (item.type !== 'place') commands.openMenu(editor.ofBlock(item.block!));
			return true;
		case 'Escape':
			if (editor.isPicking) editor.isPicking = false;
			else if (editor.selected.size > 1) editor.goTo(item.key);
			else commands.leave();
			return true;
		default:
			return false;
	}
}

function pressCommand(
	key: string,
	event: KeyboardEvent,
	editor: BlockEditor,
	actions: Actions
): boolean {
	if (event.altKey) return false;
	if (key === 'd') actions.duplicate();
	else if (key === 'a') editor.selectAll();
	else if (key === 'z') {
		if (event.shiftKey) actions.redo();
		else actions.undo();
		editor.focus(editor.active); // its row may be another
	} else return false; // copying, cutting and pasting come as events of their own
	return true;
}

/** Goes to another item; with Shift everything on the way is selected. */
function moveTo(
	key: string,
	isShifted: boolean,
	item: Item,
	actions: Actions,
	commands: TreeCommands
): boolean {
	const { editor } = actions;
	const { items } = editor;
	const at = items.indexOf(item);
	const target = (): Item | undefined => {
		switch (key) {
			case 'ArrowDown':
				return items[at + 1];
			case 'ArrowUp':
				return items[at - 1];
			case 'Home':
				return items[0];
			case 'End':
				return items.at(-1);
			case 'ArrowRight':
				return items[at + 1]?.parent === item.key ? items[at + 1] : undefined;
			case 'ArrowLeft':
				return editor.item(item.parent);
			default:
				return undefined;
		}
	};
	if (!['ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowRight', 'ArrowLeft'].includes(key))
		return false;
	const isFolder = item.type === 'block' && item.block!.slots.length > 0;
	if (isFolder && key === 'ArrowRight' && editor.folded.has(item.key)) {
		commands.fold(item.key, false);
	} else if (isFolder && key === 'ArrowLeft' && !editor.folded.has(item.key)) {
		commands.fold(item.key, true);
	} else {
		const next = target();
		if (!next) return true;
		if (isShifted) actions.extendTo(next.key);
		else editor.goTo(next.key);
		editor.focus(next.key);
	}
	return true;
}
