import './collections/bytes-methods';
import './collections/dict-methods';
import './collections/list-methods';
import './collections/range-methods';
import './collections/set-methods';
import './numbers/number-methods';
import './methods/object-methods';
import './methods/special-methods';
import './text/str-methods';
import { classMethodType, staticMethodType } from '../run/function';
import { aiter, anext } from '../run/generator-methods';
import { bytesType } from './collections/bytes';
import { dictType } from './collections/dict';
import { listType } from './collections/list';
import { rangeType } from './collections/range';
import { frozensetType, setType } from './collections/set';
import { sliceType } from './collections/slice';
import { sortItems } from './collections/sort';
import { PyList } from './collections/list';
import { tupleType } from './collections/tuple';
import { ellipsis, notImplemented } from './constants';
import { propertyType, superType } from './descriptors';
import { baseExceptionGroup, exceptionGroup } from './exception-group';
import { exceptionTypes } from './methods/exception-methods';
import { osError } from './exceptions';
import * as arithmetic from './functions/arithmetic';
import { enumerateType, filterType, iter, mapType, next, zipType } from './functions/iterators';
import { print } from './functions/print';
import * as reflection from './functions/reflection';
import * as text from './functions/text';
import { iterate, reversedType, toArray } from './iteration';
import { native, NativeFunction } from './native';
import type { PyType } from './object';
import { boolType, floatType, intType, objectType, strType, typeType, type Value } from './object';
import { Opaque } from './opaque';
import { isTrue } from './truth';

const sorted = native(
	'sorted',
	'iterable, /, *, key=None, reverse=False',
	(vm, iterable: Value, key: Value, reverse: Value) =>
		new PyList(sortItems(vm, toArray(vm, iterable), key, isTrue(vm, reverse)))
);

/** `all` and `any`: stop at the first item whose truth is `decisive`. */
const quantifier = (name: string, decisive: boolean) =>
	native(name, 'iterable, /', (vm, iterable: Value) => {
		const items = iterate(vm, iterable);
		for (let item = items.next(vm); item !== undefined; item = items.next(vm))
			if (isTrue(vm, item) === decisive) return decisive;
		return !decisive;
	});

const types: readonly PyType[] = [
	boolType,
	bytesType,
	classMethodType,
	dictType,
	enumerateType,
	filterType,
	floatType,
	frozensetType,
	intType,
	listType,
	mapType,
	objectType,
	propertyType,
	rangeType,
	reversedType,
	setType,
	sliceType,
	staticMethodType,
	strType,
	superType,
	tupleType,
	typeType,
	zipType,
	...exceptionTypes,
	baseExceptionGroup,
	exceptionGroup
];

const functions: readonly NativeFunction[] = [
	aiter,
	anext,
	print,
	sorted,
	iter,
	next,
	quantifier('all', false),
	quantifier('any', true),
	...[arithmetic, reflection, text].flatMap((module) =>
		Object.values<unknown>(module).filter((member) => member instanceof NativeFunction)
	)
];

/** The names that every module sees without importing them: constants shared by all runs. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
	...types.map((type) => [type.name, type] as const),
	...functions.map((func) => [func.name, func] as const),
	['Ellipsis', ellipsis],
	['NotImplemented', notImplemented],
	['EnvironmentError', osError],
	['IOError', osError],
	// files are outside the program: reading one blocks the thread for a while
	['open', new Opaque('open')]
]);

/** Builtins of CPython that are not simulated: using one ends the run, it does not become opaque. */
export const refusedBuiltins: ReadonlySet<string> = new Set([
	'__build_class__',
	'__debug__',
	'__import__',
	'breakpoint',
	'bytearray',
	'compile',
	'complex',
	'copyright',
	'credits',
	'eval',
	'exec',
	'exit',
	'globals',
	'help',
	'license',
	'locals',
	'memoryview',
	'quit'
]);
