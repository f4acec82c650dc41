import { KIND, NEEDS, RESOURCES, type Need, type ResourceType } from '../trace/kinds';
import type { Interpreter } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import { error, typeError } from '../python/values/exceptions';
import { PyFloat, typeOf, type Value } from '../python/values/object';
import { WAIT, type Future } from './futures';

const RESOURCE_CREATE = KIND['resource.create'];
const RESOURCE_WAIT = KIND['resource.wait'];
const RESOURCE_LEAVE = KIND['resource.leave'];
const RESOURCE_TAKE = KIND['resource.take'];
const RESOURCE_GIVE = KIND['resource.give'];

/**
 * The places or permits that the program asks for. @throws PyException TypeError where Python cannot compare the
 * value with an int
 */
export function toSize(value: Value): number {
	if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
	if (value instanceof PyFloat) throw new NotSimulated('a size that is no int');
	throw error(
		typeError,
		`'<' not supported between instances of '${typeOf(value).name}' and 'int'`
	);
}

/** What those who wait in a line are shown to wait for. */
export interface Shown {
	/** The name of the variable that holds it; the first one stays. */
	adoptName(name: string): void;
	wait(vm: Interpreter, waiter: Future, place: number, needs: Need): void;
	leave(vm: Interpreter): void;
	take(vm: Interpreter, left: number, task?: number, put?: number): void;
	give(vm: Interpreter, left: number): number;
}

/**
 * A semaphore, lock, event, condition, queue or barrier as the trace shows it. It is written when it is
 * first used: until then it can be given the name of its variable.
 */
export class Resource implements Shown {
	/** permits or places; 0: no bound */
	size = 0;
	/** of a queue: what is in it, as its repr shows it */
	items: (() => readonly Value[]) | null = null;
	#id = 0;
	#name = 0;
	#variable: string | null = null;

	constructor(
		private readonly type: ResourceType,
		/** of its class: it is called so until it has a variable */
		private readonly className: string
	) {}

	adoptName(name: string): void {
		this.#variable ??= name;
	}

	/** A future of a task that joins the line at `place` (1 = first), until `needs` is called. */
	wait(vm: Interpreter, waiter: Future, place: number, needs: Need): void {
		const id = this.#shown(vm);
		waiter.waitOn = WAIT.resource;
		waiter.waitTarget = id;
		waiter.waitLabel = this.#name;
		vm.recorder.add(RESOURCE_WAIT, undefined, id, place, NEEDS.indexOf(needs));
	}

	/** The running task leaves the line without having been served. */
	leave(vm: Interpreter): void {
		vm.recorder.add(RESOURCE_LEAVE, undefined, this.#shown(vm));
	}

	/** `task` (else the running one) takes a permit, the lock or the item of the event `put`; `left` remain. */
	take(vm: Interpreter, left: number, task?: number, put = 0): void {
		vm.recorder.add(RESOURCE_TAKE, task, this.#shown(vm), left, put);
	}

	/** The number of the event. */
	give(vm: Interpreter, left: number): number {
		vm.recorder.add(RESOURCE_GIVE, undefined, this.#shown(vm), left);
		return vm.recorder.length - 1;
	}

	#shown(vm: Interpreter): number {
		if (this.#id > 0) return this.#id;
		const { recorder, asyncio } = vm;
		this.#id = asyncio.nextResource();
		this.#name = recorder.string(this.#variable ?? asyncio.nextResourceName(this.className));
		asyncio.watcher?.resource(this.#id, this);
		recorder.add(
			RESOURCE_CREATE,
			undefined,
			this.#id,
			this.#name,
			this.size,
			RESOURCES.indexOf(this.type)
		);
		return this.#id;
	}
}

/** A queue within the library: whoever waits in it is shown to wait for a future. */
export class ShownAsFuture implements Shown {
	constructor(private readonly future: Future) {}

	adoptName(): void {}
	wait(_vm: Interpreter, waiter: Future): void {
		waiter.waitOn = WAIT.gather;
		waiter.waitTarget = this.future.waitTarget;
		waiter.waitLabel = this.future.waitLabel;
	}
	leave(): void {}
	take(): void {}
	give(): number {
		return 0;
	}
}
