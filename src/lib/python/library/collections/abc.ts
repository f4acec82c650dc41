import { bytesType } from '../../values/collections/bytes';
import { dictType } from '../../values/collections/dict';
import { dictItemsType, dictKeysType, dictValuesType } from '../../values/collections/dict-view';
import { listType } from '../../values/collections/list';
import { rangeType } from '../../values/collections/range';
import { frozensetType, setType } from '../../values/collections/set';
import { tupleType } from '../../values/collections/tuple';
import {
	functionType,
	methodType,
	nativeFunctionType,
	objectType,
	PyInstance,
	PyType,
	strType,
	typeType
} from '../../values/object';
import { abcMeta } from '../abc';
import { libraryModule, type MakeModule } from '../library-module';
import { dequeType } from './deque';

/** What the class of an instance must have, by name. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
	Awaitable: ['__await__'],
	Coroutine: ['__await__', 'send', 'throw', 'close'],
	AsyncIterable: ['__aiter__'],
	AsyncIterator: ['__aiter__', '__anext__'],
	AsyncGenerator: ['__aiter__', '__anext__', 'asend', 'athrow', 'aclose'],
	Iterable: ['__iter__'],
	Iterator: ['__iter__', '__next__'],
	Generator: ['__iter__', '__next__', 'send', 'throw', 'close'],
	Reversible: ['__iter__', '__reversed__'],
	Sized: ['__len__'],
	Container: ['__contains__'],
	Collection: ['__len__', '__iter__', '__contains__']
};

/** What counts by name, as CPython registers it. */
const sequences = [listType, tupleType, strType, rangeType, bytesType, dequeType];
const REGISTERED: Readonly<Record<string, readonly PyType[]>> = {
	Sequence: sequences,
	MutableSequence: [listType, dequeType],
	Mapping: [dictType],
	MutableMapping: [dictType],
	Set: [setType, frozensetType, dictKeysType, dictItemsType],
	MutableSet: [setType],
	KeysView: [dictKeysType],
	ItemsView: [dictItemsType],
	ValuesView: [dictValuesType],
	ByteString: [bytesType]
};

const CALLABLE: readonly PyType[] = [functionType, methodType, nativeFunctionType, typeType];

function abstractType(name: string, counts: (cls: PyType) => boolean): PyType {
	const type = new PyType(name, [objectType], 'collections.abc', (_vm, cls) => new PyInstance(cls));
	type.metatype = abcMeta;
	// a class of the program that inherits from one of these counts by its bases
	type.counts = counts;
	return type;
}

export const abstractTypes: readonly PyType[] = [
	...Object.entries(METHODS).map(([name, methods]) =>
		abstractType(name, (cls) => methods.every((method) => (cls.find(method) ?? null) !== null))
	),
	...Object.entries(REGISTERED).map(([name, types]) =>
		abstractType(name, (cls) => types.some((type) => cls.isSubclassOf(type)))
	),
	abstractType('Callable', (cls) => CALLABLE.includes(cls) || cls.find('__call__') !== undefined),
	abstractType('Hashable', (cls) => cls.find('__hash__') !== null),
	abstractType('Buffer', (cls) => cls.isSubclassOf(bytesType))
];

export const makeCollectionsAbc: MakeModule = () =>
	libraryModule('collections.abc', abstractTypes, {}, 'MappingView');
