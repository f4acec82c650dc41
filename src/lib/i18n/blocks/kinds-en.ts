import type { Kind, PaletteKind } from '../../blocks/kinds';

/**
 * What is said of one kind of block. In a row `{field}` stands for a field, `{call}` for a function with its
 * arguments; what stands in brackets is left out if the field in it is.
 */
export interface KindWords {
	readonly name: string;
	readonly row: string;
}

export type BlockKinds = {
	readonly [K in Kind]: K extends PaletteKind
		? KindWords & {
				/** What it does to the lanes, for the palette. */
				readonly sentence: string;
			}
		: KindWords;
};

/** What blocks are called, read like and do, in English. */
export const kindsEn: BlockKinds = {
	coroutine: {
		name: 'Coroutine',
		row: 'coroutine {name}({parameters})',
		sentence: 'A function that can pause. It gets a lane when a task runs it.'
	},
	'await-call': {
		name: 'Call and await',
		row: 'await {call} [as {result}]',
		sentence: 'Runs a coroutine inside this task and goes on when it has ended: no new lane.'
	},
	'create-task': {
		name: 'Create a task',
		row: 'start {call} [as {result}]',
		sentence: 'A new lane begins; this task goes on at once.'
	},
	'await-task': {
		name: 'Await a task',
		row: 'await task {task} [as {result}]',
		sentence: 'This task waits until another one has ended.'
	},
	gather: {
		name: 'Gather',
		row: 'together [as {result}]',
		sentence: 'Several lanes begin together; this task waits until the last has ended.'
	},
	'gather-each': {
		name: 'Gather for each',
		row: 'together {call} for each {variable} [of {count}] [in {iterable}] [as {result}]',
		sentence: 'One lane for each of many; this task waits until the last has ended.'
	},
	'task-group': {
		name: 'Task group',
		row: 'task group {group}',
		sentence: 'The lanes that begin in it all end in it; if one fails, the others are cancelled.'
	},
	'group-task': {
		name: 'Task in the group',
		row: 'start {call} in {group} [as {result}]',
		sentence: 'A new lane begins, and the group waits for its end.'
	},
	'wait-first': {
		name: 'Wait for the first',
		row: 'await the first of {tasks} as {done}, the rest as {pending}',
		sentence: 'This task goes on as soon as one of the others has ended; the rest run on.'
	},
	'as-completed': {
		name: 'As completed',
		row: 'for each {variable} of {tasks} as they end',
		sentence: 'Takes the results in the order in which the lanes end.'
	},
	cancel: {
		name: 'Cancel',
		row: 'cancel {task}',
		sentence: 'Another lane ends early, as soon as it has tidied up.'
	},

	sleep: {
		name: 'Sleep',
		row: 'sleep {seconds} s',
		sentence: 'The task waits this long; the loop runs others meanwhile.'
	},
	request: {
		name: 'Request',
		row: 'wait {seconds} s: {label}',
		sentence: 'The task waits for an answer from outside; the loop runs others meanwhile.'
	},
	timeout: {
		name: 'Timeout around',
		row: 'at most {seconds} s [as {result}]',
		sentence: 'What is inside is cancelled if it takes longer than this.'
	},
	'wait-for': {
		name: 'Wait for, with a limit',
		row: 'await {call} for at most {seconds} s [as {result}]',
		sentence: 'Awaits one call, and cancels it if it takes longer than this.'
	},

	semaphore: {
		name: 'Semaphore',
		row: 'make semaphore {result} for {count}',
		sentence: 'Lets a set number of tasks in at a time; the others will stand in line.'
	},
	'hold-semaphore': {
		name: 'Hold a semaphore',
		row: 'hold semaphore {resource}',
		sentence: 'The task stands in line for a place, and gives it back at the end.'
	},
	lock: {
		name: 'Lock',
		row: 'make lock {result}',
		sentence: 'Lets one task in at a time; the others will stand in line.'
	},
	'hold-lock': {
		name: 'Hold a lock',
		row: 'hold lock {resource}',
		sentence: 'One task is inside; the next enters when it has left.'
	},
	event: {
		name: 'Event',
		row: 'make event {result}',
		sentence: 'A signal for which any number of tasks can wait.'
	},
	'event-wait': {
		name: 'Wait for an event',
		row: 'await event {event}',
		sentence: 'The task waits until another one sets the event.'
	},
	'event-set': {
		name: 'Set an event',
		row: 'set event {event}',
		sentence: 'All tasks that wait for the event become ready at once.'
	},
	queue: {
		name: 'Queue',
		row: 'make queue {result} [with room for {count}]',
		sentence: 'Hands things from task to task, in order; it can have room for only so many.'
	},
	'queue-put': {
		name: 'Put into a queue',
		row: 'put {value} into {queue}',
		sentence: 'The task waits while the queue is full, then leaves one thing in it.'
	},
	'queue-get': {
		name: 'Get from a queue',
		row: 'get from {queue} [as {result}]',
		sentence: 'The task waits while the queue is empty, then takes one thing out.'
	},
	'queue-done': {
		name: 'Done with one',
		row: 'done with one of {queue}',
		sentence: 'Tells the queue that the thing taken from it has been dealt with.'
	},
	'queue-join': {
		name: 'Wait for all of a queue',
		row: 'await all of {queue}',
		sentence: 'The task waits until all that was put into the queue is dealt with.'
	},
	condition: {
		name: 'Condition',
		row: 'make condition {result}',
		sentence: 'A lock in which tasks can wait until another one tells them to look again.'
	},
	'hold-condition': {
		name: 'Hold a condition',
		row: 'hold condition {resource}',
		sentence: 'One task is inside, as with a lock; waiting inside lets others in.'
	},
	'condition-wait': {
		name: 'Wait in a condition',
		row: 'await a notice of {condition}',
		sentence: 'The task steps out, waits to be notified, and comes in again.'
	},
	'condition-notify': {
		name: 'Notify',
		row: 'notify {condition} [for {count}]',
		sentence: 'Tasks that wait in the condition come in again, one after another.'
	},
	barrier: {
		name: 'Barrier',
		row: 'make barrier {result} for {count}',
		sentence: 'Opens when enough tasks have come to it.'
	},
	'barrier-wait': {
		name: 'Wait at a barrier',
		row: 'await barrier {barrier}',
		sentence: 'The task waits until enough others have come; then all go on together.'
	},

	blocking: {
		name: 'Blocking call',
		row: 'block the thread for {seconds} s',
		sentence: 'Nothing else can run meanwhile: all lanes starve.'
	},
	compute: {
		name: 'Work for the processor',
		row: 'compute {code} for {seconds} s',
		sentence: 'The task computes without a pause: all lanes starve.'
	},
	'to-thread': {
		name: 'Move to a thread',
		row: 'await {call} in a thread [as {result}]',
		sentence: 'A worker thread makes the blocking call; the loop runs others meanwhile.'
	},
	'to-process': {
		name: 'Move to a process',
		row: 'await {call} in a process of {pool} [as {result}]',
		sentence: 'Another process computes on a core of its own; the loop runs others meanwhile.'
	},
	'forgotten-await': {
		name: 'Forgotten await',
		row: '{call} without await',
		sentence: 'Makes a coroutine that never runs: there is no lane for it.'
	},

	print: {
		name: 'Print',
		row: 'print {value}',
		sentence: 'Writes to the output; it takes no time.'
	},
	repeat: {
		name: 'Repeat',
		row: 'repeat {count} times, counting {variable}',
		sentence: 'What is inside runs a set number of times, one after another in the same lane.'
	},
	'for-each': {
		name: 'For each',
		row: 'for each {variable} in {iterable}',
		sentence: 'What is inside runs for each thing, one after another in the same lane.'
	},
	while: {
		name: 'While',
		row: 'while {condition}',
		sentence: 'What is inside runs again and again, as long as the condition holds.'
	},
	if: {
		name: 'If',
		row: 'if {condition}',
		sentence: 'What is inside runs only if the condition holds.'
	},
	try: {
		name: 'Try',
		row: 'try',
		sentence: 'If what is inside fails, the lane goes on with what stands under “on exception”.'
	},
	raise: {
		name: 'Raise',
		row: 'raise [{exception}]',
		sentence: 'The task fails here, unless a “try” around it deals with the exception.'
	},
	return: {
		name: 'Return',
		row: 'return [{value}]',
		sentence: 'The coroutine ends here and hands its result to whoever awaits it.'
	},
	set: {
		name: 'Set a variable',
		row: 'set {target} to {value}',
		sentence: 'Keeps a value under a name; it takes no time.'
	},
	comment: {
		name: 'Caption',
		row: '# {text}',
		sentence: 'Words that are shown when the block below it runs.'
	},
	line: {
		name: 'Python line',
		row: '{code}',
		sentence: 'Any statement of Python, written by hand.'
	},

	title: { name: 'Title', row: '{text}' },
	import: { name: 'Import', row: 'import {modules}' },
	'import-from': { name: 'Import from', row: 'from {module} import {names}' },
	function: { name: 'Function', row: 'function {name}({parameters})' },
	class: { name: 'Class', row: 'class {name}[({bases})]' },
	run: { name: 'Run', row: 'run {call} in the event loop' },
	call: { name: 'Call', row: 'call {call} [as {result}]' },
	'gather-call': { name: 'One of the calls', row: '{call}' },
	with: { name: 'With', row: 'with {items}' },
	'async-with': { name: 'Async with', row: 'async with {items}' },
	'async-for': { name: 'Async for', row: 'for each {variable} awaited from {iterable}' },
	change: { name: 'Change a variable', row: 'change {target} {operator} {value}' },
	break: { name: 'Break', row: 'leave the repetition' },
	continue: { name: 'Continue', row: 'on to the next repetition' },
	pass: { name: 'Pass', row: 'do nothing' }
};
