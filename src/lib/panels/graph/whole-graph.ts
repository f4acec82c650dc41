import { lives } from '../../trace/derived/lives';
import { perTrace, type PerTrace } from '../../trace/derived/per-trace';
import { KIND, WAITS } from '../../trace/kinds';
import type { Trace } from '../../trace/trace';
import { waitsFor } from '../../trace/waits-for';
import { waitGraph, type GraphArrow, type GraphNode, type WaitGraph } from './wait-graph';

/** So many nodes are drawn at most. */
export const MOST_DRAWN = 40;
/** Of more tasks the waits of the whole run are not searched. */
const MOST_TASKS = 200;

/** Waits of tasks for tasks, futures and resources; the others are of no graph. */
const DRAWN = WAITS.map((wait) => ['task', 'gather', 'future', 'resource'].includes(wait));

/**
 * All that waits or is waited for in the run, as one graph: laid out once, it gives each node a place
 * that it keeps from moment to moment. Null where that is too much to draw.
 */
export const wholeGraph: PerTrace<WaitGraph | null> = perTrace((trace) => {
	if (lives(trace).tasks > MOST_TASKS) return null;
	const nodes = new Map<string, GraphNode>();
	const arrows = new Map<string, GraphArrow>();
	const seen = new Set<string>();
	for (let i = 0; i < trace.length; i++) {
		const change = changeOf(trace, i);
		if (!change || seen.has(change)) continue;
		seen.add(change);
		const { nodes: more, arrows: between } = waitGraph(trace, waitsFor(trace, i));
		for (const node of more) nodes.set(node.key, node);
		for (const arrow of between) arrows.set(`${arrow.from} ${arrow.to}`, arrow);
		if (nodes.size > MOST_DRAWN) return null;
	}
	return { nodes: [...nodes.values()], arrows: [...arrows.values()] };
});

/** What an event may bring into the graph, '' if nothing. */
function changeOf({ kind, task, a, b, c }: Trace, i: number): string {
	switch (kind[i]) {
		case KIND['task.suspend']:
			return DRAWN[a[i]] ? `waits ${task[i]} ${a[i]} ${b[i]}` : '';
		case KIND['future.depends']:
			return `needs ${a[i]} ${b[i]} ${c[i]}`;
		case KIND['resource.take']:
			return `holds ${a[i]} ${task[i]}`;
		default:
			return '';
	}
}
