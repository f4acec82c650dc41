import {
	CAUSES,
	ENDINGS,
	HOLDS,
	KIND,
	OUTCOMES,
	WAITS,
	type Cause,
	type Kind
} from '../../../src/lib/trace/kinds';
import { Recorder } from '../../../src/lib/trace/recorder';
import type { Trace } from '../../../src/lib/trace/trace';

/** What a task of the small loop below can do. It is no Python: it writes traces in the right order. */
export type Op =
	| { op: 'line'; line: number }
	| { op: 'print'; text: string }
	| { op: 'sleep' | 'io'; seconds: number; label?: string }
	| { op: 'turn' }
	| { op: 'block'; seconds: number }
	| { op: 'take' | 'give'; resource: number }
	| { op: 'gather'; tasks: Task[] }
	| { op: 'spawn'; tasks: Task[] }
	| { op: 'cancel'; task: number }
	| { op: 'job'; seconds: number }
	| { op: 'fail'; value: string };
export interface Task {
	name: string;
	ops: Op[];
}

interface Running extends Task {
	id: number;
	next: number; // op
	ended: boolean;
	waits: { future: number; timer?: Timer; resource?: number } | null;
	cancelled: boolean;
	gathers: number; // future of its parent's gather, 0 = none
}
interface Handle {
	id: number;
	label: string;
	run: () => void;
	skip: boolean;
}
interface Timer extends Handle {
	when: number;
	order: number;
}

