import type { Interpreter } from '../run/interpreter';
import { PyFunction } from '../run/function';
import { findSpecial } from './attributes';
import { PyList } from './collections/list';
import { PyTuple } from './collections/tuple';
import { baseException, error, exception, PyException, typeError, valueError } from './exceptions';
import { toArray } from './iteration';
import { BoundMethod, PyType, typeOf, type Value } from './object';
import { NativeFunction } from './native';
import { isTrue } from './truth';

export class PyExceptionGroup extends PyException {
	constructor(
		cls: PyType,
		args: readonly Value[],
		readonly message: string,
		readonly exceptions: readonly PyException[]
	) {
		super(cls, args);
	}
}

export const isExceptionGroup = (value: unknown): value is PyExceptionGroup =>
	value instanceof PyExceptionGroup;

export const baseExceptionGroup: PyType = new PyType(
	'BaseExceptionGroup',
	[baseException],
	'builtins',
	construct
);
export const exceptionGroup = new PyType(
	'ExceptionGroup',
	[baseExceptionGroup, exception],
	'builtins',
	construct
);

/** BaseExceptionGroup_new */
function construct(vm: Interpreter, cls: PyType, args: readonly Value[]): PyExceptionGroup {
	if (args.length !== 2)
		throw error(
			typeError,
			`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`
		);
	const [message = null, given = null] = args;
	if (typeof message !== 'string')
		throw error(
			typeError,
			`BaseExceptionGroup.__new__() argument 1 must be str, not ${message === null ? 'None' : typeOf(message).name}`
		);
	if (
		!(given instanceof PyList || given instanceof PyTuple || typeof given === 'string') &&
		findSpecial(given, '__getitem__') === undefined
	)
		throw error(typeError, 'second argument (exceptions) must be a sequence');
	const items = toArray(vm, given);
	if (items.length === 0)
		throw error(valueError, 'second argument (exceptions) must be a non-empty sequence');
	items.forEach((item, i) => {
		if (!(item instanceof PyException))
			throw error(valueError, `Item ${i} of second argument (exceptions) is not an exception`);
	});
	return new PyExceptionGroup(
		chooseType(cls, items as PyException[]),
		args,
		message,
		items as PyException[]
	);
}

/** A BaseExceptionGroup of Exceptions alone is an ExceptionGroup. */
function chooseType(cls: PyType, items: readonly PyException[]): PyType {
	const isMild = items.every((item) => item.cls.isSubclassOf(exception));
	if (cls === baseExceptionGroup) return isMild ? exceptionGroup : cls;
	if (isMild || !cls.isSubclassOf(exception)) return cls;
	throw error(
		typeError,
		`Cannot nest BaseExceptions in ${cls === exceptionGroup ? 'an ExceptionGroup' : `'${cls.name}'`}`
	);
}

/** A group of the language made by the library itself; its repr shows them as `given`. */
export const makeExceptionGroup = (
	message: string,
	exceptions: readonly PyException[],
	given: Value = new PyList([...exceptions])
): PyExceptionGroup => {
	const cls = chooseType(baseExceptionGroup, exceptions);
	return new PyExceptionGroup(cls, [message, given], message, exceptions);
};

export type Matches = (exc: PyException) => boolean;

/**
 * `group.split`: what matches and what does not, each a group of the same shape, or the group
 * itself; null: nothing. For `except*` as well.
 */
export function splitGroup(
	vm: Interpreter,
	group: PyExceptionGroup,
	matches: Matches
): [matching: PyException | null, rest: PyException | null] {
	if (matches(group)) return [group, null];
	const matching: PyException[] = [];
	const rest: PyException[] = [];
	for (const exc of group.exceptions) {
		if (exc instanceof PyExceptionGroup) {
			const [some, others] = splitGroup(vm, exc, matches);
			if (some) matching.push(some);
			if (others) rest.push(others);
		} else (matches(exc) ? matching : rest).push(exc);
	}
	return [deriveOrNull(vm, group, matching), deriveOrNull(vm, group, rest)];
}

/** exceptiongroup_subset */
function deriveOrNull(
	vm: Interpreter,
	group: PyExceptionGroup,
	exceptions: readonly PyException[]
): PyException | null {
	if (exceptions.length === 0) return null;
	const derive = group.cls.find('derive') as Value;
	const derived = vm.call(derive, [group, new PyList([...exceptions])]);
	if (!(derived instanceof PyExceptionGroup))
		throw error(typeError, 'derive must return an instance of BaseExceptionGroup');
	derived.traceback.push(...group.traceback);
	derived.context = group.context;
	derived.cause = group.cause;
	const notes = group.attrs.get('__notes__');
	if (notes instanceof PyList) derived.attrs.set('__notes__', new PyList([...notes.items]));
	return derived;
}

/** What `split` and `subgroup` take: a type, a tuple of types, or a function. */
export function matcherOf(vm: Interpreter, condition: Value): Matches {
	const isExceptionType = (value: Value): value is PyType =>
		value instanceof PyType && value.isSubclassOf(baseException);
	if (isExceptionType(condition)) return (exc) => exc.cls.isSubclassOf(condition);
	if (condition instanceof PyTuple && condition.items.every(isExceptionType))
		return (exc) => condition.items.some((cls) => exc.cls.isSubclassOf(cls as PyType));
	const isFunction =
		condition instanceof PyFunction ||
		condition instanceof NativeFunction ||
		condition instanceof BoundMethod ||
		(!(condition instanceof PyType) && findSpecial(condition, '__call__') !== undefined);
	if (isFunction) return (exc) => isTrue(vm, vm.call(condition, [exc]));
	throw error(
		typeError,
		'expected an exception type, a tuple of exception types, or a callable (other than a class)'
	);
}
