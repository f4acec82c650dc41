import type { Reason } from '../i18n/reasons/sources';
import { resourceById } from '../trace/derived/resources';
import { joinedAt } from '../trace/derived/waits';
import {
	CAUSES,
	ENDINGS,
	HOLDS,
	KIND_NAMES,
	NEEDS,
	OUTCOMES,
	RESOURCES,
	WAITS,
	type Kind,
	type Need,
	type ResourceType
} from '../trace/kinds';
import { FACTS } from './sentence';
import { since, type Told } from './facts/told';

/** Which mechanism is behind the event `index`. */
export function reasonOf(told: Told, index: number): Reason {
	return REASONS[KIND_NAMES[told.trace.kind[index]]](told, index);
}

/** Behind a wait in the line of a resource, and behind its end: by what somebody has to call. */
const IN_LINE: Readonly<Record<Need, Reason>> = {
	release: 'lock.wait',
	set: 'event.wait',
	notify: 'condition.wait',
	put: 'queue.get',
	get: 'queue.put',
	task_done: 'queue.join',
	wait: 'barrier.wait'
};
const SERVED: Readonly<Record<Need, Reason>> = {
	release: 'lock.give',
	set: 'event.give',
	notify: 'condition.notify',
	put: 'queue.give',
	get: 'queue.take',
	task_done: 'queue.join',
	wait: 'barrier.wait'
};

function typeOf({ trace }: Told, id: number): ResourceType {
	const resource = resourceById(trace).get(id);
	return resource ? RESOURCES[trace.d[resource.index]] : 'lock';
}

function lineOf(told: Told, id: number, need: Need): Reason {
	return need === 'release' && typeOf(told, id) === 'semaphore' ? 'semaphore.wait' : IN_LINE[need];
}

/** What made a task ready is the same whether it joins the queue or goes on. */
function served(told: Told, index: number): Reason {
	const { trace } = told;
	const facts = FACTS['handle.ready'](told, index);
	const suspend = since(trace, trace.task[index], index - 1);
	const joined = suspend < 0 ? -1 : joinedAt(trace, suspend);
	if (facts.because?.kind !== 'resource' || joined < 0) return 'ready.future';
	const need = NEEDS[trace.c[joined]];
	const isSemaphore = need === 'release' && typeOf(told, trace.a[joined]) === 'semaphore';
	return isSemaphore ? 'semaphore.give' : SERVED[need];
}

const CALLBACK: Readonly<Record<string, Reason>> = {
	gather: 'run.gather',
	_on_task_done: 'run.group',
	_on_completion: 'run.wait',
	_run_until_complete_cb: 'run.stop',
	_set_state: 'run.job'
};

const FUTURE: Readonly<Record<string, Reason>> = {
	gather: 'future.gather',
	TaskGroup: 'future.group',
	wait: 'future.wait',
	as_completed: 'future.as_completed',
	shield: 'future.shield'
};

function suspends(told: Told, index: number): Reason {
	const { trace } = told;
	const { on, label, need } = FACTS['task.suspend'](told, index);
	switch (WAITS[trace.a[index]]) {
		case 'turn':
			return 'suspend.turn';
		case 'sleep':
			return 'suspend.sleep';
		case 'job':
			return trace.b[index] === 0 ? 'suspend.shutdown' : 'suspend.job';
		case 'resource':
			return need ? lineOf(told, trace.b[index], need) : 'suspend.future';
		case 'gather':
			if (/^TaskGroup/.test(label)) return 'suspend.group';
			return /^(wait|as_completed)/.test(label) ? 'suspend.wait' : 'suspend.gather';
		default:
			return on === 'io' ? 'suspend.sleep' : 'suspend.future';
	}
}

function ofNotice(code: string): Reason {
	switch (code) {
		case 'never-awaited':
		case 'never-retrieved':
		case 'task-destroyed':
			return `notice.${code}`;
		case 'not-simulated':
			return 'program.stopped';
		default:
			return 'notice.run';
	}
}

const REASONS: { readonly [K in Kind]: (told: Told, index: number) => Reason } = {
	'loop.start': () => 'loop.start',
	'loop.iteration': () => 'loop.iteration',
	'loop.wait': ({ trace }, i) => (trace.a[i] === 0 ? 'loop.wait.timer' : 'loop.wait.thread'),
	'loop.stop': () => 'loop.stop',
	'handle.ready': (told, i) => {
		const cause = CAUSES[told.trace.c[i]];
		if (cause === 'future') return served(told, i);
		return cause === 'yielded' ? 'ready.turn' : `ready.${cause}`;
	},
	'handle.run': (told, i) => {
		const { task, label, wakes } = FACTS['handle.run'](told, i);
		if (task) return 'run.task';
		if (wakes) return label === 'timeout' ? 'run.timeout' : 'run.timer';
		return CALLBACK[label] ?? 'run.callback';
	},
	'handle.cancel': () => 'handle.cancel',
	'timer.set': (told, i) => {
		const { task, label } = FACTS['timer.set'](told, i);
		return task && label === 'timeout' ? 'timer.timeout' : 'timer.set';
	},
	'timer.due': () => 'timer.due',
	'timer.cancel': () => 'timer.cancel',
	'task.create': (told, i) =>
		FACTS['task.create'](told, i).isEager ? 'task.create.eager' : 'task.create',
	'task.step': (told, i) => {
		const { because, raised } = FACTS['task.step'](told, i);
		if (raised) return raised.what === 'cancelled' ? 'step.cancelled' : 'step.throw';
		if (!because) return 'step.first';
		return because.kind === 'turn' ? 'ready.turn' : 'step.send';
	},
	'task.suspend': suspends,
	'task.cancel': (told, i) => {
		const { how } = FACTS['task.cancel'](told, i).canceller;
		return how === 'through' ? 'cancel.task' : `cancel.${how}`;
	},
	'task.end': ({ trace }, i) => `end.${OUTCOMES[trace.a[i]]}`,
	'future.create': ({ trace }, i) => FUTURE[trace.strings[trace.b[i]]] ?? 'future.bare',
	'future.depends': () => 'future.depends',
	'future.end': () => 'future.end',
	'thread.block': () => 'thread.block',
	line: ({ trace }, i) => (trace.task[i] > 0 ? 'line.task' : 'line.program'),
	print: () => 'print',
	'resource.create': () => 'resource.create',
	'resource.wait': (told, i) => lineOf(told, told.trace.a[i], NEEDS[told.trace.c[i]]),
	'resource.leave': (told, i) =>
		typeOf(told, told.trace.a[i]) === 'queue' ? 'queue.leave' : 'resource.leave',
	'resource.take': (told, i) => {
		const type = typeOf(told, told.trace.a[i]);
		return type === 'semaphore' || type === 'queue' || type === 'event'
			? `${type}.take`
			: 'lock.take';
	},
	'resource.give': (told, i) => {
		const type = typeOf(told, told.trace.a[i]);
		return type === 'condition' || type === 'barrier' ? 'lock.give' : `${type}.give`;
	},
	'job.submit': () => 'job.submit',
	'job.start': () => 'job.start',
	'job.hold': (told, i) =>
		FACTS['job.hold'](told, i).isProcess ? 'job.process' : `job.${HOLDS[told.trace.b[i]]}`,
	'job.end': () => 'job.end',
	notice: ({ trace }, i) => ofNotice(trace.strings[trace.a[i]]),
	'program.end': ({ trace }, i) => {
		const ending = ENDINGS[trace.a[i]];
		return ending === 'limit' || ending === 'not-simulated'
			? 'program.stopped'
			: `program.${ending}`;
	}
};
