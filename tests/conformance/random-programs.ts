import fc from 'fast-check';

/** A line, or a block: its head, its body, and what follows at the head's level (`except …`, `finally:`). */
export type Statement = string | Block;
export interface Block {
	readonly head: string;
	readonly body: readonly Statement[];
	readonly next?: Block;
}

/** `$1` in a text stands for a call of the function one further down; `$` for a label of its own. */
export interface Program {
	readonly functions: readonly (readonly Statement[])[];
	/** how many of the functions main starts at once; 1: it awaits the first, and fails as that does */
	readonly started: number;
	/** None: main is not limited, so what waits for ever is a deadlock */
	readonly limit: string;
	readonly isEager: boolean;
	readonly permits: number;
	readonly queueSize: number;
	readonly queueType: string;
	readonly parties: number;
	readonly workers: number;
	readonly poolType: string;
	/** a Runner runs main, not asyncio.run */
	readonly hasRunner: boolean;
}

type Text = fc.Arbitrary<string>;
const pick = (...of: string[]): Text => fc.constantFrom(...of);

/** Equal and unequal, none, and those whose sums are not exact. */
const seconds = pick('1', '0', '0.5', '2', '1.5', '0.25', '3', '0.1', '0.3');
const limit = pick('1', '2', '0.5', '0', '1.5', 'None', '-1', '0.3');
const call = pick('$1', '$2', '$3', 'leaf(1)', 'leaf(0)', 'leaf(3)');
/** Coroutines of the library itself. */
const request = pick(
	'event.wait()',
	'queue.get()',
	"queue.put('$')",
	'queue.join()',
	'barrier.wait()',
	'lock.acquire()',
	'semaphore.acquire()',
	"asyncio.sleep(1, '$')",
	'asyncio.sleep(0)'
);
const coroutine = fc.oneof({ weight: 4, arbitrary: call }, { weight: 1, arbitrary: request });
const calls = fc.array(coroutine, { minLength: 1, maxLength: 3 }).map((list) => list.join(', '));
const place = fc.nat(6).map(String);
const bool = pick('False', 'True');

/** One text of several arbitrary parts. */
function text(parts: TemplateStringsArray, ...holes: readonly Text[]): Text {
	return fc
		.tuple(...holes)
		.map((filled) => parts.reduce((all, part, i) => all + filled[i - 1] + part));
}

const waiting: Text = fc.oneof(
	text`await asyncio.sleep(${seconds})`,
	text`say('$', await ${call})`,
	text`say('$', await asyncio.gather(${calls}, return_exceptions=${bool}))`,
	text`say('$', await asyncio.wait_for(${coroutine}, ${limit}))`,
	text`say('$', await asyncio.shield(${call}))`,
	text`say('$', await asyncio.wait_for(asyncio.shield(${coroutine}), ${limit}))`,
	text`say('$', await asyncio.wait_for(future, ${limit}))`,
	text`await wait_and_cancel('$', [${calls}], ${limit}, asyncio.${pick('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION')}, ${bool})`,
	text`await take_as_completed('$', [${calls}], ${limit})`,
	text`await iterate_as_completed('$', [${calls}], ${limit})`,
	text`await take_as_completed('$', mine, ${limit})`,
	text`await wait_and_cancel('$', list(mine), ${limit}, asyncio.${pick('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION')}, ${bool})`,
	text`say('$', await Ready(${seconds}, '$'))`,
	text`say('$', await asyncio.gather(Ready(${seconds}, '$'), ${coroutine}, return_exceptions=${bool}))`,
	text`await join('$', mine, ${place})`,
	text`say('$', await asyncio.gather(*mine, return_exceptions=${bool}))`,
	text`say('$', await asyncio.to_thread(work, '$', ${seconds}))`,
	text`say('$', await loop().run_in_executor(pool, work, '$', ${seconds}))`,
	text`say('$', await asyncio.wait_for(asyncio.to_thread(work, '$', ${seconds}), ${limit}))`,
	text`say('$', await asyncio.gather(loop().run_in_executor(pool, work, '$', ${seconds}), ${calls}))`,
	text`say('$', await asyncio.to_thread(fail, '$'))`,
	text`await asyncio.to_thread(loop().call_soon_threadsafe, say, '$')`,
	text`say('$', [item async for item in numbers(2, ${seconds})])`,
	pick(
		"say('$', await event.wait())",
		"say('$', await queue.get())",
		"await queue.put('$')",
		'await queue.join()',
		"say('$', await barrier.wait())",
		'await barrier.reset()',
		'await barrier.abort()',
		"say('$', await future)",
		"say('$', [item async for item in Numbers(2, 1)])",
		"await hand_over('$')",
		"say('$', await asyncio.shield(future))",
		'await semaphore.acquire()'
	)
);

const acting: Text = fc.oneof(
	pick("say('$')"),
	text`spawn(mine, ${call})`,
	text`spawn(mine, ${call})`,
	text`spawn(mine, ${request})`,
	text`spawn_eagerly(mine, ${coroutine})`,
	text`cancel('$', ${place})`,
	text`loop().call_later(${seconds}, cancel, '$', ${place})`,
	text`cancel_when_done('$', ${place}, ${place})`,
	text`look_at('$', ${place})`,
	text`time.sleep(${seconds})`,
	text`loop().call_later(${seconds}, say, '$')`,
	text`on_done('$', ${place})`,
	pick(
		"loop().call_soon(say, '$')",
		"loop().call_soon(fail, '$')",
		"loop().call_later(1, say, '$').cancel()",
		'event.set()',
		'event.clear()',
		'queue.shutdown()',
		'queue.shutdown(immediate=True)',
		"say('$', var.get()); var.set('$')",
		"loop().call_at(loop().time() + 1, say, '$', 'at')",
		'asyncio.current_task().set_name("renamed $")',
		"queue.put_nowait('$')",
		"say('$', queue.get_nowait())",
		'queue.task_done()',
		'semaphore.release()',
		"future.done() or future.set_result('$')",
		"future.done() or future.set_exception(KeyError('$'))",
		'future.cancel()',
		'asyncio.current_task().uncancel()',
		"asyncio.current_task().cancel('$')",
		"say('$', asyncio.current_task().cancelling(), [task.done() for task in tasks])",
		"say('$', lock.locked(), semaphore.locked(), queue.qsize(), barrier.n_waiting)"
	)
);

