import type { Interpreter } from '../run/interpreter';
import { PyList } from '../values/collections/list';
import { sortItems } from '../values/collections/sort';
import { lessThan } from '../values/comparison';
import { error, indexError, typeError } from '../values/exceptions';
import { iterate, toArray } from '../values/iteration';
import { iteratorType, NativeIterator } from '../values/iterator';
import { native } from '../values/native';
import { typeOf, type Value } from '../values/object';
import { isTrue } from '../values/truth';
import { requireIndex } from './arguments';
import { libraryModule, type MakeModule } from './library-module';

// Lib/heapq.py, with its steps: which items are compared, and in which order, can be seen.

type Less = (a: Value, b: Value) => boolean;

const lessOf =
	(vm: Interpreter, isMax: boolean): Less =>
	(a, b) =>
		isTrue(vm, isMax ? lessThan(vm, b, a) : lessThan(vm, a, b));

/** _siftdown: moves the item at `at` up towards `start`. */
function siftDown(heap: Value[], start: number, at: number, less: Less): void {
	const item = heap[at]!;
	while (at > start) {
		const parent = (at - 1) >> 1;
		if (!less(item, heap[parent]!)) break;
		heap[at] = heap[parent]!;
		at = parent;
	}
	heap[at] = item;
}

/** _siftup: moves the smaller children up to a leaf, then the item from there to its place. */
function siftUp(heap: Value[], at: number, less: Less): void {
	const start = at;
	const item = heap[at]!;
	for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
		const right = child + 1;
		if (right < heap.length && !less(heap[child]!, heap[right]!)) child = right;
		heap[at] = heap[child]!;
		at = child;
	}
	heap[at] = item;
	siftDown(heap, start, at, less);
}

function push(heap: Value[], item: Value, less: Less): void {
	heap.push(item);
	siftDown(heap, 0, heap.length - 1, less);
}

function pop(heap: Value[], less: Less): Value {
	const last = heap.pop();
	if (last === undefined) throw error(indexError, 'index out of range');
	return heap.length ? replace(heap, last, less) : last;
}

function replace(heap: Value[], item: Value, less: Less): Value {
	const first = heap[0];
	if (first === undefined) throw error(indexError, 'index out of range');
	heap[0] = item;
	siftUp(heap, 0, less);
	return first;
}

function heapify(heap: Value[], less: Less): void {
	for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftUp(heap, i, less);
}

type Operation = (heap: Value[], less: Less, item: Value) => Value;

const operations: Readonly<Record<string, Operation>> = {
	heappush: (heap, less, item) => {
		push(heap, item, less);
		return null;
	},
	heappop: (heap, less) => pop(heap, less),
	heapreplace: (heap, less, item) => replace(heap, item, less),
	heapify: (heap, less) => {
		heapify(heap, less);
		return null;
	},
	heappushpop: (heap, less, item) => {
		const [first] = heap;
		return first !== undefined && less(first, item) ? replace(heap, item, less) : item;
	}
};

/** The functions on heaps whose first item is the least or, with `_max`, the greatest. */
const heapFunctions = (suffix: '' | '_max') =>
	Object.entries(operations).map(([operation, work]) => {
		const name = operation + suffix;
		const signature = work.length === 3 ? 'heap, item, /' : 'heap, /';
		return native(name, signature, (vm, heap: Value, item: Value) => {
			if (heap instanceof PyList) return work(heap.items, lessOf(vm, suffix !== ''), item);
			const which = work.length === 3 ? 'argument 1' : 'argument';
			throw error(typeError, `${name}() ${which} must be list, not ${typeOf(heap).name}`);
		});
	});

const best = (name: string, isReversed: boolean) =>
	native(name, 'def n, iterable, key=None', (vm, n: Value, iterable: Value, key: Value) => {
		const count = Math.max(0, Number(requireIndex(vm, n)));
		return new PyList(sortItems(vm, toArray(vm, iterable), key, isReversed).slice(0, count));
	});

const generator = iteratorType('generator');

/** heapq.merge: of equal items those of the first iterable come first. */
const merge = native(
	'merge',
	'def *iterables, key=None, reverse=False',
	(vm, key: Value, reverse: Value, iterables: Value[]) => {
		const keyOf = (item: Value) => (key === null ? item : vm.call(key, [item]));
		const less = lessOf(vm, isTrue(vm, reverse));
		const sources = iterables.map((iterable) => ({ iterator: iterate(vm, iterable) }));
		let heads: { item: Value; key: Value; source: (typeof sources)[number] }[] | null = null;
		const draw = (source: (typeof sources)[number]) => {
			const item = source.iterator.next(vm);
			return item === undefined ? [] : [{ item, key: keyOf(item), source }];
		};
		return new NativeIterator(generator, () => {
			heads ??= sources.flatMap(draw);
			let first = 0;
			for (let i = 1; i < heads.length; i++) if (less(heads[i]!.key, heads[first]!.key)) first = i;
			const head = heads[first];
			if (!head) return undefined;
			heads.splice(first, 1, ...draw(head.source));
			return head.item;
		});
	}
);

export const makeHeapq: MakeModule = () =>
	libraryModule('heapq', [
		...heapFunctions(''),
		...heapFunctions('_max'),
		best('nlargest', true),
		best('nsmallest', false),
		merge
	]);
