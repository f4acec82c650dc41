import type { Interpreter } from '../../run/interpreter';
import { PyBytes } from '../../values/collections/bytes';
import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { PyTuple } from '../../values/collections/tuple';
import type { PyException } from '../../values/exceptions';
import { error, exceptionType, typeError, valueError } from '../../values/exceptions';
import { native } from '../../values/native';
import { normalise } from '../../values/numbers/integer';
import { PyFloat, typeOf, type Value } from '../../values/object';
import { decode } from '../../values/text/encoding';

export const jsonDecodeError = exceptionType('JSONDecodeError', valueError, 'json.decoder');

/** What the program wants to be called for what was read. */
interface Hooks {
	readonly object: Value;
	readonly pairs: Value;
	readonly float: Value;
	readonly int: Value;
	readonly constant: Value;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
const PLAIN = /[^"\\\p{Cc}]*/uy;
const CONSTANTS: Readonly<Record<string, Value>> = { null: null, true: true, false: false };
const DOUBLES: Readonly<Record<string, number>> = {
	NaN: NaN,
	Infinity: Infinity,
	'-Infinity': -Infinity
};
const ESCAPES: Readonly<Record<string, string>> = {
	'"': '"',
	'\\': '\\',
	'/': '/',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t'
};

/** Lib/json/decoder.py and scanner.py, with their errors and places. */
class Decoder {
	private at = 0;

	constructor(
		private readonly vm: Interpreter,
		private readonly text: string,
		private readonly hooks: Hooks
	) {}

	decode(): Value {
		this.skip();
		const value = this.value();
		this.skip();
		if (this.at < this.text.length) throw this.failure('Extra data', this.at);
		return value;
	}

	private failure(message: string, at: number): PyException {
		const before = this.text.slice(0, at);
		const line = before.split('\n').length;
		const column = at - before.lastIndexOf('\n');
		const position = Array.from(before).length;
		const thrown = error(
			jsonDecodeError,
			`${message}: line ${line} column ${column} (char ${position})`
		);
		const known = { msg: message, doc: this.text, pos: position, lineno: line, colno: column };
		for (const [name, value] of Object.entries(known)) thrown.attrs.set(name, value);
		return thrown;
	}

	private match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		if (found) this.at = pattern.lastIndex;
		return found;
	}

	private skip(): void {
		this.match(SPACE);
	}

	private value(): Value {
		const { text, at } = this;
		switch (text[at]) {
			case '"':
				this.at++;
				return this.string();
			case '{':
				this.at++;
				return this.object();
			case '[':
				this.at++;
				return this.array();
		}
		for (const [name, value] of Object.entries(CONSTANTS))
			if (text.startsWith(name, at)) {
				this.at += name.length;
				return value;
			}
		const found = this.match(NUMBER);
		if (found) return this.number(found);
		for (const [name, value] of Object.entries(DOUBLES))
			if (text.startsWith(name, at)) {
				this.at += name.length;
				const { constant } = this.hooks;
				return constant === null ? new PyFloat(value) : this.vm.call(constant, [name]);
			}
		throw this.failure('Expecting value', at);
	}

	private number([all, , fraction, exponent]: RegExpExecArray): Value {
		const { vm, hooks } = this;
		if (fraction !== undefined || exponent !== undefined)
			return hooks.float === null ? new PyFloat(Number(all)) : vm.call(hooks.float, [all]);
		return hooks.int === null ? normalise(BigInt(all)) : vm.call(hooks.int, [all]);
	}

	/** Behind the opening quotation mark. */
	private string(): string {
		const start = this.at - 1;
		let value = '';
		for (;;) {
			value += this.match(PLAIN)?.[0] ?? '';
			const c = this.text[this.at];
			if (c === undefined) throw this.failure('Unterminated string starting at', start);
			this.at++;
			if (c === '"') return value;
			if (c === '\\') value += this.escape(start);
			else if (c < ' ') throw this.failure('Invalid control character at', this.at - 1);
			else value += c;
		}
	}

	private escape(start: number): string {
		const c = this.text[this.at];
		if (c === undefined) throw this.failure('Unterminated string starting at', start);
		if (c !== 'u') {
			const value = ESCAPES[c];
			if (value === undefined) throw this.failure('Invalid \\escape', this.at - 1);
			this.at++;
			return value;
		}
		const digits = this.text.slice(this.at + 1, this.at + 5);
		if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.failure('Invalid \\uXXXX escape', this.at);
		this.at += 5;
		return String.fromCharCode(parseInt(digits, 16));
	}

	private array(): Value {
		const items: Value[] = [];
		this.skip();
		if (this.text[this.at] === ']') {
			this.at++;
			return new PyList(items);
		}
		for (;;) {
			items.push(this.value());
			this.skip();
			const c = this.text[this.at++];
			if (c === ']') return new PyList(items);
			if (c !== ',') throw this.failure("Expecting ',' delimiter", this.at - 1);
			const comma = this.at - 1;
			this.skip();
			if (this.text[this.at] === ']')
				throw this.failure('Illegal trailing comma before end of array', comma);
		}
	}

	private object(): Value {
		const pairs: [string, Value][] = [];
		this.skip();
		if (this.text[this.at] === '}') {
			this.at++;
			return this.made(pairs);
		}
		for (;;) {
			if (this.text[this.at] !== '"')
				throw this.failure('Expecting property name enclosed in double quotes', this.at);
			this.at++;
			const key = this.string();
			this.skip();
			if (this.text[this.at] !== ':') throw this.failure("Expecting ':' delimiter", this.at);
			this.at++;
			this.skip();
			pairs.push([key, this.value()]);
			this.skip();
			const c = this.text[this.at++];
			if (c === '}') return this.made(pairs);
			if (c !== ',') throw this.failure("Expecting ',' delimiter", this.at - 1);
			const comma = this.at - 1;
			this.skip();
			if (this.text[this.at] === '}')
				throw this.failure('Illegal trailing comma before end of object', comma);
		}
	}

	private made(pairs: readonly [string, Value][]): Value {
		const { vm, hooks } = this;
		if (hooks.pairs !== null)
			return vm.call(hooks.pairs, [new PyList(pairs.map((pair) => new PyTuple(pair)))]);
		const dict = new PyDict();
		for (const [key, value] of pairs) dict.set(vm, key, value);
		return hooks.object === null ? dict : vm.call(hooks.object, [dict]);
	}
}

/** json.loads() */
export const loads = native(
	'loads',
	`def s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
	object_pairs_hook=None`.replace(/\s+/g, ' '),
	(
		vm,
		given: Value,
		_cls: Value,
		object: Value,
		float: Value,
		int: Value,
		constant: Value,
		pairs: Value
	) => {
		const text = given instanceof PyBytes ? decode(given.text, 'utf-8', 'strict') : given;
		if (typeof text !== 'string')
			throw error(
				typeError,
				`the JSON object must be str, bytes or bytearray, not ${typeOf(given).name}`
			);
		if (text.startsWith('\ufeff'))
			throw error(
				jsonDecodeError,
				`Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)`
			);
		return new Decoder(vm, text, { object, pairs, float, int, constant }).decode();
	}
);
