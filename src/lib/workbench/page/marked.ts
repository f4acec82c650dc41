import type { Marked, Standing } from '../../editor/running';
import type { Workbench } from '../workbench.svelte';

/** More tasks than this are not marked in the program: nobody could tell them apart. */
const MOST_MARKED = 200;

/** What is marked in the program that the editor shows: the line that runs, and who is suspended where. */
export function markedIn(workbench: Workbench): Marked {
	const { program, active, selection, words } = workbench;
	const state = program.isGreyed ? null : program.states?.at(workbench.indices[active]);
	const selected = selection?.program === active ? selection.task : 0;
	const standing: Standing[] = [];
	for (let id = 1; state && id <= Math.min(state.tasks, MOST_MARKED); id++) {
		const task = state.task(id);
		if (!task || task.line === 0 || task.outcome !== null || id === state.running) continue;
		const { name, line } = task;
		standing.push({ task: id, name, state: task.state, line, isSelected: id === selected });
	}
	return {
		line: state?.line ?? 0,
		standing,
		describe: words.editor.suspendedHere,
		onselect: (task) => workbench.select({ program: active, task })
	};
}
