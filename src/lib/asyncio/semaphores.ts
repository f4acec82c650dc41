import type { NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { error, isInstanceOf, valueError, type PyException } from '../python/values/exceptions';
import type { PyType, Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import { cancelledError } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { lockMethods, stateRepr } from './lock-context';
import { LoopBound } from './mixins';
import { Resource, toSize } from './resource';
import { Waiter, Waiters } from './waiters';

/** `asyncio.Semaphore` and, with a bound, `asyncio.BoundedSemaphore` */
export class Semaphore extends LibraryObject {
	value = 1;
	bound = Infinity;
	readonly resource: Resource;
	readonly waiters: Waiters;

	constructor(cls: PyType, type: string) {
		super(cls);
		this.resource = new Resource('semaphore', type);
		this.waiters = new Waiters(this.resource, 'release', new LoopBound(this));
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	get isLocked(): boolean {
		return this.value === 0 || !this.waiters.isAllCancelled;
	}

	tryAcquire(vm: Interpreter): boolean {
		if (this.isLocked) return false;
		this.value--;
		this.resource.take(vm, this.value);
		return true;
	}

	*acquire(vm: Interpreter, result: Value = true): NativeBody {
		return this.tryAcquire(vm) ? result : yield this.stand(vm, result);
	}

	/** Waits for a permit, `acquire` then giving `result`. */
	stand(vm: Interpreter, result: Value): Waiter {
		const loop = this.waiters.bound.getLoop(vm);
		return this.waiters.join(vm, new SemaphoreWaiter(loop, this, result));
	}

	/** What `acquire` does behind its wait. @throws PyException what ended it */
	goOn(vm: Interpreter, waiter: Waiter, cancelled: PyException | null): void {
		try {
			try {
				if (cancelled) throw cancelled;
				waiter.result();
			} finally {
				this.waiters.remove(waiter);
			}
		} catch (thrown) {
			const exc = vm.asException(thrown);
			if (isInstanceOf(exc, cancelledError)) {
				if (waiter.isDone() && !waiter.isCancelled) {
					// It was served and cancelled at once: the permit goes back.
					this.value++;
					this.resource.give(vm, this.value);
				} else this.resource.leave(vm);
			}
			throw exc;
		} finally {
			while (this.value > 0 && this.#wakeUpNext(vm));
		}
	}

	/** @throws PyException ValueError where it has a bound and all permits are there */
	release(vm: Interpreter): void {
		if (this.value >= this.bound)
			throw error(valueError, 'BoundedSemaphore released too many times');
		this.value++;
		this.resource.give(vm, this.value);
		this.#wakeUpNext(vm);
	}

	/** Hands a permit to the first who still waits. */
	#wakeUpNext(vm: Interpreter): boolean {
		const waiter = this.waiters.firstPending;
		if (!waiter) return false;
		this.value--;
		this.resource.take(vm, this.value, waiter.task);
		waiter.setResult(true);
		return true;
	}
}

/** Stands for the coroutine of `acquire`. */
class SemaphoreWaiter extends Waiter {
	constructor(
		loop: EventLoop,
		private readonly semaphore: Semaphore,
		private readonly granted: Value
	) {
		super(loop);
	}
	override get isStandIn(): boolean {
		return true;
	}
	override goOn(vm: Interpreter, thrown: PyException | null): Value {
		this.semaphore.goOn(vm, this, thrown);
		return this.granted;
	}
}

function initialise(self: Semaphore, value: Value, isBounded: boolean): null {
	const permits = toSize(value);
	if (permits < 0) throw error(valueError, 'Semaphore initial value must be >= 0');
	self.value = self.resource.size = permits;
	if (isBounded) self.bound = permits;
	return null;
}

export const semaphoreType = libraryType('Semaphore', 'asyncio.locks', {
	refused: '_get_loop _loop _waiters _wake_up_next',
	ownCalls: 'acquire release locked',
	make: (cls) => new Semaphore(cls, 'Semaphore'),
	init: ['value=1', (_vm, self: Semaphore, value: Value) => initialise(self, value, false)],
	methods: {
		...lockMethods('Semaphore'),
		locked: ['', (_vm, self: Semaphore) => self.isLocked],
		__repr__: [
			'',
			(vm, self: Semaphore) =>
				stateRepr(
					vm,
					self,
					self.isLocked ? 'locked' : `unlocked, value:${self.value}`,
					self.waiters.length
				)
		]
	},
	getters: { _value: (_vm, self: Semaphore) => self.value }
});

export const boundedSemaphoreType = libraryType('BoundedSemaphore', 'asyncio.locks', {
	base: semaphoreType,
	make: (cls) => new Semaphore(cls, 'BoundedSemaphore'),
	init: ['value=1', (_vm, self: Semaphore, value: Value) => initialise(self, value, true)]
});
