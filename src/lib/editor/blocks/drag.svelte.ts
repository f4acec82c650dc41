import { createContext } from 'svelte';
import type { PaletteKind } from '../../blocks/kinds';
import { placeAt, type Mark } from './places';

/** What is being dragged: blocks of the program by their keys, or a new one from the palette. */
export type Dragged =
	| { readonly type: 'blocks'; readonly keys: readonly string[] }
	| { readonly type: 'new'; readonly kind: PaletteKind };

export interface DragHost {
	/** The element that scrolls, in which the blocks are drawn. */
	readonly scroller: () => HTMLElement | null;
	/** Why it cannot be dropped there; empty if it can. */
	readonly refusal: (dragged: Dragged, mark: Mark) => string;
	readonly drop: (dragged: Dragged, mark: Mark) => void;
	readonly cancelled: () => void;
}

/** A pointer that moves less than this, in px, means the point and not a drag. */
const STEADY = 4;
/** A finger that rests this long, in ms, drags; one that moves before scrolls. */
const LONG_PRESS = 350;
/** So near to the edge, in px, the blocks scroll under the pointer, by so much in a frame at most. */
const EDGE = 44;
const FASTEST = 14;

/** One drag at a time, by mouse, pen or finger; it ends with a drop, outside, or with Escape. */
export class Drag {
	/** Null while nothing is dragged. */
	dragged = $state.raw<Dragged | null>(null);
	/** Where it would be dropped; null if nowhere. */
	mark = $state.raw<Mark | null>(null);
	/** Why it cannot be dropped at the mark. */
	refusal = $state('');
	/** Pixels of the window. */
	x = $state(0);
	y = $state(0);

	readonly #host: DragHost;
	#abort: AbortController | null = null;
	#start = { x: 0, y: 0 };
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;

	constructor(host: DragHost) {
		this.#host = host;
	}

	/** A pointer went down on an entry of the palette: it may become a drag. */
	startDrag(kind: PaletteKind, event: PointerEvent): void {
		this.start({ type: 'new', kind }, event, event.pointerType === 'touch');
	}

	/** A pointer went down on something: a drag if it moves, or, with `isPatient`, if it rests first. */
	start(what: Dragged, event: PointerEvent, isPatient = false): void {
		if (event.button !== 0 || this.#abort) return;
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.#start = { x: event.clientX, y: event.clientY };
		const { pointerId } = event;
		const own = (handler: (event: PointerEvent) => void) => (event: PointerEvent) => {
			if (event.pointerId === pointerId) handler(event);
		};
		if (isPatient) this.#timer = setTimeout(() => this.#begin(what), LONG_PRESS);
		const move = own((event) => {
			if (this.dragged) return this.#moveTo(event.clientX, event.clientY);
			const moved = Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y);
			if (moved < STEADY) return;
			if (isPatient) return this.#end();
			this.#begin(what);
			this.#moveTo(event.clientX, event.clientY);
		});
		const up = own(() => {
			const { dragged, mark, refusal } = this;
			if (dragged) swallowClick();
			this.#end();
			if (!dragged) return;
			if (mark && !refusal) this.#host.drop(dragged, mark);
			else this.#host.cancelled();
		});
		addEventListener('pointermove', move, { signal });
		addEventListener('pointerup', up, { signal });
		addEventListener(
			'pointercancel',
			own(() => this.cancel()),
			{ signal }
		);
		addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
		addEventListener('contextmenu', (event) => this.#prevent(event), { signal });
		addEventListener('selectstart', (event) => event.preventDefault(), { signal });
	}

	/**
	 * Keeps the browser from scrolling what a finger drags; use with `{@attach}`. It has to listen before the finger
	 * comes, since the browser decides then who is asked.
	 */
	keepsStill = (element: HTMLElement): (() => void) => {
		const prevent = (event: Event) => this.#prevent(event);
		element.addEventListener('touchmove', prevent, { passive: false });
		return () => element.removeEventListener('touchmove', prevent);
	};

	#prevent(event: Event): void {
		if (this.dragged) event.preventDefault();
	}

	/** Puts what is dragged back where it was. */
	cancel(): void {
		const wasDragged = this.dragged !== null;
		this.#end();
		if (wasDragged) this.#host.cancelled();
	}

	#key(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || !this.dragged) return;
		event.preventDefault();
		event.stopPropagation();
		addEventListener('pointerup', swallowClick, { once: true });
		this.cancel();
	}

	#begin(what: Dragged): void {
		this.dragged = what;
		this.x = this.#start.x;
		this.y = this.#start.y;
		this.#frame = requestAnimationFrame(() => this.#scroll());
	}

	#moveTo(x: number, y: number): void {
		this.x = x;
		this.y = y;
		this.#look();
	}

	#look(): void {
		const { dragged } = this;
		const scroller = this.#host.scroller();
		if (!dragged || !scroller) return;
		const mark = placeAt(scroller, this.x, this.y);
		if (mark?.slot === this.mark?.slot && mark?.index === this.mark?.index) {
			if (mark) this.mark = mark;
			return;
		}
		this.mark = mark;
		this.refusal = mark ? this.#host.refusal(dragged, mark) : '';
	}

	#scroll(): void {
		const scroller = this.#host.scroller();
		if (!this.dragged || !scroller) return;
		const speed = this.#speed(scroller);
		if (speed !== 0) {
			const before = scroller.scrollTop;
			scroller.scrollTop += speed;
			// On a telephone the blocks may reach beyond the page's edge.
			if (scroller.scrollTop === before) document.scrollingElement?.scrollBy(0, speed);
			this.#look();
		}
		this.#frame = requestAnimationFrame(() => this.#scroll());
	}

	/** Pixels by which the blocks scroll in this frame: near their edges, or behind what lies over them. */
	#speed(scroller: HTMLElement): number {
		const { top, bottom, left, right } = scroller.getBoundingClientRect();
		if (this.x < left || this.x > right) return 0;
		const over = document.elementFromPoint(this.x, this.y);
		if (over?.closest('[popover]')) return 0; // the palette, from which it comes
		// What lies beside the blocks, such as the splitter, covers nothing.
		const isCovered = !scroller.contains(document.elementFromPoint((left + right) / 2, this.y));
		const above = Math.max(0, Math.max(top, 0) + EDGE - this.y);
		const below = Math.max(0, this.y - Math.min(bottom, innerHeight) + EDGE);
		const depth = above > 0 ? -above : isCovered && this.y > top ? EDGE : below;
		return (Math.max(-EDGE, Math.min(EDGE, depth)) / EDGE) * FASTEST;
	}

	#end(): void {
		clearTimeout(this.#timer);
		cancelAnimationFrame(this.#frame);
		this.#abort?.abort();
		this.#abort = null;
		this.dragged = null;
		this.mark = null;
		this.refusal = '';
	}
}

/** The click that follows the end of a drag is part of it. */
function swallowClick(): void {
	const swallow = (event: Event) => {
		event.stopPropagation();
		event.preventDefault();
	};
	addEventListener('click', swallow, { capture: true, once: true });
	setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}

/** The drag of the block view, for the blocks and for the palette. */
export const [getDrag, setDrag] = createContext<Drag>();
