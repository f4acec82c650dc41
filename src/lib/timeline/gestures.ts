/** What a person does on the lanes with a mouse, a finger or a touchpad; x and y in pixels of the element. */
export interface Gestures {
	tap(x: number, y: number): void;
	pan(distance: number): void;
	zoom(factor: number, x: number): void;
	hover(x: number, y: number): void;
	leave(): void;
}

/** A pointer that moves less than this means the point, not a drag. */
const STEADY = 4;
/** Zoom by one notch of a wheel (100 px) is about 1.2. */
const WHEEL = 0.002;

/**
 * Listens on an element: a tap, a drag sideways, a pinch, the wheel with Ctrl (which is also how browsers tell of a
 * pinch on a touchpad). The wheel alone is left to the browser, which scrolls. Use with `{@attach}`.
 */
export function gestures(on: Gestures): (element: HTMLElement) => () => void {
	return (element) => {
		const pointers = new Map<number, { x: number; y: number }>();
		let isDrag = false;
		let start = { x: 0, y: 0 };

		const at = (event: MouseEvent) => {
			const { left, top } = element.getBoundingClientRect();
			return { x: event.clientX - left, y: event.clientY - top };
		};
		const down = (event: PointerEvent) => {
			if (event.button !== 0) return;
			if (pointers.size === 0) {
				isDrag = false;
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
			if (!other) return on.pan(here.x - before.x);
			const was = Math.hypot(before.x - other.x, before.y - other.y);
			const is = Math.hypot(here.x - other.x, here.y - other.y);
			if (was > 0) on.zoom(is / was, (here.x + other.x) / 2);
		};
		const up = (event: PointerEvent) => {
			const wasDown = pointers.delete(event.pointerId);
			if (wasDown && !isDrag) on.tap(start.x, start.y);
		};
		const cancel = (event: PointerEvent) => void pointers.delete(event.pointerId);
		const leave = () => on.leave();
		const wheel = (event: WheelEvent) => {
			const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
			if (event.ctrlKey || event.metaKey) {
				event.preventDefault();
				on.zoom(Math.exp(-event.deltaY * pixels * WHEEL), at(event).x);
			} else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
				event.preventDefault();
				on.pan(-(event.deltaX || event.deltaY) * pixels);
			}
		};

		const abort = new AbortController();
		const { signal } = abort;
		element.addEventListener('pointerdown', down, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', up, { signal });
		element.addEventListener('pointercancel', cancel, { signal });
		element.addEventListener('pointerleave', leave, { signal });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		return () => abort.abort();
	};
}
