import { numbers } from '../numbers';

const n = numbers('en');

/** What the dialogue that shares says in English. */
export const shareEn = {
	title: 'Share',
	means: 'The link holds everything: program, playhead and view. Nothing is sent anywhere.',
	meansScreen:
		'The link leads to this screen. What you changed in its program does not go with it.',
	what: 'What',
	kinds: {
		screen: 'this screen of the lesson',
		open: 'the task that is open',
		moment: 'at this moment',
		start: 'from the start',
		task: 'as a task to do'
	},
	link: 'Link',
	copy: 'Copy the link',
	copied: 'Copied.',
	notCopied: 'The browser would not copy it. Select the text and copy it by hand.',
	length: (characters: number) => `${n.decimal(characters)} characters`,
	code: 'QR code of the link',
	enlarge: 'Show the code as large as the screen',
	shrink: 'Close the code',
	point: 'Point a telephone’s camera at the code.',
	acrossRoom: 'A telephone reads the code across the room.',
	near: 'The link is long: a telephone reads its code from two or three metres only. Fewer comments make it shorter.',
	noCode: (most: number) =>
		`No code: the link has more than ${n.decimal(most)} characters, and telephones would not read it from a screen. Send the link or the file, or take out comments and what the example does not need.`,
	tooLong: 'The program is too long for a link. Save it as a file and send that.',
	onlyHere:
		'This page comes from this computer alone. Other devices cannot open the link; open Swimloop from a web server to share it.',
	more: {
		page: 'In a web page',
		readme: 'In a README',
		file: 'As a file'
	},
	embed: 'Code to embed',
	copyEmbed: 'Copy the code',
	embedTheme: 'Theme',
	embedThemes: { auto: 'the reader’s own', light: 'light', dark: 'dark' },
	plays: 'plays when it is started',
	isEditable: 'the program can be changed',
	noEmbed: 'Lessons and tasks open in the page itself. Embed the program: choose another “What”.',
	badge: 'Badge',
	copyBadge: 'Copy the Markdown',
	openIn: 'Open in Swimloop',
	picture: 'Picture that leads to the link',
	copyPicture: 'Copy the Markdown',
	pictureMeans: (file: string) => `Save the picture beside the text as \`${file}\`.`,
	savePicture: 'Make the picture …',
	saveFile: (file: string) => `Save ${file}`,
	figure: 'Figure, animation, trace …',
	task: {
		means:
			'The program in the editor is the solution: it is in the link, and hidden until somebody asks for it.',
		given: 'It begins with',
		opened: (title: string) => `${title ? `“${title}”` : 'the program'} as it was opened`,
		noGiven:
			'There is no program to begin with. Put it beside this one (Open beside), or change the program that was opened into the solution.',
		text: 'What to do, in a sentence',
		proposal: 'Change the program until all of this holds.',
		goal: 'Conditions, one a line',
		fine: 'The solution meets them all.',
		noConditions: 'At least one condition is needed, such as `end < 3 s`.',
		notOne: (text: string) =>
			`\`${text}\` is not a condition. Examples: \`end < 3 s\`, \`output same\`, \`keep asyncio.sleep\`.`,
		notMet: (text: string) => `The solution does not meet \`${text}\`.`,
		metAlready:
			'The program to begin with meets them already. Is the solution the one in the editor?',
		waiting: 'The programs run …',
		noRun: 'One of the two programs does not run to its end here.'
	}
};

/** The words of the dialogue that shares; every language has all of them. */
export type ShareMessages = typeof shareEn;
