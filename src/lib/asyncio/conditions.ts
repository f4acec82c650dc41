import type { Need } from '../trace/kinds';
import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import { getAttribute } from '../python/values/attributes';
import { error, isInstanceOf, runtimeError, type PyException } from '../python/values/exceptions';
import type { PyType, Value } from '../python/values/object';
import { isTrue } from '../python/values/truth';
import { cancelledError } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { lockMethods, stateRepr } from './lock-context';
import { Lock, lockType } from './locks';
import { LoopBound } from './mixins';
import { Resource } from './resource';
import { Waiters } from './waiters';

/** `asyncio.Condition`; its own lock is shown as one with it. */
export class Condition extends LibraryObject {
	lock: Lock;
	readonly waiters: Waiters;

	constructor(
		cls: PyType = conditionType,
		readonly resource = new Resource('condition', 'Condition'),
		needs: Need = 'notify'
	) {
		super(cls);
		this.lock = new Lock(lockType, resource);
		this.waiters = new Waiters(resource, needs, new LoopBound(this));
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	tryAcquire(vm: Interpreter): boolean {
		return this.lock.tryAcquire(vm);
	}

	acquire(vm: Interpreter, result: Value = true): NativeBody {
		return this.lock.acquire(vm, result);
	}

	release(vm: Interpreter): void {
		this.lock.release(vm);
	}

	*wait(vm: Interpreter): NativeBody {
		if (!this.lock.isLocked) throw error(runtimeError, 'cannot wait on un-acquired lock');
		this.waiters.bound.getLoop(vm); // refuses another loop while the lock is still held
		this.release(vm);
		try {
			try {
				yield* this.waiters.stand(vm);
			} finally {
				yield* this.#acquireAgain(vm);
			}
			return true;
		} catch (thrown) {
			const exc = vm.asException(thrown);
			// A notification may have come in vain: the next one gets it.
			this.#notify(1);
			throw exc;
		}
	}

	/** Takes the lock however often it is cancelled meanwhile, then says so. */
	*#acquireAgain(vm: Interpreter): NativeBody {
		let cancelled: PyException | null = null;
		for (;;)
			try {
				yield* this.acquire(vm);
				break;
			} catch (thrown) {
				cancelled = vm.asException(thrown);
				if (!isInstanceOf(cancelled, cancelledError)) throw cancelled;
			}
		if (cancelled) throw cancelled;
		return null;
	}

	*waitFor(vm: Interpreter, predicate: () => Value): NativeBody {
		let result = predicate();
		while (!isTrue(vm, result)) {
			yield* this.wait(vm);
			result = predicate();
		}
		return result;
	}

	notify(count = 1): void {
		if (!this.lock.isLocked) throw error(runtimeError, 'cannot notify on un-acquired lock');
		this.#notify(count);
	}

	notifyAll(): void {
		this.notify(this.waiters.length);
	}

	#notify(count: number): void {
		let notified = 0;
		for (let waiter = this.waiters.first; waiter && notified < count; waiter = waiter.behind)
			if (!waiter.isDone()) {
				notified++;
				waiter.setResult(false);
			}
	}
}

export const conditionType = libraryType('Condition', 'asyncio.locks', {
	refused: '_get_loop _lock _loop _notify _waiters',
	ownCalls: 'acquire release locked wait notify',
	make: (cls) => new Condition(cls),
	init: [
		'lock=None',
		(vm, self: Condition, lock: Value) => {
			if (lock === null) return null;
			if (lock instanceof Lock) self.lock = lock;
			else {
				for (const name of ['locked', 'acquire', 'release']) getAttribute(vm, lock, name);
				throw new NotSimulated('a condition whose lock is no asyncio.Lock');
			}
			return null;
		}
	],
	methods: {
		...lockMethods('Condition'),
		locked: ['', (_vm, self: Condition) => self.lock.isLocked],
		wait: [
			'async def',
			(vm, self: Condition) => nativeCoroutine(vm, 'Condition.wait', self.wait(vm))
		],
		wait_for: [
			'async def predicate',
			(vm, self: Condition, predicate: Value) =>
				nativeCoroutine(
					vm,
					'Condition.wait_for',
					self.waitFor(vm, () => vm.call(predicate, []))
				)
		],
		notify: [
			'n=1',
			(_vm, self: Condition, count: number) => {
				self.notify(count);
				return null;
			}
		],
		notify_all: [
			'',
			(_vm, self: Condition) => {
				self.notifyAll();
				return null;
			}
		],
		__repr__: [
			'',
			(vm, self: Condition) =>
				stateRepr(vm, self, self.lock.isLocked ? 'locked' : 'unlocked', self.waiters.length)
		]
	}
});
