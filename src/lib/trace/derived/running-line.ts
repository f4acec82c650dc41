import { KIND } from '../kinds';
import { bisectRight } from './bisect';
import { lives } from './lives';
import { LOOP_STATES, PHASES } from './loop-life';
import { taskEvents } from './task-events';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	line: LINE,
	'task.suspend': TASK_SUSPEND,
	'task.end': TASK_END,
	'handle.run': HANDLE_RUN
} = KIND;

/**
 * The line on which the task's code stands after event `index`: that of its last `line` or of its last
 * await (which may be within a coroutine that it awaits); 0 = before its first line.
 */
export function lineOf(trace: Trace, task: number, index: number): number {
	const events = taskEvents(trace);
	const from = events.first[task];
	for (let k = bisectRight(events.index, index, from, events.first[task + 1]) - 1; k >= from; k--) {
		const i = events.index[k];
		const kind = trace.kind[i];
		const own = kind === LINE || kind === TASK_SUSPEND || kind === TASK_END;
		if (own && trace.line[i] > 0) return trace.line[i];
	}
	return 0;
}

/** The first line that the task begins to run between two events, 0 if none. */
export function nextLineOf(trace: Trace, task: number, from: number, to: number): number {
	const events = taskEvents(trace);
	const last = events.first[task + 1];
	for (let k = bisectRight(events.index, from, events.first[task], last); k < last; k++) {
		const i = events.index[k];
		if (i >= to) return 0;
		if (trace.kind[i] === LINE) return trace.line[i];
	}
	return 0;
}

/**
 * The line that runs after event `index`, when the loop's life is in its row `row`: within a step, in a
 * plain callback since it was called, or in the module; 0 = no code of the program runs.
 */
export function lineRunning(trace: Trace, index: number, row: number): number {
	if (row < 0) return 0;
	const { loop } = lives(trace);
	if (loop.running[row] > 0) return lineOf(trace, loop.running[row], index);
	const doing = LOOP_STATES[loop.state[row]];
	const isOutside = PHASES[loop.phase[row]] === 'outside';
	if (!isOutside && doing !== 'running' && doing !== 'blocking') return 0;
	let called = row; // the callback's first row is the handle.run that called it
	while (called > 0 && trace.kind[loop.start[called]] !== HANDLE_RUN) called--;
	const from = isOutside ? 0 : loop.start[called];
	const events = taskEvents(trace);
	for (let k = bisectRight(events.index, index, 0, events.first[1]) - 1; k >= 0; k--) {
		const i = events.index[k];
		if (i < from) return 0;
		if (trace.kind[i] === LINE) return trace.line[i];
	}
	return 0;
}
