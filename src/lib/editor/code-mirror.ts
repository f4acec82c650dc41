import {
	defaultKeymap,
	history,
	historyKeymap,
	indentWithTab,
	isolateHistory
} from '@codemirror/commands';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { python } from '@codemirror/lang-python';
import {
	HighlightStyle,
	bracketMatching,
	indentOnInput,
	indentUnit,
	syntaxHighlighting
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { difference, type Change } from '../blocks/changes';
import { breakpoints } from './breakpoints';
import { marking } from './running';

/** Colour means a task's state everywhere in the page, so code is told apart by weight, slant and tone. */
const highlighting = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], class: 'tok-keyword' },
	{ tag: [tags.string, tags.special(tags.string)], class: 'tok-string' },
	{ tag: tags.comment, class: 'tok-comment' },
	{ tag: tags.number, class: 'tok-number' },
	{
		tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className)],
		class: 'tok-definition'
	}
]);

export interface EditorEvents {
	/** The text has changed, by the person or by undo. */
	readonly onchange: (text: string) => void;
	readonly onbreakpoints: (lines: number[]) => void;
	/** A line was clicked, or Alt+Enter pressed in it. */
	readonly online: (line: number) => void;
	/** Escape: the person wants to leave the editor. */
	readonly onleave: () => void;
}

const label = new Compartment();
// The tabindex changes nothing but lets tools see that what scrolls can be reached.
const labelled = (text: string) =>
	EditorView.contentAttributes.of({ 'aria-label': text, tabindex: '0' });

/** A document of its own, with its own history. */
export function createDocument(text: string, name: string, events: EditorEvents): EditorState {
	const extensions: Extension = [
		breakpoints(events.onbreakpoints),
		lineNumbers({
			domEventHandlers: {
				mousedown: (view, line) => {
					events.online(view.state.doc.lineAt(line.from).number);
					return true;
				}
			}
		}),
		lintGutter(),
		history(),
		drawSelection(),
		indentUnit.of('    '),
		EditorState.tabSize.of(4),
		indentOnInput(),
		bracketMatching(),
		closeBrackets(),
		highlightSelectionMatches(),
		python(),
		syntaxHighlighting(highlighting),
		marking,
		label.of(labelled(name)),
		keymap.of([
			{
				key: 'Alt-Enter',
				run: ({ state }) => {
					events.online(state.doc.lineAt(state.selection.main.head).number);
					return true;
				}
			},
			...closeBracketsKeymap,
			...defaultKeymap,
			...historyKeymap,
			...searchKeymap,
			...lintKeymap,
			indentWithTab,
			// Last, so that Escape first closes what is open.
			{
				key: 'Escape',
				run: () => {
					events.onleave();
					return true;
				}
			}
		]),
		EditorView.domEventHandlers({
			click: (event, view) => {
				// A drag, a double click and a click with a key select text.
				const isPlain = event.detail === 1 && !event.shiftKey && !event.ctrlKey && !event.altKey;
				const { main } = view.state.selection;
				const target = event.target instanceof Element ? event.target : null;
				const isInText = target?.closest('.cm-line') && !target.closest('.cm-standing');
				if (!isPlain || !main.empty || !isInText) return false;
				events.online(view.state.doc.lineAt(main.head).number);
				return false;
			}
		}),
		EditorView.updateListener.of(({ docChanged, state }) => {
			if (docChanged) events.onchange(state.doc.toString());
		})
	];
	return EditorState.create({ doc: text, extensions });
}

/** Replaces the text where it differs, as one edit that can be undone; its line ends become `\n`. */
export function replaceText(view: EditorView, text: string): void {
	const old = view.state.doc.toString();
	const wanted = text.replace(/\r\n?/g, '\n');
	if (old !== wanted) view.dispatch({ changes: difference(old, wanted) });
}

/** Changes the text as one step of the history, or as more of the step before. */
export function change(view: EditorView, changes: readonly Change[], joins: boolean): void {
	view.dispatch({
		changes: [...changes],
		annotations: joins
			? // What is being composed always joins the step before.
				Transaction.userEvent.of('input.type.compose')
			: isolateHistory.of('full')
	});
}

export function rename(view: EditorView, name: string): void {
	view.dispatch({ effects: label.reconfigure(labelled(name)) });
}

/** A remark on the text: `line` from 1, `column` from 0 in UTF-16 units. */
export interface Remark {
	readonly line: number;
	readonly column: number;
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
}

/** Shows remarks at their places, in place of those shown before. */
export function remark(view: EditorView, remarks: readonly Remark[]): void {
	const { doc } = view.state;
	const diagnostics = remarks.map(({ line: number, column, severity, message }): Diagnostic => {
		const line = doc.line(Math.max(1, Math.min(doc.lines, number)));
		const start = Math.min(line.from + column, line.to);
		// What is about the whole line stands at its first word.
		const [, indent, word] = /^(\s*)([\p{L}\p{N}_]+|.?)/u.exec(doc.sliceString(start, line.to))!;
		const from = start + indent.length;
		return { from, to: from + word.length, severity, message };
	});
	view.dispatch(setDiagnostics(view.state, diagnostics));
}
