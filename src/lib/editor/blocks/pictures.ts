import type { PaletteKind } from '../../blocks/kinds';
import type { Messages } from '../../i18n/en';

/** What a lane can be at a moment; the lanes of the timeline have the same fills. */
type State = keyof Messages['states'];
type End = 'done' | 'failed' | 'cancelled';

export interface Segment {
	readonly state: Exclude<State, End | 'created'>;
	/** In units of {@link WIDTH}. */
	readonly start: number;
	readonly width: number;
}

export interface Mark {
	readonly what: End | 'limit';
	readonly at: number;
}

export interface PictureLane {
	readonly segments: readonly Segment[];
	readonly marks: readonly Mark[];
}

/** Characters of a lane in {@link PICTURES}. */
export const WIDTH = 16;

const STATES: Readonly<Record<string, Segment['state']>> = {
	'#': 'running',
	'!': 'blocking',
	'.': 'ready',
	'~': 'suspended',
	'-': 'waiting',
	'/': 'blocked'
};
const MARKS: Readonly<Record<string, Mark['what']>> = {
	v: 'done',
	x: 'failed',
	o: 'cancelled',
	'|': 'limit'
};

/**
 * What each block does to the lanes, time from left to right:
 * `#` runs, `!` blocks the thread, `.` is ready, `~` is suspended, `-` waits for a task, `/` is blocked by a
 * resource; `v` done, `x` failed, `o` cancelled; `|` a time limit strikes. Nothing stands for a lane that is not there.
 */
export const PICTURES: Readonly<Record<PaletteKind, readonly string[]>> = {
	coroutine: ['#~~~~#~~~~~~#v'],
	'await-call': ['##~~~~##~~~~##v'],
	'create-task': ['####~~~~~~~~~#v', '  ..#~~~~~#v'],
	'await-task': ['##---------#v', '..#~~~~~~~#v'],
	gather: ['#------------#v', ' #~~~~~#v', ' .#~~~~~~~~~#v', ' ..#~~#v'],
	'gather-each': ['#------------#v', ' #~~~~~~~~#v', ' .#~~~~~~~~#v', ' ..#~~~~~~~~#v'],
	'task-group': ['#--------  -#x', ' #~~~~~~#x', ' .#~~~~~~.o', ' ..#~~~~~.o'],
	'group-task': ['####-------#v', '  ..#~~~~~#v'],
	'wait-first': ['#------##~~~~#v', ' #~~~~#v', ' .#~~~~~~~~~#v'],
	'as-completed': ['#----#--#----#v', ' #~~~~~~~~~~#v', ' .#~#v', ' ..#~~~#v'],
	cancel: ['#~~~~~##~~~~~#v', '.#~~~~~.#o'],

	sleep: ['##~~~~~~~~~~##v'],
	request: ['#~~~~~~~~~~~~#v', '.##~~~##~~~##v'],
	timeout: ['##~~~#~~~~~|##v'],
	'wait-for': ['##~~~~~~~~~|##v'],

	semaphore: ['#~~~~~#v', '.#~~~~~#v', '..//////#~~~~#v'],
	'hold-semaphore': ['#~~~~~#v', './/////.#~~~~#v'],
	lock: ['#~~~#v', './///.#~~~#v', '..////////.#~~#v'],
	'hold-lock': ['#~~~~~#v', './/////.#~~~~#v'],
	event: ['#~~~~~~##v', '.#///////.#v', '..#//////..#v'],
	'event-wait': ['##////////.##~#v', '..#~~~~~~#v'],
	'event-set': ['##~~~~##v', '..#/////.#~~#v', '...#////..#~~~#v'],
	queue: ['#~~#~~#~~#v', './//#~~~#~~~#~~#'],
	'queue-put': ['###///#////#///#', '...#~~~~#~~~~#~~'],
	'queue-get': ['#//////.##~~~~#v', '.#~~~~~#v'],
	'queue-done': ['#~~~#~~~#~~~#///', './//////////.#v'],
	'queue-join': ['#//////////.##v', '.#~~~#~~~~#/////', '..#~~~~~#///////'],
	condition: ['#~~~~~##v', '.#//////.#~#v', '..#////////.#~#v'],
	'hold-condition': ['#~~~~~#v', './/////.#~~~~#v'],
	'condition-wait': ['##////////.##~#v', '..#~~~~~~#v'],
	'condition-notify': ['##~~~~##v', '..#/////.#~~#v', '...#//////.#~~#v'],
	barrier: ['#~~///////.#v', '.#~~~~~///..#v', '..#~~~~~~~#v'],
	'barrier-wait': ['##///////.#~~#v', '..#~~~~~~#~~~~#v'],

	blocking: ['.#!!!!!!!!!#v', '#~~~........#~~#'],
	compute: ['..#!!!!!!!!#v', '#~~.........#~~~', '.#~~~~.......#~#'],
	'to-thread': ['#~~~~~~~~~~#v', '.#~~#~~#~~#~~#~#', ' ~~~~~~~~~'],
	'to-process': ['#~~~~~~~~~~#v', '.#~~#~~#~~#~~#~#', ' #########'],
	'forgotten-await': ['##~~~~~##v', ''],

	print: ['~~~~~~~#~~~~~~~~'],
	repeat: ['#~~~#~~~#~~~#v'],
	'for-each': ['#~~#~~~~~#~~#v'],
	while: ['#~~#~~#~~#~~#~~#'],
	if: ['##~~~~~~~##v', '##v'],
	try: ['#~~~~~~~#x ##~#v'],
	raise: ['##~~~~~~~##x'],
	return: ['.##~~~~~##v', '#---------##~~#v'],
	set: ['~~~~~~~#~~~~~~~~'],
	comment: ['~~~~~~~#~~~~~~~~'],
	line: ['~~~###~~~##~~~##']
};

/** The lanes of a block's picture, ready to be drawn. */
export function picture(kind: PaletteKind): PictureLane[] {
	return PICTURES[kind].map(laneOf);
}

function laneOf(text: string): PictureLane {
	const segments: Segment[] = [];
	const marks: Mark[] = [];
	for (const { 0: run, index } of text.matchAll(/(.)\1*/g)) {
		const state = STATES[run[0]];
		const what = MARKS[run[0]];
		if (state) segments.push({ state, start: index, width: run.length });
		if (what) marks.push({ what, at: index });
	}
	return { segments, marks };
}
