import type { Interpreter } from '../../run/interpreter';
import { isExceptionGroup } from '../exception-group';
import { keyError, osError, type PyException } from '../exceptions';
import { repr, str } from './repr';

/** `BaseException.__str__` and those of the types that have their own. */
export function strException(vm: Interpreter, exc: PyException): string {
	const { args } = exc;
	if (isExceptionGroup(exc)) {
		const count = exc.exceptions.length;
		return `${str(vm, exc.message)} (${count} sub-exception${count === 1 ? '' : 's'})`;
	}
	if (exc.cls.isSubclassOf(osError) && args.length >= 2) {
		const at = exc.attrs.get('filename');
		return `[Errno ${str(vm, args[0] ?? null)}] ${str(vm, args[1] ?? null)}${at === undefined ? '' : `: ${repr(vm, at)}`}`;
	}
	if (args.length === 0) return '';
	if (args.length > 1) return `(${args.map((arg) => repr(vm, arg)).join(', ')})`;
	const [only = null] = args;
	return exc.cls.isSubclassOf(keyError) ? repr(vm, only) : str(vm, only);
}

/** `BaseException.__repr__` */
export function reprException(vm: Interpreter, exc: PyException): string {
	return `${exc.cls.name}(${exc.args.map((arg) => repr(vm, arg)).join(', ')})`;
}
