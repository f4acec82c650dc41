import { bisectRight } from '../../trace/derived/bisect';
import { lives } from '../../trace/derived/lives';
import { KIND, WAITS, type Wait } from '../../trace/kinds';
import type { State } from '../../trace/state';

const TASK_SUSPEND = KIND['task.suspend'];
/** More tasks than this are not asked. */
export const MOST_ASKED = 2000;

/** The tasks that await one of the things in `targets`, by its number, in order. */
export function awaiters(
	{ trace, index, tasks }: State,
	on: readonly Wait[],
	targets: ReadonlySet<number>
): Map<number, number[]> {
	const { first, start } = lives(trace);
	const found = new Map<number, number[]>();
	if (targets.size === 0) return found;
	for (let task = 1; task <= Math.min(tasks, MOST_ASKED); task++) {
		const since = start[bisectRight(start, index, first[task], first[task + 1]) - 1];
		if (trace.kind[since] !== TASK_SUSPEND || !on.includes(WAITS[trace.a[since]])) continue;
		const target = trace.b[since];
		if (targets.has(target)) found.set(target, [...(found.get(target) ?? []), task]);
	}
	return found;
}
