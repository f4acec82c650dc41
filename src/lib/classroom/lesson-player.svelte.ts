import type { Lesson, LessonProblem, Screen } from '../lessons/lesson';
import { indexOf } from '../lessons/moments';
import type { Run } from '../simulate';
import type { Workbench } from '../workbench/workbench.svelte';
import type { SavedWork } from '../workbench/saved-work';
import { checkFolder } from './check-folder';
import type { Folder } from './folders';
import type { KeptLesson } from './kept-lesson';
import { readProgress, solvedIn, writeProgress, type Progress } from './progress';

/** The answer that was given to the question of a screen. */
export interface Answered {
	readonly lesson: string;
	readonly screen: number;
	readonly chosen: number;
}

/** A lesson on the workbench: which screen is shown, and what was solved. */
export class LessonPlayer {
	/** The one that is open. */
	folder = $state.raw<Folder | null>(null);
	/** In each of its languages; none: no lesson is open. */
	#lessons = $state.raw<readonly Lesson[]>([]);
	place = $state(0);
	/** The last answer; that of another screen means nothing here. */
	answered = $state.raw<Answered | null>(null);
	#progress = $state.raw<Progress>({});
	/** The programs of the lesson as they are given, simulated. */
	runs: ReadonlyMap<string, Run> | null = null;
	/** The programs that were opened last, by their files. */
	#shown = '';
	/** What was on the workbench before the lesson. */
	before = $state.raw<SavedWork | null>(null);

	readonly lesson = $derived.by((): Lesson | null => {
		const inLanguage = this.#lessons.find(({ language }) => language === this.workbench.language);
		return inLanguage ?? this.#lessons[0] ?? null;
	});
	/** Another window may tell the place in a lesson before the lesson. */
	readonly screen = $derived<Screen | null>(
		this.lesson?.screens[Math.min(this.place, this.lesson.screens.length - 1)] ?? null
	);
	readonly solved = $derived<readonly number[]>(
		this.lesson ? solvedIn(this.#progress, this.lesson.id) : []
	);
	/** The place of the answer to the question of this screen; -1: nobody has answered. */
	readonly chosen = $derived.by((): number => {
		const { answered, lesson, place } = this;
		return answered && answered.lesson === lesson?.id && answered.screen === place
			? answered.chosen
			: -1;
	});
	/** Where the stretch to play ends on the workbench's track; null: at the end. */
	readonly end = $derived.by((): number | null => {
		const trace = this.workbench.programs[0].trace;
		const to = this.screen?.show.to;
		return trace && to ? indexOf(trace, to) : null;
	});
	/** Where the screen begins on the workbench's track. */
	readonly #start = $derived.by((): number => {
		const trace = this.workbench.programs[0].trace;
		return (trace && this.screen && indexOf(trace, this.screen.show.at)) ?? -1;
	});
	/** Which conditions of the goal hold of the program as it is now. */
	readonly holding = $derived.by((): readonly boolean[] => {
		const { screen, lesson, workbench } = this;
		if (!lesson || screen?.task?.type !== 'goal') return [];
		const { run, source, status } = workbench.programs[0];
		const file = screen.show.programs[0];
		const given = this.runs?.get(file);
		const isKnown = run?.trace && status === 'fresh' && given;
		const subject = isKnown && {
			source,
			run,
			given: { source: lesson.programs.get(file)!, run: given }
		};
		return screen.task.conditions.map((condition) => !!subject && condition.holds(subject));
	});

	constructor(readonly workbench: Workbench) {
		this.#progress = readProgress();
	}

	/** Opens a folder if nothing is wrong with it, else says what is. */
	async open(folder: Folder, place = 0): Promise<readonly LessonProblem[]> {
		const problems = await this.follow(folder);
		if (problems.length > 0) return problems;
		this.place = Math.max(0, Math.min(place, this.lesson!.screens.length - 1));
		this.answered = null;
		await this.#show(true);
		return [];
	}

	/** Opens a folder and leaves to others what stands on the workbench. */
	async follow(folder: Folder): Promise<readonly LessonProblem[]> {
		const { lessons, problems, runs } = await checkFolder(folder);
		if (problems.length > 0) return problems;
		this.runs = runs;
		this.before ??= this.workbench.work;
		this.#lessons = lessons;
		this.folder = folder;
		return [];
	}

	/** Goes on with a lesson that was under way; what was changed in its programs stays. */
	async resume({ folder, place, before }: KeptLesson): Promise<void> {
		if ((await this.follow(folder)).length > 0) {
			if (before) await this.workbench.restore(before);
			return;
		}
		this.before = before;
		this.place = Math.max(0, Math.min(place, this.lesson!.screens.length - 1));
		this.#shown = this.screen!.show.programs.join();
	}

	/** Leaves the lesson and brings back what was there before. */
	async close(): Promise<void> {
		const before = this.before;
		this.forget();
		if (before) await this.workbench.restore(before);
	}

	/** Leaves the lesson; what stands on the workbench stays. */
	forget(): void {
		this.#lessons = [];
		this.folder = null;
		this.before = null;
		this.answered = null;
		this.place = 0;
	}

	/** Shows another screen; a program that the screen before has too stays as it was changed. */
	async go(place: number): Promise<void> {
		if (!this.lesson?.screens[place] || place === this.place) return;
		this.place = place;
		this.answered = null;
		await this.#show(this.screen!.show.isFresh);
	}

	/** Gives an answer to the question of this screen. */
	answer(chosen: number): void {
		const { lesson, place } = this;
		if (lesson) this.answered = { lesson: lesson.id, screen: place, chosen };
	}

	/** Whether the playhead stands at the end of what the screen has to show, or at its start. */
	isSteppedOut(direction: 1 | -1): boolean {
		const { player, indices } = this.workbench;
		if (direction < 0) return player.position < 0 || indices[0] <= this.#start;
		return player.isAtEnd || (this.end !== null && indices[0] >= this.end);
	}

	/** Brings the programs of the screen back as they are given. */
	reset(): Promise<void> {
		return this.#show(true);
	}

	/** Puts the solution of the goal, if the lesson brings one, beside the program. */
	async compareSolution(): Promise<void> {
		const { lesson, screen, workbench } = this;
		if (screen?.task?.type !== 'goal') return;
		const source = lesson?.programs.get(screen.task.solution);
		const isThere = workbench.programs.some((program) => program.source === source);
		if (source !== undefined && !isThere) await workbench.compare({ source });
	}

	/** The task of this screen is solved. */
	solve(): void {
		const { lesson, place, solved } = this;
		if (!lesson || solved.includes(place)) return;
		this.#progress = { ...this.#progress, [lesson.id]: [...solved, place] };
		writeProgress(this.#progress);
	}

	solvedOf(id: string): number {
		return solvedIn(this.#progress, id).length;
	}

	/** Puts what the screen shows on the workbench. */
	async #show(isFresh: boolean): Promise<void> {
		const { lesson, screen, workbench } = this;
		if (!lesson || !screen) return;
		const { programs, at, by, scale } = screen.show;
		if (programs.length > 0 && (isFresh || programs.join() !== this.#shown)) {
			this.#shown = programs.join();
			await workbench.open(programs.map((file) => ({ source: lesson.programs.get(file)! })));
			if (this.screen !== screen) return;
		}
		workbench.scale = scale ?? undefined;
		workbench.player.send({ type: 'player.by', by });
		const trace = workbench.programs[0].trace;
		const index = trace && indexOf(trace, at);
		if (index !== null) workbench.seek(0, index);
	}
}
