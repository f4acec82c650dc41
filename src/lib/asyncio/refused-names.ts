import { NotSimulated } from '../python/run/limits';
import { attributeError, error } from '../python/values/exceptions';
import { native } from '../python/values/native';

/** What CPython's asyncio has and the simulated one has not: networks, processes, signals, its own submodules. */
const REFUSED = new Set(
	(
		'AbstractServer BaseEventLoop BaseProtocol BaseTransport BufferedProtocol DatagramProtocol ' +
		'DatagramTransport EventLoop FrameCallGraphEntry FutureCallGraph IncompleteReadError ' +
		'LimitOverrunError Protocol ReadTransport SelectorEventLoop SendfileNotAvailableError Server ' +
		'StreamReaderProtocol SubprocessProtocol SubprocessTransport Transport WriteTransport ' +
		'base_events base_futures base_subprocess base_tasks capture_call_graph constants coroutines ' +
		'create_eager_task_factory events format_call_graph format_helpers future_add_to_awaited_by ' +
		'future_discard_from_awaited_by futures get_event_loop_policy graph locks log mixins ' +
		'print_call_graph protocols queues runners selector_events set_event_loop_policy sslproto ' +
		'staggered streams subprocess sys taskgroups tasks threads timeouts transports trsock ' +
		'unix_events wrap_future DefaultEventLoopPolicy AbstractEventLoopPolicy ' +
		'get_child_watcher set_child_watcher WindowsSelectorEventLoopPolicy WindowsProactorEventLoopPolicy'
	).split(' ')
);

/** `__getattr__` of the module: nothing that CPython has is said to be missing. */
export const refuseName = native('__getattr__', 'name, /', (_vm, name: string) => {
	if (REFUSED.has(name)) throw new NotSimulated(`asyncio.${name}`);
	throw error(attributeError, `module 'asyncio' has no attribute '${name}'`);
});
