import { closedRings, deadlockOf, type ClosedRing, type Deadlock } from '../../trace/deadlock';
import type { State } from '../../trace/state';
import { waitsFor, type TaskWait } from '../../trace/waits-for';
import { layOutGraph, type GraphLayout } from './graph-layout';
import { neighbourhood, ringKeys, waitGraph, type GraphNode, type WaitGraph } from './wait-graph';
import { MOST_DRAWN, wholeGraph } from './whole-graph';

/** What the graph shows of a moment. */
export interface GraphView {
	readonly waits: readonly TaskWait[];
	readonly drawn: WaitGraph;
	/** What stands in a ring that nothing opens. */
	readonly stuck: ReadonlySet<string>;
	readonly rings: readonly ClosedRing[];
	/** How the program ended, if everybody waits. */
	readonly deadlock: Deadlock | null;
	/** Nodes that are not drawn since they are far from `centre`. */
	readonly hidden: number;
	readonly centre: GraphNode | null;
}

/** Who waits for whom in a moment; around `selected` (a task, 0 = none) where all of it is too much. */
export function graphView(state: State, selected: number): GraphView {
	const { trace, index } = state;
	const waits = waitsFor(trace, index);
	const rings = closedRings(trace, index, waits);
	const stuck = ringKeys(rings.map(({ ring }) => ring));
	const graph = waitGraph(trace, waits);
	const centres = [`task ${selected}`, ...stuck, `task ${state.running}`];
	const { centre, ...drawn } = neighbourhood(graph, centres, MOST_DRAWN);
	return {
		waits,
		drawn,
		stuck,
		rings,
		deadlock: state.phase === 'deadlocked' ? deadlockOf(trace) : null,
		hidden: graph.nodes.length - drawn.nodes.length,
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
