/**
 * The table of event kinds: what each means and what its arguments are. The recorder, the state at an
 * index, the NDJSON output, the documentation and the explanations are all read from or checked
 * against this one table.
 *
 * Every event also has `time` (seconds), `iteration` (0 before the loop's first pass), `task` (0 = no
 * task: the module's own code or the loop) and `line` (0 = none). The arguments stand in the columns
 * a, b, c, d in the order given, except seconds, which stand in the column x.
 */
export type ArgumentType =
	| 'string' // index into the trace's string table
	| 'task' // number of a task, 0 = none
	| 'int'
	| 'seconds' // column x; NaN = none, Infinity = never
	| readonly string[]; // one of these words, stored as its index

/** Why a task is not running after a step. Decides the lane's state: see life-cycle.ts. */
export const WAITS = [
	'turn', // gave up its turn (sleep(0)): stays ready
	'sleep', // a timer; target = future, x = deadline
	'io', // a simulated request; target = future, x = deadline
	'job', // work in a thread or process; target = job
	'task', // another task; target = task
	'gather', // several tasks (gather, TaskGroup, wait, as_completed); target = future
	'future', // a bare future; target = future
	'resource' // a semaphore, lock, event, condition, queue or barrier; target = resource
] as const;
export type Wait = (typeof WAITS)[number];

/** The call by somebody else that serves whoever stands in a resource's line. */
export const NEEDS = [
	'release', // of a lock, a semaphore or a condition's lock
	'set', // of an event
	'notify', // of a condition
	'put', // an item of a queue
	'get', // a place in a queue
	'task_done', // of a queue: join
	'wait' // of a barrier: the others come
] as const;
export type Need = (typeof NEEDS)[number];

/** What a resource is. */
export const RESOURCES = ['lock', 'semaphore', 'event', 'condition', 'queue', 'barrier'] as const;
export type ResourceType = (typeof RESOURCES)[number];

