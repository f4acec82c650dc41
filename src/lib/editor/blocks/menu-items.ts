import { conversionsOf } from '../../blocks/convert';
import { WRAPPERS } from '../../blocks/edit';
import type { Block, SlotKind } from '../../blocks/block';
import { canUnwrap, clausesOf } from '../../blocks/wrap';
import type { BlockMessages } from '../../i18n/blocks/en';
import type { Actions } from './actions';
import { fieldName } from './row';

/** One entry of a block's menu. */
export interface Entry {
	readonly text: string;
	readonly act: () => void;
	/** The key that does the same, as it is written on it. */
	readonly key?: string;
}

/** The entries of the menu of a block, in groups. */
export function menuItems(
	block: Block,
	actions: Actions,
	words: BlockMessages,
	openPalette: (key: string) => void
): Entry[][] {
	const { editor } = actions;
	const { menu } = words;
	const key = editor.ofBlock(block);
	/** What is about one block alone is left out then. */
	const isSeveral = editor.targets.length > 1;
	const isCall = block.kind === 'gather-call';
	const left = block.fields.filter((field) => field.optional && !editor.isShown(key, field));

	const clauseWords: Partial<Record<SlotKind, string>> = {
		elif: menu.addElif,
		else: menu.addElse,
		except: menu.addExcept,
		finally: menu.addFinally
	};
	const fields = left.map((field): Entry => ({
		text:
			field.name === 'caption'
				? menu.addCaption
				: field.name === 'label'
					? menu.addLabel
					: words.field.add(fieldName(field, words)),
		act: () => {
			editor.shown.add(`${key} ${field.name}`);
			editor.focus(key, field.name);
		}
	}));
	const texts = block.fields
		.filter(({ literal }) => literal && block.kind !== 'title')
		.map((field): Entry => ({
			text: menu.asPython(fieldName(field, words)),
			act: () => {
				editor.asPython.add(`${key} ${field.name}`);
				editor.focus(key, field.name);
			}
		}));
	const change: Entry[] = [
		{ text: menu.addBelow, key: menu.keys.insert, act: () => openPalette(key) },
		...(isCall || isSeveral ? [] : [{ text: menu.selectSeveral, act: () => actions.pick() }]),
		{ text: menu.duplicate, key: 'Ctrl D', act: () => actions.duplicate() },
		{ text: menu.moveUp, key: 'Alt ↑', act: () => actions.step(-1) },
		{ text: menu.moveDown, key: 'Alt ↓', act: () => actions.step(1) },
		{
			text: menu.cut,
			key: 'Ctrl X',
			act: () => void actions.copyToClipboard().then(() => actions.remove())
		},
		{ text: menu.copy, key: 'Ctrl C', act: () => void actions.copyToClipboard() },
		{ text: menu.paste, key: 'Ctrl V', act: () => void actions.pasteFromClipboard() },
		{ text: menu.delete, key: menu.keys.delete, act: () => actions.remove() }
	];
	const wraps = isCall
		? []
		: WRAPPERS.map((wrapper): Entry => ({
				text: menu.wrap(words.wrappers[wrapper]),
				act: () => actions.wrap(wrapper)
			}));
	const around: Entry[] =
		canUnwrap(block) && !isSeveral
			? [...wraps, { text: menu.unwrap, act: () => actions.unwrap(block) }]
			: wraps;
	const clauses = clausesOf(block).map((clause): Entry => ({
		text: clauseWords[clause] ?? '',
		act: () => actions.addClause(block, clause)
	}));
	const conversions = conversionsOf(editor.program!, block).map((conversion): Entry => ({
		text: words.conversions[conversion],
		act: () => actions.convert(block, conversion)
	}));
	const own = isSeveral ? [] : [...conversions, ...texts, ...fields, ...clauses];
	return [own, change, around].filter((group) => group.length > 0);
}
