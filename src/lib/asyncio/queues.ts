import { nativeCoroutine, type NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import { error, PyException, valueError } from '../python/values/exceptions';
import { lessThan } from '../python/values/comparison';
import type { PyType, Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import { isTrue } from '../python/values/truth';
import { queueEmpty, queueFull, queueShutDown } from './exceptions';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { Event, eventType } from './locks';
import { LoopBound } from './mixins';
import { Resource, type Shown } from './resource';
import { Waiters } from './waiters';
import { Fifo, Heap, Lifo, type Items } from './queue-items';

/** `asyncio.Queue`; what it keeps its items in decides the order. */
export class Queue extends LibraryObject {
	maxsize = 0;
	unfinished = 0;
	isShutDown = false;
	readonly resource: Shown;
	readonly getters: Waiters;
	readonly putters: Waiters;
	readonly finished: Event;

	constructor(
		cls: PyType = queueType,
		readonly items: Items = new Fifo(),
		shown: Shown = new Resource('queue', cls.name)
	) {
		super(cls);
		this.resource = shown;
		const bound = new LoopBound(this);
		this.getters = new Waiters(this.resource, 'put', bound);
		this.putters = new Waiters(this.resource, 'get', bound);
		this.finished = new Event(eventType, this.resource, 'task_done');
		this.finished.isSet = true;
		if (shown instanceof Resource) shown.items = () => items.list();
	}

	override adoptName(name: string): void {
		this.resource.adoptName(name);
	}

	get isEmpty(): boolean {
		return this.items.length === 0;
	}

	get isFull(): boolean {
		return this.maxsize > 0 && this.items.length >= this.maxsize;
	}

	*put(vm: Interpreter, item: Value): NativeBody {
		while (this.isFull) {
			if (this.isShutDown) throw new PyException(queueShutDown, []);
			yield* this.#stand(vm, this.putters, () => !this.isFull);
		}
		this.putNowait(vm, item);
		return null;
	}

	putNowait(vm: Interpreter, item: Value): void {
		if (this.isShutDown) throw new PyException(queueShutDown, []);
		if (this.isFull) throw new PyException(queueFull, []);
		const entry = { item, put: 0 };
		this.items.put(vm, entry);
		entry.put = this.resource.give(vm, this.items.length);
		this.unfinished++;
		this.finished.isSet = false;
		wakeUpNext(this.getters);
	}

	*get(vm: Interpreter): NativeBody {
		while (this.isEmpty) {
			if (this.isShutDown) throw new PyException(queueShutDown, []);
			yield* this.#stand(vm, this.getters, () => !this.isEmpty);
		}
		return this.getNowait(vm);
	}

	getNowait(vm: Interpreter): Value {
		if (this.isEmpty) throw new PyException(this.isShutDown ? queueShutDown : queueEmpty, []);
		const { item, put } = this.items.get(vm);
		this.resource.take(vm, this.items.length, undefined, put);
		wakeUpNext(this.putters);
		return item;
	}

	taskDone(): void {
		if (this.unfinished <= 0) throw error(valueError, 'task_done() called too many times');
		this.unfinished--;
		if (this.unfinished === 0) this.finished.set();
	}

	*join(vm: Interpreter): NativeBody {
		if (this.unfinished > 0) yield* this.finished.wait(vm);
		return null;
	}

	shutdown(vm: Interpreter, isImmediate: boolean): void {
		this.isShutDown = true;
		if (isImmediate) {
			while (!this.isEmpty) {
				this.items.get(vm);
				if (this.unfinished > 0) this.unfinished--;
			}
			if (this.unfinished === 0) this.finished.set();
		}
		for (const line of [this.getters, this.putters])
			for (let waiter = line.shift(); waiter; waiter = line.shift())
				if (!waiter.isDone()) waiter.setResult(null);
	}

	/** Waits in one of the two lines for one's turn; whoever leaves it in vain passes the turn on. */
	*#stand(vm: Interpreter, line: Waiters, canGoOn: () => boolean): NativeBody {
		const waiter = line.join(vm);
		try {
			return yield waiter;
		} catch (thrown) {
			const exc = vm.asException(thrown);
			waiter.cancel();
			line.remove(waiter);
			if (canGoOn() && !waiter.isCancelled) wakeUpNext(line);
			this.resource.leave(vm);
			throw exc;
		}
	}

	/** What str() says between the brackets. */
	format(vm: Interpreter): string {
		let text = `maxsize=${this.maxsize}`;
		const items = this.items.list();
		if (items.length) text += ` _queue=[${items.map((item) => repr(vm, item)).join(', ')}]`;
		if (this.getters.length) text += ` _getters[${this.getters.length}]`;
		if (this.putters.length) text += ` _putters[${this.putters.length}]`;
		if (this.unfinished) text += ` tasks=${this.unfinished}`;
		return this.isShutDown ? `${text} shutdown` : text;
	}
}

/** `Queue._wakeup_next` */
function wakeUpNext(line: Waiters): void {
	for (let waiter = line.shift(); waiter; waiter = line.shift())
		if (!waiter.isDone()) return waiter.setResult(null);
}

export const queueType = libraryType('Queue', 'asyncio.queues', {
	refused:
		'_finished _format _get _get_loop _getters _init _is_shutdown _loop _maxsize ' +
		'_put _putters _queue _unfinished_tasks _wakeup_next',
	ownCalls: '_init _get _put _qsize qsize empty full get_nowait put_nowait',
	make: (cls) => new Queue(cls),
	init: [
		'maxsize=0',
		(_vm, self: Queue, value: Value) => {
			// CPython looks at it later, where the queue is used
			if (typeof value !== 'number' && typeof value !== 'boolean')
				throw new NotSimulated('a size that is no int');
			const maxsize = Number(value);
			self.maxsize = maxsize;
			if (self.resource instanceof Resource) self.resource.size = maxsize;
			return null;
		}
	],
	methods: {
		qsize: ['', (_vm, self: Queue) => self.items.length],
		empty: ['', (_vm, self: Queue) => self.isEmpty],
		full: ['', (_vm, self: Queue) => self.isFull],
		put: [
			'async def item',
			(vm, self: Queue, item: Value) => nativeCoroutine(vm, 'Queue.put', self.put(vm, item)),
			(vm, self: Queue, item: Value) => {
				if (self.isFull) return undefined;
				self.putNowait(vm, item);
				return null;
			}
		],
		put_nowait: [
			'item',
			(vm, self: Queue, item: Value) => {
				self.putNowait(vm, item);
				return null;
			}
		],
		get: [
			'async def',
			(vm, self: Queue) => nativeCoroutine(vm, 'Queue.get', self.get(vm)),
			(vm, self: Queue) => (self.isEmpty ? undefined : self.getNowait(vm))
		],
		get_nowait: ['', (vm, self: Queue) => self.getNowait(vm)],
		task_done: [
			'',
			(_vm, self: Queue) => {
				self.taskDone();
				return null;
			}
		],
		join: ['async def', (vm, self: Queue) => nativeCoroutine(vm, 'Queue.join', self.join(vm))],
		shutdown: [
			'immediate=False',
			(vm, self: Queue, immediate: Value) => {
				self.shutdown(vm, isTrue(vm, immediate));
				return null;
			}
		],
		__repr__: [
			'',
			(vm, self: Queue) => `<${self.cls.name} at ${vm.address(self)} ${self.format(vm)}>`
		],
		__str__: ['', (vm, self: Queue) => `<${self.cls.name} ${self.format(vm)}>`]
	},
	getters: { maxsize: (_vm, self: Queue) => self.maxsize }
});

export const priorityQueueType = libraryType('PriorityQueue', 'asyncio.queues', {
	base: queueType,
	make: (cls) => new Queue(cls, new Heap((vm, a, b) => isTrue(vm, lessThan(vm, a, b))))
});

export const lifoQueueType = libraryType('LifoQueue', 'asyncio.queues', {
	base: queueType,
	make: (cls) => new Queue(cls, new Lifo())
});
