import type { Future } from '../../asyncio/futures';
import type { Resource } from '../../asyncio/resource';
import type { Value } from '../../python/values/object';
import { prepare, type PrepareOptions } from '../prepare';
import { showStack, stacksOf } from './stacks';
import { Stopped, StoppingRecorder } from './stopping-recorder';
import type { QueueContents, Snapshot } from './snapshot';
import { resultOf, textOf } from './texts';
import { WatchedInterpreter } from './watched-interpreter';

/** Items of a queue that are shown. */
const MOST_ITEMS = 20;

export interface InspectOptions extends PrepareOptions {
	/** the only task whose stack is wanted, 0 = none; absent: those of all that are alive */
	readonly task?: number;
}

/**
 * Runs a program again up to an event of its trace, and looks into it after that and some events before. The same
 * source and options give the same events, so what is seen is what was there in the run that the trace is of.
 * @param indices of events, ascending
 * @returns a snapshot for each of the events that there are; of a text that is no program none
 */
export function inspect(
	source: string,
	indices: readonly number[],
	options: InspectOptions = {}
): Snapshot[] {
	if (indices.length === 0) return [];
	let recorder!: StoppingRecorder;
	let vm!: WatchedInterpreter;
	const prepared = prepare(source, options, (limits) => {
		recorder = new StoppingRecorder(limits.events, indices);
		return (vm = new WatchedInterpreter(recorder, limits));
	});
	if ('problem' in prepared) return [];
	const { simulation, globals } = prepared;
	const resources = new Map<number, Resource>();
	const futures: Future[] = [];
	vm.asyncio.watcher = {
		resource: (number, resource) => resources.set(number, resource),
		future: (future) => futures.push(future)
	};
	const text = (value: Value) => textOf(vm, value);
	const snapshots: Snapshot[] = [];
	recorder.look = (index) => {
		const { main, tasks, jobs } = stacksOf(vm, simulation);
		const wanted = [...tasks]
			.filter(([{ number }]) => options.task === undefined || number === options.task)
			.sort(([a], [b]) => a.number - b.number);
		snapshots.push({
			index,
			main: showStack(main, globals, text),
			tasks: wanted.map(([{ number }, frames]) => ({
				task: number,
				frames: showStack(frames, globals, text)
			})),
			jobs: Array.from(jobs, ([job, frames]) => ({
				job,
				frames: showStack(frames, globals, text)
			})),
			queues: [...resources].flatMap(([number, { items }]) =>
				items ? [contents(number, items(), text)] : []
			),
			results: futures
				.filter((future) => future.isDone())
				.map((future) => ({ future: future.waitTarget, text: resultOf(vm, future) }))
		});
	};
	try {
		simulation.run();
	} catch (thrown) {
		if (!(thrown instanceof Stopped)) throw thrown;
	}
	return snapshots;
}

const contents = (
	resource: number,
	items: readonly Value[],
	text: (value: Value) => string
): QueueContents => ({
	resource,
	items: items.slice(0, MOST_ITEMS).map(text),
	more: Math.max(0, items.length - MOST_ITEMS)
});
