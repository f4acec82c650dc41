import type { Frame } from '../../run/frame';
import type { Interpreter } from '../../run/interpreter';
import { invoke } from '../../run/call';
import { PyDict } from '../../values/collections/dict';
import { PyTuple } from '../../values/collections/tuple';
import { Descriptor } from '../../values/descriptors';
import { error, typeError } from '../../values/exceptions';
import { isCallable } from '../../values/functions/reflection';
import { hash } from '../../values/hash';
import { defineMethods, native } from '../../values/native';
import { asInt } from '../../values/numbers/integer';
import {
	BoundMethod,
	objectType,
	PyType,
	typeOf,
	type Keywords,
	type Value
} from '../../values/object';
import { isTrue } from '../../values/truth';
import { makeNamedTuple } from '../collections/namedtuple';
import { frameFunction } from '../frame-function';
import { updateWrapper } from './wraps';

const cacheType = new PyType('_lru_cache_wrapper', [objectType], 'functools');
const cacheInfo = makeNamedTuple(
	'CacheInfo',
	['hits', 'misses', 'maxsize', 'currsize'],
	'functools'
);
/** stands between positional and keyword arguments in a key */
const keywordMark = new PyTuple([]);

/** A function that remembers its results (Modules/_functoolsmodule.c: lru_cache_object). */
class CachedFunction extends Descriptor {
	override readonly attrs = new Map<string, Value>();
	readonly results = new PyDict();
	hits = 0;
	misses = 0;

	override get cls(): PyType {
		return cacheType;
	}
	constructor(
		readonly func: Value,
		/** null: without limit */
		readonly maxSize: number | null,
		private readonly isTyped: boolean
	) {
		super();
	}

	override get(_vm: Interpreter, self: Value): Value {
		return new BoundMethod(this, self);
	}

	/** A single int or str stands for itself: so 1 and 1.0 are two keys, and True another. */
	key(vm: Interpreter, args: readonly Value[], keywords: Keywords): Value {
		const [only] = args;
		const isSimple =
			typeof only === 'string' || typeof only === 'number' || typeof only === 'bigint';
		if (args.length === 1 && isSimple && !keywords.size && !this.isTyped) return only;
		const parts = [...args];
		if (keywords.size) parts.push(keywordMark);
		for (const [name, value] of keywords) parts.push(name, value);
		if (this.isTyped) parts.push(...[...args, ...keywords.values()].map(typeOf));
		const key = new PyTuple(parts);
		hash(vm, key); // says what has none, before the dict does in other words
		return key;
	}

	/** The result that is known, which is now the one used last. */
	recall(vm: Interpreter, key: Value): Value | undefined {
		const value = this.maxSize === 0 ? undefined : this.results.get(vm, key);
		if (value === undefined) {
			this.misses++;
			return undefined;
		}
		this.hits++;
		if (this.maxSize !== null) {
			this.results.delete(vm, key);
			this.results.set(vm, key, value);
		}
		return value;
	}

	remember(vm: Interpreter, key: Value, value: Value): void {
		if (this.maxSize === 0 || this.results.has(vm, key)) return;
		if (this.maxSize !== null && this.results.size >= this.maxSize) {
			const oldest = this.results.entries().next().value;
			if (oldest) this.results.delete(vm, oldest.key);
		}
		this.results.set(vm, key, value);
	}
}

const SELF = 0;
const ARGS = 1;
const KEYWORDS = 2;
const KEY = 3;
const RESULT = 4;

/** Behind a call of a cached function: asks the cache, else the function. */
const call = frameFunction({
	name: '__call__',
	parameters: 'self, /, *args, **kwargs',
	temporaries: 2,
	instructions: [
		(frame) => {
			const self = cachedOf(frame);
			const args = (frame.slots[ARGS] as PyTuple).items;
			const keywords: Keywords = new Map();
			for (const { key, value } of (frame.slots[KEYWORDS] as PyDict).entries())
				keywords.set(key as string, value);
			const key = self.key(frame.vm, args, keywords);
			const known = self.recall(frame.vm, key);
			if (known !== undefined) return frame.vm.returnFrom(frame, known);
			frame.slots[KEY] = key;
			return invoke(frame, self.func, [...args], keywords, RESULT);
		},
		(frame) => {
			const result = frame.slots[RESULT] as Value;
			cachedOf(frame).remember(frame.vm, frame.slots[KEY] as Value, result);
			return frame.vm.returnFrom(frame, result);
		}
	]
});

const cachedOf = (frame: Frame): CachedFunction => frame.slots[SELF] as unknown as CachedFunction;

cacheType.dict.set('__call__', call);
defineMethods(cacheType, {
	cache_info: [
		'',
		(_vm, self: CachedFunction) =>
			new PyTuple([self.hits, self.misses, self.maxSize, self.results.size], cacheInfo)
	],
	cache_clear: [
		'',
		(_vm, self: CachedFunction) => {
			self.results.clear();
			self.hits = self.misses = 0;
			return null;
		}
	]
});

function cached(vm: Interpreter, func: Value, maxSize: number | null, isTyped: boolean): Value {
	if (!isCallable(func)) throw error(typeError, 'the first argument must be callable');
	const made = new CachedFunction(func, maxSize, isTyped);
	updateWrapper(vm, made, func);
	made.attrs.set(
		'cache_parameters',
		native('cache_parameters', '', () =>
			PyDict.of([
				['maxsize', maxSize],
				['typed', isTyped]
			])
		)
	);
	return made;
}

export const cache = native('cache', 'def user_function, /', (vm, func: Value) =>
	cached(vm, func, null, false)
);

export const lruCache = native(
	'lru_cache',
	'def maxsize=128, typed=False',
	(vm, maxSize: Value, typed: Value) => {
		const size = asInt(maxSize);
		if (size !== undefined || maxSize === null) {
			const limit = size === undefined ? null : Math.max(0, Number(size));
			return native('decorating_function', 'user_function', (run, func: Value) =>
				cached(run, func, limit, isTrue(run, typed))
			);
		}
		if (isCallable(maxSize) && typeof typed === 'boolean') return cached(vm, maxSize, 128, typed);
		throw error(typeError, 'Expected first argument to be an integer, a callable, or None');
	}
);
