import { STEP_SIZES } from '../trace/navigate';
import { ASKS } from '../trace/prediction';
import { readCondition, type Condition } from './conditions';
import { programFile, type LessonFiles } from './files';
import {
	type Goal,
	type Guess,
	type Lesson,
	type LessonProblem,
	type LessonProblemCode,
	type Moment,
	type Question,
	type Screen,
	type Show
} from './lesson';
import { readParts, textOf, type Section } from './sections';

const NOTHING: Show = {
	programs: [],
	at: { at: 'start' },
	to: null,
	by: 'step',
	scale: null,
	isFresh: false,
	line: 0
};
const SCALES = ['time', 'steps', 'both'] as const;
const MOST_PROGRAMS = 4;
const MOST_ANSWERS = 4;

/**
 * Reads the text of a lesson in one language. What is wrong with it is told by file and line; nothing is
 * run, so what the programs do is for `checkLesson` to say.
 */
export function readLesson(
	id: string,
	language: string,
	files: LessonFiles
): { readonly lesson: Lesson; readonly problems: readonly LessonProblem[] } {
	const reader = new Reader(`${language}.md`, language, files);
	const parts = readParts(files.get(`${language}.md`) ?? '');
	const heading = parts.find(({ level }) => level === 1);
	if (!heading) reader.tell(1, 'no-title');
	const screens: Screen[] = [];
	for (const part of parts) {
		if (part.level !== 2) continue;
		screens.push(reader.screen(part, screens[screens.length - 1]?.show ?? NOTHING));
	}
	if (screens.length === 0) reader.tell(heading?.line ?? 1, 'no-screens');
	const title = heading?.title ?? '';
	const summary = heading ? textOf(heading) : '';
	return {
		lesson: { id, language, title, summary, screens, programs: reader.programs },
		problems: reader.problems
	};
}

class Reader {
	readonly problems: LessonProblem[] = [];
	readonly programs = new Map<string, string>();

	constructor(
		readonly file: string,
		readonly language: string,
		readonly files: LessonFiles
	) {}

	tell(line: number, code: LessonProblemCode, subject = ''): void {
		this.problems.push({ file: this.file, line, code, subject });
	}

	screen(part: ReturnType<typeof readParts>[number], before: Show): Screen {
		const { title, line } = part;
		const text = textOf(part);
		if (text === '') this.tell(line, 'empty-screen', title);
		const fences = part.sections.filter(({ fence }) => fence !== '');
		for (const section of fences)
			if (section.isOpen) this.tell(section.line, 'not-closed', section.fence);
		const one = (fence: string): Section | undefined => {
			const [first, second] = fences.filter((section) => section.fence === fence);
			if (second) this.tell(second.line, 'second-block', fence);
			return first;
		};
		const shown = one('show');
		const show = shown ? this.show(shown, before) : { ...before, isFresh: false, line: 0 };
		const tasks = [
			one('question') && this.question(one('question')!),
			one('predict') && this.prediction(one('predict')!),
			one('goal') && this.goal(one('goal')!)
		].filter((task) => task !== undefined);
		if (tasks.length > 1) this.tell(tasks[1].line, 'second-task', tasks[1].type);
		if (tasks.length > 0 && show.programs.length === 0) this.tell(line, 'no-program', title);
		const notes = one('notes')?.lines.join('\n').trim() ?? '';
		return { title, line, text, show, task: tasks[0] ?? null, notes };
	}

