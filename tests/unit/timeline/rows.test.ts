import { describe, expect, it } from 'vitest';
import { guides } from '../../../src/lib/timeline/gutter';
import { chosen, EVERYTHING } from '../../../src/lib/timeline/choice';
import { nextTask, rowOf, rows } from '../../../src/lib/timeline/rows';
import { DESK } from '../../../src/lib/timeline/sizes';
import { lanes } from '../../../src/lib/trace/intervals';
import { record, type Task } from '../trace/fixture';

const task = (name: string, ...children: Task[]): Task => ({
	name,
	ops: [
		{ op: 'spawn', tasks: children },
		{ op: 'job', seconds: 1 }
	]
});

it('puts each task under the one that made it, the loop first and the workers last', () => {
	const trace = record(task('main', task('a', task('a1'), task('a2')), task('b')), [], 2);
	const found = rows(lanes(trace));
	expect(found.map(({ lane, depth }) => `${depth} ${lane.name}`)).toEqual([
		'0 ',
		'0 main',
		'1 a',
		'2 a1',
		'2 a2',
		'1 b',
		'0 thread-1',
		'0 thread-2'
	]);
	expect(found.filter(({ isLast }) => isLast).map(({ lane }) => lane.name)).toEqual(['a2', 'b']);
});

it('draws a guide past a row exactly when a sibling follows', () => {
	const trace = record(task('main', task('a', task('a1')), task('b')));
	const full = rows(lanes(trace)).map((row) =>
		guides(row, DESK)
			.filter(({ y1, y2 }) => y2 - y1 === DESK.laneHeight)
			.map(({ x1 }) => Math.floor(x1 / DESK.indent))
	);
	expect(full).toEqual([[], [], [1], [1], [], []]);
});

it('takes tasks that nest without end', () => {
	let deep = task('leaf');
	for (let i = 0; i < 500; i++) deep = task(`t${i}`, deep);
	expect(rows(lanes(record(deep)))).toHaveLength(503);
});

describe('among rows of which some stand for a group', () => {
	const leaf = (name: string) => task(name);
	const trace = record(
		task('main', leaf('a'), task('b', leaf('b1'), leaf('b2')), leaf('c')),
		[],
		1
	);
	const named = (name: string) => lanes(trace).find((lane) => lane.name === name)!.id;
	const folded = chosen(rows(lanes(trace)), {
		...EVERYTHING,
		fold: 'parent',
		opened: new Set([`p ${named('main')}`])
	});
	const shown = folded.map(({ lane, group }) => (group ? `${group.lanes.length}×` : lane.name));

	it('a task is in its own row or in that of its closed group', () => {
		expect(shown).toEqual(['', 'main', '3×', 'a', 'b', '2×', 'c', 'thread-1']);
		const found = ['main', 'a', 'b', 'b1', 'b2', 'c'].map((name) => rowOf(folded, named(name)));
		expect(found).toEqual([1, 3, 4, 5, 5, 6]);
		expect([rowOf(folded, 0), rowOf(folded, 999)]).toEqual([-1, -1]);
	});

	it.each([
		[-1, 1, 'main'],
		[1, 1, 'a'],
		[4, 1, 'c'],
		[6, 1, undefined],
		[8, -1, 'c'],
		[6, -1, 'b'],
		[1, -1, undefined]
	] as const)('from row %i by %i the next task is %s', (row, by, name) => {
		expect(nextTask(folded, row, by)).toBe(name ? named(name) : 0);
	});
});
