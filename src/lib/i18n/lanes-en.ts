import { numbers } from './numbers';

const n = numbers('en');
const tasks = (count: number) => `${n.decimal(count)} ${count === 1 ? 'task' : 'tasks'}`;

/** What the lanes say in English. */
export const lanesEn = {
	loop: 'loop',
	legend: 'States',
	axis: { time: 'time', steps: 'steps', both: 'both' },
	axisMeans: {
		time: 'as wide as it takes',
		steps: 'every step as wide as the next',
		both: 'time, and every instant opened to its steps (shaded)'
	},
	axisLabel: 'Axis',
	duration: (seconds: number) => n.seconds(seconds),
	clock: (seconds: number, decimals: number) => n.decimal(seconds, decimals, decimals),
	place: (place: number) => `no. ${place} in line`,
	starving: 'starved: the thread is held',
	late: (seconds: number) => `${n.seconds(seconds)} late`,
	noTime: 'takes no time',
	from: (start: number, end: number) => `${n.instant(start)} → ${n.instant(end)}`,
	summary: (count: number, end: number) => `${tasks(count)}, ends at ${n.seconds(end)}`,
	playhead: 'Playhead',
	playheadText: (time: number, event: number, events: number) =>
		`${n.instant(time)}, event ${n.decimal(event)} of ${n.decimal(events)}`,
	at: (seconds: number) => `at ${n.instant(seconds)}`,
	/** After a lane's name, for screen readers. */
	now: (state: string) => (state ? `, ${state}` : ''),
	notCreated: 'not created yet',
	causes: 'Causes',
	arrows: 'Arrows',
	arrowsMean:
		'of the selected task: who created it (dotted), what woke it, to whom it handed something over (thick)',
	chain: 'Why so late?',
	chainMeans:
		'the critical path: what the end of the program, or of the selected task, had to wait for',
	zoom: 'Zoom',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	/** Of a few pixels of a lane, in which more happens than can be told apart. */
	steps: (count: number) =>
		`${n.decimal(count)} ${count === 1 ? 'step begins' : 'steps begin'} here`,
	share: (share: number) => `${n.decimal(share * 100, 0, 0)}%`,
	/** A group of tasks drawn as one. */
	group: (runs: string, count: number) => (runs ? `${runs} × ${n.decimal(count)}` : tasks(count)),
	filter: {
		open: 'Filter',
		means: 'Choose, fold and pin lanes (/)',
		name: 'Name contains',
		state: 'At some time',
		any: 'any state',
		longer: 'Waits longer than, s',
		fold: 'Fold',
		folds: { none: 'nothing', parent: 'by parent', coroutine: 'by coroutine' },
		pin: (name: string | undefined) =>
			name === undefined ? 'Keep the selected task on top' : `Keep ${name} on top`,
		count: (shown: number, all: number) => `${n.decimal(shown)} of ${tasks(all)}`,
		clear: 'Show all as they are'
	},
	fit: 'Fit',
	fitMeans:
		'The whole program (0). To look closer: Ctrl and the wheel, two fingers, or Shift and drag',
	zoomTask: 'Task',
	zoomTaskMeans: 'The whole life of the selected task (Z)',
	brush: 'Mark a stretch to zoom into it; drag the window; click in it to see all',
	overview: (most: number) =>
		`How many tasks are in each state over time, ${n.decimal(most)} at most`,
	more: (rest: number) => `and ${n.decimal(rest)} more lanes`
};
