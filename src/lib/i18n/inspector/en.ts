import type { Cause, Outcome, ResourceType } from '../../trace/kinds';
import { levelEn } from '../levels';
import { numbers } from '../numbers';

const n = numbers('en');

/** What the inspector says in English. */
export const inspectorEn = {
	task: 'The task',
	ofSelected: 'selected',
	ofRunning: 'runs now',
	ofLast: 'the last that did something',
	program: 'The program’s own code',
	nothing: 'Before the start there is nothing to see.',
	new: 'new',
	changed: 'changed',
	marked: 'A bar at the left: changed with this step.',
	parts: {
		state: 'State',
		wait: 'Awaits',
		queued: 'In the ready queue',
		line: 'Line',
		holds: 'Holds',
		awaitedBy: 'Awaited by',
		cancellation: 'Cancellation'
	},
	since: (time: number) => `since ${n.instant(time)}`,
	until: (time: number) =>
		Number.isFinite(time) ? `until ${n.instant(time)}` : 'without a time limit',
	madeBy: 'created by',
	place: (place: number) => (place === 1 ? 'first in line' : `${n.decimal(place)} in line`),
	ahead: 'behind',
	heldBy: 'held by',
	openTasks: 'still open',
	times: (count: number) => `${n.decimal(count)} times`,
	queuedAt: (place: number) => (place === 1 ? 'next to run' : `place ${n.decimal(place)}`),
	causes: {
		created: 'its first step',
		future: 'what it awaited has ended',
		timer: 'its time has come',
		yielded: 'it gave up its turn',
		cancelled: 'it is cancelled',
		call: 'it was called for',
		thread: 'a worker called for it'
	} satisfies Record<Cause, string>,
	cancelOnItsWay: 'asked for, not yet delivered',
	askedBy: 'by',
	byNobody: 'by the loop',
	stack: 'Call stack',
	noStack: 'None of its code is under way.',
	moreLocals: (count: number) => `and ${n.decimal(count)} more variables`,
	goToLine: (line: number) => `Show line ${line} in the program`,
	line: (line: number) => `line ${line}`,
	looking: 'Looking …',
	failed: 'The variables could not be looked up: it took too long.',
	ready: 'Ready queue',
	readyEmpty: 'Nobody is ready.',
	timers: 'Timers',
	timersEmpty: 'None is set.',
	tasks: 'Tasks',
	tasksCount: (alive: number, ended: number) =>
		`${n.decimal(alive)} under way, ${n.decimal(ended)} ended`,
	cancellations: 'Pending cancellations',
	futures: 'Futures',
	outcomes: {
		done: 'done',
		failed: 'failed',
		cancelled: 'cancelled'
	} satisfies Record<Outcome, string>,
	pending: 'pending',
	over: 'waits for',
	waiting: 'awaited by',
	resources: 'Resources',
	types: {
		lock: 'lock',
		semaphore: 'semaphore',
		event: 'event',
		condition: 'condition',
		queue: 'queue',
		barrier: 'barrier'
	} satisfies Record<ResourceType, string>,
	level: levelEn,
	inLine: 'in line',
	contents: 'holds',
	empty: 'empty',
	workers: 'Workers',
	idle: 'idle',
	queuedJobs: 'waiting for a worker',
	computes: (seconds: number) => `computes for ${n.seconds(seconds)}`,
	blocks: (seconds: number) => `is blocked for ${n.seconds(seconds)}`,
	gone: 'left with this step:',
	more: (rest: number) => `and ${n.decimal(rest)} more`
};

/** The words of the inspector; every language has all of them. */
export type InspectorMessages = typeof inspectorEn;
