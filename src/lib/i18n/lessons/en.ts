import type { LessonProblemCode } from '../../lessons/lesson';

export const lessonsEn = {
	/** What is wrong with a lesson's files; `subject` is explained with each code. */
	problem: ((code, subject) => {
		switch (code) {
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
