import type { Interpreter } from '../run/interpreter';
import {
	isExceptionGroup,
	makeExceptionGroup,
	matcherOf,
	PyExceptionGroup,
	splitGroup
} from '../values/exception-group';
import { PyTuple } from '../values/collections/tuple';
import type { PyException } from '../values/exceptions';
import type { Value } from '../values/object';

/** The part of an exception that an `except*` clause takes, and what is left of it. */
export function splitStar(
	vm: Interpreter,
	thrown: PyException,
	type: Value
): { matched: PyException | null; rest: PyException | null } {
	const matches = matcherOf(vm, type);
	if (isExceptionGroup(thrown)) {
		const [matched, rest] = splitGroup(vm, thrown, matches);
		return { matched, rest };
	}
	if (!matches(thrown)) return { matched: null, rest: thrown };
	return { matched: makeExceptionGroup('', [thrown], new PyTuple([thrown])), rest: null };
}

/**
 * What leaves a `try` with `except*` (_PyExc_PrepReraiseStar in CPython's exceptions.c): null: nothing.
 * What was raised anew stands beside what is left of the original, which keeps its shape.
 */
export function combineStar(
	vm: Interpreter,
	original: PyException,
	raised: readonly PyException[],
	parts: readonly PyException[],
	rest: PyException | null
): PyException | null {
	if (!isExceptionGroup(original)) return raised[0] ?? rest;
	const fresh = raised.filter((exc) => !parts.includes(exc));
	const again = raised.filter((exc) => parts.includes(exc));
	if (rest) again.push(rest);
	const kept = new Set(again.flatMap(leaves));
	const remaining = kept.size
		? splitGroup(vm, original, (exc) => !isExceptionGroup(exc) && kept.has(exc))[0]
		: null;
	if (remaining) fresh.push(remaining);
	return fresh.length > 1 ? makeExceptionGroup('', fresh) : (fresh[0] ?? null);
}

function leaves(exc: PyException): PyException[] {
	return exc instanceof PyExceptionGroup ? exc.exceptions.flatMap(leaves) : [exc];
}
