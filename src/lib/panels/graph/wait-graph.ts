import { taskNames } from '../../trace/arguments';
import { namesOf } from '../../trace/derived/names';
import type { Trace } from '../../trace/trace';
import type { TaskWait } from '../../trace/waits-for';

export type NodeKind = 'task' | 'resource' | 'future';

/** Something that waits or is waited for. */
export interface GraphNode {
	/** Its kind and number: the same thing has the same key at every moment. */
	readonly key: string;
	readonly kind: NodeKind;
	readonly id: number;
	readonly name: string;
}

/** `waits`: for what; `holds`: from a resource to whom has it; `needs`: from a future to what must end first. */
export type ArrowKind = 'waits' | 'holds' | 'needs';

export interface GraphArrow {
	readonly from: string;
	readonly to: string;
	readonly kind: ArrowKind;
}

/** Who waits for whom, as a graph. */
export interface WaitGraph {
	readonly nodes: readonly GraphNode[];
	readonly arrows: readonly GraphArrow[];
}

const keyOf = (kind: NodeKind, id: number) => `${kind} ${id}`;

/**
 * The graph of these waits: whoever neither waits nor is waited for is not in it. Of what waits for more
 * than `most` tasks, arrows lead to so many, and to those whose waits are given.
 */
export function waitGraph(trace: Trace, waits: readonly TaskWait[], most = Infinity): WaitGraph {
	const { futures, resources } = namesOf(trace);
	const names = taskNames(trace);
	const nodes = new Map<string, GraphNode>();
	const arrows = new Map<string, GraphArrow>();
	const node = (kind: NodeKind, id: number, name: string): string => {
		const key = keyOf(kind, id);
		if (!nodes.has(key)) nodes.set(key, { key, kind, id, name });
		return key;
	};
	const arrow = (from: string, to: string, kind: ArrowKind) =>
		arrows.set(`${from} ${to}`, { from, to, kind });
	const task = (id: number) => node('task', id, names[id]);
	const given = new Set(waits.map(({ task }) => task));
	const shared = new Set<unknown>(); // of those that wait for the same thing the rest is the same

	for (const { task: waiter, wait, whom } of waits) {
		const from = task(waiter);
		if (wait.on === 'task') {
			for (const other of whom.tasks) arrow(from, task(other), 'waits');
			continue;
		}
		const isResource = wait.on === 'resource';
		const thing = isResource
			? node('resource', wait.target, resources.get(wait.target) || wait.label)
			: node('future', wait.target, wait.label || (futures.get(wait.target) ?? ''));
		arrow(from, thing, 'waits');
		if (shared.has(whom)) continue;
		shared.add(whom);
		for (const [k, other] of whom.tasks.entries())
			if (k < most || given.has(other)) arrow(thing, task(other), isResource ? 'holds' : 'needs');
		for (const inner of whom.futures)
			if (inner !== wait.target)
				arrow(thing, node('future', inner, futures.get(inner) ?? ''), 'needs');
	}
	return { nodes: [...nodes.values()], arrows: [...arrows.values()] };
}

/** The keys of what stands in rings: their tasks, and what they wait for on the way to the next. */
export function ringKeys(rings: readonly (readonly TaskWait[])[]): Set<string> {
	const keys = new Set<string>();
	for (const ring of rings)
		for (const { task, wait } of ring) {
			keys.add(keyOf('task', task));
			if (wait.on === 'resource') keys.add(keyOf('resource', wait.target));
			else if (wait.on !== 'task') keys.add(keyOf('future', wait.target));
		}
	return keys;
}

/** What has more neighbours than this joins what has nothing to do with one another: a gather of hundreds. */
const MOST_BRANCHES = 12;

/**
 * At most `most` nodes of the graph: those nearest to the first of `centres` that is in it, in either
 * direction, else to its first node.
 */
export function neighbourhood(
	graph: WaitGraph,
	centres: readonly string[],
	most: number
): WaitGraph & { readonly centre: GraphNode | null } {
	const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
	const start = centres.find((key) => byKey.has(key)) ?? graph.nodes[0]?.key;
	const centre = start === undefined ? null : byKey.get(start)!;
	if (graph.nodes.length <= most || !centre) return { ...graph, centre };
	const ahead = new Map<string, string[]>(graph.nodes.map(({ key }) => [key, []]));
	const beside = new Map<string, string[]>(graph.nodes.map(({ key }) => [key, []]));
	for (const { from, to } of graph.arrows) {
		ahead.get(from)!.push(to);
		beside.get(from)!.push(to);
		beside.get(to)!.push(from);
	}
	const near = new Set([centre.key]);
	const own = new Set([centre.key, ...ahead.get(centre.key)!]); // it is about these, however many there are
	// First what has to end before it can go on, then what has to do with these.
	for (const next of [ahead, beside])
		for (const key of near) {
			const others = next.get(key)!;
			if (others.length > MOST_BRANCHES && !own.has(key)) continue;
			for (const other of others) if (near.size < most) near.add(other);
		}
	return {
		nodes: graph.nodes.filter(({ key }) => near.has(key)),
		arrows: graph.arrows.filter(({ from, to }) => near.has(from) && near.has(to)),
		centre
	};
}
