import type { Interpreter } from '../../run/interpreter';
import { isExceptionGroup } from '../exception-group';
import { PyBytes } from '../collections/bytes';
import { keyError, osError, unicodeError, type PyException } from '../exceptions';
import { repr, str } from './repr';
import { escapeNonAscii } from './string-repr';

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
	if (exc.cls.isSubclassOf(unicodeError) && args.length === 5) return strUnicodeError(exc);
	if (args.length === 0) return '';
	if (args.length > 1) return `(${args.map((arg) => repr(vm, arg)).join(', ')})`;
	const [only = null] = args;
	return exc.cls.isSubclassOf(keyError) ? repr(vm, only) : str(vm, only);
}

/** `BaseException.__repr__` */
export function reprException(vm: Interpreter, exc: PyException): string {
	return `${exc.cls.name}(${exc.args.map((arg) => repr(vm, arg)).join(', ')})`;
}

function strUnicodeError({ args }: PyException): string {
	const [encoding, object, start, end, reason] = args as [
		string,
		string | PyBytes,
		number,
		number,
		string
	];
	const isBytes = object instanceof PyBytes;
	const [verb, unit] = isBytes ? ['decode', 'byte'] : ['encode', 'character'];
	if (end - start !== 1)
		return `'${encoding}' codec can't ${verb} ${unit}s in position ${start}-${end - 1}: ${reason}`;
	const culprit = isBytes
		? '0x' + object.text.charCodeAt(start).toString(16).padStart(2, '0')
		: `'${escapeNonAscii([...object][start] ?? '')}'`;
	return `'${encoding}' codec can't ${verb} ${unit} ${culprit} in position ${start}: ${reason}`;
}
