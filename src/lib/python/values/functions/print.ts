import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { error, typeError } from '../exceptions';
import { native } from '../native';
import { plainOf, PyModule, typeOf, type Value } from '../object';
import { Opaque } from '../opaque';
import { str } from '../text/repr';

/** What was printed of a line that has not ended yet, by run. */
const begun = new WeakMap<Interpreter, string>();

function write(vm: Interpreter, text: string): void {
	const all = (begun.get(vm) ?? '') + text;
	const end = all.lastIndexOf('\n');
	begun.set(vm, all.slice(end + 1));
	if (end >= 0) vm.print(all.slice(0, end));
}

/** Prints the line that has not ended: to be called when the program has. */
export function flushOutput(vm: Interpreter): void {
	const text = begun.get(vm);
	begun.delete(vm);
	if (text) vm.print(text);
}

/** The text between or behind what is printed; None is the default. */
function part(given: Value, name: string, absent: string): string {
	const value = plainOf(given);
	if (value === null) return absent;
	if (typeof value === 'string') return value;
	throw error(typeError, `${name} must be None or a string, not ${typeOf(value).name}`);
}

export const print = native(
	'print',
	"*args, sep=' ', end=None, file=None, flush=False",
	(vm, sep: Value, end: Value, file: Value, _flush: Value, args: Value[]) => {
		const text =
			args.map((arg) => str(vm, arg)).join(part(sep, 'sep', ' ')) + part(end, 'end', '\n');
		if (file === null || file instanceof Opaque || isStandardOutput(file)) write(vm, text);
		else if (!isStandardError(file)) throw new NotSimulated('print to a file');
		return null;
	}
);

const isStandardOutput = (file: Value): boolean =>
	file instanceof PyModule && file.name === 'stdout';
const isStandardError = (file: Value): boolean =>
	file instanceof PyModule && file.name === 'stderr';
