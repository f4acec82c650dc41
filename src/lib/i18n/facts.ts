import type { WakeKind } from '../trace/causes';
import type { Deadlock, Group } from '../trace/deadlock';
import type { Ending, Hold, Kind, Need, Outcome, ResourceType, Wait } from '../trace/kinds';

/** Who asked for a cancellation: a task, its timeout, its TaskGroup, `asyncio.run`, or whoever awaits it. */
export interface Canceller {
	readonly how: 'task' | 'timeout' | 'group' | 'run' | 'through';
	/** The task that asked, or from which the request is passed on. */
	readonly by: string;
}

/** What made a task ready. */
export interface Because {
	readonly kind: WakeKind;
	/** The task that did it, '' if none did: a timer, a callback, code outside the loop. */
	readonly by: string;
	/** What was waited for, as the program calls it. */
	readonly label: string;
	readonly on: Wait | null;
	/** How the awaited task, or the one that ended the wait, or the future ended. */
	readonly outcome: Outcome;
	/** Of a resource: what was called; null if the task was served without a call. */
	readonly need: Need | null;
	readonly canceller: Canceller | null;
	/** When, and how much later than planned (0 = in time), in seconds. */
	readonly at: number;
	readonly late: number;
}

/** With which exception a task goes on. */
export type Raised =
	| { readonly what: 'cancelled'; readonly canceller: Canceller }
	| {
			readonly what: 'task';
			readonly task: string;
			readonly value: string;
			readonly isCancelled: boolean;
	  }
	| { readonly what: 'job' | 'future'; readonly label: string; readonly isCancelled: boolean }
	| { readonly what: 'misuse' };

/** Who runs when a step is over: whoever started an eager task, or the front of the ready queue. */
export interface Next {
	readonly what: 'task' | 'callback' | 'starter' | 'nobody';
	readonly name: string;
}

/** How a cancellation reaches a task, by where it stands. */
export type Delivery = 'wait' | 'passed-on' | 'job' | 'unbegun' | 'queued' | 'running';

/** Who hears of it when something ends: the tasks that await it, and the callbacks by name. */
export interface Listeners {
	readonly tasks: Group;
	readonly callback: string;
	/** A gather, a TaskGroup … to which it belongs: its name, and how many it still waits for (-1: unknown). */
	readonly group: { readonly label: string; readonly missing: number } | null;
}

/** A resource at the moment of an event. */
export interface ResourceFacts {
	readonly task: string;
	readonly resource: string;
	readonly type: ResourceType;
	readonly size: number;
	/** Permits, places or items after the event. */
	readonly left: number;
	/** Who is woken by it. */
	readonly woken: Group;
}

/**
 * What the sentence of each kind of event is made of: names as the program gives them (or empty), times in
 * seconds. The catalogue has one function for each.
 */
export interface EventFacts {
	'loop.start': object;
	/** `skipped`: cancelled handles; `front`: the handles that will run, or whose timers they all are; `isGrowing`: others join meanwhile. */
	'loop.iteration': {
		turn: number;
		ready: number;
		skipped: number;
		front: Group;
		areTimers: boolean;
		isGrowing: boolean;
	};
	/** `whom`: who is woken by the timer, or its callback, or the jobs that run. */
	'loop.wait': { reason: 'timer' | 'thread'; seconds: number; until: number; whom: Group };
	'loop.stop': object;
	/** `wakes`: whom the callback of a timer wakes; `ahead`: handles before it in the queue; `of`: what has ended. */
	'handle.ready': {
		task: string;
		label: string;
		wakes: string;
		ahead: number;
		because: Because | null;
		from: 'timer' | 'thread' | 'call' | 'end';
		of: string;
	};
	/** `isInVain`: nothing follows from it at once; `rest`: handles that stay in the queue. */
	'handle.run': { task: string; label: string; wakes: string; isInVain: boolean; rest: number };
	'handle.cancel': { task: string; label: string };
	'timer.set': { task: string; label: string; when: number };
	'timer.due': { task: string; label: string; late: number };
	'timer.cancel': { task: string; label: string; when: number };
	'task.create': { task: string; coroutine: string; parent: string; isEager: boolean };
	'task.step': {
		task: string;
		/** None on the first step. */
		because: Because | null;
		raised: Raised | null;
		/** Tasks that are ready too. */
		others: Group;
	};
	'task.suspend': {
		task: string;
		on: Wait;
		label: string;
		target: string;
		seconds: number;
		until: number;
		/** Of a resource: what it waits for, and who holds it. */
		need: Need | null;
		holders: Group;
		next: Next;
	};
	'task.cancel': {
		task: string;
		canceller: Canceller;
		message: string;
		delivery: Delivery;
		label: string;
	};
	'task.end': { task: string; outcome: Outcome; value: string; listeners: Listeners };
	'future.create': { type: string; label: string };
	/** `count`: how many it waits for with this one. */
	'future.depends': { type: string; label: string; on: string; count: number };
	'future.end': { label: string; outcome: Outcome; woken: Group };
	/** `seconds`: how long in all, NaN = until the jobs are done; `ready`, `late`: who waits, timers that pass. */
	'thread.block': {
		task: string;
		hold: Hold;
		label: string;
		seconds: number;
		work: number;
		ready: number;
		late: number;
	};
	line: { task: string; line: number; source: string };
	print: { task: string; text: string };
	'resource.create': { resource: string; type: ResourceType; size: number };
	'resource.wait': ResourceFacts & { place: number; need: Need; holders: Group };
	'resource.leave': { task: string; resource: string };
	/**
	 * `isHandedOver`: it is given to who waits, who does not run yet; `putBy`: the other task that had put the item
	 * in, '' = none, and `putAt` when.
	 */
	'resource.take': ResourceFacts & { isHandedOver: boolean; putBy: string; putAt: number };
	'resource.give': ResourceFacts;
	/** `ahead`: jobs before it, -1 if a worker takes it at once. */
	'job.submit': { task: string; label: string; pool: string; ahead: number };
	'job.start': { label: string; worker: string; waited: number };
	'job.hold': { label: string; hold: Hold; seconds: number; isProcess: boolean };
	'job.end': { label: string; outcome: Outcome; worker: string; whom: string };
	notice: { code: string; subject: string; line: number };
	/** `deadlock`: who waits for whom, where that is how it ended. */
	'program.end': { outcome: Ending; value: string; time: number; deadlock: Deadlock | null };
}

/** One sentence for each kind of event. Names and code stand between backticks. */
export type EventSentences = { readonly [K in Kind]: (facts: EventFacts[K]) => string };
