import type { Interpreter } from '../../src/lib/python/run/interpreter';
import type { Expr, FormattedValue } from '../../src/lib/python/syntax/ast';
import { parse } from '../../src/lib/python/syntax/parse';
import { getAttribute } from '../../src/lib/python/values/attributes';
import { builtins } from '../../src/lib/python/values/builtins';
import { PyBytes } from '../../src/lib/python/values/collections/bytes';
import { PyDict } from '../../src/lib/python/values/collections/dict';
import { PyList } from '../../src/lib/python/values/collections/list';
import { PySet } from '../../src/lib/python/values/collections/set';
import { PySlice } from '../../src/lib/python/values/collections/slice';
import { PyTuple } from '../../src/lib/python/values/collections/tuple';
import { compareOperators } from '../../src/lib/python/values/comparison';
import { ellipsis } from '../../src/lib/python/values/constants';
import { error, nameError, PyException } from '../../src/lib/python/values/exceptions';
import { getItem } from '../../src/lib/python/values/items';
import { toArray } from '../../src/lib/python/values/iteration';
import { NativeFunction } from '../../src/lib/python/values/native';
import {
	BoundMethod,
	PyFloat,
	PyType,
	type Keywords,
	type PyObject,
	type Value
} from '../../src/lib/python/values/object';
import { binaryOperators, unaryOperators } from '../../src/lib/python/values/operators';
import { format } from '../../src/lib/python/values/text/format';
import { repr, str, ascii } from '../../src/lib/python/values/text/repr';
import { isTrue } from '../../src/lib/python/values/truth';

/** What the values need of an interpreter, without one: calls of native functions and of types. */
export function bareInterpreter(output: string[] = []): Interpreter {
	const addresses = new Map<PyObject, string>();
	const vm = {
		call(callee: Value, args: Value[], keywords: Keywords | null = null): Value {
			if (callee instanceof NativeFunction) return callee.call(vm, args, keywords);
			if (callee instanceof BoundMethod)
				return vm.call(callee.func, [callee.self, ...args], keywords);
			if (callee instanceof PyType && callee.construct)
				return callee.construct(vm, callee, args, keywords);
			throw error(builtins.get('TypeError') as PyType, `${repr(vm, callee)} cannot be called here`);
		},
		print: (text: string) => output.push(text),
		tick: () => undefined,
		goThrough: () => undefined,
		allocate(units: number) {
			if (units > 1e7) throw new RangeError(`too large: ${units}`);
		},
		address(object: PyObject) {
			const address =
				addresses.get(object) ?? `0x7f${(addresses.size * 96).toString(16).padStart(10, '0')}`;
			addresses.set(object, address);
			return address;
		}
	} as unknown as Interpreter;
	return vm;
}

/** The repr of an expression's value, or `Type: message` of what it raises. */
export function outcomeOf(source: string): string {
	const vm = bareInterpreter();
	try {
		const result = parse(source);
		if ('error' in result) return `SyntaxError: ${result.error.message}`;
		const [statement] = result.module.body;
		if (statement?.type !== 'Expr') throw new Error(`not an expression: ${source}`);
		return repr(vm, evaluate(vm, statement.value));
	} catch (thrown) {
		if (thrown instanceof PyException) return `${thrown.cls.name}: ${str(vm, thrown)}`;
		throw thrown;
	}
}

export function evaluate(vm: Interpreter, node: Expr): Value {
	const value = (part: Expr): Value => evaluate(vm, part);
	const all = (parts: readonly Expr[]): Value[] =>
		parts.flatMap((part) =>
			part.type === 'Starred' ? toArray(vm, value(part.value)) : [value(part)]
		);
	switch (node.type) {
		case 'Constant':
			switch (node.value.kind) {
				case 'none':
					return null;
				case 'ellipsis':
					return ellipsis;
				case 'float':
					return new PyFloat(node.value.value);
				case 'bytes':
					return new PyBytes(node.value.value);
				default:
					return node.value.value;
			}
		case 'Name': {
			const found = builtins.get(node.id);
			if (found === undefined) throw error(nameError, `name '${node.id}' is not defined`);
			return found;
		}
		case 'JoinedStr':
			return joined(vm, node.values);
		case 'List':
			return new PyList(all(node.elts));
		case 'Tuple':
			return new PyTuple(all(node.elts));
		case 'Set': {
			const set = new PySet();
			for (const item of all(node.elts)) set.add(vm, item);
			return set;
		}
		case 'Dict': {
			const dict = new PyDict();
			node.keys.forEach((key, i) => {
				if (key) dict.set(vm, value(key), value(node.values[i] as Expr));
			});
			return dict;
		}
		case 'UnaryOp':
			return unaryOperators[node.op](vm, value(node.operand));
		case 'BinOp':
			return binaryOperators[node.op](vm, value(node.left), value(node.right));
		case 'BoolOp': {
			let last: Value = null;
			for (const part of node.values) {
				last = value(part);
				if (isTrue(vm, last) === (node.op === 'or')) return last;
			}
			return last;
		}
		case 'Compare': {
			let left = value(node.left);
			let result: Value = true;
			for (let i = 0; i < node.ops.length; i++) {
				const right = value(node.comparators[i] as Expr);
				result = compareOperators[node.ops[i] as '<'](vm, left, right);
				if (!isTrue(vm, result)) return result;
				left = right;
			}
			return result;
		}
		case 'IfExp':
			return isTrue(vm, value(node.test)) ? value(node.body) : value(node.orelse);
		case 'Call': {
			const keywords: Keywords = new Map();
			const func = value(node.func);
			const args = all(node.args);
			for (const { name, value: given } of node.keywords)
				if (name !== null) keywords.set(name, value(given));
			return vm.call(func, args, keywords.size ? keywords : null);
		}
		case 'Attribute':
			return getAttribute(vm, value(node.value), node.attr);
		case 'Subscript':
			return getItem(vm, value(node.value), value(node.slice));
		case 'Slice': {
			const [lower, upper, step] = [node.lower, node.upper, node.step].map((part) =>
				part ? value(part) : null
			) as [Value, Value, Value];
			return new PySlice(lower, upper, step);
		}
		default:
			throw new Error(`not evaluated here: ${node.type}`);
	}
}

function joined(vm: Interpreter, parts: readonly (string | FormattedValue)[]): string {
	return parts
		.map((part) => {
			if (typeof part === 'string') return part;
			const value = evaluate(vm, part.value);
			const spec = part.spec ? joined(vm, part.spec) : '';
			const converted =
				part.conversion === 'r'
					? repr(vm, value)
					: part.conversion === 's'
						? str(vm, value)
						: part.conversion === 'a'
							? ascii(vm, value)
							: part.debug !== null && !part.spec
								? repr(vm, value)
								: value;
			return (part.debug ?? '') + format(vm, converted, spec);
		})
		.join('');
}
