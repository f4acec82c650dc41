import { lanes } from '../trace/intervals';
import type { Trace } from '../trace/trace';
import { axis, FIT, usualScale, type Scale, type Zoom } from './axis';
import type { Causes } from './causes';
import { chosen } from './choice';
import type { Sight } from './figure';
import { gutterWidth } from './gutter-width';
import { layout, type View, type Words } from './layout';
import { estimate, type Measure } from './measure';
import { kept, rowsInSight } from './places';
import { rowOf, rows } from './rows';
import type { SharedZoom } from './shared-zoom.svelte';
import { sizes } from './sizes';
import { timing } from './timing';
import { TOKENS, type Theme } from './tokens';
import { constrained, panned, revealing, zoomedAt, zoomedTo } from './zoom';

/** A program at an instant, and how somebody wants to see it. */
export interface Shown {
	readonly trace: Trace;
	/** Programs that share the axis, this one among them: the same array for each of their timelines. */
	readonly together: readonly Trace[];
	/** The last event that has happened, -1 = none. */
	readonly index: number;
	/** The instant of the picture in seconds; later than the event's while the clock moves. */
	readonly time: number;
	/** Number of the selected task, 0 = none. */
	readonly selected: number;
	/** Undefined: the usual one. */
	readonly scale: Scale | undefined;
	readonly theme: Theme;
	/** Shared by timelines that stand one above the other. */
	readonly shared: SharedZoom;
	/** How high a lane may be, in pixels, if there is more room than it needs. */
	readonly laneRoom: number;
	/** Projected, how many pixels are one of 1920 × 1080. */
	readonly unit: number;
	/** Arrows, and a chain of causes that is lit. */
	readonly causes: Causes;
}

/**
 * The lanes of a program through the window that the page has for them: from what is shown, the room there is, the
 * zoom and the scrolling follows all that is drawn. It knows no element.
 */
export class Viewport {
	readonly #shown: Shown;
	readonly #words: () => Words;

	/** Width of the whole and, without a scrollbar, of the lanes with their names, in pixels; 0 = not known yet. */
	outerWidth = $state(0);
	innerWidth = $state(0);
	/** Height of the lanes in sight, and of those that are scrolled away above, in pixels. */
	height = $state(0);
	scrollY = $state(0);
	/** By estimate until there is a canvas. */
	measure = $state.raw<Measure>(estimate);