/** The trace of a program whose main task is `main`, with `permits[k]` permits in semaphore k + 1. */
export function record(main: Task, permits: number[] = [], workers = 1): Trace {
	const recorder = new Recorder();
	const text = (value: string): number => recorder.string(value);
	const add = (kind: Kind, task: number, args: number[] = [], x = NaN): void =>
		recorder.add(KIND[kind], task, args[0], args[1], args[2], args[3], x);

	const tasks: Running[] = [];
	let ready: Handle[] = [];
	let timers: Timer[] = [];
	let ids = 0;
	const gathers = new Map<number, { left: number; waiter: Running | null }>();
	const left = [...permits];
	const lines: Running[][] = permits.map(() => []);
	const queue: { job: number; seconds: number; done: () => void }[] = [];
	const busy = new Map<number, { job: number; ends: number; done: () => void }>();

	function callSoon(task: number, label: string, cause: Cause, ref: number, run: () => void): void {
		const handle = { id: ++ids, label, run, skip: false };
		ready.push(handle);
		add('handle.ready', task, [handle.id, text(label), CAUSES.indexOf(cause), ref]);
	}
	function stepSoon(task: Running, cause: Cause, ref = 0): void {
		callSoon(task.id, `step ${task.name}`, cause, ref, () => step(task));
	}
	function create(of: Task, parent: number, gather = 0): Running {
		const id = tasks.length + 1;
		const task = {
			...of,
			id,
			next: 0,
			ended: false,
			waits: null,
			cancelled: false,
			gathers: gather
		};
		tasks.push(task);
		add('task.create', id, [parent, text(of.name), text(`${of.name}()`)]);
		stepSoon(task, 'created');
		return task;
	}
	function suspend(
		task: Running,
		on: (typeof WAITS)[number],
		target: number,
		label: string,
		x = NaN
	) {
		add('task.suspend', task.id, [WAITS.indexOf(on), target, text(label)], x);
	}
	function wake(task: Running, future: number, cause: Cause): void {
		if (task.ended || task.waits?.future !== future) return;
		task.waits = null;
		add('future.end', task.id, [future, 0]);
		stepSoon(task, cause, future);
	}
	function end(task: Running, outcome: (typeof OUTCOMES)[number], value: string): void {
		task.ended = true;
		add('task.end', task.id, [OUTCOMES.indexOf(outcome), text(value)]);
		const gather = gathers.get(task.gathers);
		if (!gather || --gather.left > 0) return;
		const future = task.gathers;
		callSoon(
			0,
			'gather',
			'future',
			future,
			() => gather.waiter && wake(gather.waiter, future, 'future')
		);
	}
	function startJobs(): void {
		for (let worker = 1; worker <= workers; worker++) {
			const job = busy.has(worker) ? undefined : queue.shift();
			if (!job) continue;
			add('job.start', 0, [job.job, worker, text(`thread-${worker}`)]);
			add('job.hold', 0, [job.job, HOLDS.indexOf('blocks'), text('reads')], job.seconds);
			busy.set(worker, { job: job.job, ends: recorder.time + job.seconds, done: job.done });
		}
	}
	/** Moves the clock to `until`; workers that finish on the way say so at their own time. */
	function pass(until: number): void {
		for (;;) {
			const [first] = [...busy].sort(([p, a], [q, b]) => a.ends - b.ends || p - q);
			if (!first || first[1].ends > until) break;
			const [worker, job] = first;
			recorder.time = Math.max(recorder.time, job.ends);
			busy.delete(worker);
			add('job.end', 0, [job.job, 0]);
			callSoon(0, 'job is done', 'thread', job.job, job.done);
			startJobs();
		}
		recorder.time = Math.max(recorder.time, until);
	}

	function step(task: Running): void {
		add('task.step', task.id, [task.cancelled ? 1 : 0]);
		if (task.cancelled) return end(task, 'cancelled', 'CancelledError()');
		while (task.next < task.ops.length) {
			if (perform(task, task.ops[task.next++])) return;
		}
		end(task, 'done', 'None');
	}

	/** Does one thing; true if the task's step ended with it. */
	function perform(task: Running, op: Op): boolean {
		switch (op.op) {
			case 'line':
				recorder.line = op.line;
				add('line', task.id);
				return false;
			case 'print':
				add('print', task.id, [text(op.text)]);
				return false;
			case 'block':
				add('thread.block', task.id, [0, text('time.sleep')], op.seconds);
				pass(recorder.time + op.seconds);
				return false;
			case 'turn':
				suspend(task, 'turn', 0, 'sleep(0)');
				stepSoon(task, 'yielded');
				return true;
			case 'sleep':
			case 'io': {
				const future = ++ids;
				const when = recorder.time + op.seconds;
				const timer: Timer = {
					id: ++ids,
					label: op.op,
					run: () => wake(task, future, 'future'),
					skip: false,
					when,
					order: ids
				};
				timers.push(timer);
				add('future.create', task.id, [future, text('Future'), text(op.op)]);
				add('timer.set', task.id, [timer.id, text(op.op)], when);
				task.waits = { future, timer };
				suspend(task, op.op, future, op.label ?? `${op.op}(${op.seconds})`, when);
				return true;
			}
			case 'take': {
				const k = op.resource - 1;
				if (left[k] > 0) {
					add('resource.take', task.id, [op.resource, --left[k]]);
					return false;
				}
				lines[k].push(task);
				add('resource.wait', task.id, [op.resource, lines[k].length]);
				task.next--; // tries again when it is woken
				task.waits = { future: ++ids, resource: op.resource };
				suspend(task, 'resource', op.resource, `semaphore ${op.resource}`);
				return true;
			}
			case 'give': {
				const k = op.resource - 1;
				add('resource.give', task.id, [op.resource, ++left[k]]);
				const first = lines[k].shift();
				if (first?.waits) wake(first, first.waits.future, 'future');
				return false;
			}
			case 'spawn':
				for (const child of op.tasks) create(child, task.id);
				return false;
			case 'gather': {
				const future = ++ids;
				gathers.set(future, { left: op.tasks.length, waiter: task });
				for (const child of op.tasks) {
					add('future.depends', task.id, [future, create(child, task.id, future).id]);
				}
				task.waits = { future };
				suspend(task, 'gather', future, `gather of ${op.tasks.length}`);
				return true;
			}
			case 'cancel': {
				const victim = tasks[op.task - 1];
				if (!victim || victim.ended || victim === task || victim.cancelled) return false;
				victim.cancelled = true;
				add('task.cancel', victim.id, [task.id]);
				const waits = victim.waits;
				if (!waits) return false; // its step is in the queue
				if (waits.timer) {
					waits.timer.skip = true;
					const isSet = timers.includes(waits.timer);
					add(isSet ? 'timer.cancel' : 'handle.cancel', 0, [waits.timer.id]);
					timers = timers.filter((timer) => timer !== waits.timer);
				}
				if (waits.resource) {
					lines[waits.resource - 1] = lines[waits.resource - 1].filter((other) => other !== victim);
					add('resource.leave', victim.id, [waits.resource]);
				}
				victim.waits = null;
				stepSoon(victim, 'cancelled');
				return false;
			}
			case 'job': {
				const future = ++ids;
				const job = ++ids;
				add('job.submit', task.id, [job, text('read_file'), text('threads')]);
				queue.push({ job, seconds: op.seconds, done: () => wake(task, future, 'future') });
				startJobs();
				task.waits = { future };
				suspend(task, 'job', job, 'read_file');
				return true;
			}
			case 'fail':
				end(task, 'failed', op.value);
				return true;
		}
	}

	function runLoop(root: Running): (typeof ENDINGS)[number] {
		while (!root.ended) {
			if (ready.every((handle) => handle.skip)) {
				const timer = Math.min(...timers.map(({ when }) => when));
				const job = Math.min(...[...busy.values()].map(({ ends }) => ends));
				if (!Number.isFinite(Math.min(timer, job))) return 'deadlock';
				add('loop.wait', 0, [job < timer ? 1 : 0], timer);
				pass(Math.min(timer, job));
			}
			timers.sort((p, q) => p.when - q.when || p.order - q.order);
			while (timers.length > 0 && timers[0].when <= recorder.time) {
				const timer = timers.shift() as Timer;
				ready.push(timer);
				add('timer.due', 0, [timer.id]);
				add('handle.ready', 0, [timer.id, text(timer.label), CAUSES.indexOf('timer')]);
			}
			recorder.iteration++;
			const now = ready;
			add('loop.iteration', 0, [now.length]);
			for (const handle of now) {
				ready = ready.slice(1);
				if (handle.skip) continue;
				recorder.line = 0;
				add('handle.run', 0, [handle.id, text(handle.label)]);
				handle.run();
			}
		}
		return 'ok';
	}

	recorder.line = 1;
	add('line', 0);
	permits.forEach((size, k) =>
		add('resource.create', 0, [k + 1, text(`semaphore ${k + 1}`), size])
	);
	add('loop.start', 0);
	const ending = runLoop(create(main, 0));
	add('loop.stop', 0);
	add('program.end', 0, [ENDINGS.indexOf(ending), text('')]);
	return recorder.trace();
}

