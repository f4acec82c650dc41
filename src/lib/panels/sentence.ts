import type { EventFacts, EventSentences, Resumed } from '../i18n/facts';
import { taskNames } from '../trace/arguments';
import { deadlockOf, type Group } from '../trace/deadlock';
import { madeAt, namesOf } from '../trace/derived/names';
import {
	CAUSES,
	ENDINGS,
	HOLDS,
	KIND,
	KIND_NAMES,
	OUTCOMES,
	WAITS,
	type Kind
} from '../trace/kinds';
import type { States } from '../trace/state';
import type { Trace } from '../trace/trace';

/** What the sentence of an event needs beside the trace. */
export interface Told {
	readonly trace: Trace;
	readonly states: States;
	/** The lines of the program. */
	readonly source: readonly string[];
}

/** The sentence names fewer than this; it counts the rest. */
const MOST_NAMED = 50;

/** One sentence about the event `index`: who does what, and why. Names and code stand between backticks. */
export function sentence(told: Told, index: number, words: EventSentences): string {
	return write(KIND_NAMES[told.trace.kind[index]], told, index, words);
}

function write<K extends Kind>(kind: K, told: Told, index: number, words: EventSentences): string {
	return words[kind](FACTS[kind](told, index));
}

// A backtick inside a name would end it.
const plain = (name: string) => name.replaceAll('`', '\u2019');

const text = ({ trace }: Told, id: number) => plain(trace.strings[id] ?? '');
const taskName = ({ trace }: Told, id: number) => plain(taskNames(trace)[id] ?? '');
const own = (told: Told, index: number) => taskName(told, told.trace.task[index]);

function future({ trace }: Told, id: number): string {
	return plain(namesOf(trace).futures.get(id) ?? '');
}
function resource({ trace }: Told, id: number): string {
	return plain(namesOf(trace).resources.get(id) ?? '');
}
function job({ trace }: Told, id: number): string {
	return plain(namesOf(trace).jobs.get(id) ?? '');
}

/** The handle that events name by number only: the label with which it was made, and its task. */
function handle(told: Told, index: number): { task: string; label: string } {
	const made = madeAt(told.trace, index);
	return made < 0
		? { task: own(told, index), label: '' }
		: { task: own(told, made), label: text(told, told.trace.b[made]) };
}

/** Whom the callback of a timer wakes, '' if the handle is no timer's. */
function wakes(told: Told, index: number): string {
	const made = madeAt(told.trace, index);
	return made >= 0 && told.trace.kind[made] === KIND['timer.set'] ? own(told, made) : '';
}

const labelled = (told: Told, index: number) => ({
	task: own(told, index),
	label: text(told, told.trace.b[index])
});

/** What a task was waiting for before the event: its last suspension. */
function resumed(told: Told, index: number): Resumed | null {
	const { kind, task, a, b, c } = told.trace;
	for (let i = index - 1; i >= 0; i--) {
		if (kind[i] !== KIND['task.suspend'] || task[i] !== task[index]) continue;
		const on = WAITS[a[i]];
		return { on, label: text(told, c[i]), target: on === 'task' ? taskName(told, b[i]) : '' };
	}
	return null;
}

function othersReady(told: Told, index: number): Group {
	const self = told.trace.task[index];
	const state = told.states.at(index);
	const first = state.ready(MOST_NAMED);
	const others = first.filter(({ task }) => task !== 0 && task !== self);
	return {
		names: others.map(({ task }) => taskName(told, task)),
		rest: state.readyCount - first.length
	};
}

/** Whom the timers that come at the time `until` will wake. */
function whomWoken(told: Told, index: number): Group {
	const until = told.trace.x[index];
	const state = told.states.at(index);
	let timers = state.timers(MOST_NAMED);
	const isPart = timers.length === MOST_NAMED && timers.at(-1)!.when === until;
	if (isPart) timers = state.timers(state.timerCount);
	const woken = timers.filter(({ task, when }) => task !== 0 && when === until);
	return {
		names: woken.slice(0, MOST_NAMED).map(({ task }) => taskName(told, task)),
		rest: Math.max(0, woken.length - MOST_NAMED)
	};
}

/** What the task that becomes ready at `index` waited for; '' of a plain callback. */
function waitedFor(told: Told, index: number): string {
	const task = told.trace.task[index];
	const wait = task > 0 ? told.states.at(index - 1).task(task)?.wait : null;
	return plain(wait?.label ?? '');
}

