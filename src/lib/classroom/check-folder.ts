import { checkLesson } from '../lessons/check';
import type { Lesson, LessonProblem } from '../lessons/lesson';
import type { Run } from '../simulate';
import { Simulator } from '../workbench/simulator';
import { PATIENCE } from '../workbench/workbench.svelte';
import type { Folder } from './folders';
import { typeset } from './typeset';

/** A folder's lesson in its languages, what is wrong with it, and the runs of its programs by file. */
export interface Checked {
	readonly lessons: readonly Lesson[];
	readonly problems: readonly LessonProblem[];
	readonly runs: ReadonlyMap<string, Run>;
}

/** Reads and checks a folder, simulating in a worker. */
export async function checkFolder({ id, files }: Folder): Promise<Checked> {
	const simulator = new Simulator();
	const bySource = new Map<string, Run>();
	async function simulate(source: string): Promise<Run | null> {
		const known = bySource.get(source);
		if (known) return known;
		const simulated = await simulator.simulate(source, {}, PATIENCE);
		if (simulated.type !== 'run') return null;
		bySource.set(source, simulated.run);
		return simulated.run;
	}
	const { lessons, problems } = await checkLesson(id, files, simulate).finally(() =>
		simulator.close()
	);
	const programs = lessons.flatMap((lesson) => [...lesson.programs]);
	const runs = new Map(
		programs.flatMap(([file, source]) => {
			const run = bySource.get(source);
			return run ? [[file, run] as const] : [];
		})
	);
	return { lessons: lessons.map(typeset), problems, runs };
}
