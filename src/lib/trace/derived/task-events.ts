import { perTrace, type PerTrace } from './per-trace';

/** The events of each task: `index[first[t]] … index[first[t + 1] - 1]`, in order; 0 = no task. */
export interface TaskEvents {
	readonly first: Int32Array;
	readonly index: Int32Array;
}

/** The events sorted by task, by counting; done once for a trace. */
export const taskEvents: PerTrace<TaskEvents> = perTrace((trace) => {
	let tasks = 0;
	for (let i = 0; i < trace.length; i++) tasks = Math.max(tasks, trace.task[i]);
	const first = new Int32Array(tasks + 2);
	for (let i = 0; i < trace.length; i++) first[trace.task[i] + 1]++;
	for (let t = 0; t <= tasks; t++) first[t + 1] += first[t];
	const next = first.slice();
	const index = new Int32Array(trace.length);
	for (let i = 0; i < trace.length; i++) index[next[trace.task[i]]++] = i;
	return { first, index };
});
