import type { Expr, Keyword, Stmt } from '../python/syntax/ast';
import type { Field, FieldType, Span } from './block';
import { parametersOf, type Names } from './names';
import type { SourceText } from './text';

export type CallExpr = Expr & { type: 'Call' };

/** Makes the fields of blocks from the text and what its names stand for. */
export class Fields {
	constructor(
		readonly text: SourceText,
		readonly names: Names
	) {}

	/** A part of the text as it is. */
	of(name: string, type: FieldType, { start, end }: Span): Field {
		return { name, type, start, end, value: this.text.source.slice(start, end) };
	}

	/** A part that may be left out: with it goes what stands around it. */
	optional(
		name: string,
		type: FieldType,
		span: Span | null,
		around: { outer: Span; before?: string; after?: string }
	): Field {
		const { outer, before = '', after = '' } = around;
		const part = span ?? { start: outer.start, end: outer.start };
		return { ...this.of(name, type, part), optional: { outer, before, after } };
	}

	/** A text literal's inside, if it is one plain literal; else an expression. */
	literal(name: string, expr: Expr): Field {
		const inside = insideOf(this.text.slice(expr));
		const isText = expr.type === 'JoinedStr' || isString(expr);
		if (!isText || !inside) return this.of(name, 'expression', expr);
		const start = expr.start + inside.start;
		const literal = { start: expr.start, end: expr.end, value: this.text.slice(expr) };
		return { ...this.of(name, 'text', { start, end: expr.start + inside.end }), literal };
	}

	/** The name that an assignment keeps its value in, or the place where one could stand. */
	result({ start }: Span, target: Expr | null, value: Span): Field {
		const outer = { start, end: target ? value.start : start };
		const type = !target || target.type === 'Name' ? 'new-name' : 'target';
		return this.optional('result', type, target && { start: target.start, end: target.end }, {
			outer,
			after: ' = '
		});
	}

	/** What is called, and with what. */
	call(call: CallExpr): Field[] {
		const { func, args, keywords } = call;
		return [this.called(func), ...this.arguments(args, keywords, this.#parametersOf(func))];
	}

	called(func: Expr): Field {
		const type = func.type === 'Name' ? this.names.typeOf(func.id, func.start) : undefined;
		const isOwn = type === 'coroutine' || type === 'function';
		return this.of('function', isOwn ? type : 'expression', func);
	}

	arguments(
		args: readonly Expr[],
		keywords: readonly Keyword[],
		parameters: readonly string[] = [],
		name = 'argument'
	): Field[] {
		const positional = args.map((argument, index) => ({
			...this.#argument(`${name}.${index}`, argument),
			...(parameters[index] && argument.type !== 'Starred' ? { parameter: parameters[index] } : {})
		}));
		const named = keywords.map(({ name: parameter, value }, index) => ({
			...this.#argument(`${name}.${args.length + index}`, value),
			parameter: parameter ?? '**'
		}));
		return [...positional, ...named];
	}

	/** What is called by a name, handed over with its arguments: `to_thread(function, *arguments)`. */
	handed([func, ...args]: readonly Expr[], keywords: readonly Keyword[]): Field[] {
		return [this.called(func), ...this.arguments(args, keywords, this.#parametersOf(func))];
	}

	parametersOf(name: string, offset: number): string[] {
		const parameters = this.names.binding(name, offset)?.parameters;
		return parameters ? parametersOf(parameters).map((parameter) => parameter.name) : [];
	}

	#parametersOf(func: Expr): string[] {
		return func.type === 'Name' ? this.parametersOf(func.id, func.start) : [];
	}

	#argument(name: string, argument: Expr): Field {
		// A generator standing alone in a call's brackets shares them.
		return isString(argument)
			? this.literal(name, argument)
			: this.of(name, 'expression', argument);
	}
}

function isString(expr: Expr): boolean {
	return expr.type === 'Constant' && expr.value.kind === 'str';
}

const LITERAL = /^([rRuUfF]?)("""|'''|"|')/;

/** Where the inside of a single text literal begins and ends in its text; null if it is several. */
export function insideOf(literal: string): Span | null {
	const match = LITERAL.exec(literal);
	if (!match) return null;
	const [opening, , quote] = match;
	const end = literal.length - quote.length;
	if (end < opening.length || !literal.endsWith(quote)) return null;
	const inside = literal.slice(opening.length, end);
	// `"a" "b"` begins and ends like one literal.
	if (quote.length === 1 && new RegExp(`(?<!\\\\)(?:\\\\\\\\)*${quote}`).test(inside)) return null;
	return inside.includes(quote) ? null : { start: opening.length, end };
}

/** The one name or other target that an assignment statement has. */
export function singleTarget(statement: Stmt): Expr | null {
	return statement.type === 'Assign' && statement.targets.length === 1
		? statement.targets[0]
		: null;
}
