import { numbers } from '../numbers';

const n = numbers('en');
const code = (name: string) => `\`${name.replaceAll('`', '’')}\``;

/** What the drawing of the loop says in English; its shape is the shape of the catalogue. */
export const loopEn = {
	wheel: 'The phases of the loop',
	turn: (turn: number) => `turn ${n.decimal(turn)}`,
	phases: {
		starting: 'starting',
		polling: 'polling',
		collecting: 'collecting',
		running: 'running',
		stopped: 'stopped',
		deadlocked: 'deadlocked',
		truncated: 'truncated'
	},
	before: 'Nothing has run yet.',
	means: {
		starting: 'The program’s own code runs, outside of the loop.',
		polling: 'Nothing is ready: the loop waits.',
		collecting: 'The timers whose time has come join the ready queue.',
		running: 'The loop calls the handles of this turn, one after another.',
		stopped: 'The program has ended.',
		deadlocked: 'Nothing is ready and nothing will ever wake the loop.',
		truncated: 'A limit was reached; what happened so far is kept.'
	},
	waits: {
		nothing: (ready: number) =>
			ready === 1
				? 'It will not wait: a handle is ready.'
				: `It will not wait: ${n.decimal(ready)} handles are ready.`,
		timer: (isNow: boolean, seconds: number, until: number, whom: string, label: string) =>
			`${isNow ? 'It waits' : 'If nothing more becomes ready, it will wait'} ${n.seconds(seconds)}, until ${n.instant(until)}, ` +
			`for the timer ${whom ? `of ${code(whom)}` : code(label)}.`,
		job: (isNow: boolean, label: string) =>
			`${isNow ? 'It waits' : 'If nothing more becomes ready, it will wait'} for ${code(label)}, which runs in a worker.`,
		ever: (isNow: boolean): string =>
			isNow
				? 'It would wait for ever.'
				: 'If nothing more becomes ready, it would wait for ever: no timer is set and no worker is busy.'
	},
	handles: 'Handles',
	places: {
		timers: 'Timers',
		next: 'Next turn',
		turn: 'This turn',
		running: 'Running',
		out: 'Out'
	},
	/** Of a timer: whom its callback wakes. */
	wakes: (task: string) => `→ ${task}`,
	count: (handles: number) => n.decimal(handles),
	/** A handle in words: what it is, where it stands. */
	token: (what: string, place: string, order: number) => `${what}: ${place}, ${n.decimal(order)}`,
	steps: (task: string) => `a step of ${task}`,
	timer: (label: string, task: string, when: number) =>
		`${label} until ${n.instant(when)}${task ? `, then wakes ${task}` : ''}`,
	more: (rest: number) => `+ ${n.decimal(rest)}`,

	life: 'The life of a task',
	lifeOf: (task: string) => `The life of ${code(task)}`,
	noTask: 'No task runs or is selected.',
	is: (state: string) => `It is ${state}.`,
	came: (from: string, state: string) => `It was ${from}; now it is ${state}.`,
	states: {
		created: 'created',
		ready: 'ready',
		running: 'running',
		blocking: 'blocking',
		suspended: 'suspended',
		waiting: 'waiting',
		blocked: 'blocked',
		done: 'done',
		failed: 'failed',
		cancelled: 'cancelled'
	}
};

export type LoopMessages = typeof loopEn;
