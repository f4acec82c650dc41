import type { Interpreter } from '../../run/interpreter';
import { PyAsyncGenerator, PyCoroutine, PyGenerator } from '../../run/coroutine';
import { PyFunction } from '../../run/function';
import { findSpecial } from '../attributes';
import { PyBytes } from '../collections/bytes';
import { PyDict } from '../collections/dict';
import { DictView } from '../collections/dict-view';
import { PyList } from '../collections/list';
import { PyRange } from '../collections/range';
import { PySet, setType } from '../collections/set';
import { PySlice } from '../collections/slice';
import { PyTuple } from '../collections/tuple';
import { Singleton } from '../constants';
import { PySuper } from '../descriptors';
import { error, PyException, typeError } from '../exceptions';
import { toArray } from '../iteration';
import { NativeFunction } from '../native';
import {
	BoundMethod,
	plainOf,
	PyFloat,
	PyModule,
	PyObject,
	PyType,
	typeOf,
	type Value
} from '../object';
import { Opaque } from '../opaque';
import { hasOwnClass } from '../special';
import { PyUnion } from '../union';
import { reprException, strException } from './exception-text';
import { reprFloat } from './float-repr';
import { words } from '../numbers/integer';
import { intText } from './int-text';
import { escapeNonAscii, reprBytes, reprString } from './string-repr';

/** Python's `str()`. */
export function str(vm: Interpreter, value: Value): string {
	if (typeof value === 'string') return value;
	if (!(value instanceof PyObject)) return repr(vm, value);
	if (hasOwnClass(value)) {
		const special = findSpecial(value, '__str__');
		if (special !== undefined && !isOfObject(special)) return textOf(vm, special, value, '__str__');
	}
	return nativeStr(vm, value);
}

/** `str()` as the value's native type has it. */
export function nativeStr(vm: Interpreter, value: Value): string {
	return value instanceof PyException ? strException(vm, value) : repr(vm, value);
}

/** Python's `repr()`. */
export function repr(vm: Interpreter, value: Value): string {
	switch (typeof value) {
		case 'string':
			return reprString(value);
		case 'number':
			return String(value);
		case 'bigint':
			vm.tick(words(value));
			return intText(value);
		case 'boolean':
			return value ? 'True' : 'False';
		default:
			if (value === null) return 'None';
	}
	const special = value.cls.find('__repr__');
	if (special === undefined || isOfObject(special)) return nativeRepr(vm, value);
	return textOf(vm, special, value, '__repr__');
}

/** Whether a special method is the one that `object` has. */
const isOfObject = (special: Value): boolean =>
	special instanceof NativeFunction && special.owner?.bases.length === 0;

/** Python's `ascii()`. */
export const ascii = (vm: Interpreter, value: Value): string => escapeNonAscii(repr(vm, value));

function textOf(vm: Interpreter, special: Value, value: Value, name: string): string {
	const text = plainOf(vm.call(special, [value]));
	if (typeof text === 'string') return text;
	throw error(typeError, `${name} returned non-string (type ${typeOf(text).name})`);
}

/** `repr()` as the value's native type has it. */
export function nativeRepr(vm: Interpreter, value: Value): string {
	if (!(value instanceof PyObject)) return repr(vm, value);
	if (value instanceof PyFloat) return reprFloat(value.value);
	if (value instanceof PyList) return nested(value, '[...]', () => `[${joined(vm, value.items)}]`);
	if (value instanceof PyTuple)
		return nested(value, '(...)', () =>
			value.items.length === 1 ? `(${joined(vm, value.items)},)` : `(${joined(vm, value.items)})`
		);
	if (value instanceof PyDict) return nested(value, '{...}', () => `{${reprEntries(vm, value)}}`);
	if (value instanceof PySet) return reprSet(vm, value);
	if (value instanceof PyException) return reprException(vm, value);
	if (value instanceof Opaque) return `‹${value.text}›`;
	if (value instanceof Singleton) return value.name;
	if (value instanceof PyBytes) return reprBytes(value.text);
	if (value instanceof PyRange) {
		const { start, stop, step } = value;
		return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
	}
	if (value instanceof PySlice)
		return `slice(${joined(vm, [value.start, value.stop, value.step])})`;
	if (value instanceof DictView)
		return nested(value, '...', () => `${value.cls.name}([${joined(vm, toArray(vm, value))}])`);
	return reprNamed(vm, value) ?? reprByAddress(vm, value);
}

