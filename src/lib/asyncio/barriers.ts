import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { error, valueError } from '../python/values/exceptions';
import type { PyType, Value } from '../python/values/object';
import { Condition, conditionType } from './conditions';
import { brokenBarrierError } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { stateRepr } from './lock-context';
import { Resource, toSize } from './resource';

type State = 'filling' | 'draining' | 'resetting' | 'broken';

/** `asyncio.Barrier` */
export class Barrier extends LibraryObject {
	parties = 1;
	state: State = 'filling';
	readonly resource = new Resource('barrier', 'Barrier');
	readonly #condition = new Condition(conditionType, this.resource, 'wait');
	#count = 0;

	constructor(cls: PyType) {
		super(cls);
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	get waiting(): number {
		return this.state === 'filling' ? this.#count : 0;
	}

	*wait(vm: Interpreter): NativeBody {
		yield* this.#condition.acquire(vm);
		try {
			yield* this.#block(vm);
			try {
				const index = this.#count;
				this.#count++;
				if (index + 1 === this.parties) this.#release();
				else yield* this.#wait(vm);
				return index;
			} finally {
				this.#count--;
				this.#exit();
			}
		} finally {
			this.#condition.release(vm);
		}
	}

	/** Waits until those of the round before have left. */
	*#block(vm: Interpreter): NativeBody {
		yield* this.#condition.waitFor(
			vm,
			() => this.state !== 'draining' && this.state !== 'resetting'
		);
		if (this.state === 'broken') throw error(brokenBarrierError, 'Barrier aborted');
		return null;
	}

	#release(): void {
		this.state = 'draining';
		this.#condition.notifyAll();
	}

	*#wait(vm: Interpreter): NativeBody {
		yield* this.#condition.waitFor(vm, () => this.state !== 'filling');
		if (this.state === 'broken' || this.state === 'resetting')
			throw error(brokenBarrierError, 'Abort or reset of barrier');
		return null;
	}

	#exit(): void {
		if (this.#count > 0) return;
		if (this.state === 'resetting' || this.state === 'draining') this.state = 'filling';
		this.#condition.notifyAll();
	}

	*reset(vm: Interpreter): NativeBody {
		yield* this.#condition.acquire(vm);
		this.state = this.#count > 0 ? 'resetting' : 'filling';
		this.#condition.notifyAll();
		this.#condition.release(vm);
		return null;
	}

	*abort(vm: Interpreter): NativeBody {
		yield* this.#condition.acquire(vm);
		this.state = 'broken';
		this.#condition.notifyAll();
		this.#condition.release(vm);
		return null;
	}
}

export const barrierType = libraryType('Barrier', 'asyncio.locks', {
	refused: '_block _cond _count _exit _get_loop _loop _parties _release _state _wait',
	ownCalls: 'wait broken n_waiting',
	make: (cls) => new Barrier(cls),
	init: [
		'parties',
		(_vm, self: Barrier, value: Value) => {
			const parties = toSize(value);
			if (parties < 1) throw error(valueError, 'parties must be >= 1');
			self.parties = self.resource.size = parties;
			return null;
		}
	],
	methods: {
		wait: ['async def', (vm, self: Barrier) => nativeCoroutine(vm, 'Barrier.wait', self.wait(vm))],
		reset: [
			'async def',
			(vm, self: Barrier) => nativeCoroutine(vm, 'Barrier.reset', self.reset(vm))
		],
		abort: [
			'async def',
			(vm, self: Barrier) => nativeCoroutine(vm, 'Barrier.abort', self.abort(vm))
		],
		__aenter__: [
			'async def',
			(vm, self: Barrier) => nativeCoroutine(vm, 'Barrier.__aenter__', self.wait(vm))
		],
		__aexit__: ['async def *args', (vm) => nativeCoroutine(vm, 'Barrier.__aexit__', nothing())],
		__repr__: [
			'',
			(vm, self: Barrier) =>
				stateRepr(
					vm,
					self,
					self.state === 'broken'
						? self.state
						: `${self.state}, waiters:${self.waiting}/${self.parties}`
				)
		]
	},
	getters: {
		parties: (_vm, self: Barrier) => self.parties,
		n_waiting: (_vm, self: Barrier) => self.waiting,
		broken: (_vm, self: Barrier) => self.state === 'broken'
	}
});

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* nothing(): NativeBody {
	return null;
}
