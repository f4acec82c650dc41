import type { EventFacts } from '../../i18n/facts';
import { bisectRight } from '../../trace/derived/bisect';
import { lives } from '../../trace/derived/lives';
import { perTrace } from '../../trace/derived/per-trace';
import { KIND, OUTCOMES } from '../../trace/kinds';
import type { Trace } from '../../trace/trace';
import { futureName, group, taskName, text, type Told } from './told';

const {
	'future.create': FUTURE_CREATE,
	'future.depends': FUTURE_DEPENDS,
	'handle.ready': HANDLE_READY
} = KIND;

/** By future: the events that name what it waits for, and the event that made it. */
const futures = perTrace((trace) => {
	const found = new Map<number, { made: number; depends: number[] }>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === FUTURE_CREATE) found.set(trace.a[i], { made: i, depends: [] });
		else if (trace.kind[i] === FUTURE_DEPENDS) found.get(trace.a[i])?.depends.push(i);
	}
	return found;
});

/** What kind of future it is: gather, TaskGroup, wait … */
function typeOf(told: Told, future: number): string {
	const made = futures(told.trace).get(future)?.made ?? -1;
	return made < 0 ? '' : text(told, told.trace.b[made]);
}

/** Whether the future stands for a TaskGroup. */
export function isTaskGroup(trace: Trace, future: number): boolean {
	const made = futures(trace).get(future)?.made ?? -1;
	return made >= 0 && trace.strings[trace.b[made]] === 'TaskGroup';
}

/** How many things the future waits for after event `index`, and how many of the tasks among them have not ended. */
export function dependenciesOf(
	trace: Trace,
	future: number,
	index: number
): { count: number; missing: number } {
	const depends = futures(trace).get(future)?.depends ?? [];
	const count = bisectRight(depends, index);
	const { ended } = lives(trace);
	let missing = 0;
	for (let k = 0; k < count; k++) {
		const task = trace.b[depends[k]];
		if (task > 0 && ended[task] > index) missing++;
	}
	return { count, missing };
}

/** A future begins to depend on a task or another future. */
export function depends(told: Told, index: number): EventFacts['future.depends'] {
	const { trace } = told;
	const future = trace.a[index];
	return {
		type: typeOf(told, future),
		label: futureName(told, future),
		on: taskName(told, trace.b[index]) || futureName(told, trace.c[index]),
		count: dependenciesOf(trace, future, index).count
	};
}

/** A future is done. */
export function futureEnds(told: Told, index: number): EventFacts['future.end'] {
	const { trace } = told;
	const woken: number[] = [];
	const future = trace.a[index];
	for (let i = index + 1; trace.kind[i] === HANDLE_READY && trace.d[i] === future; i++) {
		if (trace.task[i] > 0) woken.push(trace.task[i]);
	}
	return {
		label: futureName(told, future),
		outcome: OUTCOMES[trace.b[index]],
		woken: group(told, woken)
	};
}
