import { nativeCoroutine, type NativeBody } from '../../run/coroutine';
import type { Interpreter } from '../../run/interpreter';
import { getAttribute } from '../../values/attributes';
import { PyTuple } from '../../values/collections/tuple';
import { isExceptionGroup, matcherOf, splitGroup } from '../../values/exception-group';
import type { PyException } from '../../values/exceptions';
import { issubclass } from '../../values/functions/reflection';
import { PyInstance, type PyType, type Value } from '../../values/object';
import { LibraryObject, libraryType, procedure } from '../library-type';
import { libraryModule, type MakeModule } from '../library-module';
import { contextDecorator } from './context-decorator';
import { asyncExitStackType, exitStackType } from './exit-stack';
import { asynccontextmanager, contextmanager } from './generator-manager';

const EXIT = 'exc_type, exc, traceback';

/** A manager around one value, or several. */
class Around extends LibraryObject {
	value: Value = null;
}
const make = (cls: PyType) => new Around(cls);
const keep = procedure((_vm: Interpreter, self: Around, value: Value) => {
	self.value = value;
});

const suppressType = libraryType('suppress', 'contextlib', {
	make,
	init: [
		'*exceptions',
		procedure((_vm, self: Around, exceptions: Value[]) => {
			self.value = new PyTuple(exceptions);
		})
	],
	methods: {
		__enter__: ['', () => null],
		__exit__: [
			EXIT,
			(vm, self: Around, type: Value, thrown: Value) => {
				if (type === null) return null;
				if (issubclass.call(vm, [type, self.value], null) === true) return true;
				if (!isExceptionGroup(thrown)) return false;
				const [, rest] = splitGroup(vm, thrown, matcherOf(vm, self.value));
				if (!rest) return true;
				throw rest satisfies PyException;
			}
		]
	}
});

const closingType = libraryType('closing', 'contextlib', {
	make,
	init: ['thing', keep],
	methods: {
		__enter__: ['', (_vm, self: Around) => self.value],
		__exit__: [
			EXIT,
			procedure((vm, self: Around) => vm.call(getAttribute(vm, self.value, 'close'), []))
		]
	}
});

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* give(value: Value): NativeBody {
	return value;
}
function* close(vm: Interpreter, value: Value): NativeBody {
	yield vm.call(getAttribute(vm, value, 'aclose'), []);
	return null;
}

const aclosingType = libraryType('aclosing', 'contextlib', {
	make,
	init: ['thing', keep],
	methods: {
		__aenter__: [
			'',
			(vm, self: Around) => nativeCoroutine(vm, 'aclosing.__aenter__', give(self.value))
		],
		__aexit__: [
			EXIT,
			(vm, self: Around) => nativeCoroutine(vm, 'aclosing.__aexit__', close(vm, self.value))
		]
	}
});

const nullcontextType = libraryType('nullcontext', 'contextlib', {
	make,
	init: ['enter_result=None', keep],
	methods: {
		__enter__: ['', (_vm, self: Around) => self.value],
		__exit__: [EXIT, () => null],
		__aenter__: [
			'',
			(vm, self: Around) => nativeCoroutine(vm, 'nullcontext.__aenter__', give(self.value))
		],
		__aexit__: [EXIT, (vm) => nativeCoroutine(vm, 'nullcontext.__aexit__', give(null))]
	}
});

/** The base classes that give what a manager need not write. */
const abstractType = libraryType('AbstractContextManager', 'contextlib', {
	make: (cls) => new PyInstance(cls),
	methods: { __enter__: ['', (_vm, self: Value) => self], __exit__: [EXIT, () => null] }
});
const abstractAsyncType = libraryType('AbstractAsyncContextManager', 'contextlib', {
	make: (cls) => new PyInstance(cls),
	methods: {
		__aenter__: [
			'',
			(vm, self: Value) => nativeCoroutine(vm, 'AbstractAsyncContextManager.__aenter__', give(self))
		],
		__aexit__: [
			EXIT,
			(vm) => nativeCoroutine(vm, 'AbstractAsyncContextManager.__aexit__', give(null))
		]
	}
});

export const makeContextlib: MakeModule = () =>
	libraryModule(
		'contextlib',
		[
			contextmanager,
			asynccontextmanager,
			contextDecorator,
			exitStackType,
			asyncExitStackType,
			suppressType,
			closingType,
			aclosingType,
			nullcontextType,
			abstractType,
			abstractAsyncType
		],
		{},
		'AsyncContextDecorator redirect_stdout redirect_stderr chdir'
	);
