import type { Arguments, Expr, Parameter } from '../ast';
import type { Cursor } from './cursor';
import { parseExpression, parseStarred } from './expressions';

/** The parameters of a `def`, between its brackets, with annotations. */
export function parseDefParameters(cursor: Cursor): Arguments {
	cursor.expect('(', "expected '('");
	const result = parseParameters(cursor, ')', true);
	if (!cursor.at(')')) cursor.fail();
	cursor.next();
	return result;
}

/** The parameters of a lambda, up to its colon. */
export function parseLambdaParameters(cursor: Cursor): Arguments {
	return parseParameters(cursor, ':', false);
}

/** Python's `parameters` rule, with the messages of its invalid_parameters. */
function parseParameters(cursor: Cursor, closer: string, hasAnnotations: boolean): Arguments {
	const posonly: Parameter[] = [];
	let args: Parameter[] = [];
	const kwonly: Parameter[] = [];
	let vararg: Parameter | null = null;
	let kwarg: Parameter | null = null;
	let star: 'none' | 'bare' | 'seen' = 'none';
	let hasSlash = false;
	let hasDefault = false;
	while (!cursor.at(closer)) {
		if (kwarg) cursor.fail('arguments cannot follow var-keyword argument');
		if (cursor.at('/')) {
			if (hasSlash) cursor.fail('/ may appear only once');
			if (star !== 'none') cursor.fail('/ must be ahead of *');
			if (args.length === 0) cursor.fail('at least one argument must precede /');
			cursor.next();
			posonly.push(...args);
			args = [];
			hasSlash = true;
		} else if (cursor.at('**')) {
			cursor.next();
			kwarg = parseParameter(cursor, hasAnnotations, false);
			if (cursor.at('=')) cursor.fail('var-keyword argument cannot have default value');
		} else if (cursor.at('*')) {
			if (star !== 'none') cursor.fail('* argument may appear only once');
			const token = cursor.next();
			star = 'seen';
			if (cursor.at(closer)) cursor.fail('named arguments must follow bare *', token);
			if (cursor.at(',')) {
				const follows = cursor.ahead(1).text;
				if (follows === closer || follows === '**')
					cursor.fail('named arguments must follow bare *', token);
			} else {
				vararg = parseParameter(cursor, hasAnnotations, hasAnnotations);
				if (cursor.at('=')) cursor.fail('var-positional argument cannot have default value');
			}
		} else {
			const parameter = withDefault(cursor, parseParameter(cursor, hasAnnotations, false), closer);
			if (star === 'none') {
				if (parameter.default) hasDefault = true;
				else if (hasDefault)
					cursor.fail('parameter without a default follows parameter with a default', parameter);
				args.push(parameter);
			} else kwonly.push(parameter);
		}
		if (!cursor.accept(',')) break;
	}
	return { posonly, args, vararg, kwonly, kwarg };
}

function parseParameter(cursor: Cursor, hasAnnotation: boolean, canStar: boolean): Parameter {
	if (cursor.at('('))
		cursor.fail(
			hasAnnotation
				? 'Function parameters cannot be parenthesized'
				: 'Lambda expression parameters cannot be parenthesized'
		);
	const name = cursor.expectName();
	let annotation: Expr | null = null;
	if (hasAnnotation && cursor.accept(':'))
		annotation = canStar && cursor.at('*') ? parseStarred(cursor) : parseExpression(cursor);
	return { name: name.text, annotation, default: null, ...cursor.rangeFrom(name) };
}

function withDefault(cursor: Cursor, parameter: Parameter, closer: string): Parameter {
	const equals = cursor.token;
	if (!cursor.accept('=')) return parameter;
	if (cursor.at(closer) || cursor.at(',')) cursor.fail('expected default value expression', equals);
	const value = parseExpression(cursor);
	return { ...parameter, default: value, ...cursor.rangeFrom(parameter) };
}