/** What is shown by its name. */
function reprNamed(vm: Interpreter, value: PyObject): string | undefined {
	if (value instanceof PyType)
		return `<class '${value.module === 'builtins' ? '' : value.module + '.'}${value.qualname}'>`;
	if (value instanceof PyFunction) return `<function ${qualnameOf(value)} at ${vm.address(value)}>`;
	if (value instanceof NativeFunction) return reprNativeFunction(vm, value);
	if (value instanceof BoundMethod) return reprMethod(vm, value);
	if (value instanceof PyModule) {
		const isBuiltIn = ['time', 'sys', 'math', 'builtins'].includes(value.name);
		return `<module '${value.name}'${isBuiltIn ? ' (built-in)' : ''}>`;
	}
	if (
		value instanceof PyCoroutine ||
		value instanceof PyGenerator ||
		value instanceof PyAsyncGenerator
	)
		return `<${value.cls.name} object ${value.frame.code.qualname} at ${vm.address(value)}>`;
	if (value instanceof PyUnion)
		return value.members.map((m) => (m.name === 'NoneType' ? 'None' : m.qualname)).join(' | ');
	if (value instanceof PySuper)
		return `<super: <class '${value.after.name}'>, <${value.start.name} object>>`;
	return undefined;
}

/** `<module.Class object at 0x…>` */
function reprByAddress(vm: Interpreter, value: PyObject): string {
	const { module, qualname } = value.cls;
	const name = module === 'builtins' ? qualname : `${module}.${qualname}`;
	return `<${name} object at ${vm.address(value)}>`;
}

export function qualnameOf(func: PyFunction): string {
	const given = func.attrs?.get('__qualname__');
	return typeof given === 'string' ? given : func.code.qualname;
}

function reprNativeFunction(vm: Interpreter, func: NativeFunction): string {
	if (!func.owner && !func.isPython) return `<built-in function ${func.name}>`;
	if (func.owner?.module === 'builtins')
		return `<method '${func.name}' of '${func.owner.name}' objects>`;
	return `<function ${func.qualname} at ${vm.address(func)}>`;
}

function reprMethod(vm: Interpreter, method: BoundMethod): string {
	const { func, self } = method;
	if (func instanceof NativeFunction && func.owner?.module === 'builtins') {
		// what has no address of its own is shown with that of the method
		const at = vm.address(self instanceof PyObject ? self : method);
		return `<built-in method ${func.name} of ${typeOf(self).name} object at ${at}>`;
	}
	const name =
		func instanceof PyFunction
			? qualnameOf(func)
			: func instanceof NativeFunction
				? func.qualname
				: '?';
	return `<bound method ${name} of ${repr(vm, self)}>`;
}

function reprSet(vm: Interpreter, set: PySet): string {
	const { name } = set.cls;
	if (set.size === 0) return `${name}()`;
	const text = () => {
		const items = `{${joined(vm, set.items())}}`;
		return set.cls === setType ? items : `${name}(${items})`;
	};
	return nested(set, `${name}(...)`, text);
}

function joined(vm: Interpreter, items: readonly Value[]): string {
	vm.tick(items.length);
	return items.map((item) => repr(vm, item)).join(', ');
}

function reprEntries(vm: Interpreter, dict: PyDict): string {
	return Array.from(
		dict.entries(),
		({ key, value }) => `${repr(vm, key)}: ${repr(vm, value)}`
	).join(', ');
}

/** The containers whose repr is being made, outermost first: one of them inside itself is cut short. */
const open: PyObject[] = [];

function nested(container: PyObject, short: string, text: () => string): string {
	if (open.includes(container)) return short;
	open.push(container);
	try {
		return text();
	} finally {
		open.pop();
	}
}
