/** Whether one item comes before another; the program may compare them, and raise. */
export type IsLess<T> = (a: T, b: T) => boolean;

// Modules/_heapqmodule.c step by step: which items are compared, and in which order, can be seen. Items change
// places in pairs, so where a comparison raises none is lost or there twice.

/** `siftdown`: moves the item at `at` up towards `start`. */
function siftDown<T>(heap: T[], start: number, at: number, isLess: IsLess<T>): void {
	while (at > start) {
		const parent = (at - 1) >> 1;
		if (!isLess(heap[at]!, heap[parent]!)) break;
		swap(heap, at, parent);
		at = parent;
	}
}

/** `siftup`: moves the item at `start` down to a leaf, the smaller children up, then it from there to its place. */
function siftUp<T>(heap: T[], start: number, isLess: IsLess<T>): void {
	let at = start;
	for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
		const right = child + 1;
		if (right < heap.length && !isLess(heap[child]!, heap[right]!)) child = right;
		swap(heap, at, child);
		at = child;
	}
	siftDown(heap, start, at, isLess);
}

function swap<T>(heap: T[], a: number, b: number): void {
	const item = heap[a]!;
	heap[a] = heap[b]!;
	heap[b] = item;
}

/** `heappush` */
export function push<T>(heap: T[], item: T, isLess: IsLess<T>): void {
	heap.push(item);
	siftDown(heap, 0, heap.length - 1, isLess);
}

/** `heappop`; undefined if the heap is empty. */
export function pop<T>(heap: T[], isLess: IsLess<T>): T | undefined {
	const last = heap.pop();
	return last !== undefined && heap.length > 0 ? replace(heap, last, isLess) : last;
}

/** `heapreplace`: puts `item` in for the first, which it returns; undefined if the heap is empty. */
export function replace<T>(heap: T[], item: T, isLess: IsLess<T>): T | undefined {
	const first = heap[0];
	if (first === undefined) return undefined;
	heap[0] = item;
	siftUp(heap, 0, isLess);
	return first;
}

/** `heapify` */
export function heapify<T>(heap: T[], isLess: IsLess<T>): void {
	for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftUp(heap, i, isLess);
}
