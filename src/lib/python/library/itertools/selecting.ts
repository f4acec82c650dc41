import type { Interpreter } from '../../run/interpreter';
import { letGoOfSource } from '../../run/keeping';
import { PyTuple } from '../../values/collections/tuple';
import { equals } from '../../values/comparison';
import { error, typeError, valueError } from '../../values/exceptions';
import { iterate, toArray } from '../../values/iteration';
import { NativeIterator, type PyIterator } from '../../values/iterator';
import { asIndex } from '../../values/operators';
import { objectType, PyType, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';
import { requireIndex } from '../arguments';
import { iteratorClass } from './iterator-class';

// The iterators that let through some of the items, or put them together.

function bound(vm: Interpreter, value: Value, what: string): number | undefined {
	if (value === null) return undefined;
	const index = asIndex(vm, value);
	if (index === undefined || index < 0) throw error(valueError, what);
	return Number(index);
}

const islice = iteratorClass('islice', '*args', (vm, args: Value[]) => {
	const [iterable, ...bounds] = args;
	if (iterable === undefined || args.length < 2 || args.length > 4)
		throw error(
			typeError,
			`islice expected at ${args.length < 2 ? 'least 2' : 'most 4'} arguments, got ${args.length}`
		);
	const [first, last, stride] =
		bounds.length === 1 ? [null, bounds[0]!, null] : [bounds[0]!, bounds[1]!, bounds[2] ?? null];
	const range = 'must be None or an integer: 0 <= x <= sys.maxsize.';
	const stop = bound(vm, last, `Stop argument for islice() ${range}`) ?? Infinity;
	let next = bound(vm, first, `Indices for islice() ${range}`) ?? 0;
	const step = stride === null ? 1 : asIndex(vm, stride);
	if (step === undefined || step < 1)
		throw error(valueError, 'Step for islice() must be a positive integer or None.');
	const items = iterate(vm, iterable);
	let at = 0;
	return (run) => {
		const wanted = Math.min(next, stop);
		while (at < wanted) {
			at++;
			if (items.next(run) === undefined) return undefined;
		}
		if (at >= stop) {
			letGoOfSource(run, items);
			return undefined;
		}
		at++;
		next += Number(step);
		return items.next(run);
	};
});

const takewhile = iteratorClass(
	'takewhile',
	'predicate, iterable, /',
	(vm, test: Value, iterable: Value) => {
		const items = iterate(vm, iterable);
		return (run) => {
			const item = items.next(run);
			return item !== undefined && isTrue(run, run.call(test, [item])) ? item : undefined;
		};
	}
);

const dropwhile = iteratorClass(
	'dropwhile',
	'predicate, iterable, /',
	(vm, test: Value, iterable: Value) => {
		const items = iterate(vm, iterable);
		let isDropping = true;
		return (run) => {
			let item = items.next(run);
			while (isDropping && item !== undefined && isTrue(run, run.call(test, [item])))
				item = items.next(run);
			isDropping = false;
			return item;
		};
	}
);

const filterfalse = iteratorClass(
	'filterfalse',
	'function, iterable, /',
	(vm, test: Value, iterable: Value) => {
		const items = iterate(vm, iterable);
		return (run) => {
			let item = items.next(run);
			while (item !== undefined && isTrue(run, test === null ? item : run.call(test, [item])))
				item = items.next(run);
			return item;
		};
	}
);

const compress = iteratorClass(
	'compress',
	'data, selectors',
	(vm, data: Value, selectors: Value) => {
		const [items, flags] = [iterate(vm, data), iterate(vm, selectors)];
		return (run) => {
			for (;;) {
				const item = items.next(run);
				const flag = item === undefined ? undefined : flags.next(run);
				if (item === undefined || flag === undefined) return undefined;
				if (isTrue(run, flag)) return item;
			}
		};
	}
);

const starmap = iteratorClass(
	'starmap',
	'function, iterable, /',
	(vm, func: Value, iterable: Value) => {
		const items = iterate(vm, iterable);
		return (run) => {
			const args = items.next(run);
			return args === undefined ? undefined : run.call(func, toArray(run, args));
		};
	}
);

const pairwise = iteratorClass('pairwise', 'iterable, /', (vm, iterable: Value) => {
	const items = iterate(vm, iterable);
	let before: Value | undefined;
	return (run) => {
		before ??= before === null ? null : items.next(run);
		const item = before === undefined ? undefined : items.next(run);
		if (item === undefined) return undefined;
		const pair = new PyTuple([before as Value, item]);
		before = item;
		return pair;
	};
});

const batched = iteratorClass(
	'batched',
	'iterable, n, *, strict=False',
	(vm, iterable: Value, n: Value, strict: Value) => {
		const size = Number(requireIndex(vm, n));
		if (size < 1) throw error(valueError, 'n must be at least one');
		const isStrict = isTrue(vm, strict);
		const items = iterate(vm, iterable);
		return (run) => {
			const batch: Value[] = [];
			while (batch.length < size) {
				const item = items.next(run);
				if (item === undefined) break;
				batch.push(item);
			}
			if (isStrict && batch.length && batch.length < size)
				throw error(valueError, 'batched(): incomplete batch');
			return batch.length ? new PyTuple(batch) : undefined;
		};
	}
);

const zipLongest = iteratorClass(
	'zip_longest',
	'*iterables, fillvalue=None',
	(vm, fill: Value, iterables: Value[]) => {
		const iterators: (PyIterator | null)[] = iterables.map((iterable) => iterate(vm, iterable));
		return (run) => {
			let isOver = true;
			const values = iterators.map((iterator, i) => {
				const value = iterator?.next(run);
				if (value === undefined) iterators[i] = null;
				else isOver = false;
				return value === undefined ? fill : value;
			});
			return isOver ? undefined : new PyTuple(values);
		};
	}
);

const grouperType = new PyType('_grouper', [objectType], 'itertools');

const groupby = iteratorClass(
	'groupby',
	'iterable, key=None',
	(vm, iterable: Value, key: Value) => {
		const items = iterate(vm, iterable);
		let item: Value | undefined;
		let itemKey: Value | undefined;
		let groupKey: Value | undefined;
		let current: symbol | null = null;
		const advance = (run: Interpreter): boolean => {
			const next = items.next(run);
			if (next === undefined) return false;
			item = next;
			itemKey = key === null ? next : run.call(key, [next]);
			return true;
		};
		return (run) => {
			const id = (current = Symbol());
			while (itemKey === undefined || (groupKey !== undefined && equals(run, groupKey, itemKey)))
				if (!advance(run)) return undefined;
			const own = (groupKey = itemKey);
			const group = new NativeIterator(grouperType, (inner) => {
				if (current !== id) return undefined;
				if (item === undefined && !advance(inner)) return undefined;
				if (!equals(inner, own, itemKey as Value)) return undefined;
				const given = item;
				item = undefined;
				return given;
			});
			return new PyTuple([own, group]);
		};
	}
);

export const selecting = [
	islice,
	takewhile,
	dropwhile,
	filterfalse,
	compress,
	starmap,
	pairwise,
	batched,
	zipLongest,
	groupby
];
