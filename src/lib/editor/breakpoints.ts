import { RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, GutterMarker, gutter, keymap } from '@codemirror/view';

const toggle = StateEffect.define<number>(); // a position in the line

class Dot extends GutterMarker {
	override toDOM(): HTMLElement {
		const dot = document.createElement('span');
		dot.className = 'cm-breakpoint';
		return dot;
	}
}
const dot = new Dot();

const field = StateField.define<RangeSet<GutterMarker>>({
	create: () => RangeSet.empty,
	update(set, transaction) {
		let next = set.map(transaction.changes);
		for (const effect of transaction.effects) {
			if (!effect.is(toggle)) continue;
			let isThere = false;
			next.between(effect.value, effect.value, () => void (isThere = true));
			next = isThere
				? next.update({ filter: (from) => from !== effect.value })
				: next.update({ add: [dot.range(effect.value)] });
		}
		return next;
	}
});

/**
 * Breakpoints on lines, in a gutter of their own: a click or F9 sets and removes one. They move with the
 * text; `onchange` is given the lines that have one, whenever these change.
 */
export function breakpoints(onchange: (lines: number[]) => void): Extension {
	const toggleAt = (view: EditorView, position: number) => {
		view.dispatch({ effects: toggle.of(view.state.doc.lineAt(position).from) });
		return true;
	};
	return [
		field,
		gutter({
			class: 'cm-breakpoints',
			markers: (view) => view.state.field(field),
			initialSpacer: () => dot,
			domEventHandlers: { mousedown: (view, line) => toggleAt(view, line.from) }
		}),
		keymap.of([{ key: 'F9', run: (view) => toggleAt(view, view.state.selection.main.head) }]),
		EditorView.updateListener.of(({ startState, state }) => {
			const before = startState.field(field, false);
			const after = state.field(field);
			if (before === after) return;
			const lines: number[] = [];
			for (const cursor = after.iter(); cursor.value; cursor.next()) {
				lines.push(state.doc.lineAt(cursor.from).number);
			}
			onchange(lines);
		})
	];
}
