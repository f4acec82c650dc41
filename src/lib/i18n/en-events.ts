import type { Group } from '../trace/deadlock';
import { enBecause, enCanceller, enRaised } from './en-because';
import { enCallbacks } from './en-callbacks';
import { enDeadlock } from './en-deadlock';
import { names } from './en-group';
import { enResources } from './en-resources';
import type { EventSentences, Listeners, Next } from './facts';
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

function queue(ahead: number): string {
	return ahead > 0
		? `joins the ready queue behind ${plural(ahead, 'other')}`
		: 'joins the ready queue, first in line';
}

function next({ what, name }: Next): string {
	switch (what) {
		case 'task':
			return ` Next in the queue: \`${name}\`.`;
		case 'callback':
			return ` Next in the queue: the call of \`${name}\`.`;
		case 'starter':
			return ` \`${name}\`, which started it, goes on at once.`;
		case 'nobody':
			return ' Nobody else is ready: the loop is free.';
	}
}

/** How those who await a task that has ended hear of it. */
function heard({ tasks, callback, group }: Listeners, outcome: string): string {
	if (tasks.names.length > 0) {
		const one = countOf(tasks) === 1;
		if (outcome === 'failed')
			return `; ${names(tasks)}, which ${one ? 'awaits' : 'await'} it, will get the exception`;
		return `; ${names(tasks)}, which ${one ? 'awaits' : 'await'} it, will be woken`;
	}
	if (group) {
		if (outcome === 'failed' || group.missing < 0) return `; \`${group.label}\` will be told`;
		return group.missing > 0
			? `; \`${group.label}\` still waits for ${plural(group.missing, 'task')}`
			: `; it was the last of \`${group.label}\``;
	}
	if (callback === '_run_until_complete_cb') return '; the loop will stop';
	if (callback) return `; \`${callback}\` will be called`;
	return outcome === 'failed' ? '; nobody awaits it now' : '';
}