	/** Keys not given keep the value of the screen before, but a new program begins at its start. */
	show(section: Section, before: Show): Show {
		const pairs = this.#pairs(section);
		const names = pairs.filter(({ key }) => key === 'program' || key === 'beside');
		const programs = names.map(({ value, line }) => this.#program(value, line));
		if (programs.length > MOST_PROGRAMS) this.tell(section.line, 'bad-value', `${programs.length}`);
		const isSame = programs.length === 0 || programs.join() === before.programs.join();
		let show: Show = {
			...(isSame ? before : NOTHING),
			programs: programs.length === 0 ? before.programs : programs,
			to: null,
			isFresh: programs.length > 0,
			line: section.line
		};
		for (const { key, value, line } of pairs) {
			if (key === 'program' || key === 'beside') continue;
			const part = readShow(key, value);
			if (part === null) this.tell(line, 'unknown-key', key);
			else if (part === undefined) this.tell(line, 'bad-value', `${key}: ${value}`);
			else show = { ...show, ...part };
		}
		return show;
	}

	question({ line, lines }: Section): Question {
		const text: string[] = [];
		const because: string[] = [];
		const answers: string[] = [];
		const checks: Condition[] = [];
		let right = -1;
		let marked = 0;
		lines.forEach((content, i) => {
			const answer = /^[-*] \[([ xX])\] (.+)$/.exec(content);
			const check = /^check: *(.*)$/.exec(content);
			if (answer) {
				if (answer[1] !== ' ') {
					right = answers.length;
					marked++;
				}
				answers.push(answer[2].trim());
			} else if (check) this.#condition(check[1], line + 1 + i, checks);
			else if (answers.length > 0) because.push(content);
			else text.push(content);
		});
		if (answers.length < 2 || answers.length > MOST_ANSWERS)
			this.tell(line, 'answers', `${answers.length}`);
		else if (marked !== 1) this.tell(line, 'right-answer', `${marked}`);
		if (checks.length === 0) this.tell(line, 'no-checks');
		return {
			type: 'question',
			line,
			text: text.join('\n').trim(),
			answers,
			right,
			because: because.join('\n').trim(),
			checks
		};
	}

	prediction(section: Section): Guess {
		let ask: Guess['ask'] = 'task';
		for (const { key, value, line } of this.#pairs(section)) {
			const asked = ASKS.find((name) => name === value);
			if (key !== 'ask') this.tell(line, 'unknown-key', key);
			else if (asked) ask = asked;
			else this.tell(line, 'bad-value', `${key}: ${value}`);
		}
		return { type: 'predict', line: section.line, ask };
	}

	goal({ line, lines }: Section): Goal {
		const text: string[] = [];
		const hint: string[] = [];
		const conditions: Condition[] = [];
		let solution = '';
		lines.forEach((content, i) => {
			const condition = /^[-*] (.+)$/.exec(content);
			const file = /^solution: *(.*?)\s*$/.exec(content);
			if (file) solution = this.#program(file[1], line + 1 + i);
			else if (condition) this.#condition(condition[1], line + 1 + i, conditions);
			else if (conditions.length > 0) hint.push(content);
			else text.push(content);
		});
		if (conditions.length === 0) this.tell(line, 'no-conditions');
		const words = text.join('\n').trim();
		return { type: 'goal', line, text: words, conditions, hint: hint.join('\n').trim(), solution };
	}

	#condition(text: string, line: number, found: Condition[]): void {
		const condition = readCondition(text.trim(), line);
		if (condition) found.push(condition);
		else this.tell(line, 'condition', text);
	}

	#program(name: string, line: number): string {
		const file = programFile(this.files, name, this.language);
		const source = this.files.get(file);
		if (source === undefined) this.tell(line, 'no-file', name);
		else this.programs.set(file, source);
		return file;
	}

	#pairs({ lines, line }: Section): { key: string; value: string; line: number }[] {
		return lines.flatMap((content, i) => {
			if (content.trim() === '') return [];
			const [, key, value] = /^([\w-]+): *(.*?)\s*$/.exec(content) ?? [];
			if (key) return [{ key, value, line: line + 1 + i }];
			this.tell(line + 1 + i, 'unknown-key', content.trim());
			return [];
		});
	}
}

/** What a key of a `show` block says; undefined: its value does not fit, null: there is no such key. */
function readShow(key: string, value: string): Partial<Show> | undefined | null {
	switch (key) {
		case 'at':
		case 'to': {
			const moment = readMoment(value);
			return moment && { [key]: moment };
		}
		case 'by': {
			const by = STEP_SIZES.find((size) => size === value);
			return by && { by };
		}
		case 'scale': {
			const scale = SCALES.find((name) => name === value);
			return scale && { scale };
		}
		default:
			return null;
	}
}

/** `start`, `end`, `1.5 s`, `line 7`, `line 7 time 2`. */
function readMoment(value: string): Moment | undefined {
	if (value === 'start' || value === 'end') return { at: value };
	const seconds = /^(\d+(?:\.\d+)?) s$/.exec(value);
	if (seconds) return { at: 'time', seconds: Number(seconds[1]) };
	const line = /^line (\d+)(?: time (\d+))?$/.exec(value);
	if (line) return { at: 'line', line: Number(line[1]), nth: Number(line[2] ?? 1) };
	return undefined;
}
