import { taskNames } from '../../trace/arguments';
import type { Group } from '../../trace/deadlock';
import { activities } from '../../trace/derived/activities';
import { bisectRight } from '../../trace/derived/bisect';
import { lives } from '../../trace/derived/lives';
import { namesOf } from '../../trace/derived/names';
import { waitingOf, type Suspension } from '../../trace/derived/waits';
import { KIND } from '../../trace/kinds';
import type { States } from '../../trace/state';
import type { Trace } from '../../trace/trace';

/** What the sentence of an event needs beside the trace. */
export interface Told {
	readonly trace: Trace;
	readonly states: States;
	/** The lines of the program. */
	readonly source: readonly string[];
}

/** The sentence names fewer than this; it counts the rest. */
export const MOST_NAMED = 50;

export const NOBODY: Group = { names: [], rest: 0 };

/** Characters of a name or a value that a sentence repeats. */
const MOST_SAID = 300;

/** A name or a value as a sentence can say it: cut where it is long, and without the backtick that would end it. */
export function plain(name: string): string {
	const said =
		name.length > MOST_SAID ? `${[...name.slice(0, MOST_SAID)].slice(0, -1).join('')}…` : name;
	return said.replaceAll('`', '\u2019');
}

export const text = ({ trace }: Told, id: number) => plain(trace.strings[id] ?? '');
export const taskName = ({ trace }: Told, id: number) => plain(taskNames(trace)[id] ?? '');
/** The task of the event. */
export const own = (told: Told, index: number) => taskName(told, told.trace.task[index]);
export const futureName = ({ trace }: Told, id: number) =>
	plain(namesOf(trace).futures.get(id) ?? '');
export const resourceName = ({ trace }: Told, id: number) =>
	plain(namesOf(trace).resources.get(id) ?? '');
export const jobName = ({ trace }: Told, id: number) => plain(namesOf(trace).jobs.get(id) ?? '');

/** Tasks by name; those beyond the first are counted. */
export function group(told: Told, tasks: readonly number[], rest = 0): Group {
	const names = tasks.slice(0, MOST_NAMED).map((task) => taskName(told, task));
	return { names, rest: rest + tasks.length - names.length };
}

/** The event by which a task came into its present state; -1 before its creation. */
export function since(trace: Trace, task: number, index: number): number {
	const { created, first, start } = lives(trace);
	if (!(created[task] <= index)) return -1;
	return start[bisectRight(start, index, first[task], first[task + 1]) - 1];
}

/** What the task awaits after event `index`, null if it does not wait. */
export function waitOf(trace: Trace, task: number, index: number): Suspension | null {
	const at = task > 0 ? since(trace, task, index) : -1;
	return at < 0 ? null : waitingOf(trace, at);
}

/** The event that made the handle that an event names by number: `timer.set`, or else `handle.ready`; -1: none. */
export function madeAt(trace: Trace, index: number): number {
	const { ready, set } = activities(trace);
	const handle = trace.a[index];
	return set[handle] >= 0 ? set[handle] : (ready[handle] ?? -1);
}

/** Whom the callback of a timer wakes, '' if the handle is no timer's. */
export function wakes(told: Told, index: number): string {
	const made = madeAt(told.trace, index);
	return made >= 0 && told.trace.kind[made] === KIND['timer.set'] ? own(told, made) : '';
}

/** The event by which the step of event `index` joined the ready queue, -1 if it began within another's. */
export function readyFor(trace: Trace, index: number): number {
	const { kind, a } = trace;
	return kind[index - 1] === KIND['handle.run'] ? activities(trace).ready[a[index - 1]] : -1;
}
