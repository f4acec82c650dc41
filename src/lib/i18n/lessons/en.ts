import type { LessonProblemCode } from '../../lessons/lesson';

export const lessonsEn = {
	lessons: 'Lessons',
	loading: 'Loading …',
	notLoaded: 'The lesson did not come. Is there a connection? Try again.',
	noLesson: 'There is no lesson of this name here.',
	solved: (solved: number, tasks: number) =>
		solved >= tasks ? 'All tasks solved' : `${solved} of ${tasks} tasks solved`,
	openFolder: 'Open a folder …',
	ownLesson: 'A lesson of your own is a folder with a text en.md or fr.md and its programs.',
	refused: (count: number) =>
		count === 1 ? 'The folder was not opened:' : `The folder was not opened, for ${count} reasons:`,
	lesson: (title: string) => `Lesson: ${title}`,
	leave: 'Leave the lesson',
	print: 'Print a handout',
	paperName: 'Name:',
	paperDate: 'Date:',
	paperWhy: 'Why?',
	paperAnswers: 'Answers',
	screens: 'Screens of the lesson',
	screen: (place: number, title: string, isSolved: boolean) =>
		`${place}: ${title.replaceAll('`', '')}${isSolved ? ', solved' : ''}`,
	previous: 'Previous screen',
	next: 'Next',
	finish: 'Finish',
	playStretch: 'Play',
	right: 'right',
	wrong: 'wrong',
	isRight: 'Right.',
	isWrong: (letter: string) => `No: it is ${letter}.`,
	/** Who presents sees the answer before the class does. */
	onlyHere: (letter: string) => `Only in this window: it is ${letter}.`,
	goal: 'Your task',
	holds: 'holds',
	holdsNot: 'does not hold yet',
	met: 'Done: all of it holds.',
	hint: 'A hint',
	solution: 'A solution',
	beside: 'Put it beside mine',
	reset: 'Start over',
	predict: 'What comes next?',
	stopPredicting: 'Stop predicting',
	what: 'What is asked',
	asks: {
		task: 'Which task runs next?',
		print: 'What is printed next?',
		end: 'When does the program end?'
	},
	askKinds: { task: 'task', print: 'output', end: 'end' },
	nothingToAsk:
		'Nothing to choose between from here on. Move the playhead back, or ask for something else.',
	score: (right: number, asked: number) => (asked ? `${right} of ${asked} right` : ''),
	summary: 'Summary',
	allRight: 'None was wrong.',
	wereWrong: 'Not right:',
	goThere: 'Go to this moment',
	startOver: 'Start over',
	goOn: 'Next question',
	presenter: 'Presenter',
	notes: 'Notes',
	nextStep: 'Next:',
	nextScreen: 'Next screen:',
	noNextStep: 'the end is reached.',
	sinceStart: 'Since the start ',
	black: 'Black screen',
	code: 'QR code',
	program: 'Projected program',
	notBlack: 'Show the picture again',
	projectAgain: 'Open the projected window',
	noWindow: 'The browser did not open a window. Allow pop-up windows for this page and try again.',
	/** What a condition of a goal asks for. */
	condition: (text: string): string => {
		const [, figure, comparison, value] = /^([a-z ]+?) (<=|>=|<|=|>) (.+)$/.exec(text) ?? [];
		const signs: Record<string, string> = {
			'<': 'under',
			'<=': 'at most',
			'=': '',
			'>=': 'at least',
			'>': 'more than'
		};
		const amount = figure && `${signs[comparison]} ${value}`.trim();
		const [, verb, name] =
			/^(keep|use|avoid|prints|never prints|error =|outcome =) (.+)$/.exec(text) ?? [];
		const [, place, line] = /^output (\d+) = (.*)$/.exec(text) ?? [];
		switch (verb ?? figure) {
			case 'end':
				return `ends after ${amount}`;
			case 'blocked':
				return `holds the loop for ${amount}`;
			case 'gain':
				return `${amount} times sooner than one after another`;
			case 'tasks':
				return `tasks: ${amount}`;
			case 'most at once':
				return `tasks at once: ${amount}`;
			case 'notices':
				return value === '0' ? 'no warnings' : `warnings: ${amount}`;
			case 'lines':
				return `lines printed: ${amount}`;
			case 'keep':
				return `the calls of \`${name}\` stay as they are`;
			case 'use':
				return `calls \`${name}\``;
			case 'avoid':
				return `does not call \`${name}\``;
			case 'prints':
				return `prints \`${name}\``;
			case 'never prints':
				return `never prints \`${name}\``;
			case 'error =':
				return `ends with \`${name}\``;
			case 'outcome =':
				return name === 'ok' ? 'ends without an error' : `ends so: ${name}`;
			default:
				if (place) return `line ${place} of the output: \`${line}\``;
				return /^output same/.test(text) ? 'prints the same' : text;
		}
	},
	/** What is wrong with a lesson's files; `subject` is explained with each code. */
	problem: ((code, subject) => {
		switch (code) {
			case 'too-many':
				return `There are ${subject} files here; a lesson has at most 200.`;
			case 'too-big':
				return 'The file is larger than 1 MB.';
			case 'not-text':
				return 'This is no text in UTF-8: save it as UTF-8.';
			case 'unreadable':
				return 'The file could not be read.';
			case 'too-long':
				return 'The simulation of the program takes too long.';
			case 'no-text':
				return `\`${subject}\` has no lesson in it: its text is a file called en.md or fr.md.`;
			case 'no-title':
				return 'The lesson has no title: begin with “# Title”.';
			case 'no-screens':
				return 'The lesson has no screens: each begins with “## Title”.';
			case 'empty-screen':
				return `The screen “${subject}” has no text.`;
			case 'not-closed':
				return `The block “${subject}” is not closed: end it with a line of three backticks.`;
			case 'second-task':
				return `A screen has one task only: “${subject}” is one too many.`;
			case 'second-block':
				return `The block “${subject}” is there twice.`;
			case 'unknown-key':
				return `“${subject}” means nothing here.`;
			case 'bad-value':
				return `“${subject}” is no value for this.`;
			case 'no-program':
				return `The screen “${subject}” has a task but no program: say “program: NAME.py” in a block “show”.`;
			case 'no-file':
				return `There is no file \`${subject}\` in the folder.`;
			case 'answers':
				return `A question has two to four answers, lines that begin with “- [ ]”; here there are ${subject}.`;
			case 'right-answer':
				return `Exactly one answer is right and marked “- [x]”; here there are ${subject}.`;
			case 'no-checks':
				return 'Nothing proves the answer: add a line “check: CONDITION”.';
			case 'no-conditions':
				return 'The goal has no conditions: add lines “- CONDITION”.';
			case 'condition':
				return `“${subject}” is not a condition.`;
			case 'not-so':
				return `This is not so when the program runs: ${subject}.`;
			case 'met-already':
				return 'The program meets this goal as it is.';
			case 'no-solution':
				return `The solution does not reach the goal: “${subject}” does not hold.`;
			case 'moment':
				return `The run has no such moment (“${subject}”).`;
			case 'nothing-next':
				return `There is nothing to choose between from here on (“${subject}”).`;
			case 'syntax':
				return `The program does not parse: ${subject}.`;
			case 'not-simulated':
				return `\`${subject}\` is not simulated.`;
			case 'languages':
				return `This lesson and ${subject} differ in their screens or in their tasks.`;
		}
	}) as (code: LessonProblemCode, subject: string) => string
};

export type LessonMessages = typeof lessonsEn;
