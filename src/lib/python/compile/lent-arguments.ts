import type { Frame } from '../run/frame';
import { PyFunction } from '../run/function';
import { discard, forget, handTo, isFresh, keepOwned, take } from '../run/keeping';
import type { Expr } from '../syntax/ast';
import { builtins } from '../values/builtins';
import { PyIterator } from '../values/iterator';
import { BoundMethod, PyType, type Value } from '../values/object';
import type { Builder, Operand } from './builder';

// What becomes of a generator that is made among the arguments of a call: `take(3, numbers())`.

/** Builtins that draw from what they are given and keep no reference. */
export const LENT_TO: readonly string[] = [
	...['next', 'list', 'tuple', 'set', 'frozenset', 'dict'],
	...['sum', 'any', 'all', 'min', 'max', 'sorted']
];
/** Those whose result draws from what they are given, and alone holds it. */
const OWNED_BY = ['enumerate', 'zip', 'map', 'filter'] as const;
const OWNED_BY_ITERTOOLS = [
	...['islice', 'takewhile', 'dropwhile', 'filterfalse', 'accumulate', 'chain'],
	...['starmap', 'pairwise', 'batched', 'zip_longest', 'compress', 'cycle']
] as const;
const NAMES = new Set<string>([
	...LENT_TO,
	...OWNED_BY,
	...OWNED_BY_ITERTOOLS,
	'iter',
	'aiter',
	'anext'
]);

const valuesOf = (names: readonly string[]): ReadonlySet<Value> =>
	new Set(names.map((name) => builtins.get(name)!));
const borrowers = valuesOf([...LENT_TO, 'anext']);
const owners = valuesOf(OWNED_BY);
const passers = valuesOf(['iter', 'aiter']);

const isOwner = (callee: Value): boolean =>
	owners.has(callee) || (callee instanceof PyType && callee.module === 'itertools');

/** An argument that a call or generator expression makes. */
interface Fresh {
	readonly index: number;
	readonly made: number;
	readonly slot: number;
}

export function freshArguments(b: Builder, args: readonly Expr[]): readonly Fresh[] {
	const starred = args.findIndex((arg) => arg.type === 'Starred');
	return (starred < 0 ? args : args.slice(0, starred)).flatMap((arg, index) => {
		const made = b.made.get(arg);
		return made ? [{ index, made: made.pc, slot: made.slot }] : [];
	});
}

/** Before the call: a parameter that alone holds what it is given takes it. */
export function handOver(frame: Frame, callee: Value, fresh: readonly Fresh[]): void {
	for (const { index, made, slot } of fresh) {
		const value = frame.slots[slot];
		if (!isFresh(frame, value, made)) continue;
		const isMethod = callee instanceof BoundMethod;
		const func = isMethod ? callee.func : callee;
		if (!(func instanceof PyFunction)) continue;
		const { parameters, kept } = func.code;
		const parameter = index + (isMethod ? 1 : 0);
		if (parameter < parameters.positional && kept.includes(parameter)) take(value);
		else forget(value);
	}
}

/** Behind a call, or the `await` of one, whose callee may be one of those above. */
export function emitSettle(
	b: Builder,
	callee: Operand,
	fresh: readonly Fresh[],
	made: number,
	dest: number
): void {
	b.emit((next) => (frame) => {
		const called = callee(frame);
		const given = fresh.flatMap(({ made, slot }) => {
			const value = frame.slots[slot];
			return isFresh(frame, value, made) ? [value] : [];
		});
		const result = frame.slots[dest];
		if (borrowers.has(called)) for (const value of given) discard(frame.vm, value);
		else if (isOwner(called) && result instanceof PyIterator) keepOwned(frame, result, made, given);
		else if (passers.has(called) && given.length && result === given[0])
			handTo(given[0]!, frame, made);
		else given.forEach(forget);
		return next;
	});
}

/** Whether a call may be of one of those above, by the name of its callee. */
export function mayBorrow(func: Expr): boolean {
	if (func.type === 'Name') return NAMES.has(func.id);
	return func.type === 'Attribute' && NAMES.has(func.attr);
}
