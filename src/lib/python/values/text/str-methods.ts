import type { Interpreter } from '../../run/interpreter';
import { PyBytes } from '../collections/bytes';
import { PyDict } from '../collections/dict';
import { PyList } from '../collections/list';
import { PyTuple } from '../collections/tuple';
import {
	error,
	isInstanceOf,
	keyError,
	lookupError,
	overflowError,
	PyException,
	typeError,
	valueError
} from '../exceptions';
import { getItem } from '../items';
import { toArray } from '../iteration';
import { defineMethods, native } from '../native';
import { asInt } from '../numbers/integer';
import {
	plainOf,
	PyScalar,
	strType,
	typeOf,
	type Keywords,
	type PyType,
	type Value
} from '../object';
import { asIndex } from '../operators';
import { isTrue } from '../truth';
import { codePoints, countCodePoints, isPlainText } from './code-points';
import { decode, encode } from './encoding';
import { formatFields } from './format-string';
import { str } from './repr';
import * as cases from './str-case';
import { SPACE, split, splitFromRight, splitLines, strip } from './str-split';
import { isPrintable } from './string-repr';

const makeText: NonNullable<PyType['construct']> = (vm, cls, args, keywords) => {
	if (cls !== strType) return new PyScalar(cls, makeText(vm, strType, args, keywords) as string);
	const [object = keywords?.get('object'), encoding = keywords?.get('encoding')] = args;
	if (encoding !== undefined) {
		if (typeof encoding !== 'string')
			throw error(typeError, `str() argument 'encoding' must be str, not ${typeOf(encoding).name}`);
		if (object instanceof PyBytes) return decode(object.text, encoding, 'strict');
		throw error(
			typeError,
			typeof object === 'string'
				? 'decoding str is not supported'
				: `decoding to str: need a bytes-like object, ${typeOf(object ?? null).name} found`
		);
	}
	return object === undefined ? '' : str(vm, object);
};
strType.construct = makeText;

function text(value: Value, method: string, argument: string): string {
	if (typeof value === 'string') return value;
	const where = argument === '' ? 'argument' : argument;
	throw error(typeError, `${method}() ${where} must be str, not ${shown(value)}`);
}

const shown = (value: Value): string => (value === null ? 'None' : typeOf(value).name);

