import { error, valueError } from '../exceptions';

/** A format specification, taken apart (CPython's Python/formatter_unicode.c). */
export interface FormatSpec {
	readonly fill: string;
	/** undefined: not given */
	readonly align: '<' | '>' | '=' | '^' | undefined;
	readonly sign: '+' | '-' | ' ' | undefined;
	/** `z`: no negative zero */
	readonly coercesZero: boolean;
	/** `#` */
	readonly isAlternate: boolean;
	readonly width: number;
	readonly grouping: ',' | '_' | '';
	/** -1: not given */
	readonly precision: number;
	/** of the digits after the point */
	readonly fractionGrouping: ',' | '_' | '';
	/** '' : not given */
	readonly type: string;
}

const SPEC =
	/^(?:(?<fill>[^])?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<z>z)?(?<alternate>#)?(?<zero>0)?(?<width>\d+)?(?<grouping>[,_]{1,2})?(?:\.(?<precision>\d+)?(?<fraction>[,_])?)?(?<type>[^])?$/u;

/** @throws PyException ValueError, naming the type of the value */
export function parseFormatSpec(spec: string, typeName: string): FormatSpec {
	const invalid = () =>
		error(valueError, `Invalid format specifier '${spec}' for object of type '${typeName}'`);
	const match = SPEC.exec(spec);
	if (!match?.groups) throw invalid();
	const g = match.groups as Record<string, string | undefined>;
	if (spec.includes('.') && g.precision === undefined && g.fraction === undefined && g.fill !== '.')
		throw error(valueError, 'Format specifier missing precision');
	if (g.grouping !== undefined && g.grouping.length > 1)
		throw error(
			valueError,
			g.grouping[0] === g.grouping[1]
				? `Cannot specify '${g.grouping[0]}' with '${g.grouping[0]}'.`
				: "Cannot specify both ',' and '_'."
		);
	const type = g.type ?? '';
	const grouping = (g.grouping ?? '') as FormatSpec['grouping'];
	checkGrouping(grouping, type || (typeName === 'str' ? 's' : ''));
	const width = Number(g.width ?? 0);
	const precision = g.precision === undefined ? -1 : Number(g.precision);
	if (width > 2 ** 63 || precision > 2 ** 63)
		throw error(valueError, 'Too many decimal digits in format string');
	return {
		fill: g.fill ?? (g.zero && g.align === undefined ? '0' : g.zero ? '0' : ' '),
		align: (g.align ?? (g.zero ? '=' : undefined)) as FormatSpec['align'],
		sign: g.sign as FormatSpec['sign'],
		coercesZero: g.z !== undefined,
		isAlternate: g.alternate !== undefined,
		width,
		grouping,
		precision,
		fractionGrouping: (g.fraction ?? '') as FormatSpec['fractionGrouping'],
		type
	};
}

function checkGrouping(grouping: string, type: string): void {
	if (!grouping) return;
	const fits = grouping === ',' ? 'defgEFG%' : 'defgEFG%boxX';
	if (type && !fits.includes(type))
		throw error(valueError, `Cannot specify '${grouping}' with '${type}'.`);
}

/** Pads `prefix + body` to the width. */
export function pad(spec: FormatSpec, prefix: string, body: string, absent: '<' | '>'): string {
	const length = [...prefix].length + [...body].length;
	const missing = spec.width - length;
	if (missing <= 0) return prefix + body;
	const fill = spec.fill;
	switch (spec.align ?? absent) {
		case '<':
			return prefix + body + fill.repeat(missing);
		case '>':
			return fill.repeat(missing) + prefix + body;
		case '=':
			return prefix + fill.repeat(missing) + body;
		default: {
			const left = Math.floor(missing / 2);
			return fill.repeat(left) + prefix + body + fill.repeat(missing - left);
		}
	}
}

/** Puts a separator between groups of digits, from the right. */
export function group(digits: string, separator: string, size: number): string {
	if (!separator) return digits;
	const groups: string[] = [];
	for (let end = digits.length; end > 0; end -= size)
		groups.unshift(digits.slice(Math.max(0, end - size), end));
	return groups.join(separator);
}
