import type { Interpreter } from '../../run/interpreter';
import { compareOperators, equals } from '../../values/comparison';
import { PyList } from '../../values/collections/list';
import { notImplemented } from '../../values/constants';
import { error, indexError, runtimeError, typeError, valueError } from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import { iteratorType, NativeIterator } from '../../values/iterator';
import { typeOf, type PyType, type Value } from '../../values/object';
import { asIndex } from '../../values/operators';
import { repr } from '../../values/text/repr';
import { requireIndex } from '../arguments';
import { LibraryObject, libraryType, procedure } from '../library-type';

const dequeIterator = iteratorType('_collections._deque_iterator');
const dequeReverseIterator = iteratorType('_collections._deque_reverse_iterator');

/** collections.deque (Modules/_collectionsmodule.c) */
export class Deque extends LibraryObject {
	items: Value[] = [];
	/** null: without limit */
	maxLength: number | null = null;
	/** counts the changes, so that iterators notice them */
	changes = 0;

	/** A deque with other items, of the same class and limit. */
	with(items: Value[]): Deque {
		const made = new Deque(this.cls as PyType);
		made.maxLength = this.maxLength;
		for (const item of items) made.append(item);
		return made;
	}

	append(item: Value): void {
		this.changes++;
		this.items.push(item);
		if (this.maxLength !== null && this.items.length > this.maxLength) this.items.shift();
	}

	appendLeft(item: Value): void {
		this.changes++;
		this.items.unshift(item);
		if (this.maxLength !== null && this.items.length > this.maxLength) this.items.pop();
	}

	take(item: Value | undefined): Value {
		if (item === undefined) throw error(indexError, 'pop from an empty deque');
		this.changes++;
		return item;
	}

	rotate(steps: number): void {
		const { items } = this;
		const { length } = items;
		if (length === 0) return;
		this.changes++;
		const by = ((steps % length) + length) % length;
		if (by) items.unshift(...items.splice(length - by));
	}

	position(vm: Interpreter, key: Value): number {
		const index = asIndex(vm, key);
		if (index === undefined)
			throw error(typeError, `sequence index must be integer, not '${typeOf(key).name}'`);
		const { length } = this.items;
		const at = Number(index) < 0 ? Number(index) + length : Number(index);
		if (at < 0 || at >= length) throw error(indexError, 'deque index out of range');
		return at;
	}

	/** An iterator over the items, which fails when they change meanwhile. */
	walk(cls: PyType, isReversed: boolean): NativeIterator {
		const { changes } = this;
		let i = 0;
		return new NativeIterator(cls, () => {
			if (this.changes !== changes) throw error(runtimeError, 'deque mutated during iteration');
			const at = isReversed ? this.items.length - 1 - i : i;
			i++;
			return this.items[at];
		});
	}
}

function initialise(
	vm: Interpreter,
	self: Deque,
	iterable: Value | undefined,
	maxLength: Value
): void {
	if (maxLength !== null) {
		const limit = Number(requireIndex(vm, maxLength));
		if (limit < 0) throw error(valueError, 'maxlen must be non-negative');
		self.maxLength = limit;
	}
	self.items = [];
	if (iterable !== undefined) for (const item of toArray(vm, iterable)) self.append(item);
}

const comparison = (symbol: keyof typeof compareOperators) =>
	[
		'value, /',
		(vm: Interpreter, self: Deque, other: Value) =>
			other instanceof Deque
				? compareOperators[symbol](vm, new PyList(self.items), new PyList(other.items))
				: notImplemented
	] as const;

