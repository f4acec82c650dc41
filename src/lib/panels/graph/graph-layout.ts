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
	/** Where it is drawn to, in pixels. */
	readonly level: number;
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
const TICKS = 100;
const PUSHES = 60;

/**
 * Places for the nodes within `width` pixels: who waits stands above what is waited for. The same graph
 * in the same width has the same places: a fixed number of ticks from fixed beginnings, without chance.
 */
export function layOutGraph({ nodes, arrows }: WaitGraph, width: number): GraphLayout {
	const names = new Map(nodes.map(({ key, name }) => [key, name]));
	const rings = ringsOf({ nodes, arrows });
	const levels = levelsOf({ nodes, arrows }, rings);
	const onLevel = new Map<number, number>();
	const bodies = rings.flatMap((ring, k) => {
		const before = onLevel.get(levels[k]) ?? 0;
		onLevel.set(levels[k], before + 1);
		const radius = radiusOf(ring);
		const x = width * ((0.5 + before * 0.381966) % 1); // apart, whatever their number
		const y = levels[k] * LEVEL + radius;
		return ring.map((key, place): Body => {
			const angle = (2 * Math.PI * place) / ring.length - Math.PI / 2;
			return {
				key,
				width: Math.min(WIDEST, SIDES + LETTER * Math.max(3, names.get(key)!.length)),
				level: y + radius * Math.sin(angle),
				x: x + 1.4 * radius * Math.cos(angle),
				y: y + radius * Math.sin(angle)
			};
		});
	});
	const byKey = new Map(bodies.map((body) => [body.key, body]));
	const links = arrows.map(({ from, to }) => ({
		source: byKey.get(from)!,
		target: byKey.get(to)!
	}));
	const simulation = forceSimulation(bodies)
		.stop()
		.force('link', forceLink(links).distance(LEVEL).strength(0.25))
		.force('apart', forceManyBody().strength(-260).distanceMax(220))
		.force(
			'room',
			forceCollide<Body>((body) => body.width / 3)
		)
		.force('level', forceY<Body>((body) => body.level).strength(0.8))
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

/** Nodes that all lead to one another, in the order in which they do; others are alone. */
function ringsOf({ nodes, arrows }: WaitGraph): string[][] {
	const next = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
	for (const { from, to } of arrows) next.get(from)!.push(to);
	const reached = new Map(
		nodes.map(({ key }) => {
			const found = new Set<string>(next.get(key));
			for (const node of found) for (const to of next.get(node)!) found.add(to);
			return [key, found];
		})
	);
	const rings: string[][] = [];
	const placed = new Set<string>();
	for (const { key } of nodes) {
		if (placed.has(key)) continue;
		const ring = new Set([key]);
		for (const node of ring)
			for (const to of next.get(node)!) if (reached.get(to)!.has(key)) ring.add(to);
		for (const node of ring) placed.add(node);
		rings.push([...ring]);
	}
	return rings;
}

/** How far below the top each ring stands, in levels; a ring of several takes as many as its circle does. */
function levelsOf({ arrows }: WaitGraph, rings: readonly string[][]): number[] {
	const ringOf = new Map(rings.flatMap((ring, k) => ring.map((key) => [key, k] as const)));
	const levels = rings.map(() => 0);
	// At most as many rounds as there are rings: between rings no arrows lead back.
	for (let round = 0, hasMoved = true; hasMoved && round < rings.length; round++) {
		hasMoved = false;
		for (const arrow of arrows) {
			const [from, to] = [ringOf.get(arrow.from)!, ringOf.get(arrow.to)!];
			const least = levels[from] + tallnessOf(rings[from]);
			if (from === to || levels[to] >= least) continue;
			levels[to] = least;
			hasMoved = true;
		}
	}
	return levels;
}

const radiusOf = (ring: readonly string[]) => (ring.length > 1 ? 26 + 9 * ring.length : 0); // px
const tallnessOf = (ring: readonly string[]) => 1 + (2 * radiusOf(ring)) / LEVEL;
