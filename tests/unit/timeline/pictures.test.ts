// Each program as it is drawn, on the three scales below one another: a file for each theme, to be opened and
// looked at. What has changed on purpose is written anew with `npx vitest run --update`.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { SCALES } from '../../../src/lib/timeline/axis';
import { chosen, EVERYTHING } from '../../../src/lib/timeline/choice';
import { figure } from '../../../src/lib/timeline/figure';
import { LANE_STATES } from '../../../src/lib/timeline/lane-state';
import { rows } from '../../../src/lib/timeline/rows';
import { svgDocument, svgFigure } from '../../../src/lib/timeline/svg';
import type { Theme } from '../../../src/lib/timeline/tokens';
import { lanes } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';

/** What each of them shows that the others do not. */
const PROGRAMS = {
	'starters/together': 'waits at the same time',
	'starters/one-after-another': 'waits one after another',
	'starters/turns': 'steps without any time',
	'starters/blocking': 'a block, and who starves',
	'starters/semaphore': 'places in a queue',
	'starters/race-with-lock': 'a lock',
	'starters/event': 'many woken at once',
	'starters/producer-consumer': 'a queue that is full, then empty',
	'starters/pipeline': 'two queues',
	'starters/rate-limit': 'more lanes than fit a glance',
	'starters/cancellation': 'a task that is cancelled',
	'starters/timeouts': 'a timeout',
	'starters/retry': 'exceptions that are caught',
	'starters/deadlock': 'waits that never end',
	'starters/forgotten-await': 'a coroutine that never runs',
	'starters/work-in-threads': 'workers, and the GIL',
	'starters/work-in-processes': 'workers that do not share it',
	'starters/run-in-executor': 'blocks beside the loop',
	'tests/gather/nested': 'tasks of tasks',
	'tests/taskgroups/several-fail': 'failures, and what they cancel',
	'tests/cancel/during-lock': 'a wait that is taken back',
	'tests/locks/barrier-broken': 'a barrier',
	'tests/queues/shutdown': 'a queue that is shut down',
	'tests/shield/timeout': 'a task that outlives its timeout',
	'tests/run/twice': 'two loops',
	'tests/generators/async-abandoned-by-variable': 'twelve lanes'
} as const;

/** Pixels: a desk's middle column, and a projector beside a program. */
const WIDTHS = { light: 860, dark: 860, projection: 1280 } as const satisfies Partial<
	Record<Theme, number>
>;
type Shown = keyof typeof WIDTHS;
const SHOWN = Object.keys(WIDTHS) as Shown[];

const FOLDERS = { starters: 'src/lib/starters', tests: 'tests/conformance/corpus' } as const;

function traceOf(name: string): Trace {
	const [folder, ...rest] = name.split('/');
	const path = `${FOLDERS[folder as keyof typeof FOLDERS]}/${rest.join('/')}.py`;
	const { trace } = simulate(fs.readFileSync(path, 'utf8'));
	if (!trace) throw new Error(`${path} has no trace`);
	return trace;
}

/** The three scales in one document, one element a line so that a change can be read. */
function sheet(
	trace: Trace,
	theme: Shown,
	choice = EVERYTHING,
	width: number = WIDTHS[theme]
): string {
	const all = chosen(rows(lanes(trace)), choice);
	let top = 0;
	const parts = SCALES.map((axis) => {
		const sight = { from: 0, to: 1, rows: all };
		const drawn = figure(trace, { axis, theme, lang: 'en', width, sight });
		const part = `<g transform="translate(0 ${top})">${svgFigure(drawn, axis)}</g>`;
		top += drawn.height;
		return part;
	});
	const content = parts.join('');
	return svgDocument(width, top, `On the scales ${SCALES.join(', ')}`, content).replaceAll(
		'><',
		'>\n<'
	);
}

const fileOf = (name: string, theme: Shown) =>
	`./pictures/${name.replace(/^.*?\//, '').replace('/', '-')}.${theme}.svg`;

describe.each(Object.keys(PROGRAMS))('the picture of %s', (name) => {
	it.each(SHOWN)('is the same as ever in the theme %s', async (theme) => {
		await expect(sheet(traceOf(name), theme)).toMatchFileSnapshot(fileOf(name, theme));
	});
});

describe('the picture of a hundred tasks drawn as one', () => {
	it.each(SHOWN)('is the same as ever in the theme %s', async (theme) => {
		const folded = { ...EVERYTHING, fold: 'coroutine' } as const;
		// Columns of a few pixels make a large file.
		const width = WIDTHS[theme] / 2;
		const drawn = sheet(traceOf('starters/semaphore-100'), theme, folded, width);
		await expect(drawn).toMatchFileSnapshot(fileOf('starters/semaphore-100-folded', theme));
	});
});

it('shows every state and every end somewhere', () => {
	const all = Object.keys(PROGRAMS).map((name) => sheet(traceOf(name), 'light'));
	for (const state of LANE_STATES) expect(all.join(''), state).toContain(`class="${state}"`);
});
