import { error, isInstanceOf, overflowError, typeError, valueError } from '../exceptions';
import { iterate, toArray } from '../iteration';
import { defineMethods, native } from '../native';
import { asInt } from '../numbers/integer';
import { typeOf, type Value } from '../object';
import { asIndex } from '../operators';
import { decode, encode } from '../text/encoding';
import { split, strip } from '../text/str-split';
import { bytesType, PyBytes } from './bytes';
import { PyList } from './list';

bytesType.construct = (vm, _cls, args, keywords) => {
	const [source, encoding = keywords?.get('encoding')] = args;
	if (encoding !== undefined && typeof encoding !== 'string')
		throw error(
			typeError,
			`bytes() argument 'encoding' must be str, not ${encoding === null ? 'None' : typeOf(encoding).name}`
		);
	if (encoding !== undefined && typeof source !== 'string')
		throw error(typeError, 'encoding without a string argument');
	if (source === undefined) return new PyBytes('');
	if (source instanceof PyBytes) return source;
	if (typeof source === 'string') {
		if (encoding === undefined) throw error(typeError, 'string argument without an encoding');
		return new PyBytes(encode(source, encoding, 'strict'));
	}
	const count = asIndex(vm, source);
	if (count !== undefined) {
		if (count < 0) throw error(valueError, 'negative count');
		if (typeof count === 'bigint' && BigInt.asIntN(64, count) !== count)
			throw error(overflowError, "cannot fit 'int' into an index-sized integer");
		vm.allocate(Number(count));
		return new PyBytes('\0'.repeat(Number(count)));
	}
	try {
		iterate(vm, source);
	} catch (thrown) {
		if (!isInstanceOf(thrown, typeError)) throw thrown;
		throw error(typeError, `cannot convert '${typeOf(source).name}' object to bytes`);
	}
	const codes = toArray(vm, source).map((item) => {
		const code = asInt(item);
		if (code === undefined)
			throw error(typeError, `'${typeOf(item).name}' object cannot be interpreted as an integer`);
		if (code < 0 || code > 255) throw error(valueError, 'bytes must be in range(0, 256)');
		return String.fromCharCode(Number(code));
	});
	return new PyBytes(codes.join(''));
};

function textOf(value: Value): string {
	if (value instanceof PyBytes) return value.text;
	throw error(typeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** What `find` and its like take: bytes, or the number of one byte. */
function wanted(value: Value): string {
	const byte = asInt(value);
	if (value instanceof PyBytes) return value.text;
	if (byte === undefined)
		throw error(
			typeError,
			`argument should be integer or bytes-like object, not '${typeOf(value).name}'`
		);
	if (byte < 0 || byte > 255) throw error(valueError, 'byte must be in range(0, 256)');
	return String.fromCharCode(Number(byte));
}

const textOrNull = (value: Value): string | null => (value === null ? null : textOf(value));

const toHex = (text: string): string =>
	Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');

defineMethods(bytesType, {
	decode: [
		"encoding='utf-8', errors='strict'",
		(_vm, self: PyBytes, encoding: string, errors: string) => decode(self.text, encoding, errors)
	],
	hex: ['', (_vm, self: PyBytes) => toHex(self.text)],
	startswith: [
		'prefix, /',
		(_vm, self: PyBytes, prefix: Value) => self.text.startsWith(textOf(prefix))
	],
	endswith: [
		'suffix, /',
		(_vm, self: PyBytes, suffix: Value) => self.text.endsWith(textOf(suffix))
	],
	find: ['sub, /', (_vm, self: PyBytes, sub: Value) => self.text.indexOf(wanted(sub))],
	index: [
		'sub, /',
		(_vm, self: PyBytes, sub: Value) => {
			const at = self.text.indexOf(wanted(sub));
			if (at < 0) throw error(valueError, 'subsection not found');
			return at;
		}
	],
	count: ['sub, /', (_vm, self: PyBytes, sub: Value) => self.text.split(wanted(sub)).length - 1],
	upper: [
		'',
		(_vm, self: PyBytes) => new PyBytes(self.text.replace(/[a-z]+/g, (t) => t.toUpperCase()))
	],
	lower: [
		'',
		(_vm, self: PyBytes) => new PyBytes(self.text.replace(/[A-Z]+/g, (t) => t.toLowerCase()))
	],
	replace: [
		'old, new, /',
		(_vm, self: PyBytes, old: Value, by: Value) =>
			new PyBytes(self.text.split(textOf(old)).join(textOf(by)))
	],
	strip: [
		'bytes=None, /',
		(_vm, self: PyBytes, gone: Value) => new PyBytes(strip(self.text, textOrNull(gone), true, true))
	],
	split: [
		'sep=None, maxsplit=-1',
		(_vm, self: PyBytes, sep: Value, most: number) =>
			new PyList(split(self.text, textOrNull(sep), most).map((part) => new PyBytes(part)))
	],
	join: [
		'iterable_of_bytes, /',
		(vm, self: PyBytes, parts: Value) => new PyBytes(toArray(vm, parts).map(textOf).join(self.text))
	]
});

bytesType.dict.set(
	'fromhex',
	native(
		'fromhex',
		'string, /',
		(_vm, text: string) =>
			new PyBytes(
				text.replace(/\s/g, '').replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))
			)
	)
);
