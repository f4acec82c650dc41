import { PyFunction, Wrapped } from '../run/function';
import { PyProperty } from '../values/descriptors';
import { error, typeError } from '../values/exceptions';
import { native } from '../values/native';
import {
	objectType,
	PyInstance,
	PyObject,
	PyType,
	typeType,
	type Construct,
	type Value
} from '../values/object';
import { PySet, frozensetType } from '../values/collections/set';
import { libraryModule, type MakeModule } from './library-module';
import { plural } from './arguments';

/** The metaclass of abstract classes. */
export const abcMeta = new PyType('ABCMeta', [typeType], 'abc');
abcMeta.completeClass = (vm, made) => {
	const names = abstractNames(made);
	const set = new PySet(frozensetType);
	for (const name of names) set.add(vm, name);
	made.dict.set('__abstractmethods__', set);
	if (!made.construct || !guarded.has(made.construct)) made.construct = guard(made.construct);
};

/** The constructors that look for abstract methods first. */
const guarded = new WeakSet<Construct>();

function guard(construct: Construct | null): Construct {
	const checking: Construct = (vm, cls, args, keywords) => {
		const names = abstractNames(cls);
		if (names.length)
			throw error(
				typeError,
				`Can't instantiate abstract class ${cls.name} without an implementation for abstract method${plural(names.length)} ${names.map((name) => `'${name}'`).join(', ')}`
			);
		return construct ? construct(vm, cls, args, keywords) : new PyInstance(cls);
	};
	guarded.add(checking);
	return checking;
}

/** The names, sorted, whose meaning in the class is still that of an abstract method. */
function abstractNames(cls: PyType): string[] {
	const names = new Set<string>();
	for (const { dict, module } of cls.mro)
		if (module !== 'builtins')
			for (const [name, value] of dict) if (isAbstract(value)) names.add(name);
	return [...names].filter((name) => isAbstract(cls.find(name))).sort();
}

function isAbstract(value: Value | undefined): boolean {
	if (value instanceof Wrapped) return isAbstract(value.func);
	if (value instanceof PyProperty)
		return [value.getter, value.setter, value.deleter].some(isAbstract);
	return value instanceof PyObject && value.attrs?.get('__isabstractmethod__') === true;
}

/** abc.ABC */
const abcType = new PyType('ABC', [objectType], 'abc');
abcType.metatype = abcMeta;

const abstractMethod = native('abstractmethod', 'funcobj, /', (_vm, func: Value) => {
	if (func instanceof PyFunction || func instanceof PyProperty || func instanceof Wrapped)
		(func.attrs ??= new Map()).set('__isabstractmethod__', true);
	return func;
});

export const makeAbc: MakeModule = () =>
	libraryModule(
		'abc',
		[abcMeta, abcType, abstractMethod],
		{},
		'abstractproperty abstractclassmethod abstractstaticmethod get_cache_token update_abstractmethods'
	);
