import type { Deadlock } from '../trace/deadlock';
import { enDeadlock } from './en-deadlock';
import { enEvents, enNotice } from './en-events';
import { figuresEn } from './figures-en';
import { lanesEn } from './lanes-en';
import { levelEn } from './levels';
import { numbers } from './numbers';

const n = numbers('en');
const count = (value: number, one: string, many = `${one}s`) =>
	`${n.decimal(value)} ${value === 1 ? one : many}`;

/** Every word of the page in English; its shape is the shape of the catalogue. */
export const en = {
	numbers: n,
	events: enEvents,
	notice: enNotice,
	timeline: lanesEn,
	figures: figuresEn,

	page: {
		lessons: 'Lessons',
		predict: 'Predict',
		present: 'Presenter’s window',
		description:
			"Python's asyncio event loop, drawn: every task has a lane, every step can be walked.",
		skip: 'Skip to the lanes',
		tools: 'Tools',
		untitled: 'Untitled',
		starters: 'Starters',
		newProgram: 'New program',
		templates: 'Templates',
		compare: 'Compare',
		stopComparing: 'Stop comparing',
		share: 'Share',
		code: 'QR code of the link',
		open: 'Open',
		save: 'Save',
		export: 'Export',
		more: 'More',
		keys: 'Keys',
		close: 'Close',
		toDark: 'Dark theme',
		toLight: 'Light theme',
		toFrench: 'Français',
		toEnglish: 'English',
		editor: 'Program',
		lanes: 'Lanes',
		moment: 'The moment',
		tabs: {
			label: 'What is shown of the moment',
			now: 'Now',
			loop: 'Loop',
			inspect: 'Inspect',
			graph: 'Graph',
			advice: 'Advice'
		},
		showEditor: 'Show the program',
		hideEditor: 'Hide the program',
		showMoment: 'Show the moment',
		hideMoment: 'Hide the moment',
		resizeEditor: 'Width of the program',
		resizeMoment: 'Width of the moment',
		resizeOutput: 'Height of the output',
		project: 'Project',
		leaveProjection: 'Leave projection',
		computing: 'Simulating …',
		dropHere: 'Drop a Python file to open it',
		notLoaded: 'This part of the page could not be loaded. Check the connection and try again.'
	},

	answer: {
		compared: (slow: number, slowName: string, fast: number, fastName: string) =>
			`${n.seconds(slow)} ${slowName} · ${n.seconds(fast)} ${fastName}`,
		titled: (slow: number, slowTitle: string, fast: number, fastTitle: string) =>
			`${slowTitle}: ${n.seconds(slow)} · ${fastTitle}: ${n.seconds(fast)}`,
		sooner: (ratio: number) => `${n.times(ratio)} sooner`,
		later: (ratio: number) => `${n.times(ratio)} later`,
		same: 'as long as each other',
		ends: 'When each program ends',
		sequential: 'one after another',
		together: 'together',
		nothingTakesTime: 'Nothing in it takes time',
		allAtOnce: (seconds: number) => `${n.seconds(seconds)} — nothing overlaps`,
		noSooner: (seconds: number) => `${n.seconds(seconds)} — no sooner than one after another`
	},

	programs: {
		pick: 'Which program the editor shows',
		places: ['First program', 'Second program', 'Third program', 'Fourth program'],
		remove: (title: string) => `Remove “${title}”`,
		removed: (title: string) => `“${title}” is removed.`,
		comparison: 'Figures and differences',
		changeNumber: 'Change a number …',
		full: 'Four programs stand side by side. Remove one to put another there.',
		beside: (title: string) => `Put “${title}” beside it`,
		besideCopy: 'Compare with a copy',
		besideTwin: 'Compare with its twin: together or one after another',
		twinOpened: 'The program and its twin: one waits one after another, the other together.',
		noTwin:
			'Nothing in this program can be turned from “one after another” to “together”, or back.',
		besideFile: 'Compare with a file …',
		fourWays: 'Four ways to do the same work …',
		load: 'Requests that arrive at an endpoint …',
		entry: 'Starts with',
		entryByItself: 'the program itself',
		greyed: 'This is the last picture that worked: the text does not parse.'
	},

	transport: {
		label: 'Playback',
		start: 'To the start',
		back: 'Step back',
		play: 'Play',
		pause: 'Pause',
		forward: 'Step',
		end: 'To the end',
		by: 'by',
		stepSize: 'Size of a step',
		sizes: { line: 'line', step: 'step', turn: 'turn', 'wake-up': 'wake-up' },
		sizesMean: {
			line: 'the next line of Python that runs, in any task',
			step: 'the next step of a task: one handle of the loop',
			turn: 'the next turn of the loop',
			'wake-up': 'the next moment at which the clock moves'
		},
		speed: 'Speed',
		position: 'Position',
		positionText: (time: number, index: number, length: number) =>
			`${n.instant(time)}, event ${n.decimal(index)} of ${n.decimal(length)}`
	},

	panels: {
		now: 'Now',
		why: 'Why?',
		before: 'Before the start: nothing has run yet.',
		turn: (iteration: number) => `turn ${n.decimal(iteration)} of the loop`,
		ready: 'Ready queue',
		readyEmpty: 'Nobody is ready.',
		due: (label: string) => `timer: ${label}`,
		timers: 'Timers',
		timersEmpty: 'None is set.',
		resources: 'Resources',
		resourcesEmpty: 'None in use.',
		workers: 'Workers',
		waits: 'Who waits for whom',
		waitsEmpty: 'Nobody waits for another task.',
		output: 'Output',
		outputEmpty: 'Nothing is printed yet.',
		more: (rest: number) => `and ${n.decimal(rest)} more`,
		level: levelEn,
		heldBy: 'held by',
		inLine: 'in line',
		idle: 'idle',
		waitsFor: 'waits for',
		module: 'program',
		select: (name: string) => `Select ${name}`,
		notices: 'Notices',
		line: (line: number) => `line ${line}`,
		totals: (tasks: number, most: number, blocked: number) =>
			`${count(tasks, 'task')}, ${n.decimal(most)} at once at most` +
			(blocked > 0 ? `; the loop was blocked for ${n.seconds(blocked)}` : '')
	},

	states: {
		created: 'created',
		running: 'running',
		blocking: 'blocks the thread',
		ready: 'ready',
		suspended: 'suspended',
		waiting: 'waits for another task',
		blocked: 'blocked by a resource',
		done: 'done',
		failed: 'failed',
		cancelled: 'cancelled'
	},

	endings: {
		error: (value: string) => `Ends with ${value}`,
		deadlock: (deadlock: Deadlock | null) => `Deadlock: ${enDeadlock(deadlock)}`,
		limit: 'Stopped at the limit; what happened so far is kept',
		'not-simulated': (value: string) => `Stops before ${value}, which is not simulated`,
		tooLong: (seconds: number) =>
			`The simulation was stopped after ${n.seconds(seconds)}: the program may never end. Change it, or give it more time.`,
		moreTime: 'Give it more time',
		goOn: 'Go on'
	},

	editor: {
		tabs: { label: 'How the program is shown', blocks: 'Blocks', python: 'Python' },
		label: 'Python program',
		problem: (message: string, line: number) => `Line ${line}: ${message}`,
		suspendedHere: (names: string) => `Suspended here: ${names}`,
		breakpoint: (line: number) => `Breakpoint on line ${line}`
	},

	share: {
		linkOpened: 'The link is open.',
		badLink: (why: string) => `The link could not be opened: ${why} Your work is untouched.`,
		faults: {
			'not-a-link': 'It is not a link.',
			empty: 'There is nothing in it.',
			'unknown-version': 'It was made by a later Swimloop, or not by Swimloop at all.',
			'too-long': 'It is longer than any link of Swimloop.',
			truncated: 'Its end is missing. Copy the whole link.',
			altered: 'Characters in it were changed or lost on the way. Copy it anew.',
			'inflates-too-far': 'It holds more text than a link may.',
			'not-text': 'What it holds is not text.',
			'not-a-program': 'What it holds is not a program.'
		},
		tooLong: 'The program is too long for a link. Save it as a file and send that.'
	},

	files: {
		tooBig: (name: string) => `“${name}” is larger than 1 MB. Swimloop opens programs up to 1 MB.`,
		notText: (name: string) =>
			`“${name}” is not a text file. Swimloop opens Python programs (.py).`,
		unreadable: (name: string) => `“${name}” could not be read.`,
		opened: (name: string) => `“${name}” is open.`
	},

	work: {
		restored: 'Your work from last time is back.',
		startOver: 'Start from the beginning',
		undoStart: 'Bring my work back',
		dismiss: 'Dismiss',
		stop: 'Stop',
		crashed: 'The simulation failed by a fault of Swimloop, not of yours. The text is untouched.'
	},

	keys: {
		title: 'All keys',
		outside: 'They work everywhere but in the editor.',
		or: 'or',
		step: 'step forward, back',
		taskStep: 'next, previous event of the selected task',
		intervalStep: 'next, previous state of the selected task',
		play: 'play, pause',
		ends: 'start, end',
		size: 'size of a step: line, step, turn, wake-up',
		lane: 'select a lane',
		zoom: 'zoom in, out, all, the selected task',
		axis: 'axis: time, steps, both',
		figures: 'figures',
		why: 'the reason at length',
		code: 'QR code of the link',
		predict: 'what comes next?',
		present: 'the presenter’s window',
		black: 'black screen',
		screens: 'next, previous screen of the lesson',
		causes: 'arrows of the selected task, why it or the program was so late',
		project: 'projection, full screen',
		leaveProjection: 'leave projection',
		undo: 'undo, redo an edit',
		files: 'save, open a .py',
		help: 'all keys',
		leave: 'leave the editor',
		names: {
			left: '←',
			right: '→',
			up: '↑',
			down: '↓',
			pageDown: 'Page Down',
			pageUp: 'Page Up',
			space: 'Space',
			home: 'Home',
			end: 'End',
			shift: 'Shift',
			control: 'Ctrl',
			escape: 'Esc'
		}
	}
};

export type Messages = typeof en;
