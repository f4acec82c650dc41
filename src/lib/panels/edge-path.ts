/** A rectangle by its middle, in pixels of the drawing. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface EdgePath {
	/** From the border of one box to that of the other, as an SVG path. */
	readonly line: string;
	/** The triangle at its end, as an SVG path. */
	readonly head: string;
}

type Point = readonly [x: number, y: number];

const HEAD = 7; // length of the arrow's head

/**
 * An arrow between two boxes; `bend` moves its middle to the left of its way, in pixels, `slide` moves
 * both ends along their boxes, so that arrows in both directions stay apart.
 */
export function edgePath(from: Box, to: Box, bend = 0, slide = 0): EdgePath {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy) || 1;
	const [left, up] = [dy / length, -dx / length];
	const start: Point = [from.x + left * slide, from.y + up * slide];
	const end: Point = [to.x + left * slide, to.y + up * slide];
	const middle: Point = [
		(start[0] + end[0]) / 2 + left * bend,
		(start[1] + end[1]) / 2 + up * bend
	];
	const out = leave(from, start, middle);
	const tip = leave(to, end, middle);
	return { line: `M${at(out)}Q${at(middle)} ${at(tip)}`, head: arrowHead(middle, tip) };
}

/** A triangle with its tip at `tip`, as somebody comes from `from`. */
export function arrowHead(from: Point, tip: Point): string {
	const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]];
	const length = Math.hypot(dx, dy) || 1;
	const [x, y] = [(dx / length) * HEAD, (dy / length) * HEAD];
	const back: Point = [tip[0] - x, tip[1] - y];
	const side: Point = [y / 2, -x / 2];
	return `M${at(tip)}L${at([back[0] + side[0], back[1] + side[1]])} ${at([back[0] - side[0], back[1] - side[1]])}Z`;
}

/** Where the line from a point within the box to a point outside leaves it. */
function leave(box: Box, inside: Point, outside: Point): Point {
	const [dx, dy] = [outside[0] - inside[0], outside[1] - inside[1]];
	const share = (distance: number, step: number, half: number) =>
		step === 0 ? 1 : ((step > 0 ? half : -half) - distance) / step;
	const t = Math.min(
		share(inside[0] - box.x, dx, box.width / 2),
		share(inside[1] - box.y, dy, box.height / 2),
		1
	);
	return [inside[0] + dx * Math.max(0, t), inside[1] + dy * Math.max(0, t)];
}

const at = ([x, y]: Point) => `${round(x)},${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;
