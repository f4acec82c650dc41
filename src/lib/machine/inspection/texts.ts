import { describe, cut } from '../../asyncio/describe';
import { Future } from '../../asyncio/futures';
import { Task } from '../../asyncio/tasks';
import type { Interpreter } from '../../python/run/interpreter';
import { PyInstance, PyScalar, type PyObject, type Value } from '../../python/values/object';
import { repr } from '../../python/values/text/repr';
import { enumerationOf, nameOf } from '../../python/library/enum/enumeration';

/** Attributes of an object that are shown. */
const MOST_ATTRIBUTES = 6;
/** Objects in objects that are shown. */
const DEEPEST = 2;

const STATES = ['pending', 'cancelled', 'finished'] as const;

/**
 * A short repr of a variable's value. No code of the program runs for it, since its own `__repr__` could change
 * what is looked at: an object of one of its classes shows its attributes, like a dataclass.
 */
export const textOf = (vm: Interpreter, value: Value, depth = 0): string =>
	cut(describe(vm, value, depth, (object, depth) => textOfObject(vm, object, depth)));

function textOfObject(vm: Interpreter, object: PyObject, depth: number): string {
	const { name } = object.cls;
	if (object instanceof Task) return `<${name} ${object.name} ${STATES[object.state]}>`;
	if (object instanceof Future) return textOfFuture(vm, object, depth);
	const isMember = object instanceof PyInstance && enumerationOf(object.cls).members.size > 0;
	if (isMember && nameOf(object) !== null) return `${name}.${String(nameOf(object))}`;
	if (object instanceof PyScalar) return `${name}(${textOf(vm, object.plain, depth + 1)})`;
	if (object instanceof PyInstance) {
		if (depth > DEEPEST) return `${name}(...)`;
		const shown = Array.from(object.attrs).slice(0, MOST_ATTRIBUTES);
		const parts = shown.map(([key, value]) => `${key}=${textOf(vm, value, depth + 1)}`);
		if (object.attrs.size > shown.length) parts.push('...');
		return `${name}(${parts.join(', ')})`;
	}
	if (object.cls.isOwn) return `<${name}>`;
	try {
		return plain(repr(vm, object));
	} catch {
		// a container of the library whose repr would have run the program's code, which the recorder stops
		return `<${name}>`;
	}
}

/** A future that is done, with what it holds. */
function textOfFuture(vm: Interpreter, future: Future, depth = 0): string {
	const { name } = future.cls;
	if (future.failed) return `<${name} failed ${textOf(vm, future.failed, depth + 1)}>`;
	const state = STATES[future.state]!;
	if (state !== 'finished') return `<${name} ${state}>`;
	return `<${name} finished ${resultOf(vm, future, depth + 1)}>`;
}

/** What a future that is done has come to. */
export function resultOf(vm: Interpreter, future: Future, depth = 0): string {
	if (future.failed) return textOf(vm, future.failed, depth);
	return future.isCancelled ? '' : textOf(vm, future.result(), depth);
}

/** Addresses say nothing here. */
const plain = (text: string): string =>
	text.replace(/ at 0x[0-9a-f]+/g, '').replace(/^<(?:\w+\.)*(\w+) object/, '<$1');
