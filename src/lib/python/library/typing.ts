import { PyDict, dictType } from '../values/collections/dict';
import { listType } from '../values/collections/list';
import { frozensetType, setType } from '../values/collections/set';
import type { PyTuple } from '../values/collections/tuple';
import { tupleType } from '../values/collections/tuple';
import { error, typeError } from '../values/exceptions';
import { toArray } from '../values/iteration';
import { defineMethods, native } from '../values/native';
import { objectType, PyInstance, PyObject, PyType, typeType, type Value } from '../values/object';
import { repr } from '../values/text/repr';
import { abstractTypes } from './collections/abc';
import { addFields, makeNamedTuple } from './collections/namedtuple';
import { defaultdictType } from './collections/defaultdict';
import { dequeType } from './collections/deque';
import { counterType } from './collections/counter';
import { orderedDictType } from './collections/ordered-dict';
import { libraryModule, type MakeModule } from './library-module';
import { protocolMeta, runtimeCheckable } from './protocol';

// Annotations are not run, so what stands in them need only be there and take `[…]`.

const specialForms = `Any Union Optional ClassVar Final Literal Annotated Concatenate Self Never
	NoReturn TypeAlias TypeGuard TypeIs Unpack Required NotRequired ReadOnly LiteralString Type Tuple
	Text AnyStr SupportsInt SupportsFloat SupportsAbs SupportsIndex`
	.split(/\s+/)
	.map((name) => new PyType(name, [objectType], 'typing'));

/** TypeVar, ParamSpec: an object with a name that takes part in `X | Y` and `X[Y]`. */
class TypeVariable extends PyObject {
	constructor(
		readonly cls: PyType,
		readonly name: string
	) {
		super();
		this.attrs = new Map([['__name__', name]]);
	}
}
const variableTypes = ['TypeVar', 'ParamSpec', 'TypeVarTuple'].map((name) => {
	const type = new PyType(name, [objectType], 'typing', (_vm, cls, args) => {
		if (typeof args[0] !== 'string')
			throw error(typeError, `${name}() missing required argument 'name' (pos 1)`);
		return new TypeVariable(cls, args[0]);
	});
	defineMethods(type, {
		__repr__: ['', (_vm, self: TypeVariable) => `~${self.name}`],
		__or__: ['other, /', (_vm, self: TypeVariable) => self],
		__ror__: ['other, /', (_vm, self: TypeVariable) => self],
		__getitem__: ['key, /', (_vm, self: TypeVariable) => self]
	});
	return type;
});

const instance = (_vm: unknown, cls: PyType): Value => new PyInstance(cls);
const generic = new PyType('Generic', [objectType], 'typing', instance);
const protocol = new PyType('Protocol', [generic], 'typing', instance);
protocol.metatype = protocolMeta;

/** A metaclass that prints as `type` and completes the classes that name `base` as theirs. */
function completing(base: () => PyType, complete: NonNullable<PyType['completeClass']>): PyType {
	const meta = new PyType('type', [typeType]);
	meta.completeClass = (vm, made) => {
		if (made.bases.includes(base())) complete(vm, made);
	};
	return meta;
}

/** `class Point(NamedTuple)`: the annotated names become the fields. */
const namedTupleClass: PyType = new PyType(
	'NamedTuple',
	[tupleType],
	'typing',
	(vm, _cls, args) => {
		const [name, given] = args as [string, Value];
		const names = toArray(vm, given).map((pair) => (pair as PyTuple).items[0] as string);
		return makeNamedTuple(name, names, '__main__');
	}
);
namedTupleClass.metatype = completing(
	() => namedTupleClass,
	(_vm, made) => {
		const names = [...made.annotations.keys()];
		const defaults: Value[] = [];
		const withDefault: string[] = [];
		for (const name of names) {
			const value = made.dict.get(name);
			if (value !== undefined) {
				defaults.push(value);
				withDefault.push(name);
			} else if (withDefault.length)
				throw error(
					typeError,
					`Non-default namedtuple field ${name} cannot follow default field${withDefault.length > 1 ? 's' : ''} ${withDefault.join(', ')}`
				);
		}
		const own = [...made.dict].filter(([name]) => !made.annotations.has(name));
		addFields(made, names, defaults);
		for (const [name, value] of own) made.dict.set(name, value);
		made.construct = tupleType.construct;
	}
);

/** `class Movie(TypedDict)`: calling it makes a plain dict. */
const typedDict: PyType = new PyType('TypedDict', [dictType], 'typing', (_vm, _cls, args) => {
	const made = new PyType(args[0] as string, [typedDict], '__main__', () => new PyDict());
	return made;
});
typedDict.metatype = completing(
	() => typedDict,
	(_vm, made) => {
		made.construct = () => new PyDict();
	}
);

const cast = native('cast', 'def typ, val', (_vm, _type: Value, value: Value) => value);
const assertType = native('assert_type', 'def val, typ, /', (_vm, value: Value) => value);
const assertNever = native('assert_never', 'def arg, /', (vm, value: Value) => {
	throw error(typeError, `Expected code to be unreachable, but got: ${repr(vm, value)}`);
});
const newType = native('NewType', 'def name, tp', (_vm, name: string) =>
	native(name, 'x, /', (_run, value: Value) => value)
);

/** Decorators that leave what they decorate as it is. */
const marks = ['overload', 'final', 'override', 'no_type_check'].map((name) =>
	native(name, 'def arg', (_vm, decorated: Value) => decorated)
);

const ALIASES: Readonly<Record<string, PyType>> = {
	List: listType,
	Dict: dictType,
	Set: setType,
	FrozenSet: frozensetType,
	DefaultDict: defaultdictType,
	Deque: dequeType,
	Counter: counterType,
	OrderedDict: orderedDictType
};

export const makeTyping: MakeModule = () =>
	libraryModule(
		'typing',
		[
			...specialForms,
			...abstractTypes,
			...variableTypes,
			generic,
			protocol,
			namedTupleClass,
			typedDict,
			cast,
			assertType,
			assertNever,
			newType,
			...marks,
			runtimeCheckable
		],
		{ TYPE_CHECKING: false, ...ALIASES },
		`get_type_hints get_origin get_args is_typeddict dataclass_transform ForwardRef TypeAliasType
		reveal_type get_protocol_members is_protocol get_overloads clear_overloads evaluate_forward_ref
		IO TextIO BinaryIO Pattern Match ChainMap SupportsBytes SupportsComplex SupportsRound NoDefault
		AbstractSet ContextManager MappingView AsyncContextManager no_type_check_decorator ParamSpecArgs
		ParamSpecKwargs`
	);
