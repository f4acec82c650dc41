import { bisectRight } from '../../trace/derived/bisect';
import { lives } from '../../trace/derived/lives';
import { TASK_STATES, type TaskStateName } from '../../trace/life-cycle';
import type { Trace } from '../../trace/trace';

/** The state in which a task is after an event and the one before it; null before the first. */
export function lifeWay(
	trace: Trace,
	task: number,
	index: number
): { state: TaskStateName; before: TaskStateName | null } | null {
	const { tasks, first, start, state } = lives(trace);
	if (task < 1 || task > tasks) return null;
	const row = bisectRight(start, index, first[task], first[task + 1]) - 1;
	if (row < first[task]) return null;
	const before = row > first[task] ? TASK_STATES[state[row - 1]] : null;
	return { state: TASK_STATES[state[row]], before };
}
