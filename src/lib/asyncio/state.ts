import type { Interpreter } from '../python/run/interpreter';
import { LinkedList } from '../python/run/linked-list';
import type { Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import { Context } from './context';
import type { Future } from './futures';
import type { Resource } from './resource';
import { awaitOpaque } from './sleep';
import type { Task } from './tasks';

declare module '../python/run/interpreter' {
	interface Interpreter {
		/** What asyncio keeps for this run. */
		asyncio: AsyncioState;
	}
}

/**
 * A call of the main thread that lasts while a loop turns (`asyncio.run`, `loop.run_until_complete` …):
 * it yields when the loop is to turn until it stops, and returns what the call gives.
 */
export type MainCall = Generator<EventLoop, Value, void>;

/** Told of what a program makes, where somebody wants to look into it while it runs. */
export interface Watcher {
	/** under the number that the trace has for it */
	resource(number: number, resource: Resource): void;
	future(future: Future): void;
}

/** What the library keeps for one run of a program; CPython has it in variables of its modules. */
export class AsyncioState {
	/** `events._get_running_loop()` */
	runningLoop: EventLoop | null = null;
	/** `events.set_event_loop()` */
	setLoop: EventLoop | null = null;
	/** what the main thread waits in while a loop turns */
	mainCall: MainCall | null = null;
	/** the values of the context variables where the program stands */
	context = new Context();
	/** failed futures whose exception nobody has asked for, in the order in which they failed */
	readonly unretrieved = new Set<Future>();
	watcher: Watcher | null = null;
	/** tasks that have not ended, in order of creation */
	readonly tasks = new LinkedList<Task>();

	#taskNames = 0;
	#tasks = 0;
	#handles = 0;
	#futures = 0;
	#resources = 0;
	readonly #resourceNames = new Map<string, number>();

	constructor(readonly vm: Interpreter) {
		vm.asyncio = this;
		vm.threads.swapContext = (context) => {
			const left = this.context;
			this.context = (context as Context | null) ?? new Context();
			return left;
		};
		vm.awaitOpaque = (opaque, seconds, label) => awaitOpaque(vm, opaque, seconds, label);
	}

	/** `tasks._task_name_counter` */
	nextTaskName = (): string => `Task-${++this.#taskNames}`;
	nextTask = (): number => ++this.#tasks;
	nextHandle = (): number => ++this.#handles;
	nextFuture = (): number => ++this.#futures;
	nextResource = (): number => ++this.#resources;

	/** "Semaphore-1" for the first semaphore, and so on. */
	nextResourceName(type: string): string {
		const count = (this.#resourceNames.get(type) ?? 0) + 1;
		this.#resourceNames.set(type, count);
		return `${type}-${count}`;
	}
}
