import type { Writer } from './bring';
import type { PaletteKind } from './kinds';

const COMPUTATION = 'sum(range(1_000_000))';

/** The code of a new block of each kind, without indentation. */
export const TEMPLATES: Readonly<Record<PaletteKind, (writer: Writer) => string>> = {
	coroutine: (writer) => `async def ${writer.unique('work')}():\n    pass`,
	'await-call': (writer) => `await ${writer.call()}`,
	'create-task': createTask,
	'await-task': (writer) => withTask(writer, (task) => `await ${task}`),
	gather: (writer) => asyncio(writer, `await asyncio.gather(${writer.call()}, ${writer.call()})`),
	'gather-each': (writer) => {
		const name = writer.some('coroutine');
		const parameter = writer.firstParameter(name);
		const call = writer.callOf(name, parameter ? { [parameter]: parameter } : {});
		return asyncio(writer, `await asyncio.gather(*(${call} for ${parameter ?? '_'} in range(10)))`);
	},
	'task-group': (writer) => {
		const group = writer.unique('tg');
		const start = `${group}.create_task(${writer.call()})`;
		return asyncio(writer, `async with asyncio.TaskGroup() as ${group}:\n    ${start}`);
	},
	'group-task': (writer) => {
		const group = writer.visible('group');
		return group ? `${group}.create_task(${writer.call()})` : TEMPLATES['task-group'](writer);
	},
	'wait-first': (writer) => {
		const tasks = writer.unique('tasks');
		const start = `asyncio.create_task(${writer.call()})`;
		return asyncio(
			writer,
			`${tasks} = [${start}, ${start}]\n` +
				`done, pending = await asyncio.wait(${tasks}, return_when=asyncio.FIRST_COMPLETED)`
		);
	},
	'as-completed': (writer) =>
		asyncio(
			writer,
			`for finished in asyncio.as_completed([${writer.call()}, ${writer.call()}]):\n    await finished`
		),
	cancel: (writer) => withTask(writer, (task) => `${task}.cancel()`),

	sleep: (writer) => asyncio(writer, 'await asyncio.sleep(1)'),
	request: (writer) => asyncio(writer, 'await asyncio.sleep(1)  # GET /'),
	timeout: (writer) => asyncio(writer, 'async with asyncio.timeout(1):\n    pass'),
	'wait-for': (writer) => asyncio(writer, `await asyncio.wait_for(${writer.call()}, timeout=1)`),

	semaphore: (writer) => asyncio(writer, `${writer.unique('semaphore')} = asyncio.Semaphore(2)`),
	'hold-semaphore': (writer) => `async with ${writer.some('semaphore')}:\n    pass`,
	lock: (writer) => asyncio(writer, `${writer.unique('lock')} = asyncio.Lock()`),
	'hold-lock': (writer) => `async with ${writer.some('lock')}:\n    pass`,
	event: (writer) => asyncio(writer, `${writer.unique('event')} = asyncio.Event()`),
	'event-wait': (writer) => `await ${writer.some('event')}.wait()`,
	'event-set': (writer) => `${writer.some('event')}.set()`,
	queue: (writer) => asyncio(writer, `${writer.unique('queue')} = asyncio.Queue(maxsize=2)`),
	'queue-put': (writer) => `await ${writer.some('queue')}.put("item")`,
	'queue-get': (writer) => `item = await ${writer.some('queue')}.get()`,
	'queue-done': (writer) => `${writer.some('queue')}.task_done()`,
	'queue-join': (writer) => `await ${writer.some('queue')}.join()`,
	condition: (writer) => asyncio(writer, `${writer.unique('condition')} = asyncio.Condition()`),
	'hold-condition': (writer) => `async with ${writer.some('condition')}:\n    pass`,
	'condition-wait': (writer) => holding(writer, (condition) => `await ${condition}.wait()`),
	'condition-notify': (writer) => holding(writer, (condition) => `${condition}.notify()`),
	barrier: (writer) => asyncio(writer, `${writer.unique('barrier')} = asyncio.Barrier(2)`),
	'barrier-wait': (writer) => `await ${writer.some('barrier')}.wait()`,

	blocking: (writer) => {
		writer.needs('time');
		return 'time.sleep(1)';
	},
	compute: (writer) => `${writer.unique('total')} = ${COMPUTATION}  # sim: 1s cpu`,
	'to-thread': (writer) => {
		writer.needs('time');
		return asyncio(writer, 'await asyncio.to_thread(time.sleep, 1)');
	},
	'to-process': (writer) => {
		const name = writer.some('function');
		writer.needsFrom('concurrent.futures', 'ProcessPoolExecutor');
		const job = [name, ...writer.argumentsFor(name)].join(', ');
		return asyncio(
			writer,
			'loop = asyncio.get_running_loop()\n' +
				'with ProcessPoolExecutor() as pool:\n' +
				`    await loop.run_in_executor(pool, ${job})`
		);
	},
	'forgotten-await': (writer) => writer.call(),

	print: () => 'print("Hello")',
	repeat: () => 'for _ in range(3):\n    pass',
	'for-each': () => 'for item in [1, 2, 3]:\n    pass',
	while: () => 'while True:\n    break',
	if: () => 'if True:\n    pass',
	try: () => 'try:\n    pass\nexcept Exception as error:\n    print(error)',
	raise: () => 'raise RuntimeError("failed")',
	return: () => 'return',
	set: (writer) => `${writer.unique('value')} = 1`,
	comment: () => '# ...',
	line: () => '...'
};

/** Code that names asyncio itself. */
function asyncio(writer: Writer, code: string): string {
	writer.needs('asyncio');
	return code;
}

function createTask(writer: Writer): string {
	return asyncio(writer, `${writer.unique('task')} = asyncio.create_task(${writer.call()})`);
}

/** A task that is there, or one that is started first. */
function withTask(writer: Writer, code: (task: string) => string): string {
	const task = writer.visible('task');
	if (task) return code(task);
	const start = createTask(writer);
	return `${start}\n${code(start.slice(0, start.indexOf(' ')))}`;
}

/** What needs the condition to be held, holds it if nothing around does. */
function holding(writer: Writer, code: (condition: string) => string): string {
	const condition = writer.some('condition');
	if (writer.isHeld(condition)) return code(condition);
	return `async with ${condition}:\n    ${code(condition)}`;
}