function integer(vm: Interpreter, value: Value): number {
	const index = asIndex(vm, value);
	if (index === undefined)
		throw error(typeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
	if (typeof index === 'bigint' && BigInt.asIntN(64, index) !== index)
		throw error(overflowError, 'Python int too large to convert to C ssize_t');
	return Number(index);
}

/** A part of the text by code points, as `find`, `count` and their like take it. */
function section(vm: Interpreter, self: string, start: Value, end: Value) {
	const length = countCodePoints(self);
	const clip = (value: Value, absent: number): number => {
		if (value === null) return absent;
		const at = integer(vm, value);
		return at < 0 ? Math.max(0, at + length) : Math.min(at, length);
	};
	const from = start !== null && integer(vm, start) > length ? length + 1 : clip(start, 0);
	const to = clip(end, length);
	const isPlain = isPlainText(self);
	const part =
		from > to ? null : isPlain ? self.slice(from, to) : [...self].slice(from, to).join('');
	return { part, from };
}

type Search = (part: string, wanted: string) => number;
const fromLeft: Search = (part, wanted) => part.indexOf(wanted);
const fromRight: Search = (part, wanted) => part.lastIndexOf(wanted);

/** `find` and `index`: -1 or an error where there is none. */
const search =
	(name: string, by: Search, mustFind: boolean) =>
	(vm: Interpreter, self: string, sub: Value, start: Value, end: Value): Value => {
		const wanted = text(sub, name, 'argument 1');
		const { part, from } = section(vm, self, start, end);
		const at = part === null ? -1 : by(part, wanted);
		if (at >= 0) return from + countCodePoints((part as string).slice(0, at));
		if (mustFind) throw error(valueError, 'substring not found');
		return -1;
	};

function countIn(part: string, wanted: string): number {
	return wanted === '' ? countCodePoints(part) + 1 : part.split(wanted).length - 1;
}

/** `startswith` and `endswith`, which take a tuple as well. */
const affix =
	(name: string, holds: (part: string, wanted: string) => boolean) =>
	(vm: Interpreter, self: string, given: Value, start: Value, end: Value): Value => {
		const { part } = section(vm, self, start, end);
		const isTuple = given instanceof PyTuple;
		const wanted = isTuple ? given.items.map(plainOf) : [given];
		return wanted.some((one) => {
			if (typeof one === 'string') return part !== null && holds(part, one);
			throw error(
				typeError,
				isTuple
					? `tuple for ${name} must only contain str, not ${typeOf(one).name}`
					: `${name} first arg must be str or a tuple of str, not ${typeOf(one).name}`
			);
		});
	};

/** `center`, `ljust` and `rjust` */
const justify =
	(name: string, leftShare: (missing: number, width: number) => number) =>
	(vm: Interpreter, self: string, width: Value, fill: Value): Value => {
		const size = integer(vm, width);
		if (typeof fill !== 'string')
			throw error(
				typeError,
				`The fill character must be a unicode character, not ${typeOf(fill).name}`
			);
		if (countCodePoints(fill) !== 1)
			throw error(typeError, 'The fill character must be exactly one character long');
		const missing = size - countCodePoints(self);
		if (missing <= 0) return self;
		vm.allocate(size);
		const left = leftShare(missing, size);
		return fill.repeat(left) + self + fill.repeat(missing - left);
	};

const strs = (parts: readonly string[]): PyList => new PyList([...parts]);

const separator = (value: Value): string | null => {
	if (value === null || typeof value === 'string') return value;
	throw error(typeError, `must be str or None, not ${typeOf(value).name}`);
};

const stripper =
	(name: string, left: boolean, right: boolean) =>
	(_vm: Interpreter, self: string, characters: Value): Value => {
		if (characters !== null && typeof characters !== 'string')
			throw error(typeError, `${name} arg must be None or str`);
		return strip(self, characters, left, right);
	};

const all = (pattern: string) => {
	const whole = new RegExp(`^[${pattern}]+$`, 'u');
	return (_vm: Interpreter, self: string): Value => whole.test(self);
};

function join(vm: Interpreter, self: string, iterable: Value): Value {
	let items: Value[];
	try {
		items = toArray(vm, iterable).map(plainOf);
	} catch (thrown) {
		const isOurs =
			thrown instanceof PyException &&
			thrown.args[0] === `'${typeOf(iterable).name}' object is not iterable`;
		throw isOurs ? error(typeError, 'can only join an iterable') : thrown;
	}
	let size = 0;
	items.forEach((item, i) => {
		if (typeof item !== 'string')
			throw error(
				typeError,
				`sequence item ${i}: expected str instance, ${typeOf(item).name} found`
			);
		size += item.length + self.length;
	});
	vm.allocate(size);
	return items.join(self);
}

function replace(vm: Interpreter, self: string, old: Value, by: Value, count: Value): Value {
	const wanted = text(old, 'replace', 'argument 1');
	const substitute = text(by, 'replace', 'argument 2');
	const most = integer(vm, count);
	const parts = wanted === '' ? ['', ...self, ''] : self.split(wanted);
	vm.allocate(self.length + parts.length * substitute.length);
	if (most < 0 || parts.length - 1 <= most) return parts.join(substitute);
	return parts.slice(0, most + 1).join(substitute) + wanted + parts.slice(most + 1).join(wanted);
}

function partition(self: string, sep: Value, by: Search, isRight: boolean): Value {
	if (typeof sep !== 'string') throw error(typeError, `must be str, not ${typeOf(sep).name}`);
	if (sep === '') throw error(valueError, 'empty separator');
	const at = by(self, sep);
	if (at < 0) return new PyTuple(isRight ? ['', '', self] : [self, '', '']);
	return new PyTuple([self.slice(0, at), sep, self.slice(at + sep.length)]);
}

function expandTabs(self: string, size: number): string {
	let column = 0;
	let result = '';
	for (const character of self) {
		if (character === '\t') {
			const spaces = size > 0 ? size - (column % size) : 0;
			result += ' '.repeat(spaces);
			column += spaces;
		} else {
			result += character;
			column = character === '\n' || character === '\r' ? 0 : column + 1;
		}
	}
	return result;
}

function translate(vm: Interpreter, self: string, table: Value): string {
	let result = '';
	for (const character of self) {
		let to: Value;
		try {
			to = getItem(vm, table, character.codePointAt(0) as number);
		} catch (thrown) {
			if (!isInstanceOf(thrown, lookupError)) throw thrown;
			to = character;
		}
		if (to === null) continue;
		const point = asInt(to);
		result +=
			point === undefined
				? text(to, 'translate', 'character mapping')
				: String.fromCodePoint(Number(point));
	}
	return result;
}

const namedBy =
	(kwargs: Keywords) =>
	(name: string): Value => {
		const value = kwargs.get(name);
		if (value === undefined) throw new PyException(keyError, [name]);
		return value;
	};

defineMethods(strType, {
	join: ['iterable, /', join],
	split: [
		'sep=None, maxsplit=-1',
		(vm, self: string, sep: Value, most: Value) =>
			strs(split(self, separator(sep), integer(vm, most)))
	],
	rsplit: [
		'sep=None, maxsplit=-1',
		(vm, self: string, sep: Value, most: Value) =>
			strs(splitFromRight(self, separator(sep), integer(vm, most)))
	],
	splitlines: [
		'keepends=False',
		(vm, self: string, keepends: Value) => strs(splitLines(self, isTrue(vm, keepends)))
	],
	strip: ['chars=None, /', stripper('strip', true, true)],
	lstrip: ['chars=None, /', stripper('lstrip', true, false)],
	rstrip: ['chars=None, /', stripper('rstrip', false, true)],
	removeprefix: [
		'prefix, /',
		(_vm, self: string, prefix: Value) => {
			const gone = text(prefix, 'removeprefix', 'argument');
			return self.startsWith(gone) ? self.slice(gone.length) : self;
		}
	],
	removesuffix: [
		'suffix, /',
		(_vm, self: string, suffix: Value) => {
			const gone = text(suffix, 'removesuffix', 'argument');
			return gone && self.endsWith(gone) ? self.slice(0, -gone.length) : self;
		}
	],
	replace: ['old, new, /, count=-1', replace],
	find: ['sub, start=None, end=None, /', search('find', fromLeft, false)],
	rfind: ['sub, start=None, end=None, /', search('rfind', fromRight, false)],
	index: ['sub, start=None, end=None, /', search('index', fromLeft, true)],
	rindex: ['sub, start=None, end=None, /', search('rindex', fromRight, true)],
	count: [
		'sub, start=None, end=None, /',
		(vm, self: string, sub: Value, start: Value, end: Value) => {
			const wanted = text(sub, 'count', 'argument 1');
			const { part } = section(vm, self, start, end);
			return part === null ? 0 : countIn(part, wanted);
		}
	],
	startswith: ['prefix, start=None, end=None, /', affix('startswith', (p, w) => p.startsWith(w))],
	endswith: ['suffix, start=None, end=None, /', affix('endswith', (p, w) => p.endsWith(w))],
	upper: ['', (_vm, self: string) => self.toUpperCase()],
	lower: ['', (_vm, self: string) => self.toLowerCase()],
	casefold: ['', (_vm, self: string) => cases.caseFold(self)],
	capitalize: ['', (_vm, self: string) => cases.capitalize(self)],
	title: ['', (_vm, self: string) => cases.title(self)],
	swapcase: ['', (_vm, self: string) => cases.swapCase(self)],
	center: [
		"width, fillchar=' ', /",
		justify('center', (missing, width) => (missing >> 1) + (missing & width & 1))
	],
	ljust: ["width, fillchar=' ', /", justify('ljust', () => 0)],
	rjust: ["width, fillchar=' ', /", justify('rjust', (missing) => missing)],
	zfill: [
		'width, /',
		(vm, self: string, width: Value) => {
			const missing = integer(vm, width) - countCodePoints(self);
			if (missing <= 0) return self;
			vm.allocate(missing);
			const sign = /^[-+]/.test(self) ? (self[0] as string) : '';
			return sign + '0'.repeat(missing) + self.slice(sign.length);
		}
	],
	partition: ['sep, /', (_vm, self: string, sep: Value) => partition(self, sep, fromLeft, false)],
	rpartition: ['sep, /', (_vm, self: string, sep: Value) => partition(self, sep, fromRight, true)],
	expandtabs: ['tabsize=8', (vm, self: string, size: Value) => expandTabs(self, integer(vm, size))],
	isdigit: ['', all('\\p{Nd}\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089')],
	isdecimal: ['', all('\\p{Nd}')],
	isnumeric: ['', all('\\p{N}')],
	isalpha: ['', all('\\p{L}')],
	isalnum: ['', all('\\p{L}\\p{N}')],
	isspace: ['', all(SPACE)],
	isascii: ['', (_vm, self: string) => Array.from(self).every((c) => c < '\x80')],
	isupper: ['', (_vm, self: string) => cases.isUpper(self)],
	islower: ['', (_vm, self: string) => cases.isLower(self)],
	istitle: ['', (_vm, self: string) => cases.isTitle(self)],
	isprintable: ['', (_vm, self: string) => Array.from(self).every(isPrintable)],
	isidentifier: ['', (_vm, self: string) => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(self)],
	encode: [
		"encoding='utf-8', errors='strict'",
		(_vm, self: string, encoding: Value, errors: Value) =>
			new PyBytes(
				encode(
					self,
					text(encoding, 'encode', "argument 'encoding'"),
					text(errors, 'encode', "argument 'errors'")
				)
			)
	],
	format: [
		'*args, **kwargs',
		(vm, self: string, args: Value[], kwargs: Keywords) =>
			formatFields(vm, self, { positional: args, named: namedBy(kwargs) })
	],
	format_map: [
		'mapping, /',
		(vm, self: string, mapping: Value) =>
			formatFields(vm, self, {
				positional: [],
				named: (name) => getItem(vm, mapping, name),
				isMapping: true
			})
	],
	translate: ['table, /', (vm, self: string, table: Value) => translate(vm, self, table)]
});

strType.dict.set(
	'maketrans',
	native('maketrans', 'x, y=?, z=?, /', (vm, x: Value, y?: Value, z?: Value) => {
		const table = new PyDict();
		if (x instanceof PyDict) {
			for (const { key, value } of x.entries())
				table.set(vm, typeof key === 'string' ? (key.codePointAt(0) as number) : key, value);
			return table;
		}
		const [from, to] = [codePoints(x as string), codePoints(y as string)];
		if (from.length !== to.length)
			throw error(valueError, 'the first two maketrans arguments must have equal length');
		for (let i = 0; i < from.length; i++)
			table.set(
				vm,
				(from[i] as string).codePointAt(0) as number,
				(to[i] as string).codePointAt(0) as number
			);
		if (typeof z === 'string')
			for (const gone of z) table.set(vm, gone.codePointAt(0) as number, null);
		return table;
	})
);
