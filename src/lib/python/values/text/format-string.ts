import type { Interpreter } from '../../run/interpreter';
import { getAttribute } from '../attributes';
import { error, indexError, valueError } from '../exceptions';
import { getItem } from '../items';
import type { Value } from '../object';
import { format } from './format';
import { ascii, repr, str } from './repr';

/** Where the fields of `str.format` come from. */
export interface FormatArguments {
	readonly positional: readonly Value[];
	readonly named: (name: string) => Value;
	/** `format_map`: there are no positional ones */
	readonly isMapping?: boolean;
}

/** `str.format` (CPython's Objects/stringlib/unicode_format.h). @throws PyException */
export function formatFields(vm: Interpreter, template: string, args: FormatArguments): string {
	return new FieldFormatter(vm, args).format(template, 2);
}

class FieldFormatter {
	private nextIndex = 0;
	private numbering: 'automatic' | 'manual' | undefined;

	constructor(
		private readonly vm: Interpreter,
		private readonly args: FormatArguments
	) {}

	format(template: string, depth: number): string {
		if (depth < 0) throw error(valueError, 'Max string recursion exceeded');
		let text = '';
		for (let i = 0; i < template.length;) {
			const character = template[i] as string;
			if (character !== '{' && character !== '}') {
				text += character;
				i++;
			} else if (template[i + 1] === character) {
				text += character;
				i += 2;
			} else if (character === '}') {
				throw error(valueError, "Single '}' encountered in format string");
			} else {
				const end = endOfField(template, i);
				text += this.field(template.slice(i + 1, end), depth);
				i = end + 1;
			}
		}
		return text;
	}

	private field(field: string, depth: number): string {
		const { vm } = this;
		const [, name, conversion, spec] = splitField(field);
		const value = this.lookUp(name);
		const converted = this.convert(value, conversion);
		return format(vm, converted, spec ? this.format(spec, depth - 1) : '');
	}

	private convert(value: Value, conversion: string | undefined): Value {
		const { vm } = this;
		switch (conversion) {
			case undefined:
				return value;
			case 'r':
				return repr(vm, value);
			case 's':
				return str(vm, value);
			case 'a':
				return ascii(vm, value);
			default:
				throw error(valueError, `Unknown conversion specifier ${conversion}`);
		}
	}

	private lookUp(name: string): Value {
		const { vm } = this;
		const [first, rest] = /^([^.[]*)([^]*)$/.exec(name)?.slice(1) as [string, string];
		let value = this.first(first);
		let path = rest;
		while (path) {
			const step = /^(?:\.([^.[]*)|\[([^\]]*)\])/.exec(path);
			if (!step)
				throw error(
					valueError,
					path[0] === '['
						? "Missing ']' in format string"
						: "Only '.' or '[' may follow ']' in format field specifier"
				);
			if (!step[1] && !step[2]) throw error(valueError, 'Empty attribute in format string');
			if (step[1] !== undefined) value = getAttribute(vm, value, step[1]);
			else value = getItem(vm, value, itemKey(step[2] as string));
			path = path.slice(step[0].length);
		}
		return value;
	}

	private first(name: string): Value {
		if (name && !/^\d+$/.test(name)) return this.args.named(name);
		const numbering = name ? 'manual' : 'automatic';
		this.numbering ??= numbering;
		if (this.numbering !== numbering)
			throw error(
				valueError,
				numbering === 'manual'
					? 'cannot switch from automatic field numbering to manual field specification'
					: 'cannot switch from manual field specification to automatic field numbering'
			);
		if (this.args.isMapping) throw error(valueError, 'Format string contains positional fields');
		const index = name ? Number(name) : this.nextIndex++;
		const value = this.args.positional[index];
		if (value === undefined)
			throw error(indexError, `Replacement index ${index} out of range for positional args tuple`);
		return value;
	}
}

const itemKey = (text: string): Value => (/^\d+$/.test(text) ? Number(text) : text);

/** The `}` that closes the field opened at `start`. */
function endOfField(template: string, start: number): number {
	if (start + 1 === template.length)
		throw error(valueError, "Single '{' encountered in format string");
	let depth = 0;
	for (let i = start; i < template.length; i++) {
		if (template[i] === '[' && depth === 1 && !template.slice(start, i).includes(':')) {
			const close = template.indexOf(']', i);
			if (close > 0) i = close;
		} else if (template[i] === '{') depth++;
		else if (template[i] === '}' && --depth === 0) return i;
	}
	throw error(valueError, "expected '}' before end of string");
}

/** `name!conversion:spec` */
function splitField(field: string): [string, string, string | undefined, string | undefined] {
	const match = /^((?:\[[^\]]*\]|[^!:[])*)(?:!([^:]?)(?=$|:))?(?::([^]*))?$/.exec(field);
	if (match)
		return [
			match[0],
			match[1] as string,
			match[2] as string | undefined,
			match[3] as string | undefined
		];
	if (field.endsWith('!')) throw error(valueError, "unmatched '{' in format spec");
	throw error(valueError, "expected ':' after conversion specifier");
}
