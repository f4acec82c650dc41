import type { Future } from '../../asyncio/futures';
import type { Resource } from '../../asyncio/resource';
import type { Interpreter } from '../../python/run/interpreter';
import type { Value } from '../../python/values/object';
import { prepare, type Prepared, type PrepareOptions } from '../prepare';
import { showStack, stacksOf } from './stacks';
import { Stopped, StoppingRecorder } from './stopping-recorder';
import type { QueueContents, Snapshot } from './snapshot';
import { resultOf, textOf } from './texts';
import { WatchedInterpreter } from './watched-interpreter';

/** Items of a queue that are shown. */
const MOST_ITEMS = 20;

export interface InspectOptions extends PrepareOptions {
	/** the only task whose stack is wanted; absent: those of all that are alive */
	readonly task?: number;
}

/**
 * Runs a program again up to an event of its trace and looks into it there. The same source and options give the
 * same events, so what is seen is what was there in the run that the trace is of.
 * @returns null: the text is no program, or its trace has no such event
 */
export function inspect(
	source: string,
	index: number,
	options: InspectOptions = {}
): Snapshot | null {
	if (index < 0) return null;
	let recorder!: StoppingRecorder;
	let vm!: WatchedInterpreter;
	const prepared = prepare(source, options, (limits) => {
		recorder = new StoppingRecorder(limits.events, index);
		return (vm = new WatchedInterpreter(recorder, limits));
	});
	if ('problem' in prepared) return null;
	const resources = new Map<number, Resource>();
	const futures: Future[] = [];
	vm.asyncio.watcher = {
		resource: (number, resource) => resources.set(number, resource),
		future: (future) => futures.push(future)
	};
	let snapshot: Snapshot | null = null;
	recorder.onStop = () => {
		snapshot = {
			index,
			...lookAtStacks(vm, prepared, options.task),
			queues: [...resources].flatMap(([number, resource]) => contents(vm, number, resource)),
			results: futures
				.filter((future) => future.isDone())
				.map((future) => ({ future: future.waitTarget, text: resultOf(vm, future) }))
		};
	};
	try {
		prepared.simulation.run();
	} catch (thrown) {
		if (!(thrown instanceof Stopped)) throw thrown;
	}
	return snapshot;
}

function lookAtStacks(
	vm: WatchedInterpreter,
	{ simulation, globals }: Prepared,
	only: number | undefined
): Pick<Snapshot, 'main' | 'tasks' | 'jobs'> {
	const { main, tasks, jobs } = stacksOf(vm, simulation);
	const text = (value: Value) => textOf(vm, value);
	return {
		main: showStack(main, globals, text),
		tasks: [...tasks]
			.filter(([{ number }]) => only === undefined || number === only)
			.sort(([a], [b]) => a.number - b.number)
			.map(([{ number }, frames]) => ({
				task: number,
				frames: showStack(frames, globals, text)
			})),
		jobs: Array.from(jobs, ([job, frames]) => ({ job, frames: showStack(frames, globals, text) }))
	};
}

function contents(vm: Interpreter, number: number, { items }: Resource): QueueContents[] {
	if (!items) return [];
	const all = items();
	return [
		{
			resource: number,
			items: all.slice(0, MOST_ITEMS).map((item) => textOf(vm, item)),
			more: Math.max(0, all.length - MOST_ITEMS)
		}
	];
}
