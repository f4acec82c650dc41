import type { Interpreter } from '../../run/interpreter';
import { PyTuple } from '../../values/collections/tuple';
import { error, typeError, valueError } from '../../values/exceptions';
import { iterate } from '../../values/iteration';
import { NativeIterator, PyIterator } from '../../values/iterator';
import { defineMethods, native } from '../../values/native';
import { asInt } from '../../values/numbers/integer';
import { objectType, PyFloat, PyType, type Value } from '../../values/object';
import { add } from '../../values/operators';
import { repr } from '../../values/text/repr';
import { requireIndex } from '../arguments';
import { libraryModule, type MakeModule } from '../library-module';
import { chainIterator } from './chain';
import { combining } from './combining';
import { iteratorClass } from './iterator-class';
import { selecting } from './selecting';

/** itertools.count */
class Count extends PyIterator {
	override get cls(): PyType {
		return countType;
	}
	constructor(
		private value: Value,
		readonly step: Value
	) {
		super();
	}
	override next(vm: Interpreter): Value {
		const { value } = this;
		vm.tick();
		this.value = add(vm, value, this.step);
		return value;
	}
	text(vm: Interpreter): string {
		const isPlain = this.step === 1;
		return `count(${repr(vm, this.value)}${isPlain ? '' : `, ${repr(vm, this.step)}`})`;
	}
}
const countType: PyType = iteratorClass(
	'count',
	'start=0, step=1',
	(_vm, start: Value, step: Value) => {
		for (const value of [start, step])
			if (asInt(value) === undefined && !(value instanceof PyFloat))
				throw error(typeError, 'a number is required');
		return new Count(start, step);
	}
);
defineMethods(countType, { __repr__: ['', (vm, self: Count) => self.text(vm)] });

/** itertools.repeat */
class Repeat extends PyIterator {
	override get cls(): PyType {
		return repeatType;
	}
	constructor(
		readonly value: Value,
		private left: number | null
	) {
		super();
	}
	override next(vm: Interpreter): Value | undefined {
		vm.tick();
		if (this.left === null) return this.value;
		return this.left-- > 0 ? this.value : undefined;
	}
	text(vm: Interpreter): string {
		const times = this.left === null ? '' : `, ${Math.max(0, this.left)}`;
		return `repeat(${repr(vm, this.value)}${times})`;
	}
}
const repeatType: PyType = iteratorClass(
	'repeat',
	'object, times=?',
	(vm, value: Value, times?: Value) =>
		new Repeat(value, times === undefined ? null : Math.max(0, Number(requireIndex(vm, times))))
);
defineMethods(repeatType, { __repr__: ['', (vm, self: Repeat) => self.text(vm)] });

const cycle = iteratorClass('cycle', 'iterable, /', (vm, iterable: Value) => {
	const items = iterate(vm, iterable);
	const saved: Value[] = [];
	let at = -1;
	return (run) => {
		if (at < 0) {
			const item = items.next(run);
			if (item !== undefined) {
				saved.push(item);
				return item;
			}
			at = 0;
		}
		return saved.length ? saved[at++ % saved.length] : undefined;
	};
});

const accumulate = iteratorClass(
	'accumulate',
	'iterable, func=None, *, initial=?',
	(vm, iterable: Value, func: Value, initial?: Value) => {
		const items = iterate(vm, iterable);
		let total: Value | undefined;
		let isBegun = false;
		return (run) => {
			if (!isBegun) {
				isBegun = true;
				total = initial === undefined || initial === null ? items.next(run) : initial;
				return total;
			}
			const item = items.next(run);
			if (item === undefined) return undefined;
			total =
				func === null ? add(run, total as Value, item) : run.call(func, [total as Value, item]);
			return total;
		};
	}
);

const teeType = new PyType('_tee', [objectType], 'itertools');

const tee = native('tee', 'iterable, n=2, /', (vm, iterable: Value, n: Value) => {
	const count = Number(requireIndex(vm, n));
	if (count < 0) throw error(valueError, 'n must be >= 0');
	const items = iterate(vm, iterable);
	const seen: Value[] = [];
	const branch = () => {
		let at = 0;
		return new NativeIterator(teeType, (run) => {
			if (at === seen.length) {
				const item = items.next(run);
				if (item === undefined) return undefined;
				seen.push(item);
			}
			return seen[at++];
		});
	};
	return new PyTuple(Array.from({ length: count }, branch));
});

export const makeItertools: MakeModule = () =>
	libraryModule('itertools', [
		countType,
		repeatType,
		cycle,
		chainIterator,
		accumulate,
		tee,
		...selecting,
		...combining
	]);
