import { asyncGeneratorType, coroutineType, generatorType } from '../run/coroutine';
import { ellipsis, notImplemented } from '../values/constants';
import { PyDict } from '../values/collections/dict';
import { updateDict } from '../values/collections/dict-update';
import { equals } from '../values/comparison';
import {
	BoundMethod,
	functionType,
	methodType,
	moduleType,
	nativeFunctionType,
	noneType,
	PyModule,
	PyObject,
	type Keywords,
	type PyType,
	type Value
} from '../values/object';
import { repr } from '../values/text/repr';
import { libraryModule, type MakeModule } from './library-module';
import { libraryType, procedure } from './library-type';

/** types.SimpleNamespace: nothing but attributes. */
class Namespace extends PyObject {
	override readonly attrs = new Map<string, Value>();
	constructor(readonly cls: PyType) {
		super();
	}
}

/** The namespaces whose repr is being made: one of them inside itself is cut short. */
const open = new Set<Namespace>();

const namespaceType = libraryType('SimpleNamespace', 'types', {
	make: (cls) => new Namespace(cls),
	init: [
		'mapping_or_iterable=?, /, **kwargs',
		procedure((vm, self: Namespace, mapping: Value | undefined, kwargs: Keywords) => {
			const given = new PyDict();
			updateDict(vm, given, mapping, kwargs);
			for (const { key, value } of given.entries()) self.attrs.set(key as string, value);
		})
	],
	methods: {
		__repr__: [
			'',
			(vm, self: Namespace) => {
				const name = self.cls === namespaceType ? 'namespace' : self.cls.name;
				if (open.has(self)) return `${name}(...)`;
				open.add(self);
				try {
					const parts = [...self.attrs].map(([key, value]) => `${key}=${repr(vm, value)}`);
					return `${name}(${parts.join(', ')})`;
				} finally {
					open.delete(self);
				}
			}
		],
		__eq__: [
			'value, /',
			(vm, self: Namespace, other: Value) =>
				other instanceof Namespace && equals(vm, PyDict.of(self.attrs), PyDict.of(other.attrs))
		]
	}
});
namespaceType.dict.set('__hash__', null);

moduleType.construct = (_vm, _cls, args) => new PyModule(String(args[0]));
methodType.construct = (_vm, _cls, args) => new BoundMethod(args[0] as PyObject, args[1] as Value);

export const makeTypes: MakeModule = () =>
	libraryModule(
		'types',
		[namespaceType],
		{
			FunctionType: functionType,
			LambdaType: functionType,
			MethodType: methodType,
			BuiltinFunctionType: nativeFunctionType,
			BuiltinMethodType: nativeFunctionType,
			ModuleType: moduleType,
			NoneType: noneType,
			EllipsisType: ellipsis.cls,
			NotImplementedType: notImplemented.cls,
			GeneratorType: generatorType,
			CoroutineType: coroutineType,
			AsyncGeneratorType: asyncGeneratorType
		},
		`coroutine MappingProxyType TracebackType FrameType CodeType GenericAlias UnionType CellType
		DynamicClassAttribute GetSetDescriptorType MemberDescriptorType MethodDescriptorType
		MethodWrapperType WrapperDescriptorType ClassMethodDescriptorType new_class prepare_class
		resolve_bases get_original_bases CapsuleType`
	);
