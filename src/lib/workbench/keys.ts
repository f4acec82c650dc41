import { disclosure } from '../panels/disclosure.svelte';
import { STEP_SIZES } from '../trace/navigate';
import type { Workbench } from './workbench.svelte';

/** What keys do beside what the workbench does itself; the page knows how. What it does not have is absent. */
export interface KeyCommands {
	readonly undo: () => void;
	readonly redo: () => void;
	readonly lane: (direction: 1 | -1) => void;
	/** In, out, all of it, or the selected task. */
	readonly zoom: (to: 1 | -1 | 0 | 'task') => void;
	readonly save?: () => void;
	readonly open?: () => void;
	readonly help?: () => void;
	readonly figures?: () => void;
	/** The code of the link, for telephones. */
	readonly code?: () => void;
	readonly predict?: () => void;
	readonly present?: () => void;
	readonly black?: () => void;
	/** The next screen of a lesson, or the one before; false if there is no lesson. */
	readonly screen?: (direction: 1 | -1) => boolean;
	/** The same for a remote control: only where no step is left on this screen. */
	readonly page?: (direction: 1 | -1) => boolean;
	readonly project?: () => void;
	/** Leaves what the page is in; false if it is in nothing. */
	readonly leave?: () => boolean;
}

/** What a remote control sends: wherever the focus was left, it moves on, unless a text is written there. */
const REMOTE = ['PageDown', 'PageUp', 'b', 'B', '.'];
const CHOICES = 'select, input[type=radio], input[type=range]';

/** Where a key belongs to the element that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	if (!target || target.closest('dialog[open], [role=menu], [popover]:popover-open')) return true;
	if (REMOTE.includes(event.key) && target.closest(CHOICES)) return false;
	if (target.closest('select, textarea, input, [role=separator]')) return true;
	const presses = event.key === ' ' || event.key === 'Enter';
	return presses && target.closest('button, summary, a') !== null;
}

/**
 * Does what a key stands for; true if it stands for something. In the editor only saving and opening do,
 * every other key is the editor's.
 */
export function pressKey(
	event: KeyboardEvent,
	workbench: Workbench,
	commands: KeyCommands
): boolean {
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const isCommand = event.ctrlKey || event.metaKey;
	const inEditor = event.target instanceof Element && event.target.closest('.cm-editor') !== null;

	if (isCommand && !event.altKey) {
		if (key === 's' && commands.save) commands.save();
		else if (key === 'o' && commands.open) commands.open();
		else if (inEditor || isTaken(event)) return false;
		else if (event.ctrlKey && key === 'ArrowRight') workbench.stepInterval(1);
		else if (event.ctrlKey && key === 'ArrowLeft') workbench.stepInterval(-1);
		else if (key === 'z' && event.shiftKey) commands.redo();
		else if (key === 'z') commands.undo();
		else return false;
		return true;
	}
	if (inEditor || event.altKey || isTaken(event)) return false;
	return moveByKey(key, event.shiftKey, workbench, commands);
}

function moveByKey(
	key: string,
	isShifted: boolean,
	workbench: Workbench,
	commands: KeyCommands
): boolean {
	const { player } = workbench;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowLeft': {
			const isForward = key === 'ArrowRight';
			if (isShifted) workbench.stepTask(isForward ? 1 : -1);
			else player.send({ type: isForward ? 'player.step' : 'player.back' });
			return true;
		}
		case 'PageDown':
			if (!commands.page?.(1)) player.send({ type: 'player.step' });
			return true;
		case 'PageUp':
			if (!commands.page?.(-1)) player.send({ type: 'player.back' });
			return true;
		case 'n':
			return commands.screen?.(isShifted ? -1 : 1) ?? false;
		case ' ':
			workbench.playOrPause();
			return true;
		case 'Home':
			player.send({ type: 'player.seek', position: -1 });
			return true;
		case 'End':
			player.send({ type: 'player.seek', position: player.track.length - 1 });
			return true;
		case 'ArrowDown':
		case 'ArrowUp':
			commands.lane(key === 'ArrowDown' ? 1 : -1);
			return true;
		case '+':
		case '=':
			commands.zoom(1);
			return true;
		case '-':
			commands.zoom(-1);
			return true;
		case '0':
			commands.zoom(0);
			return true;
		case 'z':
			commands.zoom('task');
			return true;
		case '1':
		case '2':
		case '3':
		case '4':
			player.send({ type: 'player.by', by: STEP_SIZES[Number(key) - 1] });
			return true;
		case 'a':
			workbench.changeScale();
			return true;
		case 'w':
			workbench.hasArrows = !workbench.hasArrows;
			return true;
		case 'c':
			workbench.hasChain = !workbench.hasChain;
			return true;
		case 'i':
			commands.figures?.();
			return true;
		case 'q':
			commands.code?.();
			return true;
		case 'y':
			disclosure.isOpen = !disclosure.isOpen;
			return true;
		case 'p':
			commands.predict?.();
			return true;
		case 's':
			commands.present?.();
			return true;
		case 'b':
		case '.':
			commands.black?.();
			return true;
		case 'f':
			commands.project?.();
			return true;
		case 'Escape':
			return commands.leave?.() ?? false;
		case '?':
			commands.help?.();
			return true;
		default:
			return false;
	}
}
