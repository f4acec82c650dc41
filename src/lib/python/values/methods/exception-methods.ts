import type { Interpreter } from '../../run/interpreter';
import { PyList } from '../collections/list';
import { PyTuple } from '../collections/tuple';
import { defineGetters } from '../descriptors';
import {
	baseExceptionGroup,
	makeExceptionGroup,
	matcherOf,
	splitGroup,
	type PyExceptionGroup
} from '../exception-group';
import * as types from '../exceptions';
import { error, PyException, typeError } from '../exceptions';
import { toArray } from '../iteration';
import { defineMethods } from '../native';
import { typeOf, type Construct, type Keywords, type PyType, type Value } from '../object';
import { nativeRepr, nativeStr } from '../text/repr';

defineMethods(types.baseException, {
	__init__: [
		'*args, **kwargs',
		(_vm, self: PyException, args: Value[], kwargs: Keywords) => {
			if (kwargs.size) throw error(typeError, `${self.cls.name}() takes no keyword arguments`);
			if (!self.cls.isSubclassOf(types.osError)) self.args = args;
			return null;
		}
	],
	__str__: ['', (vm, self: Value) => nativeStr(vm, self)],
	__repr__: ['', (vm, self: Value) => nativeRepr(vm, self)],
	with_traceback: ['tb, /', (_vm, self: PyException) => self],
	add_note: [
		'note, /',
		(_vm, self: PyException, note: Value) => {
			if (typeof note !== 'string')
				throw error(typeError, `add_note() argument must be str, not ${typeOf(note).name}`);
			const notes = self.attrs.get('__notes__');
			if (notes instanceof PyList) notes.items.push(note);
			else self.attrs.set('__notes__', new PyList([note]));
			return null;
		}
	]
});

function asCause(value: Value, what: string): PyException | null {
	if (value === null || value instanceof PyException) return value;
	throw error(typeError, `exception ${what} must be None or derive from BaseException`);
}

defineGetters<PyException>(types.baseException, {
	args: [
		(_vm, self) => new PyTuple(self.args),
		(vm, self, value) => {
			self.args = toArray(vm, value);
		}
	],
	__cause__: [
		(_vm, self) => self.cause ?? null,
		(_vm, self, value) => {
			self.cause = asCause(value, 'cause');
		}
	],
	__context__: [
		(_vm, self) => self.context,
		(_vm, self, value) => {
			self.context = asCause(value, 'context');
		}
	],
	__suppress_context__: (_vm, self) => self.cause !== undefined,
	__traceback__: [() => null, () => undefined]
});

const firstArgument = (_vm: Interpreter, self: PyException): Value => self.args[0] ?? null;
defineGetters(types.stopIteration, { value: firstArgument });
defineGetters<PyException>(types.systemExit, {
	code: (_vm, self) => (self.args.length > 1 ? new PyTuple(self.args) : (self.args[0] ?? null))
});

// --- OSError: the number of the error chooses the type ---------------------------------------

const TYPE_BY_ERRNO: ReadonlyMap<Value, PyType> = new Map<Value, PyType>([
	[1, types.permissionError],
	[2, types.fileNotFoundError],
	[3, types.processLookupError],
	[4, types.interruptedError],
	[10, types.childProcessError],
	[11, types.blockingIOError],
	[13, types.permissionError],
	[17, types.fileExistsError],
	[20, types.notADirectoryError],
	[21, types.isADirectoryError],
	[32, types.brokenPipeError],
	[103, types.connectionAbortedError],
	[104, types.connectionResetError],
	[108, types.brokenPipeError],
	[110, types.timeoutError],
	[111, types.connectionRefusedError],
	[114, types.blockingIOError],
	[115, types.blockingIOError]
]);

function constructOSError(_vm: Interpreter, cls: PyType, args: readonly Value[]): PyException {
	const isNumbered = args.length >= 2 && args.length <= 5;
	const chosen =
		cls === types.osError && isNumbered ? (TYPE_BY_ERRNO.get(args[0] ?? null) ?? cls) : cls;
	const exc = new PyException(chosen, isNumbered ? args.slice(0, 2) : args);
	const filename = args[2];
	if (isNumbered && filename !== undefined && filename !== null)
		exc.attrs.set('filename', filename);
	return exc;
}

for (const cls of Object.values(types))
	if (typeof cls === 'object' && cls.isSubclassOf(types.osError)) cls.construct = constructOSError;

const numbered = (self: PyException, i: number): Value =>
	self.args.length >= 2 ? (self.args[i] ?? null) : null;
defineGetters<PyException>(types.osError, {
	errno: (_vm, self) => numbered(self, 0),
	strerror: (_vm, self) => numbered(self, 1)
});
types.osError.dict.set('filename', null);

/** Some types take attributes by name. */
const constructWith =
	(names: readonly string[]): Construct =>
	(_vm, cls, args, keywords) => {
		const exc = new PyException(cls, args);
		for (const [name, value] of keywords ?? []) {
			if (!names.includes(name))
				throw error(typeError, `${cls.name}() got an unexpected keyword argument '${name}'`);
			exc.attrs.set(name, value);
		}
		return exc;
	};
for (const [names, ...classes] of [
	[['name', 'path'], types.importError, types.moduleNotFoundError],
	[['name', 'obj'], types.attributeError],
	[['name'], types.nameError, types.unboundLocalError]
] as const)
	for (const cls of classes) {
		cls.construct = constructWith(names);
		for (const name of names) cls.dict.set(name, null);
	}

defineGetters<PyException>(types.syntaxError, { msg: firstArgument });
defineGetters<PyException>(types.unicodeError, {
	encoding: (_vm, self) => self.args[0] ?? null,
	object: (_vm, self) => self.args[1] ?? null,
	start: (_vm, self) => self.args[2] ?? null,
	end: (_vm, self) => self.args[3] ?? null,
	reason: (_vm, self) => self.args[4] ?? null
});

// --- groups -----------------------------------------------------------------------------------

defineGetters<PyExceptionGroup>(baseExceptionGroup, {
	message: (_vm, self) => self.message,
	exceptions: (_vm, self) => new PyTuple(self.exceptions)
});

defineMethods(baseExceptionGroup, {
	derive: [
		'excs, /',
		(vm, self: PyExceptionGroup, excs: Value) =>
			makeExceptionGroup(self.message, toArray(vm, excs) as PyException[])
	],
	split: [
		'matcher_value, /',
		(vm, self: PyExceptionGroup, condition: Value) =>
			new PyTuple(splitGroup(vm, self, matcherOf(vm, condition)))
	],
	subgroup: [
		'matcher_value, /',
		(vm, self: PyExceptionGroup, condition: Value) =>
			splitGroup(vm, self, matcherOf(vm, condition))[0]
	]
});

/** All types of exceptions of the language, by name. */
export const exceptionTypes: readonly PyType[] = Object.values(types).filter(
	(member): member is PyType => typeof member === 'object'
);
