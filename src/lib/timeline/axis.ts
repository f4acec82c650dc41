import { ticks as niceTicks, tickStep } from 'd3-array';
import { firstWhere } from '../trace/derived/bisect';
import type { Timing } from './timing';

/** `time`: as long as it takes; `steps`: every step as wide as the next; `both`: time, with each instant opened. */
export const SCALES = ['time', 'steps', 'both'] as const;
export type Scale = (typeof SCALES)[number];

/** Zoom and pan: x on the screen = x of the axis × k + x. */
export interface Zoom {
	readonly k: number;
	readonly x: number;
}
export const FIT: Zoom = { k: 1, x: 0 };

/** An instant of the axis: many events, one time. Pixels at zoom 1; `from` equals `to` where it is not opened. */
export interface Instant {
	readonly time: number;
	readonly from: number;
	readonly to: number;
}

/** One axis for one program or for several that share it. All x are pixels at zoom 1, from 0 to `width`. */
export interface Axis {
	readonly scale: Scale;
	readonly width: number;
	readonly instants: readonly Instant[];
	/** Pixels that a second takes between two instants; 0 on `steps`. */
	readonly perSecond: number;
	/** Pixels that a step takes; 0 on `time`. */
	readonly perStep: number;
	/** x of the event `index` of the program `program`; indexes outside the trace stand at its ends. */
	position(index: number, program?: number): number;
	/** The last event of the program that does not stand to the right of x. */
	index(x: number, program?: number): number;
	/** Seconds at x. */
	time(x: number): number;
	/** x of a time: the start of its instant, or between two instants in proportion. */
	at(time: number): number;
}

/** A step is this wide where there is room, and steps take at most this share of the axis `both`. */
const STEP_PX = 22;
const STEPS_SHARE = 0.55;
/** In `steps`, time that passes is as wide as a step. */
const GAP_STEPS = 1;
/** Below this the steps of an instant cannot be told apart, and `both` does not fit. */
const LEAST_STEP_PX = 4;

/** Where the events of one or more programs stand on an axis `width` pixels wide. */
export function axis(programs: readonly Timing[], scale: Scale, width: number): Axis {
	const { times, widths } = union(programs);
	const count = times.length;
	const duration = count ? times[count - 1] - times[0] : 0;
	const steps = widths.reduce((sum, w) => sum + w, 0);
	const { perSecond, perStep, perGap } = proportion(scale, width, duration, steps, count - 1);

	const starts = new Float64Array(count);
	for (let i = 1; i < count; i++) {
		const gap = (times[i] - times[i - 1]) * perSecond + perGap;
		starts[i] = starts[i - 1] + widths[i - 1] * perStep + gap;
	}
	const instants = Array.from(times, (time, i): Instant => {
		const from = starts[i];
		return { time, from, to: from + widths[i] * perStep };
	});
	// For each program, the place of each of its instants among all.
	const places = programs.map((program) => {
		let place = 0;
		return Int32Array.from(program.times, (time) => {
			while (times[place] < time) place++;
			return place;
		});
	});

	const position = (index: number, program = 0) => {
		const { instant, within } = programs[program];
		if (!instant.length) return 0;
		const i = Math.max(0, Math.min(instant.length - 1, index));
		return starts[places[program][instant[i]]] + within[i] * perStep;
	};
	return {
		scale,
		width,
		instants,
		perSecond,
		perStep,
		position,
		index: (x, program = 0) =>
			lastAtMost(programs[program].instant.length, x, (i) => position(i, program)),
		time(x) {
			const i = lastAtMost(count, x, (n) => starts[n]);
			const here = instants[i];
			const next = instants[i + 1];
			if (!here || !next || x <= here.to) return here?.time ?? 0;
			return here.time + ((x - here.to) / (next.from - here.to)) * (next.time - here.time);
		},
		at(time) {
			const i = Math.max(
				0,
				lastAtMost(count, time, (n) => times[n])
			);
			const here = instants[i];
			const next = instants[i + 1];
			if (!here || time <= here.time) return here?.from ?? 0;
			if (!next) return here.to;
			return here.to + ((time - here.time) / (next.time - here.time)) * (next.from - here.to);
		}
	};
}

/**
 * The scale where nobody chose one: `both`, where its steps can be told apart. Of programs side by side
 * it is `time`: there equal waits must look equal, or the eye compares them wrongly.
 */