/** Three tasks together, two of them at a time, with one of each thing that can happen. */
export const everything: Trace = record(
	{
		name: 'main',
		ops: [
			{ op: 'line', line: 10 },
			{
				op: 'gather',
				tasks: [1, 2, 1].map((seconds, k) => ({
					name: `T${k + 1}`,
					ops: [
						{ op: 'line', line: 2 },
						{ op: 'take', resource: 1 },
						{ op: 'line', line: 3 },
						{ op: 'sleep', seconds, label: `GET /${k + 1}` },
						{ op: 'line', line: 4 },
						{ op: 'print', text: `T${k + 1} is done` },
						{ op: 'give', resource: 1 }
					]
				}))
			},
			{ op: 'line', line: 11 },
			{
				op: 'spawn',
				tasks: [
					{ name: 'fails', ops: [{ op: 'turn' }, { op: 'fail', value: "ValueError('no')" }] },
					{ name: 'cancelled', ops: [{ op: 'sleep', seconds: 100 }] },
					{ name: 'job', ops: [{ op: 'job', seconds: 3 }] }
				]
			},
			{ op: 'sleep', seconds: 0.5 },
			{ op: 'line', line: 12 },
			{ op: 'spawn', tasks: [{ name: 'starves', ops: [] }] },
			{ op: 'block', seconds: 4 },
			{ op: 'line', line: 13 },
			{ op: 'cancel', task: 6 },
			{ op: 'turn' },
			{ op: 'turn' }
		]
	},
	[2]
);
