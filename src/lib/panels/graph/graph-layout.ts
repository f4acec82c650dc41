import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum
} from 'd3-force';
import type { Box } from '../edge-path';
import type { WaitGraph } from './wait-graph';

/** The places of a graph's nodes by their keys, in pixels. */
export interface GraphLayout {
	readonly boxes: ReadonlyMap<string, Box>;
	readonly height: number;
}

interface Body extends SimulationNodeDatum {
	readonly key: string;
	readonly width: number;
	readonly depth: number;
	x: number;
	y: number;
}

const HEIGHT = 28; // of a node
const LETTER = 7.6; // px, of a name
const SIDES = 18;
const WIDEST = 124;
const LEVEL = 62; // between who waits and what is waited for
const MARGIN = 4;
const GAP = 8;
/** Always so many, so that the same graph has the same places. */
const TICKS = 160;
const PUSHES = 60;

/**
 * Places for the nodes within `width` pixels: who waits stands above what is waited for. The same graph
 * in the same width has the same places: a fixed number of ticks from fixed beginnings, without chance.
 */
export function layOutGraph({ nodes, arrows }: WaitGraph, width: number): GraphLayout {
	const depths = depthsOf({ nodes, arrows });
	const perLevel = new Map<number, number>();
	const bodies = nodes.map(({ key, name }): Body => {
		const depth = depths.get(key)!;
		const before = perLevel.get(depth) ?? 0;
		perLevel.set(depth, before + 1);
		return {
			key,
			depth,
			width: Math.min(WIDEST, SIDES + LETTER * Math.max(3, name.length)),
			x: width * ((0.5 + before * 0.381966) % 1), // apart, whatever their number
			y: depth * LEVEL
		};
	});
	const byKey = new Map(bodies.map((body) => [body.key, body]));
	const links = arrows.map(({ from, to }) => ({
		source: byKey.get(from)!,
		target: byKey.get(to)!
	}));
	const simulation = forceSimulation(bodies)
		.stop()
		.force('link', forceLink(links).distance(LEVEL).strength(0.35))
		.force('apart', forceManyBody().strength(-160).distanceMax(260))
		.force(
			'room',
			forceCollide<Body>((body) => body.width / 3)
		)
		.force('level', forceY<Body>((body) => body.depth * LEVEL).strength(0.8))
		.force('middle', forceX(width / 2).strength(0.06));
	simulation.tick(TICKS);
	settle(bodies, width);
	const top = Math.min(...bodies.map(({ y }) => y)) - HEIGHT / 2 - MARGIN;
	const bottom = Math.max(...bodies.map(({ y }) => y)) + HEIGHT / 2 + MARGIN;
	return {
		boxes: new Map(
			bodies.map(({ key, x, y, width }) => [
				key,
				{ x: Math.round(x), y: Math.round(y - top), width: Math.round(width), height: HEIGHT }
			])
		),
		height: nodes.length === 0 ? 0 : Math.ceil(bottom - top)
	};
}

/** Into the width, and none over another: what overlaps is pushed apart, at the borders downwards. */
function settle(bodies: readonly Body[], width: number): void {
	const within = (body: Body) => {
		const half = Math.min(body.width / 2 + MARGIN, width / 2);
		body.x = Math.max(half, Math.min(width - half, body.x));
	};
	bodies.forEach(within);
	for (let push = 0; push < PUSHES * 4; push++) {
		let isFree = true;
		for (const [k, a] of bodies.entries())
			for (let j = 0; j < k; j++) {
				const b = bodies[j];
				const overX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
				const overY = HEIGHT + GAP - Math.abs(a.y - b.y);
				if (overX <= 0 || overY <= 0) continue;
				isFree = false;
				const isAside = push < PUSHES && overX < overY * 3;
				const shift = (isAside ? overX : overY) / 2 + 0.5;
				if (isAside) {
					const side = a.x >= b.x ? shift : -shift;
					a.x += side;
					b.x -= side;
					within(a);
					within(b);
				} else {
					const side = a.y >= b.y ? shift : -shift;
					a.y += side;
					b.y -= side;
				}
			}
		if (isFree) return;
	}
}

/** How many arrows lead at most to each node; those that close a ring are not followed. */
function depthsOf({ nodes, arrows }: WaitGraph): Map<string, number> {
	const next = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
	const isReached = new Set<string>();
	for (const { from, to } of arrows) {
		next.get(from)!.push(to);
		isReached.add(to);
	}
	const depths = new Map<string, number>();
	const onPath = new Set<string>();
	const follow = (key: string, depth: number): void => {
		if (onPath.has(key) || (depths.get(key) ?? -1) >= depth) return;
		depths.set(key, depth);
		onPath.add(key);
		for (const to of next.get(key)!) follow(to, depth + 1);
		onPath.delete(key);
	};
	for (const { key } of nodes) if (!isReached.has(key)) follow(key, 0);
	for (const { key } of nodes) if (!depths.has(key)) follow(key, 0); // rings that nobody leads to
	return depths;
}
