import { RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

/** A task whose code stands at a line while it does not run. */
export interface Standing {
	readonly task: number;
	readonly name: string;
	/** The state's name, which decides its colours. */
	readonly state: string;
	readonly line: number;
	readonly isSelected: boolean;
}

/** What the code view marks: the line that runs, and who is suspended where. */
export interface Marked {
	/** 0 = none */
	readonly line: number;
	readonly standing: readonly Standing[];
	/** Says in words who is suspended at a line, for those who cannot see the chips. */
	readonly describe: (names: string) => string;
	readonly onselect: (task: number) => void;
}

const setMarked = StateEffect.define<Marked>();

/** More names than this at one line are counted, not listed. */
const MOST_NAMES = 4;

class Names extends WidgetType {
	constructor(
		readonly standing: readonly Standing[],
		readonly marked: Marked
	) {
		super();
	}

	override eq(other: Names): boolean {
		return (
			other.standing.length === this.standing.length &&
			other.standing.every((one, i) => {
				const own = this.standing[i];
				return (
					one.task === own.task &&
					one.name === own.name &&
					one.state === own.state &&
					one.isSelected === own.isSelected
				);
			})
		);
	}

	override toDOM(): HTMLElement {
		const group = document.createElement('span');
		group.className = 'cm-standing';
		group.setAttribute('role', 'group');
		group.setAttribute(
			'aria-label',
			this.marked.describe(this.standing.map(({ name }) => name).join(', '))
		);
		for (const { task, name, state, isSelected } of this.standing.slice(0, MOST_NAMES)) {
			const chip = group.appendChild(document.createElement('span'));
			chip.className = `cm-chip state-${state}`;
			chip.classList.toggle('selected', isSelected);
			chip.textContent = name;
			chip.addEventListener('mousedown', (event) => {
				event.preventDefault(); // the cursor stays where it is
				this.marked.onselect(task);
			});
		}
		const rest = this.standing.length - MOST_NAMES;
		if (rest > 0) group.append(` +${rest}`);
		return group;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

const runningLine = Decoration.line({ class: 'cm-running' });

const field = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(decorations, transaction) {
		for (const effect of transaction.effects) {
			if (effect.is(setMarked)) return decorate(transaction.state.doc, effect.value);
		}
		return decorations.map(transaction.changes);
	},
	provide: (from) => EditorView.decorations.from(from)
});

function decorate(doc: EditorView['state']['doc'], marked: Marked): DecorationSet {
	const byLine = new Map<number, Standing[]>();
	for (const standing of marked.standing) {
		const found = byLine.get(standing.line);
		if (found) found.push(standing);
		else byLine.set(standing.line, [standing]);
	}
	const lines = new Set([...byLine.keys(), marked.line]);
	const builder = new RangeSetBuilder<Decoration>();
	for (const number of [...lines].sort((a, b) => a - b)) {
		// The picture may be that of an older, longer text.
		if (number < 1 || number > doc.lines) continue;
		const line = doc.line(number);
		if (number === marked.line) builder.add(line.from, line.from, runningLine);
		const standing = byLine.get(number);
		if (!standing) continue;
		const widget = Decoration.widget({ widget: new Names(standing, marked), side: 1 });
		builder.add(line.to, line.to, widget);
	}
	return builder.finish();
}

/** Lets the view mark lines. */
export const marking: Extension = field;

/** Marks the line that runs and the lines at which tasks are suspended, in place of those marked before. */
export function mark(view: EditorView, marked: Marked): void {
	view.dispatch({ effects: setMarked.of(marked) });
}

/** Selects a line, for the person to go on from there. */
export function goTo(view: EditorView, number: number): void {
	if (number < 1 || number > view.state.doc.lines) return;
	const { from, to } = view.state.doc.line(number);
	view.dispatch({ selection: { anchor: from, head: to } });
	view.focus();
	reveal(view, number);
}

/** Scrolls the editor, and nothing but the editor, until a line is in view. */
export function reveal(view: EditorView, number: number): void {
	if (number < 1 || number > view.state.doc.lines) return;
	const { from } = view.state.doc.line(number);
	view.requestMeasure({
		read: () => ({ line: view.lineBlockAt(from), height: view.scrollDOM.clientHeight }),
		write({ line, height }) {
			const { scrollDOM } = view;
			const isAbove = line.top < scrollDOM.scrollTop;
			const isBelow = line.bottom > scrollDOM.scrollTop + height;
			if (isAbove || isBelow) scrollDOM.scrollTop = Math.max(0, line.top - height / 3);
		}
	});
}
