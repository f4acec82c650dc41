import type { Because, Canceller, Raised } from './facts';
import { numbers } from './numbers';

const n = numbers('en');

const code = (name: string) => `\`${name}\``;
const by = (task: string) => (task ? ` by ${code(task)}` : '');

/** What made a task ready, as a clause: "its `sleep(1)` ended at 1.000 s". */
export function enBecause(because: Because): string {
	const { kind, label, on, canceller, at, late, outcome } = because;
	const thing = label ? code(label) : 'what it waited for';
	switch (kind) {
		case 'created':
			return 'it is new and has not begun';
		case 'turn':
			return 'it gave up its turn and lines up again';
		case 'timer': {
			const delay = late > 0 ? `, ${n.seconds(late)} late` : '';
			return on === 'gather'
				? `the time of ${thing} is up`
				: `its ${thing} ended at ${n.instant(at)}${delay}`;
		}
		case 'task':
			return task(because, thing);
		case 'resource':
			return resource(because, thing);
		case 'job':
			if (!label) return 'every worker of the default pool is free';
			return outcome === 'cancelled'
				? `its job ${thing} was cancelled`
				: `a worker has done its job ${thing}`;
		case 'future':
			return because.by
				? `${code(because.by)} has ${{ done: 'completed', failed: 'put an exception into', cancelled: 'cancelled' }[outcome]} ${thing}, which it awaited`
				: `${thing}, which it awaited, is done`;
		case 'cancelled':
			return canceller?.how === 'timeout'
				? 'its timeout has cancelled its wait'
				: `its wait was cancelled${canceller?.how === 'task' ? by(canceller.by) : ''}`;
	}
}

function task({ by, on, outcome, label }: Because, thing: string): string {
	const how = { done: 'has ended', failed: 'has failed', cancelled: 'was cancelled' }[outcome];
	if (label.startsWith('as_completed'))
		return by ? `${code(by)} ${how}, and ${thing} hands it out` : `${thing} hands out the next one`;
	if (!by) return `${thing} is over`;
	return on === 'task'
		? `${code(by)}, which it awaited, ${how}`
		: `${code(by)} ${how}, which ends ${thing}`;
}

function resource({ by, need }: Because, thing: string): string {
	const giver = by ? code(by) : 'somebody';
	switch (need) {
		case 'release':
			return `${giver} has released ${thing}`;
		case 'set':
			return `${giver} has set ${thing}`;
		case 'notify':
			return `${giver} has notified ${thing}`;
		case 'put':
			return `${giver} has put an item into ${thing}`;
		case 'get':
			return `${giver} has taken an item out of ${thing}`;
		case 'task_done':
			return `every item of ${thing} has been marked as done`;
		case 'wait':
			return `${giver} has ended the wait at ${thing}`;
		case null:
			return `it is the next to be served by ${thing}`;
	}
}

/** Who asks for the cancellation of a task, as the beginning of a sentence. */
export function enCanceller({ how, by }: Canceller, task: string): string {
	switch (how) {
		case 'task':
			return by === task
				? `${code(task)} cancels itself`
				: by
					? `${code(by)} cancels ${code(task)}`
					: `${code(task)} is cancelled`;
		case 'timeout':
			return `The timeout of ${code(task)} cancels it`;
		case 'group':
			return `A task of its \`TaskGroup\` has failed, so ${code(task)} is cancelled`;
		case 'run':
			return `The loop is being closed, so ${code(task)} is cancelled`;
		case 'through':
			return `${code(by)} passes its cancellation on to ${code(task)}`;
	}
}

/** The exception that a task resumes with, and where it comes from. */
export function enRaised(raised: Raised): string {
	switch (raised.what) {
		case 'cancelled': {
			const { how, by } = raised.canceller;
			const why = {
				task: by ? `${code(by)} cancelled it` : 'it was cancelled',
				timeout: 'its timeout is over',
				group: 'a task of its `TaskGroup` has failed',
				run: 'the loop is being closed',
				through: `${code(by)}, which awaits it, was cancelled`
			}[how];
			return `\`CancelledError\`: ${why}`;
		}
		case 'task':
			return raised.isCancelled
				? `\`CancelledError\`: ${code(raised.task)} was cancelled`
				: `the exception of ${code(raised.task)}: ${code(raised.value)}`;
		case 'job':
			return raised.isCancelled
				? `\`CancelledError\`: its job ${code(raised.label)} was cancelled`
				: `the exception of its job ${code(raised.label)}`;
		case 'future':
			if (raised.isCancelled && raised.label)
				return `\`CancelledError\`: ${code(raised.label)} was cancelled`;
			return raised.label ? `the exception of ${code(raised.label)}` : 'an exception';
		case 'misuse':
			return '`RuntimeError`: what it awaited cannot be awaited here';
	}
}
