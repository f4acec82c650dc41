import { chainTo } from './chain';
import { firstWhere } from './derived/bisect';
import { lives } from './derived/lives';
import { perTrace } from './derived/per-trace';
import { timeOf } from './intervals';
import { KIND } from './kinds';
import { outputs } from './output';
import { createStates } from './state';
import { isTidying, totals } from './totals';
import type { Trace } from './trace';

const { 'timer.set': TIMER_SET, 'task.step': TASK_STEP } = KIND;

/** Which task runs next, what is printed next, when the program ends. */
export const ASKS = ['task', 'print', 'end'] as const;
export type Ask = (typeof ASKS)[number];

/** A question about what comes after an event, with the run's own answer. */
export interface Prediction {
	readonly ask: Ask;
	/** Two to four, in an order that does not tell: tasks by creation, texts by alphabet, seconds by size. */
	readonly answers: readonly Answer[];
	/** Place of the right one. */
	readonly right: number;
	/** The event that gives the answer. */
	readonly index: number;
}

export type Answer =
	| { readonly task: number; readonly name: string }
	| { readonly text: string }
	| { readonly seconds: number };

const MOST_ANSWERS = 4;
/** So many of the waits before the end are told as its reason. */
const MOST_WAITS = 2;
/** Wrong answers are sought so many lines of output, or tasks, away and no further. */
const NEAR = 50;

/** What to ask about the run after event `index`; null where there is nothing to choose between. */
export function predict(trace: Trace, index: number, ask: Ask): Prediction | null {
	switch (ask) {
		case 'task':
			return nextTask(trace, index);
		case 'print':
			return nextPrint(trace, index);
		case 'end':
			return endTime(trace, index);
	}
}

/** The events that say why the answer is what it is, the first cause first; found when somebody asks. */
export function reasonsOf(trace: Trace, { ask, index }: Prediction): readonly number[] {
	if (ask === 'task') return [index];
	if (ask === 'print') {
		const step = trace.kind.lastIndexOf(TASK_STEP, index);
		return step >= 0 && trace.task[step] === trace.task[index] ? [step, index] : [index];
	}
	const waits = chainTo(trace, index).filter(({ from, to }) => to > from);
	return [...waits.slice(-MOST_WAITS).map(({ startIndex }) => startIndex), index];
}

function nextTask(trace: Trace, index: number): Prediction | null {
	const next = trace.kind.indexOf(TASK_STEP, index + 1);
	if (next < 0) return null;
	const { created, ended } = lives(trace);
	const nameOf = (task: number) => trace.strings[trace.b[created[task]]];
	const state = createStates(trace).at(index);
	const right = trace.task[next];
	// Who is ready stands in the queue for all to see: those come first, then who else is alive.
	const others = [...state.ready().map(({ task }) => task), state.running];
	for (let task = 1; task <= state.tasks && others.length < NEAR; task++) others.push(task);
	const tasks = [right];
	for (const task of others) {
		if (tasks.length === MOST_ANSWERS) break;
		const isAlive = task > 0 && ended[task] > index;
		if (!isAlive || isTidying(trace.strings[trace.c[created[task]]])) continue;
		if (tasks.some((known) => nameOf(known) === nameOf(task))) continue;
		tasks.push(task);
	}
	tasks.sort((a, b) => a - b);
	const answers = tasks.map((task) => ({ task, name: nameOf(task) }));
	return asked('task', answers, tasks.indexOf(right), next);
}

function nextPrint(trace: Trace, index: number): Prediction | null {
	const all = outputs(trace);
	const at = firstWhere(all.length, 0, (k) => all[k].index > index);
	if (at >= all.length) return null;
	const right = all[at].text;
	const texts = new Set([right]);
	const after = all.slice(at + 1, at + 1 + NEAR);
	const before = all.slice(Math.max(0, at - NEAR), at).reverse();
	for (const { text } of [...after, ...before]) {
		if (texts.size === MOST_ANSWERS) break;
		if (text.trim() !== '') texts.add(text);
	}
	const sorted = [...texts].sort();
	const answers = sorted.map((text) => ({ text }));
	return asked('print', answers, sorted.indexOf(right), all[at].index);
}

function endTime(trace: Trace, index: number): Prediction | null {
	const { end, sequential, outcome } = totals(trace);
	if (outcome !== 'ok' || end <= 0 || index >= trace.length - 1) return null;
	const now = index < 0 ? 0 : timeOf(trace, index);
	const guesses = [end, sequential, longestWait(trace), end * 2, end / 2, end * 1.5];
	const seconds: number[] = [];
	for (const guess of guesses) {
		if (seconds.length === MOST_ANSWERS) break;
		const isNew = seconds.every((known) => Math.abs(known - guess) > 0.001 * end);
		if (isNew && guess >= now) seconds.push(guess);
	}
	seconds.sort((a, b) => a - b);
	const answers = seconds.map((value) => ({ seconds: value }));
	return asked('end', answers, seconds.indexOf(end), trace.length - 1);
}

/** The longest time for which a timer was set. */
const longestWait = perTrace(({ kind, x, time, length }: Trace): number => {
	let longest = 0;
	for (let i = 0; i < length; i++)
		if (kind[i] === TIMER_SET) longest = Math.max(longest, x[i] - time[i]);
	return longest;
});

function asked(
	ask: Ask,
	answers: readonly Answer[],
	right: number,
	index: number
): Prediction | null {
	return answers.length < 2 ? null : { ask, answers, right, index };
}
