import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import type { PyObject, Value } from '../python/values/object';
import type { Future } from './futures';
import type { LibraryObject } from '../python/library/library-type';

/** What `async with` holds: locks, semaphores, conditions. */
interface Held extends LibraryObject {
	/** Takes it if nobody is in the way. @returns whether it is held now */
	tryAcquire(vm: Interpreter): boolean;
	/** A future that stands for the coroutine of `acquire`, where it has to wait. */
	stand?(vm: Interpreter, result: Value): Future;
	/** Gives `result` once it is held. */
	acquire(vm: Interpreter, result: Value): NativeBody;
	release(vm: Interpreter): void;
}

/** `locks._ContextManagerMixin`, and the methods that all of them have. */
export function lockMethods(name: string) {
	return {
		acquire: [
			'async def',
			(vm: Interpreter, self: Held) =>
				nativeCoroutine(vm, `${name}.acquire`, self.acquire(vm, true)),
			(vm: Interpreter, self: Held) => (self.tryAcquire(vm) ? true : self.stand?.(vm, true))
		],
		release: [
			'def',
			(vm: Interpreter, self: Held) => {
				self.release(vm);
				return null;
			}
		],
		__aenter__: [
			'async def',
			(vm: Interpreter, self: Held) =>
				nativeCoroutine(vm, '_ContextManagerMixin.__aenter__', self.acquire(vm, null)),
			(vm: Interpreter, self: Held) => (self.tryAcquire(vm) ? null : self.stand?.(vm, null))
		],
		__aexit__: [
			'async def exc_type, exc, tb',
			(vm: Interpreter, self: Held) =>
				nativeCoroutine(vm, '_ContextManagerMixin.__aexit__', exit(vm, self)),
			(vm: Interpreter, self: Held) => (self.release(vm), null)
		]
	} as const;
}

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* exit(vm: Interpreter, held: Held): NativeBody {
	held.release(vm);
	return null;
}

/** `<asyncio.locks.Lock object at 0x… [unlocked, waiters:2]>` */
export function stateRepr(vm: Interpreter, object: PyObject, state: string, waiters = 0): string {
	const { module, name } = object.cls;
	const line = waiters > 0 ? `, waiters:${waiters}` : '';
	return `<${module}.${name} object at ${vm.address(object)} [${state}${line}]>`;
}
