/** A directed graph of the nodes 0 … n-1: from node v arrows lead to next[v]. */
export type Graph = readonly (readonly number[])[];

/** Arrows that are followed in search of the shortest cycle of a component; past it any cycle will do. */
const MOST_FOLLOWED = 1_000_000;

/**
 * One shortest cycle of each part of the graph in which every node leads to every other: the shortest
 * first, equal ones by their lowest node, with which each begins.
 */
export function cycles(next: Graph): number[][] {
	const { components, of } = connected(next);
	const found: number[][] = [];
	for (const component of components) {
		const [v] = component;
		if (component.length === 1 && !next[v].includes(v)) continue;
		found.push(shortestCycle(next, component, (w) => of[w] === of[v]));
	}
	return found.sort((p, q) => p.length - q.length || p[0] - q[0]);
}

/** The strongly connected components, each in ascending order (Tarjan's algorithm, without recursion). */
function connected(next: Graph): { components: number[][]; of: Int32Array } {
	const n = next.length;
	const of = new Int32Array(n).fill(-1);
	const order = new Int32Array(n).fill(-1);
	const low = new Int32Array(n);
	const arrow = new Int32Array(n); // how many arrows of the node have been followed
	const components: number[][] = [];
	const open: number[] = []; // seen, and in no component yet
	let seen = 0;
	for (let root = 0; root < n; root++) {
		if (order[root] >= 0) continue;
		const path = [root];
		while (path.length > 0) {
			const v = path[path.length - 1];
			if (order[v] < 0) {
				order[v] = low[v] = seen++;
				open.push(v);
			}
			if (arrow[v] < next[v].length) {
				const w = next[v][arrow[v]++];
				if (order[w] < 0) path.push(w);
				else if (of[w] < 0) low[v] = Math.min(low[v], order[w]);
				continue;
			}
			path.pop();
			if (path.length > 0) {
				const before = path[path.length - 1];
				low[before] = Math.min(low[before], low[v]);
			}
			if (low[v] < order[v]) continue;
			const component = open.splice(open.lastIndexOf(v)).sort((p, q) => p - q);
			for (const w of component) of[w] = components.length;
			components.push(component);
		}
	}
	return { components, of };
}

/** A shortest cycle within a component, from its lowest node on. */
function shortestCycle(
	next: Graph,
	component: readonly number[],
	isInside: (node: number) => boolean
): number[] {
	let best: number[] = [];
	let followed = 0;
	for (const start of component) {
		if (best.length > 0 && followed > MOST_FOLLOWED) break;
		// In breadth, so that the first way back is the shortest; none that is longer than the best.
		const before = new Map<number, number>();
		let frontier = [start];
		search: for (let length = 1; frontier.length > 0; length++) {
			if (best.length > 0 && length >= best.length) break;
			const reached: number[] = [];
			for (const v of frontier)
				for (const w of next[v]) {
					followed++;
					if (w === start) {
						best = [];
						for (let step = v; step !== start; step = before.get(step)!) best.push(step);
						best.push(start);
						best.reverse();
						break search;
					}
					if (!isInside(w) || before.has(w)) continue;
					before.set(w, v);
					reached.push(w);
				}
			frontier = reached;
		}
	}
	const lowest = best.indexOf(best.reduce((low, node) => Math.min(low, node)));
	return [...best.slice(lowest), ...best.slice(0, lowest)];
}