	readonly sizes = $derived.by(() => {
		const { theme, laneRoom, unit } = this.#shown;
		return sizes(theme, this.outerWidth || 1000, laneRoom, unit);
	});
	readonly tokens = $derived.by(() => TOKENS[this.#shown.theme]);
	/** The rows of all lanes, and those of the lanes that are chosen. */
	readonly all = $derived.by(() => rows(lanes(this.#shown.trace)));
	readonly rows = $derived.by(() => chosen(this.all, this.#shown.shared.choice));
	/** Of the selected task, or of the closed group in which it is. */
	readonly selectedRow = $derived.by(() => rowOf(this.rows, this.#shown.selected));
	readonly selectedLane = $derived.by(
		() =>
			this.all.find(({ lane }) => lane.kind === 'task' && lane.id === this.#shown.selected)?.lane
	);

	readonly #timings = $derived.by(() => this.#shown.together.map(timing));
	/** Which of the axis's programs it is. */
	readonly program = $derived.by(() =>
		Math.max(0, this.#shown.together.indexOf(this.#shown.trace))
	);
	/** Width of the names, and of the drawing beside them. */
	readonly gutter = $derived.by(() => {
		const { together, shared } = this.#shown;
		const named = together.flatMap((trace) =>
			chosen(rows(lanes(trace)), shared.choice).slice(0, MOST_NAMED)
		);
		return gutterWidth(named, this.sizes, this.innerWidth, this.#words());
	});
	readonly width = $derived(Math.max(0, this.innerWidth - this.gutter));
	/** Width of the axis at zoom 1. */
	readonly #room = $derived(Math.max(1, this.width - this.sizes.before - this.sizes.after));
	readonly axis = $derived.by(() =>
		axis(this.#timings, this.#shown.scale ?? usualScale(this.#timings, this.#room), this.#room)
	);
	/** Without the room before the axis, so that timelines can share it. */
	readonly zoom = $derived.by(() => constrained(this.#shown.shared.current, this.axis));
	/** From the axis to the screen. */
	readonly #onScreen = $derived<Zoom>({ k: this.zoom.k, x: this.zoom.x + this.sizes.before });
	/** The loop, what is pinned and the workers stay in sight where not all lanes are. */
	readonly kept = $derived.by(() =>
		kept(this.rows, this.#shown.shared.choice.pinned, this.height, this.sizes)
	);
	readonly view = $derived.by<View>(() => ({
		rows: this.rows,
		axis: this.axis,
		program: this.program,
		zoom: this.#onScreen,
		width: this.width,
		height: this.height,
		scrollY: this.scrollY,
		sizes: this.sizes,
		kept: this.kept,
		selected: this.selectedRow,
		measure: this.measure,
		words: this.#words(),
		causes: this.#shown.causes
	}));
	readonly marks = $derived(layout(this.view));
	/** Where the playhead is on the axis, in pixels at zoom 1, and on the screen. */
	readonly playhead = $derived.by(() => {
		const { trace, index, time } = this.#shown;
		const at = this.axis.position(index, this.program);
		const isLater = index >= 0 && time > trace.time[index];
		return isLater ? Math.max(at, this.axis.at(time)) : at;
	});
	readonly playheadX = $derived(this.playhead * this.#onScreen.k + this.#onScreen.x);

	/** Reads what is shown each time anew, so that it may be the properties of a component. */
	constructor(shown: Shown, words: () => Words) {
		this.#shown = shown;
		this.#words = words;
	}

	/** The position on the axis, in pixels at zoom 1, that is at x on the screen. */
	#positionAt(x: number): number {
		return (x - this.#onScreen.x) / this.#onScreen.k;
	}

	/** The last event that has happened at x on the screen, -1 = none. */
	indexAt(x: number): number {
		return this.axis.index(this.#positionAt(x), this.program);
	}

	/** What of the program is in sight, for a drawing of it. */
	sight(): Sight {
		const { k, x } = this.zoom;
		const { rows, kept } = this;
		const { from, to } = rowsInSight(this.view);
		return {
			from: -x / (k * this.#room),
			to: (this.#room - x) / (k * this.#room),
			rows: [
				...rows.slice(0, kept.first),
				...rows.slice(from, to),
				...rows.slice(rows.length - kept.last)
			]
		};
	}

	/** Zooms around the playhead if it is in sight, else around the middle of the view. */
	zoomBy(factor: number): void {
		const { k, x } = this.#shown.shared.current;
		const at = this.playhead * k + x;
		const isInSight = this.#shown.index >= 0 && at >= 0 && at <= this.#room;
		this.#zoom(zoomedAt({ k, x }, factor, isInSight ? at : this.#room / 2, this.axis));
	}

	/** Zooms around x on the screen. */
	zoomAround(x: number, factor: number): void {
		const at = x - this.sizes.before;
		this.#zoom(zoomedAt(this.#shown.shared.current, factor, at, this.axis));
	}

	/** Brings what lies between two x on the screen into sight. */
	zoomToMarked(from: number, to: number): void {
		this.#zoom(zoomedTo(this.#positionAt(from), this.#positionAt(to), this.axis));
	}

	/** Brings what lies between two events into sight. */
	zoomToEvents(from: number, to: number): void {
		const at = (index: number) => this.axis.position(index, this.program);
		this.#zoom(zoomedTo(at(from), at(to), this.axis));
	}

	/** Brings the life of the selected task into sight, if there is one. */
	zoomToSelected(): void {
		const { selectedLane: lane } = this;
		if (lane) this.zoomToEvents(lane.createdIndex, lane.endIndex);
	}

	/** Brings the whole program into sight. */
	fit(): void {
		this.#zoom(FIT);
	}

	/** Moves the drawing by so many pixels to the right. */
	pan(distance: number): void {
		this.#zoom(panned(this.#shown.shared.current, distance, this.axis));
	}

	/** Brings a position on the axis, in pixels at zoom 1, into sight. */
	reveal(position: number): void {
		this.#zoom(revealing(this.#shown.shared.current, position, this.axis, this.sizes));
	}

	#zoom(zoom: Zoom): void {
		this.#shown.shared.current = zoom;
	}
}

/** The width of more names than these, of each program, is not looked at. */
const MOST_NAMED = 2000;
