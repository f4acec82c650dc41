import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { exceptionGroup, isExceptionGroup } from '../python/values/exception-group';
import {
	error,
	isInstanceOf,
	PyException,
	runtimeError,
	timeoutError
} from '../python/values/exceptions';
import { PyFloat, type PyType, type Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import { getRunningLoop, NativeTimer, type Handle } from './events';
import { cancelledError } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { toSeconds } from './seconds';
import type { Task } from './tasks';

type State = 'created' | 'active' | 'expiring' | 'expired' | 'finished';

/** `asyncio.timeout()`: cancels the task within when its time has come (CPython: timeouts.Timeout). */
export class Timeout extends LibraryObject {
	state: State = 'created';
	#handler: Handle | null = null;
	#task: Task | null = null;
	#cancelling = 0;

	constructor(
		private readonly vm: Interpreter,
		/** deadline on the loop's clock (s); null: none */
		public when: number | null,
		cls: PyType = timeoutType
	) {
		super(cls);
	}

	get isExpired(): boolean {
		return this.state === 'expiring' || this.state === 'expired';
	}

	/** @throws PyException RuntimeError where it is not active */
	reschedule(when: number | null): void {
		if (this.state !== 'active')
			throw error(
				runtimeError,
				this.state === 'created'
					? 'Timeout has not been entered'
					: `Cannot change state of ${this.state} Timeout`
			);
		this.when = when;
		this.#handler?.cancel();
		this.#handler = null;
		if (when === null) return;
		const loop = getRunningLoop(this.vm);
		const onTimeout = () => this.#onTimeout();
		this.#handler =
			when <= loop.time()
				? loop.callSoon('timeout', onTimeout)
				: loop.callAt(
						new NativeTimer(
							loop,
							loop.recorder.string('timeout'),
							when,
							onTimeout,
							this.#task!.number
						)
					);
	}

	/** `__aenter__` */
	enter(): void {
		if (this.state !== 'created') throw error(runtimeError, 'Timeout has already been entered');
		const task = this.vm.asyncio.runningLoop?.currentTask;
		if (!task) throw error(runtimeError, 'Timeout should be used inside a task');
		this.state = 'active';
		this.#task = task;
		this.#cancelling = task.cancelling;
		this.reschedule(this.when);
	}

	/** `__aexit__`. @throws PyException TimeoutError where the time came within */
	exit(exc: PyException | null): void {
		this.#handler?.cancel();
		this.#handler = null;
		if (this.state === 'expiring') {
			this.state = 'expired';
			if (this.#task!.uncancel() <= this.#cancelling && exc) {
				if (exc.cls.isSubclassOf(cancelledError)) {
					const expired = new PyException(timeoutError, []);
					expired.cause = expired.context = exc;
					throw expired;
				}
				insertTimeoutError(exc);
				if (isExceptionGroup(exc) && exc.cls.isSubclassOf(exceptionGroup))
					exc.exceptions.forEach(insertTimeoutError);
			}
		} else if (this.state === 'active') this.state = 'finished';
	}

	#onTimeout(): void {
		this.#task!.cancel();
		this.state = 'expiring';
		this.#handler = null;
	}
}

/** `_insert_timeout_error`: a CancelledError in the chain of contexts gets the TimeoutError before it. */
function insertTimeoutError(exc: PyException): void {
	for (let outer = exc; outer.context; outer = outer.context) {
		if (!isInstanceOf(outer.context, cancelledError)) continue;
		const expired = new PyException(timeoutError, []);
		expired.context = expired.cause = outer.context;
		outer.context = expired;
		return;
	}
}

/** `asyncio.timeout(delay)`, in seconds; null: no limit */
export function timeoutAfter(vm: Interpreter, delay: number | null): Timeout {
	const loop = getRunningLoop(vm);
	return new Timeout(vm, delay === null ? null : loop.time() + delay);
}

const whenOf = (value: Value): number | null =>
	value === null ? null : toSeconds(value, (type) => `must be real number, not ${type}`);

export const timeoutType = libraryType('Timeout', 'asyncio.timeouts', {
	refused: '_on_timeout _state _task _timeout_handler _when',
	make: (cls, vm) => new Timeout(vm, null, cls),
	init: [
		'when',
		(_vm, self: Timeout, when: Value) => {
			self.when = whenOf(when);
			return null;
		}
	],
	methods: {
		when: ['', (_vm, self: Timeout) => (self.when === null ? null : new PyFloat(self.when))],
		reschedule: [
			'when',
			(_vm, self: Timeout, when: Value) => {
				self.reschedule(whenOf(when));
				return null;
			}
		],
		expired: ['', (_vm, self: Timeout) => self.isExpired],
		__aenter__: [
			'async def',
			(vm, self: Timeout) => nativeCoroutine(vm, 'Timeout.__aenter__', enter(self))
		],
		__aexit__: [
			'async def exc_type, exc_val, exc_tb',
			(vm, self: Timeout, _type: Value, exc: Value) =>
				nativeCoroutine(vm, 'Timeout.__aexit__', exit(self, exc))
		],
		__repr__: [
			'',
			(vm, self: Timeout) => {
				const when =
					self.when === null ? 'None' : repr(vm, new PyFloat(Math.round(self.when * 1000) / 1000));
				return `<Timeout [${self.state}]${self.state === 'active' ? ` when=${when}` : ''}>`;
			}
		]
	}
});

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* enter(limit: Timeout): NativeBody {
	limit.enter();
	return limit;
}

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* exit(limit: Timeout, exc: Value): NativeBody {
	limit.exit(exc instanceof PyException ? exc : null);
	return null;
}