const leaving = pick(
	"raise ValueError('$')",
	"raise KeyError('$')",
	"raise asyncio.CancelledError('$')",
	"return '$'"
);

const inCondition = pick(
	'await condition.wait()',
	'condition.notify()',
	'condition.notify(2)',
	'condition.notify_all()',
	"say('$', await condition.wait_for(lambda: event.is_set() or queue.qsize()))"
);

const { block } = fc.letrec<{ block: Statement[]; statement: Statement }>((tie) => {
	const body = tie('block') as fc.Arbitrary<Statement[]>;
	const within = (head: Text): fc.Arbitrary<Block> => fc.record({ head, body });
	const followed = (first: Text, then: Text): fc.Arbitrary<Block> =>
		fc.tuple(within(first), within(then)).map(([block, next]): Block => ({ ...block, next }));
	const caught = "say('$', repr(e))";
	const guarded: fc.Arbitrary<Block> = fc
		.tuple(body, pick('Exception', 'ValueError', 'TimeoutError', 'BaseException'))
		.map(([body, type]) => ({
			head: 'try:',
			body,
			next: { head: `except ${type} as e:`, body: [caught] }
		}));
	const swallowed: fc.Arbitrary<Block> = fc
		.tuple(body, body, fc.boolean())
		.map(([body, then, isRaised]) => ({
			head: 'try:',
			body,
			next: {
				head: 'except asyncio.CancelledError as e:',
				body: [caught, ...then, ...(isRaised ? ['raise'] : [])]
			}
		}));
	const grouped: fc.Arbitrary<Block> = fc
		.tuple(fc.array(call, { minLength: 1, maxLength: 3 }), body)
		.map(([children, body]) => ({
			head: 'async with asyncio.TaskGroup() as group:',
			body: [...children.map((child) => `tasks.append(group.create_task(${child}))`), ...body]
		}));
	const notified: fc.Arbitrary<Block> = fc
		.tuple(fc.array(inCondition, { minLength: 1, maxLength: 2 }), body)
		.map(([lines, body]) => ({ head: 'async with condition:', body: [...lines, ...body] }));
	const starred: fc.Arbitrary<Block> = fc
		.tuple(grouped, pick('ValueError', 'Exception', 'KeyError'))
		.map(([group, type]) => ({
			head: 'try:',
			body: [group],
			next: { head: `except* ${type} as e:`, body: [caught] }
		}));
	const closing: fc.Arbitrary<Block> = fc.tuple(seconds, body).map(([delay, body]) => ({
		head: `async with contextlib.aclosing(numbers(3, ${delay})) as items:`,
		body: [
			{ head: 'async for item in items:', body: [...body, "say('$', item)", 'if item: break'] }
		]
	}));
	const left: fc.Arbitrary<Block> = fc
		.tuple(pick('async for item in numbers(3, 0):', 'for item in count_up(3):'), body)
		.map(([head, body]) => ({ head, body: [...body, "say('$', item)", 'if item: break'] }));
	const rescheduled: fc.Arbitrary<Block> = fc
		.tuple(limit, limit, body)
		.map(([first, then, body]) => ({
			head: `async with asyncio.timeout(${first}) as limit:`,
			body: [`limit.reschedule(${then === 'None' ? then : `loop().time() + ${then}`})`, ...body]
		}));
	const compound = fc.oneof(
		guarded,
		guarded,
		swallowed,
		followed(pick('try:'), pick('finally:')),
		grouped,
		grouped,
		notified,
		rescheduled,
		within(text`async with asyncio.timeout(${limit}):`),
		within(text`async with asyncio.timeout_at(${limit}):`),
		starred,
		closing,
		within(pick('async with lock:', 'async with semaphore:', 'for _ in range(2):')),
		within(text`async for _ in Numbers(2, ${seconds}):`),
		within(pick('async with barrier as place:', 'async with stack_of(lock, semaphore):')),
		left
	);
	return {
		statement: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			{ weight: 6, arbitrary: waiting },
			{ weight: 4, arbitrary: acting },
			{ weight: 1, arbitrary: leaving },
			{ weight: 6, arbitrary: compound }
		),
		block: fc.array(tie('statement'), { minLength: 1, maxLength: 6, size: 'medium' })
	};
});

/** Programs that end, or wait for ever: each function calls only those behind it. */
export const programs: fc.Arbitrary<Program> = fc.record({
	functions: fc.array(block, { minLength: 2, maxLength: 6, size: 'medium' }),
	started: fc.integer({ min: 1, max: 4 }),
	limit: pick('20', 'None'),
	isEager: fc.nat(9).map((n) => n === 9),
	permits: fc.integer({ min: 0, max: 2 }),
	queueSize: fc.nat(2),
	queueType: pick('Queue', 'Queue', 'LifoQueue', 'PriorityQueue'),
	parties: fc.integer({ min: 1, max: 3 }),
	workers: fc.integer({ min: 1, max: 2 }),
	poolType: pick('ThreadPoolExecutor', 'ThreadPoolExecutor', 'ProcessPoolExecutor'),
	hasRunner: fc.nat(4).map((n) => n === 4)
});
