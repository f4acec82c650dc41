import { numbers } from '../numbers';

const n = numbers('en');

/** What the exports say in English. */
export const exportEn = {
	title: 'Export',
	format: 'Format',
	groups: { picture: 'Picture', text: 'Text', trace: 'Trace' },
	formats: {
		svg: 'SVG – for slides and documents',
		png: 'PNG – a picture of pixels',
		gif: 'GIF – animated',
		mermaid: 'Mermaid – a Gantt chart for a README',
		chrome: 'Chrome trace – for Perfetto and speedscope',
		intervals: 'CSV – what each task does, and when',
		csv: 'CSV – every event',
		ndjson: 'NDJSON – every event'
	},
	part: 'What',
	parts: { whole: 'the whole program', sight: 'what is in sight' },
	theme: 'Theme',
	themes: {
		light: 'light',
		dark: 'dark',
		projection: 'projection',
		'projection-dark': 'projection, dark'
	},
	language: 'Language',
	languages: { en: 'English', fr: 'French' },
	scale: 'Size',
	pixels: (width: number, height: number) => `${n.decimal(width)} × ${n.decimal(height)} pixels`,
	from: 'From (seconds)',
	to: 'To (seconds)',
	preview: 'Preview',
	download: 'Download',
	copy: 'Copy',
	print: 'Print',
	cancel: 'Cancel',
	making: (share: number) => `Making it: ${n.decimal(Math.round(share * 100))}%`,
	cancelled: 'Cancelled. Nothing was made.',
	made: (name: string, bytes: number) => `“${name}” is ready: ${size(bytes)}.`,
	copied: 'Copied.',
	notCopied: 'The browser would not copy it. Download it instead.',
	failed: 'The browser could not make it. Choose a smaller size.',
	nothing: 'Nothing is drawn yet: the program has to run once without a mistake in its text.',
	tooLarge: (width: number, height: number) =>
		`It would be ${n.decimal(width)} × ${n.decimal(height)} pixels, more than browsers can make. Choose a smaller size, what is in sight, or SVG.`,
	tooLargeToAnimate: (width: number, height: number) =>
		`It would be ${n.decimal(width)} × ${n.decimal(height)} pixels, too many for an animation. Choose a smaller size, or what is in sight.`,
	emptyStretch: 'The stretch is empty: it has to end later than it begins.',
	onlyOne: (title: string) => `Of the programs compared, this is “${title}”.`,
	speed: (seconds: number, speed: number) =>
		speed > 1
			? `${n.seconds(seconds)} long, ${n.times(speed)} as fast as it plays here at 1×; at most 30 s.`
			: `${n.seconds(seconds)} long, a step at a time.`,
	skips: 'So much happens that some steps are skipped.',
	leftOut: (count: number) =>
		`${n.decimal(count)} more ${count === 1 ? 'lane is' : 'lanes are'} left out: Mermaid takes no more.`,
	firstTasks: (drawn: number, all: number) =>
		`the first ${n.decimal(drawn)} of ${n.decimal(all)} lanes`,
	program: 'Program',
	output: 'Output',
	lanes: 'Lanes'
};

/** The words of the exports; every language has all of them. */
export type ExportMessages = typeof exportEn;

function size(bytes: number): string {
	return bytes < 100_000
		? `${n.decimal(bytes / 1000, 0, 1)} kB`
		: `${n.decimal(bytes / 1_000_000, 0, 1)} MB`;
}
