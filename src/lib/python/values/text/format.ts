import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../attributes';
import { error, typeError, valueError } from '../exceptions';
import { exactInt } from '../numbers/integer';
import { plainOf, PyFloat, typeOf, type Value } from '../object';
import { hasOwnClass } from '../special';
import { codePoints } from './code-points';
import { formatFloat, formatInt } from './format-number';
import { pad, parseFormatSpec } from './format-spec';
import { str } from './repr';

/** Python's `format()`. @throws PyException ValueError, TypeError */
export function format(vm: Interpreter, value: Value, spec: string): string {
	if (spec === '' && !hasOwnClass(value)) return str(vm, value);
	if (typeof value === 'string') return formatString(vm, value, spec);
	const int = exactInt(value);
	const { name } = typeOf(value);
	if (int !== undefined) {
		const parsed = parseFormatSpec(spec, name);
		vm.allocate(parsed.width);
		return formatInt(int, parsed, name);
	}
	if (value instanceof PyFloat) {
		const parsed = parseFormatSpec(spec, name);
		vm.allocate(parsed.width + Math.max(parsed.precision, 0));
		return formatFloat(value.value, parsed, name);
	}
	const special = findSpecial(value, '__format__');
	if (special !== undefined && hasOwnClass(value)) {
		const text = plainOf(vm.call(special, [value, spec]));
		if (typeof text === 'string') return text;
		throw error(typeError, `__format__ must return a str, not ${typeOf(text).name}`);
	}
	return formatObject(vm, value, spec);
}

/** `object.__format__` */
export function formatObject(vm: Interpreter, value: Value, spec: string): string {
	if (spec === '') return str(vm, value);
	throw error(typeError, `unsupported format string passed to ${typeOf(value).name}.__format__`);
}

function formatString(vm: Interpreter, text: string, given: string): string {
	const spec = parseFormatSpec(given, 'str');
	if (spec.type && spec.type !== 's')
		throw error(valueError, `Unknown format code '${spec.type}' for object of type 'str'`);
	const refused = spec.sign
		? spec.sign === ' '
			? 'Space'
			: 'Sign'
		: spec.coercesZero
			? 'Negative zero coercion (z)'
			: spec.isAlternate
				? 'Alternate form (#)'
				: '';
	if (refused) throw error(valueError, `${refused} not allowed in string format specifier`);
	// a 0 before the width fills with zeros on the right, as alignment to the left is the default
	const isZeroFilled = spec.align === '=' && spec.fill === '0' && !/^.?=/u.test(given);
	if (spec.align === '=' && !isZeroFilled)
		throw error(valueError, "'=' alignment not allowed in string format specifier");
	vm.allocate(spec.width);
	const characters = codePoints(text);
	const cut =
		spec.precision >= 0 && spec.precision < characters.length
			? Array.from(characters.slice(0, spec.precision)).join('')
			: text;
	return pad(isZeroFilled ? { ...spec, align: '<' } : spec, '', cut, '<');
}
