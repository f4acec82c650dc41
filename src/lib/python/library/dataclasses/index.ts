import type { Interpreter } from '../../run/interpreter';
import { getAttribute } from '../../values/attributes';
import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { PyTuple } from '../../values/collections/tuple';
import { error, typeError, valueError } from '../../values/exceptions';
import { native } from '../../values/native';
import { objectType, PyType, typeOf, type Keywords, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';
import { deepCopy } from '../copy';
import { libraryModule, type MakeModule } from '../library-module';
import { Field, field, fieldOf, fieldType, isKwOnlyMark, missing } from './field';
import {
	addEq,
	addHash,
	addOrder,
	addRepr,
	freeze,
	frozenInstanceError,
	makeInit
} from './methods';

interface Options {
	readonly init: boolean;
	readonly repr: boolean;
	readonly eq: boolean;
	readonly order: boolean;
	readonly unsafeHash: boolean;
	readonly frozen: boolean;
	readonly matchArgs: boolean;
	readonly kwOnly: boolean;
}

interface Made {
	readonly fields: ReadonlyMap<string, Field>;
	readonly isFrozen: boolean;
}

/** The classes that have been made data classes. */
const dataClasses = new WeakMap<PyType, Made>();

/** That of the nearest class, along the order of resolution. */
function madeOf(cls: PyType): Made | undefined {
	for (const each of cls.mro) {
		const made = dataClasses.get(each);
		if (made) return made;
	}
	return undefined;
}

/** dataclasses._process_class */
function process(vm: Interpreter, cls: PyType, options: Options): PyType {
	const fields = new Map<string, Field>();
	const bases = cls.mro
		.slice(1)
		.reverse()
		.flatMap((base) => dataClasses.get(base) ?? []);
	for (const base of bases) for (const [name, f] of base.fields) fields.set(name, f);
	for (const f of ownFields(vm, cls, options.kwOnly)) fields.set(f.name, f);
	for (const [name, value] of cls.dict)
		if (value instanceof Field && !cls.annotations.has(name))
			throw error(typeError, `'${name}' is a field but has no type annotation`);
	if (bases.some((base) => base.isFrozen) && !options.frozen)
		throw error(typeError, 'cannot inherit non-frozen dataclass from a frozen one');
	if (bases.some((base) => !base.isFrozen) && options.frozen)
		throw error(typeError, 'cannot inherit frozen dataclass from a non-frozen one');
	if (options.order && !options.eq) throw error(valueError, 'eq must be true if order is true');
	dataClasses.set(cls, { fields, isFrozen: options.frozen });
	cls.dict.set('__dataclass_fields__', PyDict.of(fields));
	addMethods(cls, [...fields.values()], options);
	return cls;
}

/** The fields that the class itself annotates; their defaults become class attributes. */
function ownFields(vm: Interpreter, cls: PyType, kwOnly: boolean): Field[] {
	const found: Field[] = [];
	let isKwOnly = kwOnly;
	for (const [name, annotation] of cls.annotations) {
		if (isKwOnlyMark(annotation)) isKwOnly = true;
		else found.push(fieldOf(vm, cls, name, annotation, isKwOnly));
	}
	for (const { name, defaultValue } of found)
		if (cls.dict.get(name) instanceof Field) {
			if (defaultValue === missing) cls.dict.delete(name);
			else cls.dict.set(name, defaultValue);
		}
	return found;
}

function addMethods(cls: PyType, all: readonly Field[], options: Options): void {
	const given = all.filter((f) => f.kind !== 'class variable');
	const fields = all.filter((f) => f.kind === 'field');
	const hasOwnHash =
		cls.dict.has('__hash__') && !(cls.dict.get('__hash__') === null && cls.dict.has('__eq__'));
	const hasPostInit = cls.find('__post_init__') !== undefined;
	if (options.init) cls.dict.set('__init__', makeInit(cls, given, options.frozen, hasPostInit));
	if (options.repr) addRepr(cls, fields);
	if (options.eq) addEq(cls, fields);
	if (options.order) addOrder(cls, fields);
	if (options.frozen) freeze(cls, fields);
	if (options.unsafeHash && hasOwnHash)
		throw error(typeError, `Cannot overwrite attribute __hash__ in class ${cls.name}`);
	if (options.unsafeHash || (options.eq && options.frozen && !hasOwnHash)) addHash(cls, fields);
	else if (options.eq && !hasOwnHash) cls.dict.set('__hash__', null);
	const names = given.filter((f) => f.isInit && !f.kwOnly).map((f) => f.name);
	if (options.matchArgs && !cls.dict.has('__match_args__'))
		cls.dict.set('__match_args__', new PyTuple(names));
}

const dataclass = native(
	'dataclass',
	`def cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
	match_args=True, kw_only=False, slots=False, weakref_slot=False`.replace(/\s+/g, ' '),
	(vm, cls: Value, ...given: Value[]) => {
		const [init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly] = given.map((value) =>
			isTrue(vm, value)
		) as [boolean, boolean, boolean, boolean, boolean, boolean, boolean, boolean];
		const options = { init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly };
		if (cls !== null) return process(vm, cls as PyType, options);
		return native('wrap', 'cls', (run, wrapped: PyType) => process(run, wrapped, options));
	}
);

const isInstance = (value: Value): boolean =>
	!(value instanceof PyType) && madeOf(typeOf(value)) !== undefined;

/** The fields of a data class or an instance of one. */
function fieldsOf(value: Value): Field[] {
	const made = madeOf(value instanceof PyType ? value : typeOf(value));
	if (!made) throw error(typeError, 'must be called with a dataclass type or instance');
	return [...made.fields.values()].filter((f) => f.kind === 'field');
}

/** dataclasses._asdict_inner and _astuple_inner: `make` puts an instance's values together. */
function convert(vm: Interpreter, value: Value, make: (pairs: [string, Value][]) => Value): Value {
	const inner = (item: Value) => convert(vm, item, make);
	if (isInstance(value))
		return make(fieldsOf(value).map(({ name }) => [name, inner(getAttribute(vm, value, name))]));
	if (value instanceof PyList) return new PyList(value.items.map(inner), value.cls);
	if (value instanceof PyTuple) return new PyTuple(value.items.map(inner), value.cls);
	if (!(value instanceof PyDict)) return deepCopy(vm, value);
	const made = new PyDict();
	for (const entry of [...value.entries()]) made.set(vm, inner(entry.key), inner(entry.value));
	return made;
}

const asdict = native('asdict', 'def obj, *, dict_factory=?', (vm, obj: Value, factory?: Value) => {
	if (!isInstance(obj)) throw error(typeError, 'asdict() should be called on dataclass instances');
	return convert(vm, obj, (pairs) =>
		factory === undefined
			? PyDict.of(pairs)
			: vm.call(factory, [new PyList(pairs.map((pair) => new PyTuple(pair)))])
	);
});

const astuple = native(
	'astuple',
	'def obj, *, tuple_factory=?',
	(vm, obj: Value, factory?: Value) => {
		if (!isInstance(obj))
			throw error(typeError, 'astuple() should be called on dataclass instances');
		return convert(vm, obj, (pairs) => {
			const values = pairs.map(([, value]) => value);
			return factory === undefined ? new PyTuple(values) : vm.call(factory, [new PyList(values)]);
		});
	}
);

const replace = native('replace', 'def obj, /, **changes', (vm, obj: Value, changes: Keywords) => {
	if (!isInstance(obj)) throw error(typeError, 'replace() should be called on dataclass instances');
	const given = new Map(changes);
	for (const f of madeOf(typeOf(obj))?.fields.values() ?? []) {
		if (f.kind === 'class variable') continue;
		if (!f.isInit) {
			if (given.has(f.name))
				throw error(
					typeError,
					`field ${f.name} is declared with init=False, it cannot be specified with replace()`
				);
		} else if (!given.has(f.name)) {
			if (f.kind === 'init variable' && f.defaultValue === missing)
				throw error(typeError, `InitVar '${f.name}' must be specified with replace()`);
			given.set(f.name, getAttribute(vm, obj, f.name));
		}
	}
	return vm.call(typeOf(obj), [], given);
});

const fields = native(
	'fields',
	'def class_or_instance',
	(_vm, value: Value) => new PyTuple(fieldsOf(value))
);

const isDataclass = native(
	'is_dataclass',
	'def obj',
	(_vm, value: Value) => madeOf(value instanceof PyType ? value : typeOf(value)) !== undefined
);

/** In annotations alone; what they mean is read from the text. */
const initVar = new PyType('InitVar', [objectType], 'dataclasses');
const kwOnly = new PyType('KW_ONLY', [objectType], 'dataclasses');

export const makeDataclasses: MakeModule = () =>
	libraryModule(
		'dataclasses',
		[
			dataclass,
			field,
			fieldType,
			asdict,
			astuple,
			replace,
			fields,
			isDataclass,
			frozenInstanceError,
			initVar,
			kwOnly
		],
		{ MISSING: missing },
		'make_dataclass'
	);
