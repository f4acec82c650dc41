import fs from 'node:fs';

/** Something that CPython does otherwise than the simulator; the texts are one sentence or two of English. */
export interface Difference {
	readonly section: Section;
	readonly about: string;
	readonly cpython: string;
	readonly simulator: string;
}

/** A difference with the program that shows it; `path` is below the folder of differences. */
export interface ShownDifference extends Difference {
	readonly path: string;
	readonly source: string;
}

/** A difference that no program can show, and why. */
export interface UnshownDifference extends Difference {
	readonly why: string;
}

/** The folders of differences, in the order of the page, with their headings. */
export const SECTIONS = {
	rules: 'Rules of order that CPython is given for the comparison',
	choices: 'Choices',
	clock: 'Time',
	library: 'The library',
	wording: 'Wording'
} as const;
export type Section = keyof typeof SECTIONS;

const FOLDER = new URL('differences/', import.meta.url);
const DOCSTRING = /^"""(\S.*?)\n\n(\S.*?)\n\n(\S.*?)\n"""\n/s;

/** Every known difference that a program shows. @throws Error where a docstring is not of three paragraphs */
export function shownDifferences(): ShownDifference[] {
	return (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
		fs
			.readdirSync(new URL(section, FOLDER))
			.sort()
			.map((name) => {
				const path = `${section}/${name}`;
				const source = fs.readFileSync(new URL(path, FOLDER), 'utf8');
				const [, about, cpython, simulator] = DOCSTRING.exec(source) ?? [];
				if (!about || !cpython || !simulator || simulator.includes('\n\n'))
					throw new Error(`${path}: the docstring should have three paragraphs`);
				return { section, path, source, about, cpython, simulator };
			})
	);
}

export const UNSHOWN_DIFFERENCES: readonly UnshownDifference[] = [
	{
		section: 'rules',
		about: 'When a job in a pool runs.',
		cpython: 'The operating system decides.',
		simulator: 'It begins at once if a worker is free, and runs until it first blocks.',
		why: 'The worker threads of the comparison are virtual: real ones run differently each time.'
	},
	{
		section: 'choices',
		about: 'A program that waits for ever.',
		cpython: 'It hangs.',
		simulator: 'It ends there as a deadlock; its `finally` blocks do not run.',
		why: 'CPython would not come back; for the comparison it is stopped there as well.'
	},
	{
		section: 'choices',
		about: 'A program that never ends, or makes very much.',
		cpython: 'It runs on.',
		simulator:
			'A limit ends it: of events, turns of the loop, simulated seconds, the size of one value.',
		why: 'CPython would not come back.'
	},
	{
		section: 'choices',
		about: 'Jobs in a pool of processes.',
		cpython:
			'What goes there and back is pickled; a process has its own copy of everything, imported anew.',
		simulator: 'They share the objects of the program, as threads do.',
		why: 'Pyodide has no processes.'
	},
	{
		section: 'clock',
		about: 'Computing in threads and processes.',
		cpython: 'Threads take turns at the GIL in slices of 5 ms; processes run side by side.',
		simulator: 'Threads that compute share the GIL evenly; processes share the four cores.',
		why: 'Pyodide has one thread.'
	},
	{
		section: 'clock',
		about: '`time.process_time()` and `time.thread_time()`.',
		cpython: 'They count what the processor does: waiting takes none.',
		simulator: 'They are the same clock as all others, so waiting counts.',
		why: 'In Pyodide they are the same clock as well.'
	},
	{
		section: 'clock',
		about: 'When a timer is due.',
		cpython: 'Up to one resolution of the clock before its deadline.',
		simulator: 'At its deadline.',
		why: 'The virtual clock stops at deadlines only.'
	},
	{
		section: 'library',
		about: 'The trace of lines.',
		cpython: 'A debugger sees every line.',
		simulator: 'Of lines in a row with nothing between, the trace keeps the first 10,000.',
		why: 'It is about the trace, not about what the program does.'
	}
];
