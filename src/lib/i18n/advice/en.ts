import type { Finding, FindingKind, MendCode } from '../../advice/finding';
import { enDeadlock } from '../en-deadlock';
import { names } from '../en-group';
import { numbers } from '../numbers';

const { seconds, decimal } = numbers('en');

export type Of<Kind extends FindingKind> = Finding & { readonly kind: Kind };
/** What is said of each kind of finding. */
export type Told = { readonly [Kind in FindingKind]: (finding: Of<Kind>) => string };

const code = (text: string) => `\`${text.replaceAll('`', '’')}\``;
const tasks = (count: number) => (count === 1 ? '1 other task' : `${decimal(count)} other tasks`);
const again = (times: number) => (times > 1 ? ` ${decimal(times)} times` : '');
const cost = (finding: { readonly seconds: number | null }) => seconds(finding.seconds ?? 0);

/** The cost, or what is wrong where it is no matter of time: stands before the sentence. */
const heads: Told = {
	deadlock: () => 'Deadlock',
	'forgotten-await': () => 'Never ran',
	'never-retrieved': () => 'Unseen',
	'unkept-task': ({ cutShort }) => (cutShort > 0 ? 'Cut short' : 'Not kept'),
	'siblings-run-on': (finding) => `${cost(finding)} after the failure`,
	'late-timeout': (finding) => `${cost(finding)} over`,
	'in-turn': (finding) => `${cost(finding)} sooner`,
	'blocking-call': (finding) => `${cost(finding)} blocked`,
	'computing-on-loop': (finding) => `${cost(finding)} blocked`,
	'computing-in-threads': (finding) => `${cost(finding)} slower`,
	'lock-held': (finding) => `${cost(finding)} in line`,
	'semaphore-limit': (finding) => `${cost(finding)} sooner`,
	'growing-queue': (finding) =>
		finding.seconds === null ? `${decimal(finding.left)} left` : `${cost(finding)} behind`,
	'unused-permits': ({ used, size }) => `${decimal(used)} of ${decimal(size)}`,
	'idle-timeout': () => 'Never near'
};

const sentences: Told = {
	deadlock: ({ deadlock }) => `The program can never go on: ${enDeadlock(deadlock)}.`,
	'forgotten-await': ({ coroutine, times }) =>
		`${code(coroutine)} was called${again(times)} and not awaited, so nothing of it ran.`,
	'never-retrieved': ({ exception, times }) =>
		`Nobody looked at ${code(exception)}${times > 1 ? `, raised${again(times)}` : ''}: it was lost.`,
	'unkept-task': ({ tasks, cutShort }) => {
		const count = tasks.names.length + tasks.rest;
		if (cutShort === 0) return `Nobody keeps ${names(tasks)}, and nobody awaits what it gives.`;
		if (count === 1)
			return `${names(tasks)} had not ended when the program did: nobody awaited it.`;
		return `Nobody awaited ${names(tasks)}: ${decimal(cutShort)} of them had not ended when the program did.`;
	},
	'siblings-run-on': ({ failed, exception, siblings }) =>
		`\`gather\` ended with ${code(exception)} from ${code(failed)}, but ${names(siblings)} ran on.`,
	'late-timeout': ({ delay, took }) =>
		`The timeout of ${seconds(delay)} did not strike, though what it guards took ${seconds(took)}.`,
	'in-turn': ({ calls, isLoop, mend }) => {
		const who = isLoop
			? `Each turn of the loop awaits ${code(calls[0])} to its end`
			: `${names({ names: calls.slice(0, 3), rest: Math.max(0, calls.length - 3) })} run one after another`;
		return `${who}, and none uses what another gives. Together the program ends at ${seconds(mend?.end ?? 0)}.`;
	},
	'blocking-call': ({ call, times, others }) =>
		`${code(call)} held the loop’s thread${again(times)} while ${tasks(others)} ${others === 1 ? 'was' : 'were'} under way: none could run.`,
	'computing-on-loop': ({ call, times, others }) =>
		`${code(call)} computed in the loop’s thread${again(times)} while ${tasks(others)} ${others === 1 ? 'was' : 'were'} under way: none could run.`,
	'computing-in-threads': ({ jobs, own, took }) =>
		`${jobs === 1 ? '1 job' : `${decimal(jobs)} jobs`} that computed in threads had to share the GIL: one of ${seconds(own)} took ${seconds(took)}.`,
	'lock-held': ({ name, waiters, label }) =>
		`${code(name)} was held during ${code(label)}, while others stood in line: ${waiters === 1 ? '1 task' : `${decimal(waiters)} tasks`} in all.`,
	'semaphore-limit': ({ name, size, enough, mend }) =>
		`${code(name)} has ${size === 1 ? '1 permit' : `${decimal(size)} permits`}, and most of the time somebody stood in line. With ${decimal(enough)} the program ends at ${seconds(mend?.end ?? 0)}.`,
	'growing-queue': ({ name, longest, put, left }) =>
		`${code(name)} has no bound and grew to ${decimal(longest)} items: they came faster than they went.${left > 0 ? ` ${decimal(left)} of ${decimal(put)} were never taken.` : ''}`,
	'unused-permits': ({ name, used, size }) =>
		`No more than ${decimal(used)} of the ${decimal(size)} permits of ${code(name)} were ever taken: it kept nobody waiting.`,
	'idle-timeout': ({ delay, longest, times }) =>
		`The timeout of ${seconds(delay)} came nowhere near: what it guards took ${times > 1 ? 'at most ' : ''}${seconds(longest)}.`
};

