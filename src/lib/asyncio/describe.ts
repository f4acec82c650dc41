import { PyFunction } from '../python/run/function';
import type { Interpreter } from '../python/run/interpreter';
import { PyDict } from '../python/values/collections/dict';
import { PyList } from '../python/values/collections/list';
import { PySet } from '../python/values/collections/set';
import { PyTuple } from '../python/values/collections/tuple';
import { PyException } from '../python/values/exceptions';
import { PyFloat, PyObject, type Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';

/** Items of a collection and characters of a text that are shown, as reprlib shows them. */
const MOST_ITEMS = 6;
const MOST_CHARACTERS = 60;

/**
 * A short repr for the trace. It runs no code of the program, so that looking changes nothing:
 * what is no plain value shows its class alone, or what `other` gives.
 */
export function describe(
	vm: Interpreter,
	value: Value,
	depth = 0,
	other: (value: PyObject, depth: number) => string = byClass
): string {
	const inner = (value: Value) => describe(vm, value, depth + 1, other);
	if (value === null) return 'None';
	if (!(value instanceof PyObject) || value instanceof PyFloat) return cut(repr(vm, value));
	if (value instanceof PyException) return `${value.cls.name}(${value.args.map(inner).join(', ')})`;
	if (depth > 3) return '...';
	const list = (items: readonly Value[]) => {
		const shown = items.slice(0, MOST_ITEMS).map(inner);
		if (items.length > MOST_ITEMS) shown.push('...');
		return shown.join(', ');
	};
	if (value instanceof PyList) return `[${list(value.items)}]`;
	if (value instanceof PyTuple)
		return value.items.length === 1 ? `(${list(value.items)},)` : `(${list(value.items)})`;
	if (value instanceof PySet) return value.size === 0 ? 'set()' : `{${list(value.items())}}`;
	if (value instanceof PyDict) {
		const entries = Array.from(value.entries()).slice(0, MOST_ITEMS);
		const shown = entries.map(({ key, value }) => `${inner(key)}: ${inner(value)}`);
		if (value.size > MOST_ITEMS) shown.push('...');
		return `{${shown.join(', ')}}`;
	}
	if (value instanceof PyFunction) return `<function ${value.code.qualname}>`;
	return other(value, depth);
}

const byClass = (value: PyObject): string => `<${value.cls.name}>`;

/** Long texts lose their middle, counted in code points (reprlib.Repr.repr_str). */
export function cut(text: string, most = MOST_CHARACTERS): string {
	if (text.length <= most || (text.length <= 2 * most && [...text].length <= most)) return text;
	const before = (most - 3) >> 1;
	const after = most - 3 - before;
	// A code point has two units at most, so nobody has to count them all.
	const head = [...text.slice(0, 2 * before)].slice(0, before);
	const tail = [...text.slice(-2 * after)].slice(-after);
	return `${head.join('')}...${tail.join('')}`;
}
