import type { Group } from '../trace/deadlock';
import { enDeadlock } from './en-deadlock';
import { names } from './en-group';
import type { EventSentences } from './facts';
import { numbers } from './numbers';

const countOf = ({ names, rest }: Group) => names.length + rest;
const n = numbers('en');

const who = (task: string) => (task ? `\`${task}\`` : 'The program');
const plural = (count: number, one: string, many = `${one}s`) =>
	`${n.decimal(count)} ${count === 1 ? one : many}`;

function waiting(others: Group): string {
	if (!others.names.length) return '';
	return countOf(others) === 1
		? ` ${names(others)} is ready too and waits its turn.`
		: ` ${names(others)} are ready too and wait their turn.`;
}

export const enEvents: EventSentences = {
	'loop.start': () => 'The event loop begins to run.',
	'loop.iteration': ({ ready }) =>
		ready === 0
			? 'A new turn of the loop: nothing is ready yet.'
			: `A new turn of the loop: ${plural(ready, 'handle')} will run in it, in order.`,
	'loop.wait': ({ reason, until, whom }) => {
		if (reason === 'thread') return 'Nothing is ready: the loop waits for a worker to finish.';
		if (until === Infinity)
			return 'Nothing is ready and nothing is scheduled: the loop would wait for ever.';
		const why = whom.names.length ? ` for ${names(whom)}` : '';
		return `Nothing is ready: the loop waits${why} until ${n.instant(until)}.`;
	},
	'loop.stop': () => 'The event loop has ended.',

	'handle.ready': ({ task, label, wakes, cause, from }) => {
		const what = task ? `\`${task}\`` : wakes ? `The timer of \`${wakes}\`` : `\`${label}\``;
		const why = {
			created: 'it is new',
			future: from ? `what it waited for, \`${from}\`, is over` : 'what it waited for is over',
			timer: 'its time has come',
			yielded: 'it gave up its turn and lines up again',
			cancelled: 'it is being cancelled',
			call: 'the loop was asked to call it',
			thread: 'a worker has finished'
		}[cause];
		return `${what} joins the ready queue: ${why}.`;
	},
	'handle.run': ({ task, label, wakes }) => {
		if (task) return `The loop takes \`${task}\` from the front of the ready queue.`;
		return wakes
			? `The loop takes the timer \`${label}\` from the ready queue: it wakes \`${wakes}\`.`
			: `The loop takes \`${label}\` from the front of the ready queue and calls it.`;
	},
	'handle.cancel': ({ task, label }) =>
		`\`${task || label}\` will be skipped: its handle in the ready queue was cancelled.`,
	'timer.set': ({ task, label, when }) =>
		task
			? `A timer is set: it will wake \`${task}\` at ${n.instant(when)}.`
			: `A timer is set: \`${label}\` will be called at ${n.instant(when)}.`,
	'timer.due': ({ task, label }) =>
		task ? `The timer of \`${task}\` has come.` : `The timer of \`${label}\` has come.`,
	'timer.cancel': ({ task, label }) =>
		task
			? `The timer that would have woken \`${task}\` is cancelled.`
			: `The timer of \`${label}\` is cancelled.`,

	'task.create': ({ task, coroutine, parent }) =>
		parent
			? `\`${parent}\` creates the task \`${task}\` for \`${coroutine}\`. It is ready but does not run yet.`
			: `The task \`${task}\` is created for \`${coroutine}\`. It is ready but does not run yet.`,
	'task.step': ({ task, isThrow, resumed, time, others }) => {
		const rest = waiting(others);
		if (isThrow) {
			const at = resumed?.label ? ` at \`${resumed.label}\`` : '';
			return `\`${task}\` resumes with an exception raised${at}.${rest}`;
		}
		if (!resumed) return `\`${task}\` begins to run.${rest}`;
		const { on, label, target } = resumed;
		if (on === 'turn') return `\`${task}\` has its turn again.${rest}`;
		if (on === 'task' && target)
			return `\`${task}\` resumes: \`${target}\`, which it awaited, has ended.${rest}`;
		if (on === 'gather')
			return `\`${task}\` resumes: all that \`${label}\` waited for has ended.${rest}`;
		if (on === 'resource') return `\`${task}\` resumes: it was waiting for \`${label}\`.${rest}`;
		return `\`${task}\` resumes: its \`${label}\` ended at ${n.instant(time)}.${rest}`;
	},
	'task.suspend': ({ task, on, label, target, until }) => {
		switch (on) {
			case 'turn':
				return `\`${task}\` gives up its turn: it goes to the back of the ready queue.`;
			case 'task':
				return `\`${task}\` suspends until the task \`${target || label}\` has ended.`;
			case 'gather':
				return `\`${task}\` suspends at \`${label}\` until the tasks it waits for have ended.`;
			case 'resource':
				return `\`${task}\` is blocked: it waits in line for \`${label}\`.`;
			case 'job':
				return `\`${task}\` suspends until its job \`${label}\` has ended; the loop is free meanwhile.`;
			default: {
				const end = Number.isFinite(until) ? ` until ${n.instant(until)}` : '';
				return `\`${task}\` suspends at \`${label}\`${end}: the loop is free for others.`;
			}
		}
	},
	'task.cancel': ({ task, by, message }) => {
		const why = message ? `, saying “${message}”` : '';
		return by
			? `\`${by}\` asks for \`${task}\` to be cancelled${why}.`
			: `\`${task}\` is asked to stop: it will be cancelled${why}.`;
	},
	'task.end': ({ task, outcome, value }) => {
		if (outcome === 'failed') return `\`${task}\` fails: \`${value}\`.`;
		if (outcome === 'cancelled') return `\`${task}\` ends: it was cancelled.`;
		return value && value !== 'None'
			? `\`${task}\` is done and returns \`${value}\`.`
			: `\`${task}\` is done.`;
	},

	'future.create': ({ type, label }) =>
		label && label !== type
			? `\`${label}\` makes a ${type} to wait for.`
			: `A ${type} to wait for is made.`,
	'future.depends': ({ label, on }) => `\`${label || 'future'}\` will wait for \`${on}\`.`,
	'future.end': ({ label, outcome }) =>
		`\`${label || 'future'}\` ${{ done: 'has its result', failed: 'ends with an exception', cancelled: 'is cancelled' }[outcome]}.`,

	'thread.block': ({ task, hold, label, seconds }) =>
		hold === 'computes'
			? `${who(task)} computes for ${n.seconds(seconds)} in \`${label}\`: nothing else can run meanwhile.`
			: `${who(task)} blocks the thread for ${n.seconds(seconds)} in \`${label}\`: nothing else can run meanwhile.`,
	line: ({ task, line, source }) =>
		source ? `${who(task)} runs line ${line}: \`${source}\`` : `${who(task)} runs line ${line}.`,
	print: ({ task, text }) =>
		text.trim() ? `${who(task)} prints \`${text}\`.` : `${who(task)} prints an empty line.`,

	'resource.create': ({ resource, size }) =>
		size > 0
			? `\`${resource}\` is made, with ${plural(size, 'place')}.`
			: `\`${resource}\` is made.`,
	'resource.wait': ({ task, resource, place }) =>
		`\`${task}\` must wait for \`${resource}\`: it is number ${n.decimal(place)} in line.`,
	'resource.leave': ({ task, resource }) =>
		`\`${task}\` leaves the line for \`${resource}\` without having been served.`,
	'resource.take': ({ task, resource, left }) =>
		`${who(task)} takes \`${resource}\`: ${n.decimal(left)} left.`,
	'resource.give': ({ task, resource, left }) =>
		`${who(task)} gives to \`${resource}\`: ${n.decimal(left)} now there.`,

	'job.submit': ({ task, label, pool }) =>
		`${who(task)} hands \`${label}\` to the pool \`${pool}\`.`,
	'job.start': ({ label, worker }) => `The worker \`${worker}\` takes the job \`${label}\`.`,
	'job.hold': ({ label, hold, seconds }) =>
		hold === 'computes'
			? `The worker computes for ${n.seconds(seconds)} in \`${label}\`.`
			: `The worker is blocked for ${n.seconds(seconds)} in \`${label}\`; the loop goes on.`,
	'job.end': ({ label, outcome }) =>
		outcome === 'failed'
			? `The job \`${label}\` has failed; the loop will be told.`
			: outcome === 'cancelled'
				? `The job \`${label}\` was cancelled.`
				: `The job \`${label}\` is finished; the loop will be told.`,

	notice: ({ code, subject, line }) => enNotice(code, subject, line),
	'program.end': ({ outcome, value, deadlock }) =>
		({
			ok: 'The program has ended.',
			error: `The program ends with an exception: \`${value}\`.`,
			deadlock: `The program can never end: ${enDeadlock(deadlock)}.`,
			limit: 'The simulation stops here: its limit was reached. What happened so far is kept.',
			'not-simulated': `The simulation stops here: \`${value}\` is not simulated.`
		})[outcome]
};

/** What a notice tells the person, and what to do about it. */
export function enNotice(code: string, subject: string, line: number): string {
	switch (code) {
		case 'import-added':
			return `\`${subject}\` is used but not imported: it was imported for this run.`;
		case 'top-level-await':
			return '`await` outside a function: this runs as a notebook would run it.';
		case 'entry-chosen':
			return `Nothing starts the program, so \`${subject}\` was started.`;
		case 'unknown-name':
			return `\`${subject}\` comes from elsewhere: a stand-in plays its part.`;
		case 'never-awaited':
			return `The coroutine \`${subject}\` was never awaited, so it never ran. Put \`await\` before the call.`;
		case 'never-retrieved':
			return `A task failed and nobody looked at its exception: \`${subject}\`.`;
		case 'task-destroyed':
			return `Task \`${subject}\` was still pending when the program ended. Await it, or cancel it before the loop is closed.`;
		case 'not-simulated':
			return `\`${subject}\` is not simulated: the run stops before line ${line}.`;
		default:
			return `Line ${line}: \`${subject}\` (${code}).`;
	}
}