const reasons: { readonly [Kind in FindingKind]: string } = {
	deadlock:
		'Nothing is ready, no timer runs and no thread works, so nobody can wake those who wait. Locks that are always taken in the same order cannot close a ring.',
	'forgotten-await':
		'Calling a coroutine function runs none of its code; it only makes a coroutine. `await`, or a task, is what runs it. CPython warns of it when the coroutine is thrown away.',
	'never-retrieved':
		'An exception in a task stays in the task until somebody awaits it or asks for it. CPython writes it to the log only when the task is thrown away; that of a plain callback, which can go to nobody, at once.',
	'unkept-task':
		'The loop itself holds a task only while it is ready: one that waits and that nobody keeps may be thrown away at any moment. When the main coroutine ends, `asyncio.run` cancels what is left.',
	'siblings-run-on':
		'`gather` hands on the first exception at once, but does not cancel the others: they go on, and nobody gets what they give. A `TaskGroup` cancels them; `return_exceptions=True` waits for all.',
	'late-timeout':
		'A timeout cancels at an `await`: the loop has to run for it. Code that holds the thread is not interrupted, and if it awaits nothing afterwards, the timeout has nowhere to strike.',
	'in-turn':
		'`await` goes on only when what it awaits has ended. What needs nothing from the others can begin at the same time; what one prints may then stand between what another prints.',
	'blocking-call':
		'A coroutine gives up the thread only at an `await` that has to wait. A call that blocks keeps it, and timers, requests and all other tasks stand still meanwhile.',
	'computing-on-loop':
		'There is one thread for all tasks, and computing keeps it. A process of its own (`run_in_executor` with a `ProcessPoolExecutor`) computes beside the loop.',
	'computing-in-threads':
		'Only the thread that holds the GIL runs Python code, so threads that compute take turns. Processes have a GIL each (`ProcessPoolExecutor`).',
	'lock-held':
		'Who holds a lock and awaits keeps everybody else in line for as long. If only the change itself has to be alone, the wait can stand outside the lock.',
	'semaphore-limit':
		'The semaphore, not the work, decides when the program ends. Whether what it protects bears more at the same time is for you to know.',
	'growing-queue':
		'A queue without a bound takes whatever comes, and the memory with it; the last items wait longest. With a bound `put` waits until there is room, so the producer goes at the consumer’s pace.',
	'unused-permits':
		'In this run the semaphore changes nothing. That is no fault: it may guard against a larger load.',
	'idle-timeout':
		'In this run the timeout changes nothing. That is no fault: it guards against what takes longer than here.'
};

const mends: { readonly [Code in MendCode]: string } = {
	await: 'Puts `await` before the call.',
	'keep-task': 'Keeps the task, and awaits it at the end of the function.',
	'return-exceptions': 'Gives `gather` the option `return_exceptions=True`.',
	gather: 'Awaits them together with `asyncio.gather`.',
	'asyncio-sleep': 'Sleeps with `await asyncio.sleep`, which gives up the thread.',
	'to-thread': 'Runs the call in another thread, with `await asyncio.to_thread`.',
	permits: 'Gives the semaphore that many permits.',
	maxsize: 'Gives the queue a bound, a place for each of its consumers.'
};

/** What the advice says in English. */
export const adviceEn = {
	count: (count: number) => (count === 1 ? '1 finding' : `${decimal(count)} findings`),
	list: 'Findings on this run',
	looking: 'Looking for what could be better …',
	none: 'Nothing was found in this run that should be mended.',
	stale: 'The program has changed since this run.',
	line: (line: number) => `line ${line}`,
	why: 'Why',
	mend: 'Mend',
	compare: 'Compare before and after',
	ends: (end: number) => `The program then ends at ${seconds(end)}.`,
	mended: 'Mended. Undo (Ctrl Z) takes it back.',
	heads,
	sentences,
	reasons,
	mends
};

export type AdviceMessages = typeof adviceEn;
