import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programs } from '../../../conformance/random-programs';
import { render } from '../../../conformance/render-program';
import { layOutGraph } from '../../../../src/lib/panels/graph/graph-layout';
import { graphView, placesOf } from '../../../../src/lib/panels/graph/graph-view';
import {
	neighbourhood,
	waitGraph,
	type WaitGraph
} from '../../../../src/lib/panels/graph/wait-graph';
import { nearWaits } from '../../../../src/lib/panels/graph/near-waits';
import { MOST_DRAWN, wholeGraph } from '../../../../src/lib/panels/graph/whole-graph';
import { simulate } from '../../../../src/lib/simulate';
import { createStates } from '../../../../src/lib/trace/state';
import type { Trace } from '../../../../src/lib/trace/trace';
import { waitsFor } from '../../../../src/lib/trace/waits-for';
import { traces } from '../../trace/programs';
import { noneOverlap } from '../none-overlap';

const run = (source: string) => simulate(`import asyncio\n${source}`).trace!;

const CROSSED = run(`
async def takes(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second: pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    x = asyncio.create_task(takes(a, b), name='X')
    y = asyncio.create_task(takes(b, a), name='Y')
    await asyncio.gather(x, y)
asyncio.run(main())`);

function shown({ nodes, arrows }: WaitGraph): string[] {
	const name = new Map(nodes.map((node) => [node.key, node.name]));
	return arrows.map(({ from, to, kind }) => `${name.get(from)} ${kind} ${name.get(to)}`);
}

test('a task leads to what it waits for, and that to who has it or must end', () => {
	const end = createStates(CROSSED).at(CROSSED.length - 1);
	const { drawn, stuck, rings, deadlock } = graphView(end, 0);
	expect(shown(drawn)).toEqual([
		'Task-1 waits gather(2)',
		'gather(2) needs X',
		'gather(2) needs Y',
		'X waits Lock-2',
		'Lock-2 holds Y',
		'Y waits Lock-1',
		'Lock-1 holds X'
	]);
	const named = drawn.nodes.filter(({ key }) => stuck.has(key)).map(({ name }) => name);
	expect(named.sort()).toEqual(['Lock-1', 'Lock-2', 'X', 'Y']);
	expect(rings).toHaveLength(1);
	expect(deadlock?.waits).toHaveLength(2);
});

/** Nothing is twice in the graph, nothing leads nowhere, and who is in it waits or is waited for. */
function isSound(trace: Trace): void {
	const states = createStates(trace);
	for (let i = 0; i < trace.length; i++) {
		const waits = waitsFor(trace, i);
		const { nodes, arrows } = waitGraph(trace, waits);
		const keys = new Set(nodes.map(({ key }) => key));
		expect(keys.size).toBe(nodes.length);
		const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
		expect([...ends].every((key) => keys.has(key))).toBe(true);
		for (const { task } of waits) {
			expect(keys).toContain(`task ${task}`);
			expect(['waiting', 'blocked']).toContain(states.at(i).task(task)!.state);
		}
	}
}

test('the graphs of random traces are sound', () => {
	fc.assert(fc.property(traces, isSound), { numRuns: 50 });
});

test(
	'a node keeps its place from moment to moment, and none stands over another',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(programs, fc.integer({ min: 200, max: 700 }), (program, width) => {
				const trace = simulate(render(program)).trace!;
				const states = createStates(trace);
				const whole = wholeGraph(trace);
				const places = new Map<string, string>();
				for (let i = 0; i < trace.length; i++) {
					const { drawn } = graphView(states.at(i), 0);
					const { boxes, height } = placesOf(states.at(i), drawn, width);
					for (const { key } of drawn.nodes) {
						const box = boxes.get(key)!;
						expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
						expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
						expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
						if (!whole) continue;
						const place = JSON.stringify(box);
						expect(places.get(key) ?? place, key).toBe(place);
						places.set(key, place);
					}
				}
				if (whole) noneOverlap([...layOutGraph(whole, width).boxes.values()]);
			}),
			{ numRuns: 12 }
		);
	}
);

test('the same graph has the same places each time', () => {
	const graph = wholeGraph(CROSSED)!;
	expect([...layOutGraph(graph, 308).boxes]).toEqual([...layOutGraph(graph, 308).boxes]);
});

test('of many that wait, those near the selected one are drawn', () => {
	const trace = run(`
async def waits(lock):
    async with lock: await asyncio.sleep(1)
async def main():
    locks = [asyncio.Lock() for _ in range(100)]
    tasks = [asyncio.create_task(waits(lock), name=f'{n}-{k}') for k, lock in enumerate(locks) for n in 'ab']
    await asyncio.gather(*tasks)
asyncio.run(main())`);
	const states = createStates(trace);
	const half = trace.time.findIndex((time) => time > 0) - 1;
	const chosen = Array.from({ length: 201 }, (_, k) => k).find(
		(task) => states.at(half).task(task)?.name === 'b-77'
	)!;
	const { drawn, isPart, centre } = graphView(states.at(half), chosen);
	expect(drawn.nodes.length).toBeLessThanOrEqual(MOST_DRAWN);
	expect(isPart).toBe(true);
	expect(centre?.name).toBe('b-77');
	expect(drawn.nodes.map(({ name }) => name)).toEqual(['gather(200)', 'a-77', 'b-77', 'Lock-78']);
	expect(graphView(states.at(half), 1).drawn.nodes).toHaveLength(MOST_DRAWN);
	const { boxes } = placesOf(states.at(half), drawn, 308);
	noneOverlap([...boxes.values()]);
});

test('what is drawn of thousands of waits is what would be drawn of all of them', () => {
	const trace = run(`
async def waits(lock, event):
    async with lock: await event.wait()
async def main():
    event = asyncio.Event()
    locks = [asyncio.Lock() for _ in range(40)]
    async with asyncio.TaskGroup() as group:
        for n in range(900):
            group.create_task(waits(locks[n % 40], event), name=f'T{n}')
asyncio.run(main())`);
	const state = createStates(trace).at(trace.length - 1);
	const waits = waitsFor(trace, trace.length - 1);
	const all = waitGraph(trace, waits);
	for (const centre of [2, 60, 777]) {
		const near = waitGraph(trace, nearWaits(waits, [0, centre], 60), MOST_DRAWN);
		expect(near.nodes.length).toBeLessThan(200);
		const keys = (graph: WaitGraph) =>
			neighbourhood(graph, [`task ${centre}`], MOST_DRAWN).nodes.map(({ key }) => key);
		const [some, whole] = [keys(near), keys(all)];
		expect(some).toContain(`task ${centre}`);
		const things = (of: string[]) => of.filter((key) => !key.startsWith('task')).sort();
		expect(things(some)).toEqual(things(whole));
	}
	expect(nearWaits(waits, [], 60)).toContainEqual(waits[0]);
	expect(graphView(state, 60).centre?.id).toBe(60);
});
