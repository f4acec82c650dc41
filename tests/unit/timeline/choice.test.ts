import { describe, expect, it } from 'vitest';
import { chosen, EVERYTHING, type Choice } from '../../../src/lib/timeline/choice';
import { GroupCounts, COUNT_ROWS, FAILED } from '../../../src/lib/timeline/group-counts';
import { layout } from '../../../src/lib/timeline/layout';
import { rows } from '../../../src/lib/timeline/rows';
import { STACKED } from '../../../src/lib/timeline/widths';
import { drawnAs } from '../../../src/lib/timeline/lane-state';
import { intervalAt } from '../../../src/lib/timeline/lane-now';
import { lanes } from '../../../src/lib/trace/intervals';
import fc from 'fast-check';
import { record, type Op, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';
import { viewOf } from './views';

const task = (name: string, ...ops: Op[]): Task => ({ name, ops });
const sleep = (seconds: number): Op => ({ op: 'sleep', seconds });
const trace = record(
	task(
		'main',
		{
			op: 'gather',
			tasks: [
				task('short', sleep(1)),
				task('long', sleep(3)),
				task('hog', { op: 'block', seconds: 1 }),
				task('nest', { op: 'gather', tasks: [task('in', sleep(1)), task('out', sleep(1))] })
			]
		},
		{ op: 'job', seconds: 1 }
	)
);
const all = rows(lanes(trace));
const names = (choice: Partial<Choice>) =>
	chosen(all, { ...EVERYTHING, ...choice }).map(({ lane, group }) =>
		group ? `${lane.name} × ${group.lanes.length}` : lane.name
	);

it('is all of them where nothing is chosen', () => {
	expect(chosen(all, EVERYTHING)).toBe(all);
	expect(names({})).toEqual(all.map(({ lane }) => lane.name));
});

describe('a filter leaves the loop, the workers and', () => {
	it.each<[string, Partial<Choice>, string[]]>([
		['names that have the text in them', { text: 'O' }, ['short', 'long', 'hog', 'out']],
		['tasks that block at some time', { state: 'blocking' }, ['hog']],
		['tasks that wait longer', { longer: 1.5 }, ['main', 'long']],
		['those for which all of it holds', { text: 'n', longer: 1.5 }, ['main', 'long']],
		['nothing else', { text: 'nobody' }, []]
	])('%s', (_, choice, expected) => {
		expect(names(choice)).toEqual(['', ...expected, 'thread-1']);
	});
});

it('keeps what is pinned at the top, once', () => {
	expect(names({ pinned: new Set(['out']), text: 'o' })).toEqual([
		...['', 'out', 'short', 'long', 'hog', 'thread-1']
	]);
});

it('folds the children of a parent, and opens them again', () => {
	expect(names({ fold: 'parent' })).toEqual(['', 'main', 'short × 6', 'thread-1']);
	const [group] = chosen(all, { ...EVERYTHING, fold: 'parent' }).filter((row) => row.group);
	expect(names({ fold: 'parent', opened: new Set([group.group!.key]) })).toEqual([
		...['', 'main', 'short × 4', 'short', 'long', 'hog', 'nest', 'in × 2', 'thread-1']
	]);
});

const depths = (choice: Partial<Choice>) =>
	chosen(all, { ...EVERYTHING, ...choice })
		.filter(({ lane }) => lane.kind === 'task')
		.map(({ depth }) => depth);
const keysOf = (choice: Partial<Choice>) =>
	new Set(chosen(all, { ...EVERYTHING, ...choice }).flatMap(({ group }) => group?.key ?? []));

it('draws what is in a group one level below it, and the children of that one further', () => {
	expect(depths({ fold: 'none' })).toEqual([0, 1, 1, 1, 1, 2, 2]);
	expect(depths({ fold: 'parent' })).toEqual([0, 1]);
	const opened = keysOf({ fold: 'parent' });
	// main, its group, its four children, the group of the last one's children
	expect(depths({ fold: 'parent', opened })).toEqual([0, 1, 2, 2, 2, 2, 3]);
	const both = new Set([...opened, ...keysOf({ fold: 'parent', opened })]);
	expect(depths({ fold: 'parent', opened: both })).toEqual([0, 1, 2, 2, 2, 2, 3, 4, 4]);
});

it('draws no task below its parent where they are folded by coroutine', () => {
	const fold = 'coroutine' as const;
	const rows = chosen(all, { ...EVERYTHING, fold, opened: keysOf({ fold }) });
	for (const row of rows) {
		const isInside = rows.some(({ group }) => group?.lanes.includes(row.lane) && !row.group);
		expect(row.depth, row.lane.name).toBe(isInside ? 1 : 0);
	}
});

it('counts in a group what its lanes are in, after every event', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const group = lanes(trace).filter(({ kind }) => kind === 'task');
			const counts = GroupCounts.of(group);
			const found = new Float64Array(COUNT_ROWS);
			for (let index = 0; index < trace.length; index++) {
				counts.after(index, found);
				const expected = STACKED.map(
					(state) =>
						group.filter((lane) => {
							const interval = intervalAt(lane, index);
							return interval && drawnAs(lane.kind, interval.state) === state;
						}).length
				);
				expect([...found.slice(0, STACKED.length)]).toEqual(expected);
				const failed = group.filter((lane) => lane.outcome === 'failed' && lane.endIndex <= index);
				expect(found[FAILED]).toBe(failed.length);
			}
		}),
		{ numRuns: 40 }
	);
});

it('hides no block and no failure in a group', () => {
	const crowd = Array.from({ length: 300 }, (_, i) => task(`t${i}`, sleep(10)));
	const bad = task('bad', sleep(4), { op: 'block', seconds: 0.001 }, { op: 'fail', value: 'E()' });
	const busy = record(task('main', { op: 'gather', tasks: [...crowd, bad] }));
	const view = viewOf(busy, 'time', { width: 300, k: 1, share: 0 });
	const folded = chosen(view.rows, { ...EVERYTHING, fold: 'parent' });
	const { crowds, ends } = layout({ ...view, rows: folded });
	const row = folded.findIndex(({ group }) => group);
	const red = crowds.filter(
		({ lane, parts }) => lane === row && parts.some(({ state }) => state === 'blocking')
	);
	expect(red).toHaveLength(1);
	expect(red[0].parts[0].height).toBeGreaterThanOrEqual(3);
	expect(ends.filter(({ lane }) => lane === row).map(({ outcome }) => outcome)).toEqual(['failed']);
});