/** How a task, job or future ended. */
export const OUTCOMES = ['done', 'failed', 'cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the thread was held: `blocks` releases the GIL (time.sleep, a read), `computes` keeps it. */
export const HOLDS = ['blocks', 'computes'] as const;
export type Hold = (typeof HOLDS)[number];

/** How the program ended. */
export const ENDINGS = ['ok', 'error', 'deadlock', 'limit', 'not-simulated'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Why a handle is in the ready queue. */
export const CAUSES = [
	'created', // a new task's first step
	'future', // the future it waited for is done; ref = that future (or task)
	'timer', // its time has come
	'yielded', // it gave up its turn
	'cancelled', // a cancellation is delivered
	'call', // call_soon by the program or the library
	'thread' // call_soon_threadsafe from a worker
] as const;
export type Cause = (typeof CAUSES)[number];

type Spec = { readonly means: string; readonly args: Readonly<Record<string, ArgumentType>> };

export const KINDS = {
	'loop.start': { means: 'a loop begins to run (asyncio.run)', args: {} },
	'loop.iteration': {
		means: 'a pass of the loop begins; exactly `ready` handles will run in it',
		args: { ready: 'int' }
	},
	'loop.wait': {
		means: 'nothing is ready: the loop waits, and the clock moves to `until`',
		args: { for: ['timer', 'thread'], until: 'seconds' }
	},
	'loop.stop': { means: 'the loop has ended (asyncio.run returns or raises)', args: {} },

	'handle.ready': {
		means:
			'a handle joins the ready queue; `task` is the task it steps, 0 for a plain callback; `ref` is the target of the wait that is over (see task.suspend)',
		args: { handle: 'int', label: 'string', cause: CAUSES, ref: 'int' }
	},
	'handle.run': {
		means: 'the loop takes the handle from the queue and calls it',
		args: { handle: 'int', label: 'string' }
	},
	'handle.cancel': {
		means: 'a handle in the ready queue was cancelled: it will be skipped',
		args: { handle: 'int' }
	},
	'timer.set': {
		means:
			'a timer is scheduled for `when`; `task` is whom it will wake, 0 if nobody in particular',
		args: { handle: 'int', label: 'string', when: 'seconds' }
	},
	'timer.due': {
		means: 'the timer has come and its handle joins the ready queue',
		args: { handle: 'int' }
	},
	'timer.cancel': { means: 'the timer was cancelled', args: { handle: 'int' } },

	'task.create': {
		means: 'a task is created by `parent` and is ready to take its first step',
		args: { parent: 'task', name: 'string', coroutine: 'string' }
	},
	'task.step': { means: 'the task begins a step', args: { how: ['send', 'throw'] } },
	'task.suspend': {
		means:
			'the step ends at an await; what it waits for is `label`, until `until` if that is known',
		args: { on: WAITS, target: 'int', label: 'string', until: 'seconds' }
	},
	'task.cancel': {
		means: 'cancellation of `task` is requested by the task `by`',
		args: { by: 'task', message: 'string' }
	},
	'task.end': {
		means: 'the step ends and so does the task; `value` is the repr of the result or the exception',
		args: { outcome: OUTCOMES, value: 'string' }
	},

	'future.create': {
		means: 'a future that a task may wait for was made',
		args: { future: 'int', type: 'string', label: 'string' }
	},
	'future.depends': {
		means:
			'the future (a gather, a TaskGroup …) waits for the task `on`, or else for the future `inner`',
		args: { future: 'int', on: 'task', inner: 'int' }
	},
	'future.end': { means: 'the future is done', args: { future: 'int', outcome: OUTCOMES } },

	'thread.block': {
		means: 'the loop’s own thread is held for `seconds`: no other task can run',
		args: { hold: HOLDS, label: 'string', seconds: 'seconds' }
	},
	line: {
		means:
			'a line of the program begins to run (in a row of lines with nothing between: the first 10,000)',
		args: {}
	},
	print: { means: 'text was printed, without its line end', args: { text: 'string' } },

	'resource.create': {
		means:
			'a semaphore, lock, event, condition, queue or barrier was made; `size` permits or places, 0 = no bound',
		args: { resource: 'int', name: 'string', size: 'int', type: RESOURCES }
	},
	'resource.wait': {
		means: 'the task joins the line at `place` (1 = first), until somebody calls what it `needs`',
		args: { resource: 'int', place: 'int', needs: NEEDS }
	},
	'resource.leave': {
		means: 'the task leaves the line without having been served (cancelled)',
		args: { resource: 'int' }
	},
	'resource.take': {
		means:
			'the task takes a permit, the lock or an item; `left` remain; `put` is the `seq` of the resource.give that put the item in, 0 = none; of an event: it is cleared',
		args: { resource: 'int', left: 'int', put: 'int' }
	},
	'resource.give': {
		means:
			'a permit, the lock or an item is given back or put in; `left` remain; of an event: it is set',
		args: { resource: 'int', left: 'int' }
	},

	'job.submit': {
		means: 'a function is handed to a pool of threads or processes',
		args: { job: 'int', label: 'string', pool: 'string' }
	},
	'job.start': {
		means: 'a worker takes the job',
		args: { job: 'int', worker: 'int', name: 'string' }
	},
	'job.hold': {
		means: 'the worker of the job is blocked or computes, for `seconds` of its own work',
		args: { job: 'int', hold: HOLDS, label: 'string', seconds: 'seconds' }
	},
	'job.end': { means: 'the worker has finished the job', args: { job: 'int', outcome: OUTCOMES } },

	notice: {
		means:
			'something the person should know about the program; `subject` is the name or construct concerned',
		args: { code: 'string', subject: 'string', column: 'int' }
	},
	'program.end': {
		means: 'the program ended; `value` is the exception, the limit or the construct, else empty',
		args: { outcome: ENDINGS, value: 'string' }
	}
} as const satisfies Record<string, Spec>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
/** The number that stands for a kind in the trace's `kind` column. */
export const KIND = Object.fromEntries(KIND_NAMES.map((name, i) => [name, i])) as Record<
	Kind,
	number
>;
