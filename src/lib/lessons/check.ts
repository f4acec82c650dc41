import type { Run } from '../simulate';
import { predict } from '../trace/prediction';
import type { Condition, Subject } from './conditions';
import { languagesOf, type LessonFiles } from './files';
import type { Lesson, LessonProblem, LessonProblemCode, Screen } from './lesson';
import { indexOf } from './moments';
import { readLesson } from './read';

/** Simulates a program; in the page this happens in a worker. null: it takes too long. */
export type Simulate = (source: string) => Run | null | Promise<Run | null>;

/**
 * A folder's lesson in each of its languages, and all that is wrong with it: in the text, in the programs,
 * in what is claimed about their runs, and where the languages differ.
 */
export async function checkLesson(
	id: string,
	files: LessonFiles,
	simulate: Simulate
): Promise<{ lessons: Lesson[]; problems: LessonProblem[] }> {
	const languages = languagesOf(files);
	if (languages.length === 0)
		return { lessons: [], problems: [{ file: 'en.md', line: 1, code: 'no-text', subject: id }] };
	const lessons: Lesson[] = [];
	const problems: LessonProblem[] = [];
	for (const language of languages) {
		const read = readLesson(id, language, files);
		lessons.push(read.lesson);
		problems.push(...read.problems, ...(await checkRuns(read.lesson, simulate)));
	}
	return { lessons, problems: [...problems, ...compareLanguages(lessons)] };
}

async function checkRuns(lesson: Lesson, simulate: Simulate): Promise<LessonProblem[]> {
	const problems: LessonProblem[] = [];
	const runs = new Map<string, Subject>();
	for (const [file, source] of lesson.programs) {
		const run = await simulate(source);
		// Others may take as long, and nobody waits for all of them.
		if (!run) return [{ file, line: 1, code: 'too-long', subject: '' }];
		const refused = refusal(run);
		if (refused) problems.push({ file, ...refused });
		else runs.set(file, { source, run, given: { source, run } });
	}
	for (const screen of lesson.screens) {
		const subject = runs.get(screen.show.programs[0] ?? '');
		if (!subject) continue;
		const file = `${lesson.language}.md`;
		for (const problem of checkScreen(screen, subject)) problems.push({ file, ...problem });
		for (const problem of checkSolution(screen, subject, runs)) problems.push({ file, ...problem });
	}
	return problems;
}

function refusal({ problem, notices }: Run): Omit<LessonProblem, 'file'> | null {
	if (problem) return { line: problem.line, code: 'syntax', subject: problem.message };
	const notice = notices.find(({ code }) => code === 'not-simulated');
	return notice ? { line: notice.line, code: 'not-simulated', subject: notice.subject } : null;
}

function* checkScreen({ show, task }: Screen, subject: Subject) {
	const trace = subject.run.trace!;
	const tell = (at: number, code: LessonProblemCode, about: string) => ({
		line: at,
		code,
		subject: about
	});
	const at = indexOf(trace, show.at);
	const to = show.to && indexOf(trace, show.to);
	// A screen that goes on with what the one before shows was told of there.
	if (show.line > 0) {
		if (at === null) yield tell(show.line, 'moment', 'at');
		else if (show.to && (to === null || to < at)) yield tell(show.line, 'moment', 'to');
	}
	if (task?.type === 'question')
		for (const check of task.checks)
			if (!check.holds(subject)) yield tell(check.line, 'not-so', check.found(subject));
	if (task?.type === 'predict' && at !== null && !predict(trace, at, task.ask))
		yield tell(task.line, 'nothing-next', task.ask);
	if (task?.type === 'goal' && isMet(task.conditions, subject))
		yield tell(task.line, 'met-already', '');
}

/** The solution that a goal brings along has to reach it. */
function* checkSolution({ task }: Screen, given: Subject, runs: ReadonlyMap<string, Subject>) {
	const solution = task?.type === 'goal' && runs.get(task.solution);
	if (!solution) return;
	for (const { text, line, holds } of task.conditions)
		if (!holds({ ...solution, given })) yield { line, code: 'no-solution' as const, subject: text };
}

/** Whether all conditions of a goal hold. */
export function isMet(conditions: readonly Condition[], subject: Subject): boolean {
	return conditions.every((condition) => condition.holds(subject));
}

/** A lesson is the same in its languages: as many screens, with the same kinds of tasks. */
function compareLanguages([first, ...others]: readonly Lesson[]): LessonProblem[] {
	const shape = ({ screens }: Lesson) => screens.map(({ task }) => task?.type ?? 'text');
	return others.flatMap((other) => {
		const [wanted, found] = [shape(first), shape(other)];
		const at = found.findIndex((type, i) => type !== wanted[i]);
		if (at < 0 && wanted.length === found.length) return [];
		const line = (other.screens[at] ?? other.screens[other.screens.length - 1])?.line ?? 1;
		const file = `${other.language}.md`;
		return [{ file, line, code: 'languages' as const, subject: `${first.language}.md` }];
	});
}
