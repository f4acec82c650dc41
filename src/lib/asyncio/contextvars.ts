import type { Interpreter } from '../python/run/interpreter';
import {
	error,
	keyError,
	lookupError,
	PyException,
	runtimeError,
	valueError
} from '../python/values/exceptions';
import { defineMethods, native } from '../python/values/native';
import { objectType, PyModule, PyObject, PyType, type Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import { Singleton } from '../python/values/constants';
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

function reset(vm: Interpreter, variable: ContextVar, token: Token): null {
	if (token.isUsed) throw error(runtimeError, `${repr(vm, token)} has already been used once`);
	if (token.variable !== variable)
		throw error(valueError, `${repr(vm, token)} was created by a different ContextVar`);
	token.isUsed = true;
	change(vm, variable, token.before);
	return null;
}

const contextVarType = libraryType('ContextVar', '_contextvars', {
	methods: {
		get: [
			'default=?, /',
			(vm, self: ContextVar, byDefault: Value | undefined) => {
				const known = [vm.asyncio.context.values.get(self), byDefault, self.byDefault];
				const value = known.find((given) => given !== undefined); // None counts
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
		reset: ['token, /', (vm, self: ContextVar, token: Token) => reset(vm, self, token)],
		__repr__: [
			'',
			(vm, self: ContextVar) => {
				const byDefault =
					self.byDefault === undefined ? '' : ` default=${repr(vm, self.byDefault)}`;
				return `<ContextVar name=${repr(vm, self.name)}${byDefault} at ${vm.address(self)}>`;
			}
		]
	},
	getters: { name: (_vm, self: ContextVar) => self.name }
});
contextVarType.construct = (_vm, _cls, args, keywords) =>
	new ContextVar(args[0] ?? null, keywords?.get('default'));

const missing = new Singleton(
	new PyType('Token.MISSING', [objectType], '_contextvars'),
	'<Token.MISSING>'
);

/** Since 3.14 it is a context manager, which resets the variable. */
const tokenType = libraryType('Token', '_contextvars', {
	methods: {
		__enter__: ['', (_vm, self: Token) => self],
		__exit__: ['type, value, traceback, /', (vm, self: Token) => reset(vm, self.variable, self)],
		__repr__: [
			'',
			(vm, self: Token) =>
				`<Token${self.isUsed ? ' used' : ''} var=${repr(vm, self.variable)} at ${vm.address(self)}>`
		]
	},
	getters: {
		var: (_vm, self: Token) => self.variable,
		old_value: (_vm, self: Token) => (self.before === undefined ? missing : self.before)
	}
});
tokenType.dict.set('MISSING', missing);

contextType.construct = () => new Context();
defineMethods(contextType, {
	run: [
		'callable, *args, **kwargs',
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
	],
	copy: ['', (_vm, self: Context) => self.copy()],
	get: [
		'key, default=None, /',
		(_vm, self: Context, key, byDefault) => {
			const value = self.values.get(key);
			return value === undefined ? byDefault : value;
		}
	],
	__getitem__: [
		'key, /',
		(_vm, self: Context, key) => {
			const value = self.values.get(key);
			if (value === undefined) throw new PyException(keyError, [key]);
			return value;
		}
	],
	__contains__: ['key, /', (_vm, self: Context, key) => self.values.has(key)],
	__len__: ['', (_vm, self: Context) => self.values.size]
});

/** The module `contextvars`. */
export const contextvarsModule = new PyModule('contextvars', [
	['ContextVar', contextVarType],
	['Context', contextType],
	['Token', tokenType],
	['copy_context', native('copy_context', '', (vm) => vm.asyncio.context.copy())]
]);
