/** What a person does on the lanes with a mouse, a finger or a touchpad; x and y in pixels of the element. */
export interface Gestures {
	tap(x: number, y: number): void;
	/** Twice on one place. */
	enter(x: number, y: number): void;
	/** By so many pixels to the right and down; a finger moves the lanes up and down through the browser. */
	pan(dx: number, dy: number): void;
	zoom(factor: number, x: number): void;
	/** A stretch that is being marked, and its end: then it is to be shown. */
	mark(from: number, to: number): void;
	marked(from: number, to: number): void;
	hover(x: number, y: number): void;
	leave(): void;
}

/** A pointer that moves less than this means the point, not a drag. */
const STEADY = 4;
/** Zoom by one notch of a wheel (100 px) is about 1.2. */
const WHEEL = 0.002;

/**
 * Listens on an element: a tap, a double click, a drag, a drag with Shift that marks a stretch, a pinch, the wheel
 * with Ctrl or ⌘ (which is also how browsers tell of a pinch on a touchpad), the wheel sideways or with Shift. The
 * wheel alone is left to the browser, which scrolls. Use with `{@attach}`.
 */
export function gestures(on: Gestures): (element: HTMLElement) => () => void {
	return (element) => {
		const pointers = new Map<number, { x: number; y: number }>();
		let isDrag = false;
		let isMarking = false;
		let start = { x: 0, y: 0 };

		const at = (event: MouseEvent) => {
			const { left, top } = element.getBoundingClientRect();
			return { x: event.clientX - left, y: event.clientY - top };
		};
		const down = (event: PointerEvent) => {
			if (event.button !== 0) return;
			if (pointers.size === 0) {
				isDrag = false;
				isMarking = event.shiftKey;
				start = at(event);
			} else isDrag = true;
			pointers.set(event.pointerId, at(event));
		};
		const move = (event: PointerEvent) => {
			const here = at(event);
			const before = pointers.get(event.pointerId);
			if (!before) {
				if (event.pointerType === 'mouse') on.hover(here.x, here.y);
				return;
			}
			pointers.set(event.pointerId, here);
			if (!isDrag && Math.hypot(here.x - start.x, here.y - start.y) < STEADY) return;
			if (!isDrag) {
				isDrag = true;
				element.setPointerCapture(event.pointerId);
				on.leave();
			}
			const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
			if (!other && isMarking) return on.mark(start.x, here.x);
			if (!other) return on.pan(here.x - before.x, here.y - before.y);
			isMarking = false;
			const was = Math.hypot(before.x - other.x, before.y - other.y);
			const is = Math.hypot(here.x - other.x, here.y - other.y);
			if (was > 0) on.zoom(is / was, (here.x + other.x) / 2);
		};
		const up = (event: PointerEvent) => {
			const wasDown = pointers.delete(event.pointerId);
			if (!wasDown) return;
			if (!isDrag) on.tap(start.x, start.y);
			else if (isMarking) on.marked(start.x, at(event).x);
			isMarking = false;
		};
		const cancel = (event: PointerEvent) => {
			if (pointers.delete(event.pointerId) && isMarking) on.marked(start.x, start.x);
			isMarking = false;
		};
		const double = (event: MouseEvent) => {
			const here = at(event);
			on.enter(here.x, here.y);
		};
		const leave = () => on.leave();
		const wheel = (event: WheelEvent) => {
			const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
			if (event.ctrlKey || event.metaKey) {
				event.preventDefault();
				on.zoom(Math.exp(-event.deltaY * pixels * WHEEL), at(event).x);
			} else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
				event.preventDefault();
				on.pan(-(event.deltaX || event.deltaY) * pixels, 0);
			}
		};

		const abort = new AbortController();
		const { signal } = abort;
		element.addEventListener('pointerdown', down, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', up, { signal });
		element.addEventListener('pointercancel', cancel, { signal });
		element.addEventListener('pointerleave', leave, { signal });
		element.addEventListener('dblclick', double, { signal });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		return () => abort.abort();
	};
}
