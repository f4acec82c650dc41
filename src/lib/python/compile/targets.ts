import type { Expr } from '../syntax/ast';
import { deleteAttribute, setAttribute } from '../values/attributes';
import { PyList } from '../values/collections/list';
import { PyTuple } from '../values/collections/tuple';
import { error, typeError, valueError } from '../values/exceptions';
import { deleteItem, setItem } from '../values/items';
import { iterate } from '../values/iteration';
import { typeOf, type Value } from '../values/object';
import type { Interpreter } from '../run/interpreter';
import { Opaque } from '../values/opaque';
import type { Builder, Operand, Store } from './builder';
import { compileExpression, operands, unsupported } from './expressions';
import { deleteName, storeName } from './names';

/** What stores a value in an assignment's target; emits what the target itself has to compute. */
export function compileStore(b: Builder, target: Expr): Store {
	switch (target.type) {
		case 'Name':
			return storeName(b, target.id);
		case 'Attribute': {
			const object = compileExpression(b, target.value);
			const attr = b.scope.mangle(target.attr);
			return (frame, value) => setAttribute(frame.vm, object(frame), attr, value);
		}
		case 'Subscript': {
			const [object, key] = operands(b, [target.value, target.slice]) as [Operand, Operand];
			return (frame, value) => setItem(frame.vm, object(frame), key(frame), value);
		}
		case 'Tuple':
		case 'List':
			return unpacking(b, target.elts);
		case 'Starred':
			return compileStore(b, target.value);
		default:
			unsupported(b, target, 'assignment target');
			return () => {};
	}
}

function unpacking(b: Builder, targets: readonly Expr[]): Store {
	const starred = targets.findIndex((target) => target.type === 'Starred');
	const stores = targets.map((target) => compileStore(b, target));
	const count = targets.length;
	return (frame, value) => {
		const values =
			starred < 0 ? exactly(frame.vm, value, count) : atLeast(frame.vm, value, count, starred);
		for (let i = 0; i < count; i++) stores[i]!(frame, values[i]!);
	};
}

function drawAll(vm: Interpreter, value: Value, most: number): Value[] {
	const iterator = iterableOf(vm, value);
	const values: Value[] = [];
	for (let item = iterator.next(vm); item !== undefined; item = iterator.next(vm)) {
		values.push(item);
		if (values.length > most) break;
	}
	return values;
}

function iterableOf(vm: Interpreter, value: Value) {
	try {
		return iterate(vm, value);
	} catch (e) {
		const thrown = vm.asException(e);
		if (thrown.cls === typeError && String(thrown.args[0]).endsWith('is not iterable'))
			throw error(typeError, `cannot unpack non-iterable ${typeOf(value).name} object`);
		throw thrown;
	}
}

function exactly(vm: Interpreter, value: Value, count: number): readonly Value[] {
	if (value instanceof Opaque)
		return Array.from({ length: count }, (_, i) => new Opaque(`${value.text}[${i}]`));
	const isArray = value instanceof PyTuple || value instanceof PyList;
	const values = isArray ? value.items : drawAll(vm, value, count);
	if (values.length === count) return values;
	if (values.length < count)
		throw error(
			valueError,
			`not enough values to unpack (expected ${count}, got ${values.length})`
		);
	const got = isArray ? `, got ${values.length}` : '';
	throw error(valueError, `too many values to unpack (expected ${count}${got})`);
}

function atLeast(vm: Interpreter, value: Value, count: number, starred: number): Value[] {
	const values = drawAll(vm, value, Infinity);
	const behind = count - starred - 1;
	if (values.length < count - 1)
		throw error(
			valueError,
			`not enough values to unpack (expected at least ${count - 1}, got ${values.length})`
		);
	const middle = new PyList(values.slice(starred, values.length - behind));
	return [...values.slice(0, starred), middle, ...values.slice(values.length - behind)];
}

/** `del target` */
export function compileDelete(b: Builder, target: Expr): Operand {
	switch (target.type) {
		case 'Name':
			return deleteName(b, target.id, true);
		case 'Attribute': {
			const object = compileExpression(b, target.value);
			const attr = b.scope.mangle(target.attr);
			return (frame) => {
				deleteAttribute(frame.vm, object(frame), attr);
				return null;
			};
		}
		case 'Subscript': {
			const [object, key] = operands(b, [target.value, target.slice]) as [Operand, Operand];
			return (frame) => {
				deleteItem(frame.vm, object(frame), key(frame));
				return null;
			};
		}
		case 'Tuple':
		case 'List': {
			const deletions = target.elts.map((element) => compileDelete(b, element));
			return (frame) => {
				for (const deletion of deletions) deletion(frame);
				return null;
			};
		}
		default:
			return unsupported(b, target, 'del target');
	}
}