export const dequeType = libraryType('deque', 'collections', {
	make: (cls) => new Deque(cls),
	init: ['iterable=?, maxlen=None', procedure(initialise)],
	methods: {
		append: ['item, /', procedure((_vm, self: Deque, item: Value) => self.append(item))],
		appendleft: ['item, /', procedure((_vm, self: Deque, item: Value) => self.appendLeft(item))],
		pop: ['', (_vm, self: Deque) => self.take(self.items.pop())],
		popleft: ['', (_vm, self: Deque) => self.take(self.items.shift())],
		extend: [
			'iterable, /',
			procedure((vm, self: Deque, iterable: Value) => {
				for (const item of toArray(vm, iterable)) self.append(item);
			})
		],
		extendleft: [
			'iterable, /',
			procedure((vm, self: Deque, iterable: Value) => {
				for (const item of toArray(vm, iterable)) self.appendLeft(item);
			})
		],
		rotate: [
			'n=1, /',
			procedure((vm, self: Deque, n: Value) => self.rotate(Number(requireIndex(vm, n))))
		],
		clear: [
			'',
			procedure((_vm, self: Deque) => {
				self.changes++;
				self.items.length = 0;
			})
		],
		copy: ['', (_vm, self: Deque) => self.with(self.items)],
		__copy__: ['', (_vm, self: Deque) => self.with(self.items)],
		count: [
			'value, /',
			(vm, self: Deque, value: Value) => self.items.filter((item) => equals(vm, item, value)).length
		],
		index: [
			'value, start=0, stop=?, /',
			(vm, self: Deque, value: Value, start: Value, stop?: Value) => {
				const within = (bound: number) =>
					bound < 0 ? Math.max(bound + self.items.length, 0) : bound;
				const end = stop === undefined ? self.items.length : within(Number(requireIndex(vm, stop)));
				for (let i = within(Number(requireIndex(vm, start))); i < end; i++) {
					const item = self.items[i];
					if (item === undefined) break;
					if (equals(vm, item, value)) return i;
				}
				throw error(valueError, 'deque.index(x): x not in deque');
			}
		],
		insert: [
			'index, value, /',
			procedure((vm, self: Deque, index: Value, value: Value) => {
				if (self.maxLength !== null && self.items.length >= self.maxLength)
					throw error(indexError, 'deque already at its maximum size');
				self.changes++;
				self.items.splice(Number(requireIndex(vm, index)), 0, value);
			})
		],
		remove: [
			'value, /',
			procedure((vm, self: Deque, value: Value) => {
				const at = self.items.findIndex((item) => equals(vm, item, value));
				if (at < 0) throw error(valueError, 'deque.remove(x): x not in deque');
				self.changes++;
				self.items.splice(at, 1);
			})
		],
		reverse: [
			'',
			procedure((_vm, self: Deque) => {
				self.changes++;
				self.items.reverse();
			})
		],
		__len__: ['', (_vm, self: Deque) => self.items.length],
		__iter__: ['', (_vm, self: Deque) => self.walk(dequeIterator, false)],
		__reversed__: ['', (_vm, self: Deque) => self.walk(dequeReverseIterator, true)],
		__contains__: [
			'key, /',
			(vm, self: Deque, key: Value) => self.items.some((item) => equals(vm, item, key))
		],
		__getitem__: [
			'key, /',
			(vm, self: Deque, key: Value) => self.items[self.position(vm, key)] as Value
		],
		__setitem__: [
			'key, value, /',
			procedure((vm, self: Deque, key: Value, value: Value) => {
				self.items[self.position(vm, key)] = value;
			})
		],
		__delitem__: [
			'key, /',
			procedure((vm, self: Deque, key: Value) => {
				self.items.splice(self.position(vm, key), 1);
				self.changes++;
			})
		],
		__add__: [
			'value, /',
			(_vm, self: Deque, other: Value) => {
				if (other instanceof Deque) return self.with([...self.items, ...other.items]);
				throw error(typeError, `can only concatenate deque (not "${typeOf(other).name}") to deque`);
			}
		],
		__iadd__: [
			'value, /',
			(vm, self: Deque, other: Value) => {
				for (const item of toArray(vm, other)) self.append(item);
				return self;
			}
		],
		__mul__: ['value, /', repeat],
		__rmul__: ['value, /', repeat],
		__eq__: comparison('=='),
		__ne__: comparison('!='),
		__lt__: comparison('<'),
		__le__: comparison('<='),
		__gt__: comparison('>'),
		__ge__: comparison('>='),
		__repr__: [
			'',
			(vm, self: Deque) => {
				if (open.has(self)) return '[...]';
				open.add(self);
				try {
					const items = self.items.map((item) => repr(vm, item)).join(', ');
					const limit = self.maxLength === null ? '' : `, maxlen=${self.maxLength}`;
					return `${self.cls.name}([${items}]${limit})`;
				} finally {
					open.delete(self);
				}
			}
		]
	},
	getters: { maxlen: (_vm, self: Deque) => self.maxLength }
});
dequeType.dict.set('__hash__', null);

/** The deques whose repr is being made: one of them inside itself is cut short. */
const open = new Set<Deque>();

function repeat(vm: Interpreter, self: Deque, times: Value): Value {
	const count = Math.max(0, Number(requireIndex(vm, times)));
	vm.allocate(count * self.items.length);
	return self.with(Array.from({ length: count }, () => self.items).flat());
}
