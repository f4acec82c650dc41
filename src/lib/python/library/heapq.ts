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
import { heapify, pop, push, replace, type IsLess } from './heap';
import { libraryModule, type MakeModule } from './library-module';

type Less = IsLess<Value>;

const lessOf =
	(vm: Interpreter, isMax: boolean): Less =>
	(a, b) =>
		isTrue(vm, isMax ? lessThan(vm, b, a) : lessThan(vm, a, b));

/** The item that was first; a heap without one raises. */
function required(first: Value | undefined): Value {
	if (first === undefined) throw error(indexError, 'index out of range');
	return first;
}

type Operation = (heap: Value[], less: Less, item: Value) => Value;

const operations: Readonly<Record<string, Operation>> = {
	heappush: (heap, less, item) => {
		push(heap, item, less);
		return null;
	},
	heappop: (heap, less) => required(pop(heap, less)),
	heapreplace: (heap, less, item) => required(replace(heap, item, less)),
	heapify: (heap, less) => {
		heapify(heap, less);
		return null;
	},
	heappushpop: (heap, less, item) => {
		const [first] = heap;
		return first !== undefined && less(first, item) ? required(replace(heap, item, less)) : item;
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
