import { expect, test } from 'vitest';
import { loopChart, passPhases } from '../../../../src/lib/machine/loop-chart';
import { lifeLayout } from '../../../../src/lib/panels/loop/life-layout';
import { wheelLayout } from '../../../../src/lib/panels/loop/wheel-layout';
import { lifeWay } from '../../../../src/lib/panels/loop/life-way';
import { LIFE_CYCLE, TASK_STATES } from '../../../../src/lib/trace/life-cycle';
import { createStates } from '../../../../src/lib/trace/state';
import { everything } from '../../trace/fixture';
import { noneOverlap } from '../none-overlap';

test('the chart is the machine’s', () => {
	expect(loopChart.map(({ phase, next }) => `${phase} → ${next.join(' ')}`)).toEqual([
		'starting → polling stopped deadlocked truncated',
		'polling → collecting starting stopped deadlocked truncated',
		'collecting → running polling starting stopped deadlocked truncated',
		'running → polling starting stopped deadlocked truncated',
		'stopped → ',
		'deadlocked → ',
		'truncated → '
	]);
	expect(loopChart.filter(({ isFinal }) => isFinal).map(({ phase }) => phase)).toEqual([
		'stopped',
		'deadlocked',
		'truncated'
	]);
});

test('each phase of a pass leads to the next, and the last to the first', () => {
	expect(passPhases.map(({ phase }) => phase)).toEqual(['polling', 'collecting', 'running']);
	for (const [k, { next }] of passPhases.entries())
		expect(next).toContain(passPhases[(k + 1) % passPhases.length].phase);
});

test('the wheel shows every phase within its bounds, none over another', () => {
	const { boxes, width } = wheelLayout;
	expect(boxes.map(({ phase }) => phase).sort()).toEqual(
		loopChart.map(({ phase }) => phase).sort()
	);
	noneOverlap(boxes);
	for (const box of boxes) {
		expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
	}
});

test('the drawing of a task’s life has every state once and every way of the table once', () => {
	const { boxes, edges } = lifeLayout;
	expect(boxes.map(({ state }) => state).sort()).toEqual([...TASK_STATES].sort());
	noneOverlap(boxes);
	const drawn = edges.flatMap(({ ways }) => ways.map(([from, to]) => `${from} ${to}`));
	const known = TASK_STATES.flatMap((from) =>
		Object.keys(LIFE_CYCLE[from]).flatMap((to) => (to === from ? [] : [`${from} ${to}`]))
	);
	expect(drawn.sort()).toEqual(known.sort());
	expect(edges.length).toBeLessThan(12); // what whole groups have in common is drawn once
});

test('the way a task took last is one of the drawing, and its state is that of the panels', () => {
	const states = createStates(everything);
	const ways = new Set(
		lifeLayout.edges.flatMap(({ ways }) => ways.map(([from, to]) => `${from} ${to}`))
	);
	for (let i = -1; i < everything.length; i++) {
		const state = states.at(i);
		expect(lifeWay(everything, state.tasks + 1, i)).toBeNull();
		for (let task = 1; task <= state.tasks; task++) {
			const way = lifeWay(everything, task, i)!;
			expect(way.state).toBe(state.task(task)!.state);
			if (way.before && way.before !== way.state)
				expect(ways).toContain(`${way.before} ${way.state}`);
		}
	}
});
