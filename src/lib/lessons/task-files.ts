import type { LessonFiles } from './files';

/** Something to do, as it becomes a lesson of one screen. */
export interface TaskText {
	readonly language: string;
	/** A line each. */
	readonly title: string;
	readonly text: string;
	readonly conditions: readonly string[];
	/** Python. */
	readonly given: string;
	readonly solution: string;
}

/** The folder of a lesson that has one screen with a goal and its solution. */
export function taskFiles(task: TaskText): LessonFiles {
	const title = line(task.title);
	const goal = task.conditions.map((condition) => `- ${line(condition)}`);
	const text = [
		`# ${title}`,
		'',
		`## ${title}`,
		'',
		line(task.text),
		'',
		'```show',
		'program: task.py',
		'```',
		'',
		'```goal',
		...goal,
		'solution: solution.py',
		'```',
		''
	];
	return new Map([
		[`${task.language}.md`, text.join('\n')],
		['task.py', task.given],
		['solution.py', task.solution]
	]);
}

/** In one line that begins neither a heading nor a block. */
function line(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/^[\s#`~]+/, '');
}
