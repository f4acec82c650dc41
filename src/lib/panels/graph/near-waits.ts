import type { TaskWait } from '../../trace/waits-for';

/**
 * Of very many waits those that may be drawn around one of the tasks `centres`, the first that waits or
 * is waited for, else around the first that waits: what it waits for, down to the end; who waits for the
 * same; who waits for one of these. At most about `most`.
 */
export function nearWaits(
	waits: readonly TaskWait[],
	centres: readonly number[],
	most: number
): readonly TaskWait[] {
	if (waits.length <= most) return waits;
	const byTask = new Map(waits.map((wait) => [wait.task, wait]));
	const everybody = new Set(waits.map(({ whom }) => whom)); // many share one
	const isThere = (task: number) =>
		byTask.has(task) || [...everybody].some(({ tasks }) => tasks.includes(task));
	const tasks = new Set([centres.find((task) => task > 0 && isThere(task)) ?? waits[0].task]);
	for (const task of tasks)
		for (const other of byTask.get(task)?.whom.tasks ?? []) {
			if (tasks.size >= most) break;
			tasks.add(other);
		}
	const targets = new Set([...tasks].flatMap((task) => byTask.get(task)?.wait.target ?? []));
	const leading = new Set(
		[...everybody].filter((whom) => whom.tasks.some((task) => tasks.has(task)))
	);
	const beside = waits
		.filter(
			({ task, wait, whom }) => !tasks.has(task) && (targets.has(wait.target) || leading.has(whom))
		)
		.slice(0, most);
	return [...[...tasks].flatMap((task) => byTask.get(task) ?? []), ...beside];
}
