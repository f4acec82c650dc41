import { closedRings, deadlockOf, type ClosedRing, type Deadlock } from '../../trace/deadlock';
import type { State } from '../../trace/state';
import { waitsFor, type TaskWait } from '../../trace/waits-for';
import { layOutGraph, type GraphLayout } from './graph-layout';
import { nearWaits } from './near-waits';
import { neighbourhood, ringKeys, waitGraph, type GraphNode, type WaitGraph } from './wait-graph';
import { MOST_DRAWN, wholeGraph } from './whole-graph';

/** Of more waits a graph is made only of those near what is looked at. */
const MOST_LOOKED_AT = 1_000;

/** What the graph shows of a moment. */
export interface GraphView {
	readonly waits: readonly TaskWait[];
	readonly drawn: WaitGraph;
	/** What stands in a ring that nothing opens. */
	readonly stuck: ReadonlySet<string>;
	readonly rings: readonly ClosedRing[];
	/** How the program ended, if everybody waits. */
	readonly deadlock: Deadlock | null;
	/** There is more, which is far from `centre`. */
	readonly isPart: boolean;
	readonly centre: GraphNode | null;
}

/** Who waits for whom in a moment; around `selected` (a task, 0 = none) where all of it is too much. */
export function graphView(state: State, selected: number): GraphView {
	const { trace, index } = state;
	const waits = waitsFor(trace, index);
	const rings = closedRings(trace, index, waits);
	const stuck = ringKeys(rings.map(({ ring }) => ring));
	const centres = [
		selected,
		...rings.flatMap(({ ring }) => ring.map(({ task }) => task)),
		state.running
	];
	const near = nearWaits(waits, centres, MOST_LOOKED_AT);
	const graph = waitGraph(trace, near, near === waits ? Infinity : MOST_DRAWN);
	const { centre, ...drawn } = neighbourhood(
		graph,
		centres.map((task) => `task ${task}`),
		MOST_DRAWN
	);
	return {
		waits,
		drawn,
		stuck,
		rings,
		deadlock: state.phase === 'deadlocked' ? deadlockOf(trace) : null,
		isPart: graph.nodes.length > drawn.nodes.length,
		centre
	};
}

/** The places of what is drawn of a moment, those of the whole run where it can be drawn as one. */
export function placesOf(state: State, drawn: WaitGraph, width: number): GraphLayout {
	const whole = wholeGraph(state.trace);
	if (whole && whole.nodes.length > 0) {
		const layout = remembered(whole, width);
		if (drawn.nodes.every(({ key }) => layout.boxes.has(key))) return layout;
	}
	return remembered(drawn, width);
}

/** Most steps change nothing in the graph. */
let last = { of: '', layout: layOutGraph({ nodes: [], arrows: [] }, 0) };

function remembered(graph: WaitGraph, width: number): GraphLayout {
	const of = JSON.stringify([graph, width]);
	if (last.of !== of) last = { of, layout: layOutGraph(graph, width) };
	return last.layout;
}
