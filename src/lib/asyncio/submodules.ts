import { NotSimulated } from '../python/run/limits';
import { native } from '../python/values/native';
import { PyModule, type Value } from '../python/values/object';

/** Where CPython has what `asyncio` offers; programs import it from there too. */
const SUBMODULES: Readonly<Record<string, string>> = {
	coroutines: 'iscoroutine iscoroutinefunction',
	events:
		'AbstractEventLoop Handle TimerHandle get_event_loop get_running_loop new_event_loop set_event_loop ' +
		'_get_running_loop',
	exceptions: 'BrokenBarrierError CancelledError InvalidStateError TimeoutError',
	futures: 'Future isfuture',
	locks: 'Barrier BoundedSemaphore Condition Event Lock Semaphore',
	queues: 'LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown',
	runners: 'Runner run',
	taskgroups: 'TaskGroup',
	tasks:
		'ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Task all_tasks as_completed create_task current_task ' +
		'eager_task_factory ensure_future gather shield sleep wait wait_for',
	threads: 'to_thread',
	timeouts: 'Timeout timeout timeout_at'
};

/** Those of which nothing is simulated. */
const REFUSED =
	'base_events base_futures base_subprocess base_tasks constants format_helpers graph log mixins ' +
	'proactor_events protocols selector_events sslproto staggered streams subprocess tools transports trsock ' +
	'unix_events windows_events windows_utils';

/** The modules `asyncio.tasks`, `asyncio.queues` …, with what `members` has of each; all else is refused. */
export function makeSubmodules(members: ReadonlyMap<string, Value>): PyModule[] {
	const names = [
		...Object.entries(SUBMODULES),
		...REFUSED.split(' ').map((name) => [name, ''] as const)
	];
	return names.map(
		([name, offers]) =>
			new PyModule(`asyncio.${name}`, [
				...offers
					.split(' ')
					.filter(Boolean)
					.map((offer) => [offer, members.get(offer)!] as const),
				[
					'__getattr__',
					native('__getattr__', 'name, /', (_vm, asked: string) => {
						throw new NotSimulated(`asyncio.${name}.${asked}`);
					})
				]
			])
	);
}