const FACTS: { readonly [K in Kind]: (told: Told, index: number) => EventFacts[K] } = {
	'loop.start': () => ({}),
	'loop.iteration': ({ trace }, i) => ({ ready: trace.a[i] }),
	'loop.wait': (told, i) => ({
		reason: told.trace.a[i] === 0 ? 'timer' : 'thread',
		until: told.trace.x[i],
		whom: whomWoken(told, i)
	}),
	'loop.stop': () => ({}),
	'handle.ready': (told, i) => ({
		...labelled(told, i),
		wakes: wakes(told, i),
		cause: CAUSES[told.trace.c[i]],
		from: waitedFor(told, i)
	}),
	'handle.run': (told, i) => ({ ...labelled(told, i), wakes: wakes(told, i) }),
	'handle.cancel': handle,
	'timer.set': (told, i) => ({ ...labelled(told, i), when: told.trace.x[i] }),
	'timer.due': handle,
	'timer.cancel': handle,
	'task.create': (told, i) => ({
		task: text(told, told.trace.b[i]),
		coroutine: text(told, told.trace.c[i]),
		parent: taskName(told, told.trace.a[i])
	}),
	'task.step': (told, i) => ({
		task: own(told, i),
		isThrow: told.trace.a[i] === 1,
		resumed: resumed(told, i),
		time: told.trace.time[i],
		others: othersReady(told, i)
	}),
	'task.suspend': (told, i) => {
		const { a, b, c, x } = told.trace;
		const on = WAITS[a[i]];
		return {
			task: own(told, i),
			on,
			label: text(told, c[i]) || (on === 'resource' ? resource(told, b[i]) : ''),
			target: on === 'task' ? taskName(told, b[i]) : '',
			until: x[i]
		};
	},
	'task.cancel': (told, i) => ({
		task: own(told, i),
		by: taskName(told, told.trace.a[i]),
		message: text(told, told.trace.b[i])
	}),
	'task.end': (told, i) => ({
		task: own(told, i),
		outcome: OUTCOMES[told.trace.a[i]],
		value: text(told, told.trace.b[i])
	}),
	'future.create': (told, i) => ({
		type: text(told, told.trace.b[i]),
		label: text(told, told.trace.c[i])
	}),
	'future.depends': (told, i) => ({
		label: future(told, told.trace.a[i]),
		on: taskName(told, told.trace.b[i]) || future(told, told.trace.c[i])
	}),
	'future.end': (told, i) => ({
		label: future(told, told.trace.a[i]),
		outcome: OUTCOMES[told.trace.b[i]]
	}),
	'thread.block': (told, i) => ({
		task: own(told, i),
		hold: HOLDS[told.trace.a[i]],
		label: text(told, told.trace.b[i]),
		seconds: told.trace.x[i]
	}),
	line: (told, i) => ({
		task: own(told, i),
		line: told.trace.line[i],
		source: plain(told.source[told.trace.line[i] - 1]?.trim() ?? '')
	}),
	print: (told, i) => ({ task: own(told, i), text: text(told, told.trace.a[i]) }),
	'resource.create': (told, i) => ({
		resource: text(told, told.trace.b[i]),
		size: told.trace.c[i]
	}),
	'resource.wait': (told, i) => ({
		task: own(told, i),
		resource: resource(told, told.trace.a[i]),
		place: told.trace.b[i]
	}),
	'resource.leave': (told, i) => ({
		task: own(told, i),
		resource: resource(told, told.trace.a[i])
	}),
	'resource.take': (told, i) => ({
		task: own(told, i),
		resource: resource(told, told.trace.a[i]),
		left: told.trace.b[i]
	}),
	'resource.give': (told, i) => ({
		task: own(told, i),
		resource: resource(told, told.trace.a[i]),
		left: told.trace.b[i]
	}),
	'job.submit': (told, i) => ({
		task: own(told, i),
		label: text(told, told.trace.b[i]),
		pool: text(told, told.trace.c[i])
	}),
	'job.start': (told, i) => ({
		label: job(told, told.trace.a[i]),
		worker: text(told, told.trace.c[i])
	}),
	'job.hold': (told, i) => ({
		label: text(told, told.trace.c[i]) || job(told, told.trace.a[i]),
		hold: HOLDS[told.trace.b[i]],
		seconds: told.trace.x[i]
	}),
	'job.end': (told, i) => ({
		label: job(told, told.trace.a[i]),
		outcome: OUTCOMES[told.trace.b[i]]
	}),
	notice: (told, i) => ({
		code: told.trace.strings[told.trace.a[i]],
		subject: text(told, told.trace.b[i]),
		line: told.trace.line[i]
	}),
	'program.end': (told, i) => ({
		outcome: ENDINGS[told.trace.a[i]],
		value: text(told, told.trace.b[i]),
		deadlock: deadlockOf(told.trace)
	})
};
