import type {
	Expr,
	FormattedValue,
	Module,
	Pattern,
	Stmt
} from '../../../src/lib/python/syntax/ast';
import { parse } from '../../../src/lib/python/syntax/parse';

/** The module of a program that must parse. */
export function moduleOf(source: string): Module {
	const result = parse(source);
	if ('error' in result) throw new Error(`${result.error.message}: ${source}`);
	return result.module;
}

/** A tree in brackets, short enough for a table: `(+ a (* b c))`. */
export function sketch(node: Expr | Stmt | Pattern | null): string {
	if (node === null) return '-';
	switch (node.type) {
		case 'Expr':
			return sketch(node.value);
		case 'Name':
			return node.id;
		case 'Constant':
			return sketchConstant(node.value);
		case 'JoinedStr':
			return `f(${sketchParts(node.values)})`;
		case 'BinOp':
			return `(${node.op} ${sketch(node.left)} ${sketch(node.right)})`;
		case 'UnaryOp':
			return `(${node.op} ${sketch(node.operand)})`;
		case 'BoolOp':
			return `(${node.op} ${node.values.map(sketch).join(' ')})`;
		case 'Compare': {
			const rest = node.ops.map((op, index) => `${op} ${sketch(node.comparators[index])}`);
			return `(${[sketch(node.left), ...rest].join(' ')})`;
		}
		case 'Call': {
			const keywords = node.keywords.map(({ name, value }) => `${name ?? '**'}=${sketch(value)}`);
			return `${sketch(node.func)}(${[...node.args.map(sketch), ...keywords].join(' ')})`;
		}
		case 'Unsupported':
			return `<${node.construct}>`;
		default:
			return `${node.type}(${fields(node)})`;
	}
}

function fields(node: object): string {
	const skipped = ['type', 'start', 'end', 'line', 'remarks', 'docstring', 'annotation'];
	const shown = Object.entries(node).filter(([name]) => !skipped.includes(name));
	return shown.map(([, value]) => sketchField(value)).join(' ');
}

function sketchField(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(sketchField).join(' ')}]`;
	if (typeof value !== 'object' || value === null) return value === null ? '-' : String(value);
	return 'type' in value ? sketch(value as Expr) : `{${fields(value)}}`;
}

function sketchConstant(value: (Expr & { type: 'Constant' })['value']): string {
	if (value.kind === 'none') return 'None';
	if (value.kind === 'ellipsis') return '...';
	if (value.kind === 'bytes') return `b${JSON.stringify(value.value)}`;
	if (value.kind === 'str') return JSON.stringify(value.value);
	return typeof value.value === 'bigint' ? `${value.value}n` : String(value.value);
}

function sketchParts(parts: readonly (string | FormattedValue)[]): string {
	return parts
		.map((part) => (typeof part === 'string' ? JSON.stringify(part) : sketchFormatted(part)))
		.join(' ');
}

function sketchFormatted({ value, conversion, spec, debug }: FormattedValue): string {
	const parts = [sketch(value)];
	if (debug !== null) parts.unshift(JSON.stringify(debug));
	if (conversion) parts.push(`!${conversion}`);
	if (spec) parts.push(`:${sketchParts(spec)}`);
	return `{${parts.join(' ')}}`;
}