export function usualScale(programs: readonly Timing[], width: number): Scale {
	return programs.length === 1 && isRoomy(programs, width) ? 'both' : 'time';
}

/** Whether the steps of the instants can be told apart on the axis `both`, `width` pixels wide. */
function isRoomy(programs: readonly Timing[], width: number): boolean {
	const { times, widths } = union(programs);
	const steps = widths.reduce((sum, w) => sum + w, 0);
	return proportion('both', width, times.length > 1 ? 1 : 0, steps, 0).perStep >= LEAST_STEP_PX;
}

function proportion(scale: Scale, width: number, duration: number, steps: number, gaps: number) {
	if (scale === 'time' && duration > 0) {
		return { perSecond: width / duration, perStep: 0, perGap: 0 };
	}
	if (scale === 'both' && duration > 0) {
		const share = Math.min(steps * STEP_PX, width * STEPS_SHARE);
		const perStep = steps > 0 ? share / steps : 0;
		return { perSecond: (width - perStep * steps) / duration, perStep, perGap: 0 };
	}
	const units = steps + Math.max(0, gaps) * GAP_STEPS;
	const perStep = units > 0 ? width / units : 0;
	return { perSecond: 0, perStep, perGap: perStep * GAP_STEPS };
}

/** The instants of all programs together; an instant is as wide as the program with most steps in it needs. */
function union(programs: readonly Timing[]): { times: Float64Array; widths: Float64Array } {
	if (programs.length === 1) return programs[0];
	const widest = new Map<number, number>();
	for (const { times, widths } of programs) {
		times.forEach((time, i) => widest.set(time, Math.max(widest.get(time) ?? 0, widths[i])));
	}
	const times = Float64Array.from(widest.keys()).sort();
	return { times, widths: times.map((time) => widest.get(time)!) };
}

/** The last of `count` non-decreasing values that is at most `limit`; the first if there is none, -1 of none. */
function lastAtMost(count: number, limit: number, value: (i: number) => number): number {
	const after = firstWhere(count, 0, (i) => value(i) > limit);
	return Math.min(count - 1, Math.max(0, after - 1));
}

export interface Tick {
	/** On the screen: where the label belongs. */
	readonly x: number;
	readonly time: number;
	/** The instant that it names, on the screen; equal where it is not opened. */
	readonly from: number;
	readonly to: number;
}

/**
 * Ticks for the part of the axis between 0 and `width` on the screen, at least `room` pixels apart. On `time` they
 * are round numbers; otherwise the instants themselves come first and round numbers fill the gaps.
 */
export function ticks(axis: Axis, zoom: Zoom, width: number, room: number): Tick[] {
	const toScreen = (x: number) => x * zoom.k + zoom.x;
	const kept: Tick[] = [];
	const place = (from: number, to: number, time: number) => {
		const x = (Math.max(0, from) + Math.min(width, to)) / 2;
		if (to < 0 || from > width || kept.some((tick) => Math.abs(x - tick.x) < room)) return;
		kept.push({ x, time, from, to });
	};
	if (axis.scale !== 'time') {
		const placeInstant = ({ from, to, time }: Instant) => place(toScreen(from), toScreen(to), time);
		// The end of the program is an answer in itself, so the last instant goes before the others.
		axis.instants.slice(-1).forEach(placeInstant);
		axis.instants.forEach(placeInstant);
	}
	for (const time of roundTimes(axis, zoom, width, room)) {
		place(toScreen(axis.at(time)), toScreen(axis.at(time)), time);
	}
	return kept.sort((a, b) => a.x - b.x);
}

/** Round numbers of seconds in sight, at least `room` pixels apart where time passes. */
function roundTimes(axis: Axis, { k, x }: Zoom, width: number, room: number): number[] {
	const from = axis.time(-x / k);
	const to = axis.time((width - x) / k);
	const perSecond = axis.perSecond * k;
	let count = Math.floor(((to - from) * perSecond) / room);
	// A nice step may be smaller than was asked for.
	while (count > 1 && tickStep(from, to, count) * perSecond < room) count--;
	if (axis.scale === 'time') return niceTicks(from, to, Math.max(1, count));
	if (count < 1) return [];
	const instants = new Set(axis.instants.map(({ time }) => time));
	return niceTicks(from, to, count).filter((time) => !instants.has(time));
}