/** Each sentence says one thing; what a task waits for or resources do is in files of their own. */
export const enEvents: EventSentences = {
	'loop.start': () =>
		'An event loop is made: it runs one task at a time, each until its next `await` that has to wait.',
	'loop.iteration': ({ turn, ready, skipped, front, areTimers, isGrowing }) => {
		const it = `Turn ${n.decimal(turn)} of the loop`;
		if (ready === 0)
			return skipped > 0
				? `${it} finds only cancelled handles and skips them.`
				: `${it}: nothing is ready yet.`;
		const grows = isGrowing ? ' What joins meanwhile waits for the next turn.' : '';
		if (areTimers)
			return `${it} runs ${plural(ready, 'timer')}: ${ready > 1 ? 'those' : 'that'} of ${names(front)}.${grows}`;
		return ready > 1
			? `${it} runs ${n.decimal(ready)} handles in order: ${names(front)}.${grows}`
			: `${it} runs 1 handle: ${names(front)}.${grows}`;
	},
	'loop.wait': ({ reason, seconds, until, whom }) => {
		const hasNames = whom.names.length > 0;
		if (reason === 'thread')
			return hasNames
				? `Nothing is ready: the loop waits for the workers, which run ${names(whom)}.`
				: 'Nothing is ready: the loop waits for a worker.';
		if (until === Infinity)
			return 'Nothing is ready and nothing is scheduled: the loop would wait for ever.';
		const why = hasNames ? ` for ${names(whom)}` : '';
		return `Nothing is ready: the loop waits ${n.seconds(seconds)}${why}, until ${n.instant(until)}.`;
	},
	'loop.stop': () => 'The event loop is closed.',

	'handle.ready': ({ task, label, wakes, ahead, because, from, of }) => {
		if (because) return `\`${task}\` ${queue(ahead)}: ${enBecause(because)}.`;
		if (wakes) return `The timer of \`${wakes}\` ${queue(ahead)}: its time has come.`;
		const why = {
			timer: 'its time has come',
			thread: of
				? `the job \`${of}\` has ended in a worker`
				: '`call_soon_threadsafe` handed it in',
			call: 'the loop was asked to call it',
			end: of ? `\`${of}\` has ended` : 'what it is to hear of is done'
		}[from];
		return `\`${label}\` ${queue(ahead)}: ${why}.`;
	},
	'handle.run': ({ task, label, wakes, isInVain, rest }) => {
		const left = rest > 0 ? ` ${plural(rest, 'handle stays', 'handles stay')} in it.` : '';
		if (task) return `The loop takes \`${task}\` from the front of the ready queue.${left}`;
		if (wakes && label === 'timeout')
			return `The loop calls the timeout of \`${wakes}\`: it will cancel \`${wakes}\`.`;
		if (wakes && isInVain)
			return `The loop calls the timer of \`${wakes}\`, but what it would end is over already.`;
		if (wakes)
			return `The loop calls the timer of \`${wakes}\`: what it waits for is over, so it will be ready.`;
		const does = enCallbacks[label];
		return does
			? `The loop calls \`${label}\`: ${does}.`
			: `The loop takes \`${label}\` from the front of the ready queue and calls it.${left}`;
	},
	'handle.cancel': ({ task, label }) =>
		`\`${task || label}\` will be skipped: its handle in the ready queue was cancelled.`,
	'timer.set': ({ task, label, when }) => {
		if (!task) return `A timer is set: \`${label}\` will be called at ${n.instant(when)}.`;
		return label === 'timeout'
			? `A timeout is set: at ${n.instant(when)} it would cancel \`${task}\`.`
			: `A timer is set: it will wake \`${task}\` at ${n.instant(when)}.`;
	},
	'timer.due': ({ task, label, late }) => {
		const what = task ? `The timer of \`${task}\`` : `The timer of \`${label}\``;
		return late > 1e-9
			? `${what} is due, ${n.seconds(late)} late: the thread was held when its time came.`
			: `${what} is due.`;
	},
	'timer.cancel': ({ task, label, when }) => {
		const at = Number.isNaN(when) ? '' : ` at ${n.instant(when)}`;
		if (!task) return `The timer that would have called \`${label}\`${at} is cancelled.`;
		return label === 'timeout'
			? `The timeout of \`${task}\`${at} is not needed any more: it is cancelled.`
			: `The timer that would have woken \`${task}\`${at} is cancelled.`;
	},

	'task.create': ({ task, coroutine, parent, isEager }) => {
		if (!parent)
			return `The task \`${task}\` is created for \`${coroutine}\`: the loop will run it.`;
		return isEager
			? `\`${parent}\` creates the task \`${task}\` for \`${coroutine}\`; it is eager and begins at once.`
			: `\`${parent}\` creates the task \`${task}\` for \`${coroutine}\`: it must wait until \`${parent}\` suspends or ends.`;
	},
	'task.step': ({ task, because, raised, others }) => {
		const rest = waiting(others);
		if (raised)
			return `\`${task}\` ${because ? 'resumes' : 'begins'} with ${enRaised(raised)}.${rest}`;
		if (!because) return `\`${task}\` begins to run.${rest}`;
		return because.kind === 'turn'
			? `\`${task}\` has its turn again.${rest}`
			: `\`${task}\` resumes: ${enBecause(because)}.${rest}`;
	},
	'task.suspend': ({ task, on, label, target, seconds, until, need, holders, next: then }) => {
		const isTimed = Number.isFinite(until);
		switch (on) {
			case 'turn':
				return `\`${task}\` gives up its turn and goes to the back of the ready queue.`;
			case 'task':
				return `\`${task}\` suspends until the task \`${target || label}\` has ended.${next(then)}`;
			case 'gather': {
				const end = isTimed ? `, at most until ${n.instant(until)}` : '';
				return `\`${task}\` suspends at \`${label}\` until ${waitedFor(label)}${end}.${next(then)}`;
			}
			case 'resource':
				return need === 'release' && holders.names.length > 0
					? `\`${task}\` is blocked by ${names(holders)}: it waits in line for \`${label}\`.${next(then)}`
					: `\`${task}\` is blocked: it waits for \`${label}\`.${next(then)}`;
			case 'job':
				return target
					? `\`${task}\` suspends until a worker has done \`${label}\`.${next(then)}`
					: `\`${task}\` suspends until every worker of the default pool is free.${next(then)}`;
			case 'future':
				return `\`${task}\` suspends until somebody gives \`${label || 'future'}\` its result.${next(then)}`;
			default: {
				const end = isTimed ? ` for ${n.seconds(seconds)}, until ${n.instant(until)}` : '';
				return `\`${task}\` suspends at \`${label}\`${end}.${next(then)}`;
			}
		}
	},
	'task.cancel': ({ task, canceller, message, delivery, label }) => {
		const saying = message ? `, saying \`${message}\`` : '';
		const how = {
			wait: `its wait${label ? ` at \`${label}\`` : ''} ends with \`CancelledError\``,
			'passed-on': `the request goes on to \`${label}\`, which it awaits`,
			job: `it waits for \`${label}\` no longer, but a worker that has begun goes on`,
			unbegun: 'it has not begun, so none of its code will run',
			queued: 'its next step will begin with `CancelledError`',
			running: 'its next `await` that has to wait will raise `CancelledError`'
		}[delivery];
		return `${enCanceller(canceller, task)}${saying}: ${how}.`;
	},
	'task.end': ({ task, outcome, value, listeners }) => {
		const then = heard(listeners, outcome);
		if (outcome === 'failed') return `\`${task}\` fails: \`${value}\`${then}.`;
		if (outcome === 'cancelled') return `\`${task}\` ends: it was cancelled${then}.`;
		return value && value !== 'None'
			? `\`${task}\` is done and returns \`${value}\`${then}.`
			: `\`${task}\` is done${then}.`;
	},

	'future.create': ({ type, label }) => {
		const name = label || type;
		switch (type) {
			case 'gather':
				return `\`${name}\` is one future for the results of all that it is given.`;
			case 'TaskGroup':
				return 'A `TaskGroup` is entered: its block ends only when every task made in it has ended.';
			case 'wait':
				return `\`${name}\` makes a future that ends when enough of them have ended.`;
			case 'as_completed':
				return '`as_completed` will hand out what it is given in the order in which it ends.';
			case 'shield':
				return '`shield` puts a future of its own between the waiter and the task that it protects.';
			default:
				return 'A bare `Future` is made: whoever awaits it sleeps until somebody gives it a result.';
		}
	},
	'future.depends': ({ type, label, on, count }) => {
		switch (type) {
			case 'TaskGroup':
				return `\`${on}\` belongs to the \`TaskGroup\`, ${plural(count, 'task')} so far: the block waits for it.`;
			case 'shield':
				return `\`shield\` protects \`${on}\`: to cancel the waiter will not cancel it.`;
			case 'as_completed':
				return `\`as_completed\` watches \`${on}\`, ${n.decimal(count)} so far.`;
			default:
				return `\`${label || 'future'}\` will wait for \`${on}\`, ${n.decimal(count)} so far.`;
		}
	},
	'future.end': ({ label, outcome, woken }) => {
		const what = {
			done: 'has its result',
			failed: 'ends with an exception',
			cancelled: 'is cancelled'
		}[outcome];
		const then = woken.names.length > 0 ? `: ${names(woken)} will be woken` : '';
		return `\`${label || 'future'}\` ${what}${then}.`;
	},

	'thread.block': ({ task, hold, label, seconds, work, ready, late }) => {
		const starving =
			ready > 0 && late > 0
				? `${plural(ready, 'ready handle waits', 'ready handles wait')}, ${plural(late, 'timer')} will be late`
				: ready > 0
					? `${plural(ready, 'ready handle waits', 'ready handles wait')}`
					: late > 0
						? `${plural(late, 'timer')} will be late`
						: 'nothing else can run meanwhile';
		if (Number.isNaN(seconds))
			return `${who(task)} holds the thread in \`${label}\` until the workers let it go on: ${starving}.`;
		const shares =
			seconds - work > 1e-9 ? ` (${n.seconds(work)} of work: threads share the GIL)` : '';
		return hold === 'computes'
			? `${who(task)} computes for ${n.seconds(seconds)} in \`${label}\`${shares}: ${starving}.`
			: `${who(task)} blocks the thread for ${n.seconds(seconds)} in \`${label}\`: ${starving}.`;
	},
	line: ({ task, line, source }) =>
		source ? `${who(task)} runs line ${line}: \`${source}\`` : `${who(task)} runs line ${line}.`,
	print: ({ task, text }) =>
		text.trim() ? `${who(task)} prints \`${text}\`.` : `${who(task)} prints an empty line.`,

	...enResources,

	'job.submit': ({ task, label, pool, ahead }) => {
		const then =
			ahead < 0
				? 'a worker is free and takes it'
				: ahead > 0
					? `every worker is busy and ${plural(ahead, 'job is', 'jobs are')} before it`
					: 'it waits until a worker is free';
		return `${who(task)} hands \`${label}\` to the pool \`${pool}\`: ${then}.`;
	},
	'job.start': ({ label, worker, waited }) =>
		waited > 0
			? `The worker \`${worker}\` takes the job \`${label}\`, which has waited ${n.seconds(waited)} for it.`
			: `The worker \`${worker}\` takes the job \`${label}\`.`,
	'job.hold': ({ label, hold, seconds, isProcess }) => {
		if (hold === 'blocks')
			return `The worker is blocked for ${n.seconds(seconds)} in \`${label}\`; the loop goes on meanwhile.`;
		return isProcess
			? `The worker computes for ${n.seconds(seconds)} in \`${label}\`, on a core of its own: the loop goes on.`
			: `The worker computes for ${n.seconds(seconds)} in \`${label}\`; it shares the GIL with all who compute.`;
	},
	'job.end': ({ label, outcome, worker, whom }) => {
		const how = { done: 'is finished', failed: 'has failed', cancelled: 'was cancelled' }[outcome];
		const by = worker ? ` in \`${worker}\`` : '';
		return `The job \`${label}\` ${how}${by}; ${whom ? `the loop will wake \`${whom}\`` : 'whoever waits for it will be told'}.`;
	},

	notice: ({ code, subject, line }) => enNotice(code, subject, line),
	'program.end': ({ outcome, value, time, deadlock }) =>
		({
			ok: `The program has ended, at ${n.instant(time)}.`,
			error: `The program ends with an exception: \`${value}\`.`,
			deadlock: `The program can never end: ${enDeadlock(deadlock)}.`,
			limit: 'The simulation stops here: its limit was reached. What happened so far is kept.',
			'not-simulated': `The simulation stops here: \`${value}\` is not simulated.`
		})[outcome]
};

/** What has to come true for a task that awaits several. */
function waitedFor(label: string): string {
	if (label.startsWith('as_completed')) return 'the next of those it waits for has ended';
	return label.startsWith('wait(')
		? 'enough of those it waits for have ended'
		: 'those it waits for have ended';
}

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
			return `Nobody looked at the exception \`${subject}\`: Python only writes it to its log.`;
		case 'task-destroyed':
			return `Task \`${subject}\` was still pending when the program ended. Await it, or cancel it before the loop is closed.`;
		case 'not-simulated':
			return `\`${subject}\` is not simulated: the run stops before line ${line}.`;
		default:
			return `Line ${line}: \`${subject}\` (${code}).`;
	}
}
