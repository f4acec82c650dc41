import { NotSimulated } from '../python/run/limits';
import { attributeError, error } from '../python/values/exceptions';
import { native } from '../python/values/native';

/** Why something of asyncio is not simulated. */
export type RefusalReason =
	'network' | 'processes' | 'threads' | 'internals' | 'policies' | 'graph';

/** What CPython's asyncio has and the simulated one refuses where it is named, by reason. */
const REFUSED: Readonly<Partial<Record<RefusalReason, string>>> = {
	network:
		'AbstractServer BaseProtocol BaseTransport BufferedProtocol DatagramProtocol DatagramTransport ' +
		'IncompleteReadError LimitOverrunError Protocol ReadTransport SendfileNotAvailableError Server ' +
		'StreamReaderProtocol Transport WriteTransport protocols sslproto streams transports trsock staggered',
	processes: 'SubprocessProtocol SubprocessTransport base_subprocess subprocess',
	internals:
		'BaseEventLoop EventLoop SelectorEventLoop _enter_task _leave_task _register_task ' +
		'_set_running_loop _unregister_task base_events base_futures base_tasks constants ' +
		'create_eager_task_factory format_helpers log mixins ' +
		'selector_events sys unix_events wrap_future',
	policies:
		'AbstractEventLoopPolicy DefaultEventLoopPolicy WindowsProactorEventLoopPolicy ' +
		'WindowsSelectorEventLoopPolicy get_child_watcher get_event_loop_policy set_child_watcher ' +
		'set_event_loop_policy',
	graph:
		'FrameCallGraphEntry FutureCallGraph capture_call_graph format_call_graph ' +
		'future_add_to_awaited_by future_discard_from_awaited_by graph print_call_graph tools'
};

/** What is refused where it is called only: programs import it and may never come to use it. */
const REFUSED_CALLS: Readonly<Partial<Record<RefusalReason, string>>> = {
	network:
		'StreamReader StreamWriter open_connection open_unix_connection start_server start_unix_server',
	processes: 'create_subprocess_exec create_subprocess_shell',
	threads: 'run_coroutine_threadsafe'
};

/** Methods of the loop that are refused where they are called. */
const REFUSED_LOOP_METHODS: Readonly<Partial<Record<RefusalReason, string>>> = {
	network:
		'add_reader add_writer connect_accepted_socket connect_read_pipe connect_write_pipe ' +
		'create_connection create_datagram_endpoint create_server create_unix_connection ' +
		'create_unix_server getaddrinfo getnameinfo remove_reader remove_writer sendfile sock_accept ' +
		'sock_connect sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall ' +
		'sock_sendfile sock_sendto start_tls',
	processes: 'subprocess_exec subprocess_shell add_signal_handler remove_signal_handler'
};

const byName = (table: Readonly<Partial<Record<RefusalReason, string>>>) =>
	new Map(
		Object.entries(table).flatMap(([reason, names]) =>
			names.split(' ').map((name) => [name, reason as RefusalReason] as const)
		)
	);

/** Each refused name of the module with its reason. */
export const refusedNames = byName(REFUSED);

/** Each function and class of the module that is refused when it is called, with its reason. */
export const refusedCalls = byName(REFUSED_CALLS);

/** Each method of the loop that is refused when it is called, with its reason. */
export const refusedLoopMethods = byName(REFUSED_LOOP_METHODS);

/** `__getattr__` of the module: nothing that CPython has is said to be missing. */
export const refuseName = native('__getattr__', 'name, /', (_vm, name: string) => {
	if (refusedNames.has(name)) throw new NotSimulated(`asyncio.${name}`);
	throw error(attributeError, `module 'asyncio' has no attribute '${name}'`);
});
