import type { Interpreter } from '../../run/interpreter';
import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { sortItems } from '../../values/collections/sort';
import { PyTuple } from '../../values/collections/tuple';
import { error, typeError, valueError } from '../../values/exceptions';
import { native } from '../../values/native';
import { asInt } from '../../values/numbers/integer';
import type { PyObject } from '../../values/object';
import { plainOf, PyFloat, typeOf, type Value } from '../../values/object';
import { asIndex } from '../../values/operators';
import { reprFloat } from '../../values/text/float-repr';
import { intText } from '../../values/text/int-text';
import { toArray } from '../../values/iteration';
import { isTrue } from '../../values/truth';

interface Options {
	readonly skipsKeys: boolean;
	readonly isAscii: boolean;
	readonly checksCircles: boolean;
	readonly allowsNan: boolean;
	/** null: all on one line */
	readonly indent: string | null;
	readonly separators: readonly [item: string, key: string];
	readonly fallback: Value;
	readonly sortsKeys: boolean;
}

const SHORT: Readonly<Record<string, string>> = {
	'"': '\\"',
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
	'\f': '\\f',
	'\b': '\\b'
};

function quote(text: string, isAscii: boolean): string {
	// eslint-disable-next-line no-control-regex -- control characters are what is escaped
	const pattern = isAscii ? /["\\]|[^ -~]/g : /["\\\x00-\x1f]/g;
	const escaped = text.replace(
		pattern,
		(c) => SHORT[c] ?? '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')
	);
	return `"${escaped}"`;
}

/** Lib/json/encoder.py */
class Encoder {
	private readonly open = new Set<PyObject>();

	constructor(
		private readonly vm: Interpreter,
		private readonly options: Options
	) {}

	encode(given: Value, level = 0): string {
		const value = plainOf(given);
		if (value === null || typeof value === 'boolean') return scalar(value);
		if (typeof value === 'string') return quote(value, this.options.isAscii);
		const int = asInt(value);
		if (int !== undefined) return intText(int);
		if (value instanceof PyFloat) return this.double(value.value);
		if (value instanceof PyList || value instanceof PyTuple)
			return this.within(value, () => this.array(value.items, level + 1));
		if (value instanceof PyDict) return this.within(value, () => this.object(value, level + 1));
		return this.within(value as PyObject, () => this.other(value, level));
	}

	private other(value: Value, level: number): string {
		const { fallback } = this.options;
		if (fallback !== null) return this.encode(this.vm.call(fallback, [value]), level);
		throw error(typeError, `Object of type ${typeOf(value).name} is not JSON serializable`);
	}

	private within(container: PyObject, work: () => string): string {
		if (this.options.checksCircles && this.open.has(container))
			throw error(valueError, 'Circular reference detected');
		this.open.add(container);
		try {
			return work();
		} finally {
			this.open.delete(container);
		}
	}

	private double(value: number): string {
		if (Number.isFinite(value)) return reprFloat(value);
		if (!this.options.allowsNan)
			throw error(
				valueError,
				`Out of range float values are not JSON compliant: ${reprFloat(value)}`
			);
		return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
	}

	private array(items: readonly Value[], level: number): string {
		return this.layOut(
			'[]',
			items.map((item) => this.encode(item, level)),
			level
		);
	}

	private object(dict: PyDict, level: number): string {
		const pairs = Array.from(dict.entries(), ({ key, value }) => new PyTuple([key, value]));
		const ordered = this.options.sortsKeys
			? (sortItems(this.vm, pairs, null, false) as PyTuple[])
			: pairs;
		const parts: string[] = [];
		for (const { items } of ordered) {
			const key = this.key(items[0] as Value);
			if (key === undefined) continue;
			const value = this.encode(items[1] as Value, level);
			parts.push(quote(key, this.options.isAscii) + this.options.separators[1] + value);
		}
		return this.layOut('{}', parts, level);
	}

	private key(given: Value): string | undefined {
		const key = plainOf(given);
		if (typeof key === 'string') return key;
		if (key === null || typeof key === 'boolean') return scalar(key);
		const int = asInt(key);
		if (int !== undefined) return intText(int);
		if (key instanceof PyFloat) return this.double(key.value);
		if (this.options.skipsKeys) return undefined;
		throw error(typeError, `keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
	}

	private layOut(brackets: string, parts: readonly string[], level: number): string {
		const { indent, separators } = this.options;
		const [open, close] = brackets as unknown as [string, string];
		if (!parts.length) return brackets;
		if (indent === null) return open + parts.join(separators[0]) + close;
		const line = '\n' + indent.repeat(level);
		return open + line + parts.join(separators[0] + line) + '\n' + indent.repeat(level - 1) + close;
	}
}

const scalar = (value: boolean | null): string => (value === null ? 'null' : String(value));

function indentOf(vm: Interpreter, indent: Value): string | null {
	if (indent === null || typeof indent === 'string') return indent;
	return ' '.repeat(Math.max(0, Number(asIndex(vm, indent) ?? 0)));
}

/** json.dumps() */
export const dumps = native(
	'dumps',
	`def obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
	indent=None, separators=None, default=None, sort_keys=False`.replace(/\s+/g, ' '),
	(vm, object: Value, ...given: Value[]) => {
		const [skip, ascii, circles, nan, , indent, separators, fallback, sorts] = given as [
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value
		];
		const spaces = indentOf(vm, indent);
		return new Encoder(vm, {
			skipsKeys: isTrue(vm, skip),
			isAscii: isTrue(vm, ascii),
			checksCircles: isTrue(vm, circles),
			allowsNan: isTrue(vm, nan),
			indent: spaces,
			separators:
				separators === null
					? [spaces === null ? ', ' : ',', ': ']
					: (toArray(vm, separators) as [string, string]),
			fallback,
			sortsKeys: isTrue(vm, sorts)
		}).encode(object);
	}
);
