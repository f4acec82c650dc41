import type { Need } from '../trace/kinds';
import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { error, isInstanceOf, runtimeError } from '../python/values/exceptions';
import type { PyType, Value } from '../python/values/object';
import { cancelledError } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { lockMethods, stateRepr } from './lock-context';
import { LoopBound } from './mixins';
import { Resource, type Shown } from './resource';
import { Waiters } from './waiters';

/** `asyncio.Lock` */
export class Lock extends LibraryObject {
	isLocked = false;
	readonly waiters: Waiters;

	constructor(
		cls: PyType = lockType,
		readonly resource = new Resource('lock', 'Lock')
	) {
		super(cls);
		resource.size = 1;
		this.waiters = new Waiters(resource, 'release', new LoopBound(this));
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	tryAcquire(vm: Interpreter): boolean {
		if (this.isLocked || !this.waiters.isAllCancelled) return false;
		this.#take(vm);
		return true;
	}

	#take(vm: Interpreter): void {
		this.isLocked = true;
		this.resource.take(vm, 0);
	}

	*acquire(vm: Interpreter, result: Value = true): NativeBody {
		if (this.tryAcquire(vm)) return result;
		try {
			yield* this.waiters.stand(vm);
		} catch (thrown) {
			const exc = vm.asException(thrown);
			// The lock may have been handed over in vain: the next one gets it.
			if (isInstanceOf(exc, cancelledError) && !this.isLocked) this.#wakeUpFirst();
			throw exc;
		}
		this.#take(vm);
		return result;
	}

	release(vm: Interpreter): void {
		if (!this.isLocked) throw error(runtimeError, 'Lock is not acquired.');
		this.isLocked = false;
		this.resource.give(vm, 1);
		this.#wakeUpFirst();
	}

	#wakeUpFirst(): void {
		const { first } = this.waiters;
		if (first && !first.isDone()) first.setResult(true);
	}
}

export const lockType = libraryType('Lock', 'asyncio.locks', {
	refused: '_get_loop _locked _loop _waiters _wake_up_first',
	ownCalls: 'acquire release',
	make: (cls) => new Lock(cls),
	init: ['', () => null],
	methods: {
		...lockMethods('Lock'),
		locked: ['', (_vm, self: Lock) => self.isLocked],
		__repr__: [
			'',
			(vm, self: Lock) =>
				stateRepr(vm, self, self.isLocked ? 'locked' : 'unlocked', self.waiters.length)
		]
	}
});

/** `asyncio.Event` */
export class Event extends LibraryObject {
	isSet = false;
	readonly waiters: Waiters;

	constructor(
		cls: PyType = eventType,
		readonly resource: Shown = new Resource('event', 'Event'),
		needs: Need = 'set'
	) {
		super(cls);
		this.waiters = new Waiters(resource, needs, new LoopBound(this));
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	set(): void {
		if (this.isSet) return;
		this.isSet = true;
		for (let waiter = this.waiters.first; waiter; waiter = waiter.behind)
			if (!waiter.isDone()) waiter.setResult(true);
	}

	*wait(vm: Interpreter): NativeBody {
		if (!this.isSet) yield* this.waiters.stand(vm);
		return true;
	}
}

export const eventType = libraryType('Event', 'asyncio.locks', {
	refused: '_get_loop _loop _value _waiters',
	make: (cls) => new Event(cls),
	init: ['', () => null],
	methods: {
		is_set: ['', (_vm, self: Event) => self.isSet],
		set: [
			'',
			(vm, self: Event) => {
				if (!self.isSet) self.resource.give(vm, 1);
				self.set();
				return null;
			}
		],
		clear: [
			'',
			(vm, self: Event) => {
				if (self.isSet) self.resource.take(vm, 0);
				self.isSet = false;
				return null;
			}
		],
		wait: [
			'async def',
			(vm, self: Event) => nativeCoroutine(vm, 'Event.wait', self.wait(vm)),
			(_vm, self: Event) => (self.isSet ? true : undefined)
		],
		__repr__: [
			'',
			(vm, self: Event) => stateRepr(vm, self, self.isSet ? 'set' : 'unset', self.waiters.length)
		]
	}
});
