import type { StepSize } from '../trace/navigate';
import type { Ask } from '../trace/prediction';
import type { Condition } from './conditions';

/** A lesson in one language: a few screens, shown one after the other. */
export interface Lesson {
	/** Name of its folder. */
	readonly id: string;
	readonly language: string;
	readonly title: string;
	/** Markdown: what it is about, for the list of lessons. */
	readonly summary: string;
	readonly screens: readonly Screen[];
	/** The programs by file name. */
	readonly programs: ReadonlyMap<string, string>;
}

export interface Screen {
	readonly title: string;
	/** Of its heading, 1-based. */
	readonly line: number;
	/** Markdown. */
	readonly text: string;
	readonly show: Show;
	readonly task: Question | Guess | Goal | null;
	/** Markdown for whoever presents the lesson; '' if there is nothing. */
	readonly notes: string;
}

/** What stands beside the text. A screen that says nothing of it goes on with that of the one before. */
export interface Show {
	/** File names; the first is in the editor, others (at most three) are compared with it. */
	readonly programs: readonly string[];
	/** Where the playhead stands when the screen comes. */
	readonly at: Moment;
	/** A stretch to play ends there. */
	readonly to: Moment | null;
	readonly by: StepSize;
	readonly scale: 'time' | 'steps' | 'both' | null;
	/** The screen names its programs, so it begins with them as they are given. */
	readonly isFresh: boolean;
	/** Of the block that says it, 1-based; 0 = nowhere. */
	readonly line: number;
}

/** A place in the run of the first program. */
export type Moment =
	| { readonly at: 'start' | 'end' }
	| { readonly at: 'time'; readonly seconds: number }
	/** The `nth` time (1 = first) that a line of the program runs. */
	| { readonly at: 'line'; readonly line: number; readonly nth: number };

/** A question with an answer that the author gives; it is checked by conditions that hold of the run. */
export interface Question {
	readonly type: 'question';
	readonly line: number;
	/** Markdown. */
	readonly text: string;
	/** Markdown, two to four. */
	readonly answers: readonly string[];
	/** Place of the right one among them. */
	readonly right: number;
	/** Markdown: why. */
	readonly because: string;
	/** What must be true of the run for the answer to be right. */
	readonly checks: readonly Condition[];
}

/** What comes next is asked, and the run itself gives the answer. */
export interface Guess {
	readonly type: 'predict';
	readonly line: number;
	readonly ask: Ask;
}

/** Something to change in the program until all conditions hold. */
export interface Goal {
	readonly type: 'goal';
	readonly line: number;
	/** Markdown. */
	readonly text: string;
	readonly conditions: readonly Condition[];
	/** Markdown, '' if there is none. */
	readonly hint: string;
	/** File of a program that reaches the goal; '' if there is none. */
	readonly solution: string;
}

/** Something in a lesson's files that is wrong, and where. */
export interface LessonProblem {
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	readonly code: LessonProblemCode;
	/** The words concerned, as they stand there, or what is right instead. */
	readonly subject: string;
}

export type LessonProblemCode =
	| 'too-many' // the folder has more files than a lesson; subject: how many
	| 'too-big' // a file is larger than any program
	| 'not-text' // a file is not UTF-8
	| 'unreadable' // a file that the browser does not read
	| 'no-text' // the folder has no lesson in any language
	| 'no-title' // the text does not begin with "# Title"
	| 'no-screens' // there is no "## Title of a screen"
	| 'empty-screen' // a screen without text
	| 'not-closed' // a block that is opened and not closed
	| 'second-task' // a screen has two of question, predict and goal
	| 'second-block' // a screen has the same block twice
	| 'unknown-key' // show: a key that is none
	| 'bad-value' // show or predict: a value that does not fit its key
	| 'no-program' // nothing is shown yet and the screen needs a program
	| 'no-file' // a program that is not in the folder
	| 'answers' // a question needs two to four answers
	| 'right-answer' // exactly one answer must be marked [x]
	| 'no-checks' // a question whose answer nothing proves
	| 'no-conditions' // a goal without conditions
	| 'condition' // a condition that is not understood
	| 'not-so' // a condition of a question that does not hold of the run; subject says what is
	| 'met-already' // a goal that the program meets as it is
	| 'no-solution' // a goal that its own solution does not meet; subject: the condition
	| 'moment' // a moment that the run does not have
	| 'nothing-next' // a prediction where nothing comes next
	| 'syntax' // the program does not parse
	| 'not-simulated' // the program uses what is not simulated
	| 'too-long' // the program takes too long to be simulated
	| 'languages'; // the languages of a lesson differ in their screens
