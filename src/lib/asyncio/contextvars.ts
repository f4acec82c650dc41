import type { Interpreter } from '../python/run/interpreter';
import {
	error,
	keyError,
	lookupError,
	PyException,
	runtimeError
} from '../python/values/exceptions';
import { native } from '../python/values/native';
import { PyModule, PyObject, type PyType, type Value } from '../python/values/object';
import { Context, contextType } from './context';
import { libraryType } from '../python/library/library-type';

/** `contextvars.ContextVar` */
class ContextVar extends PyObject {
	override get cls(): PyType {
		return contextVarType;
	}
	constructor(
		readonly name: Value,
		readonly byDefault: Value | undefined
	) {
		super();
	}
}

/** What `ContextVar.set` gives, to undo it. */
class Token extends PyObject {
	override get cls(): PyType {
		return tokenType;
	}
	isUsed = false;
	constructor(
		readonly variable: ContextVar,
		readonly before: Value | undefined
	) {
		super();
	}
}

function change(vm: Interpreter, variable: ContextVar, value: Value | undefined): void {
	const { context } = vm.asyncio;
	const values = new Map(context.values);
	if (value === undefined) values.delete(variable);
	else values.set(variable, value);
	context.values = values;
}

const contextVarType = libraryType('ContextVar', '_contextvars', {
	methods: {
		get: [
			'default=?, /',
			(vm, self: ContextVar, byDefault: Value | undefined) => {
				const value = vm.asyncio.context.values.get(self) ?? byDefault ?? self.byDefault;
				if (value === undefined) throw new PyException(lookupError, [self]);
				return value;
			}
		],
		set: [
			'value, /',
			(vm, self: ContextVar, value: Value) => {
				const token = new Token(self, vm.asyncio.context.values.get(self));
				change(vm, self, value);
				return token;
			}
		],
		reset: [
			'token, /',
			(vm, self: ContextVar, token: Token) => {
				if (token.isUsed) throw error(runtimeError, 'Token has already been used once');
				token.isUsed = true;
				change(vm, self, token.before);
				return null;
			}
		]
	},
	getters: { name: (_vm, self: ContextVar) => self.name }
});
contextVarType.construct = (_vm, _cls, args, keywords) =>
	new ContextVar(args[0] ?? null, keywords?.get('default'));

const tokenType = libraryType('Token', '_contextvars', {});

contextType.construct = () => new Context();
contextType.dict.set(
	'run',
	native(
		'run',
		'self, callable, *args, **kwargs',
		(vm, self: Context, callable, args, keywords) => {
			const { asyncio } = vm;
			const outer = asyncio.context;
			asyncio.context = self;
			try {
				return vm.call(callable, args, keywords);
			} finally {
				asyncio.context = outer;
			}
		}
	)
);
contextType.dict.set(
	'copy',
	native('copy', 'self', (_vm, self: Context) => self.copy())
);
contextType.dict.set(
	'get',
	native(
		'get',
		'self, key, default=None, /',
		(_vm, self: Context, key, byDefault) => self.values.get(key) ?? byDefault
	)
);
contextType.dict.set(
	'__getitem__',
	native('__getitem__', 'self, key', (_vm, self: Context, key) => {
		const value = self.values.get(key);
		if (value === undefined) throw new PyException(keyError, [key]);
		return value;
	})
);

/** The module `contextvars`. */
export const contextvarsModule = new PyModule('contextvars', [
	['ContextVar', contextVarType],
	['Context', contextType],
	['Token', tokenType],
	['copy_context', native('copy_context', '', (vm) => vm.asyncio.context.copy())]
]);
