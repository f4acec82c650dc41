import { loopChart, passPhases, type PhaseNode } from '../../machine/loop-chart';
import { arrowHead, edgePath, type Box, type EdgePath } from '../edge-path';

export type Phase = PhaseNode['phase'];

export interface PhaseBox extends Box {
	readonly phase: Phase;
	readonly isFinal: boolean;
}

interface Layout {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly PhaseBox[];
	readonly edges: readonly EdgePath[];
	/** The middle of the wheel. */
	readonly hub: { readonly x: number; readonly y: number };
}

const HUB = { x: 146, y: 74 };
const RADIUS = { x: 68, y: 54 };
const OF_PASS = { width: 84, height: 28 };
const BEGINNING = { x: 43, y: 20, width: 84, height: 26 };
const END = { x: 270, y: 14, width: 98, height: 22, gap: 26 };
const RIM_STEPS = 90;

/** The place on the rim at so many parts of a pass, from the top and clockwise. */
function onRim(passed: number): readonly [number, number] {
	const angle = (passed / passPhases.length) * 2 * Math.PI - Math.PI / 2;
	return [HUB.x + RADIUS.x * Math.cos(angle), HUB.y + RADIUS.y * Math.sin(angle)];
}

/** The loop machine drawn as a wheel: where its phases stand, and its transitions as arrows. */
export const wheelLayout: Layout = layOut();

function layOut(): Layout {
	const wheel = passPhases.map(({ phase }, k): PhaseBox => {
		const [x, y] = onRim(k);
		return { phase, isFinal: false, x, y, ...OF_PASS };
	});
	const beginning = loopChart
		.filter(({ isInitial }) => isInitial)
		.map(({ phase }): PhaseBox => ({ phase, isFinal: false, ...BEGINNING }));
	const ends = loopChart
		.filter(({ isFinal }) => isFinal)
		.map(({ phase }, k): PhaseBox => ({ phase, isFinal: true, ...END, y: END.y + k * END.gap }));
	const boxes = [...beginning, ...wheel, ...ends];
	return {
		width: 320,
		height: HUB.y + RADIUS.y,
		boxes,
		edges: [
			...withinPass(wheel),
			...intoPass(beginning, wheel),
			...outOfPass([...beginning, ...ends])
		],
		hub: HUB
	};
}

/** To the next phase along the rim, to others across. */
function withinPass(wheel: readonly PhaseBox[]): EdgePath[] {
	return passPhases.flatMap(({ next }, from) =>
		next.flatMap((phase) => {
			const to = wheel.findIndex((box) => box.phase === phase);
			if (to < 0) return [];
			const isNext = to === (from + 1) % wheel.length;
			return [isNext ? alongRim(wheel, from, to) : edgePath(wheel[from], wheel[to])];
		})
	);
}

function alongRim(wheel: readonly PhaseBox[], from: number, to: number): EdgePath {
	const steps = Array.from({ length: RIM_STEPS + 1 }, (_, k) => onRim(from + k / RIM_STEPS));
	const points = steps.filter((point) => !isIn(wheel[from], point) && !isIn(wheel[to], point));
	const tip = points[points.length - 1];
	return {
		line: `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`,
		head: arrowHead(points[points.length - 6], tip)
	};
}

function isIn(box: Box, [x, y]: readonly [number, number]): boolean {
	return Math.abs(x - box.x) <= box.width / 2 + 1 && Math.abs(y - box.y) <= box.height / 2 + 1;
}

function intoPass(beginning: readonly PhaseBox[], wheel: readonly PhaseBox[]): EdgePath[] {
	return loopChart
		.filter(({ isInitial }) => isInitial)
		.flatMap(({ next }, k) =>
			wheel.filter(({ phase }) => next.includes(phase)).map((box) => edgePath(beginning[k], box))
		);
}

/** Where every phase of the pass leads there is one arrow, from the rim; the ends are one place. */
function outOfPass(outside: readonly PhaseBox[]): EdgePath[] {
	const left = outside.filter(({ phase }) => passPhases.every(({ next }) => next.includes(phase)));
	const ends = left.filter(({ isFinal }) => isFinal);
	const places: Box[] = [...left.filter(({ isFinal }) => !isFinal), ...around(ends)];
	return places.map((box) => {
		const side = Math.sign(box.x - HUB.x);
		const rim = { x: HUB.x + side * RADIUS.x * 0.9, y: HUB.y - RADIUS.y * 0.44 };
		return edgePath({ ...rim, width: 0, height: 0 }, box);
	});
}

/** One box around all that stand in a column; none around nothing. */
function around(boxes: readonly PhaseBox[]): Box[] {
	if (boxes.length === 0) return [];
	const [first, last] = [boxes[0], boxes[boxes.length - 1]];
	const height = last.y - first.y + first.height;
	return [{ x: first.x, y: (first.y + last.y) / 2, width: first.width + 8, height }];
}
