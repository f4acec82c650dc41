import type { Expr, FunctionDef, Stmt } from '../python/syntax/ast';
import type { Field, Span } from './block';
import type { Fields } from './fields';
import type { Kind } from './kinds';
import {
	countOrIterable,
	rangeCount,
	recogniseValue,
	targetField,
	targetOf,
	type Recognised
} from './values';

type CompoundStmt<Type extends Stmt['type']> = Stmt & { type: Type };

/** What a statement is as a block; one that has no block of its own is a line of Python. */
export function recognise(statement: Stmt, fields: Fields): Recognised {
	return special(statement, fields) ?? lineOf(statement, fields);
}

/** A statement as text, without the indentation of its lines. */
export function lineOf(statement: Span, { text }: Fields): Recognised {
	const { start, end } = statement;
	const indent = /^[ \t]*/.exec(text.before(start))![0];
	const first = text.lineOf(start);
	const [, ...rest] = text.reindent(first, text.lineOf(end), indent, '').split(text.newline);
	const value = [text.slice({ start, end }).split(/\r\n|\r|\n/)[0], ...rest].join('\n');
	return { kind: 'line', fields: [{ name: 'code', type: 'code', start, end, value }] };
}

function special(statement: Stmt, fields: Fields): Recognised | null {
	const { text } = fields;
	switch (statement.type) {
		case 'FunctionDef':
			return recogniseFunction(statement, fields);
		case 'ClassDef': {
			const name = nameAfter('class', statement, fields);
			const bases = basesOf(statement, name, fields);
			return { kind: 'class', fields: [fields.of('name', 'new-name', name), bases] };
		}
		case 'Expr':
		case 'Assign':
			return recogniseComputing(statement, fields) ?? recogniseValue(statement, fields);
		case 'AugAssign': {
			const { target, value } = statement;
			const operator = text.tokenFrom(target.end);
			return {
				kind: 'change',
				fields: [
					targetField(target, fields),
					fields.of('operator', 'expression', operator),
					fields.of('value', 'expression', value)
				]
			};
		}
		case 'AnnAssign': {
			const { target, annotation, value } = statement;
			if (!value) return null;
			const typed = { start: target.start, end: annotation.end };
			return {
				kind: 'set',
				fields: [fields.of('target', 'target', typed), fields.literal('value', value)]
			};
		}
		case 'For':
			return recogniseFor(statement, fields);
		case 'While':
			return { kind: 'while', fields: [fields.of('condition', 'expression', statement.test)] };
		case 'If':
			return { kind: 'if', fields: [fields.of('condition', 'expression', statement.test)] };
		case 'With':
			return recogniseWith(statement, fields);
		case 'Try':
			return { kind: 'try', fields: [] };
		case 'Raise':
			return {
				kind: 'raise',
				fields: [afterWord('raise', 'exception', statement, statement.exc, fields)]
			};
		case 'Return': {
			const { value } = statement;
			const whole = afterWord('return', 'value', statement, value, fields);
			return { kind: 'return', fields: [whole] };
		}
		case 'Import':
		case 'ImportFrom':
			return recogniseImport(statement, fields);
		case 'Break':
			return { kind: 'break', fields: [] };
		case 'Continue':
			return { kind: 'continue', fields: [] };
		case 'Pass':
			return { kind: 'pass', fields: [] };
		default:
			return null;
	}
}

/** `# sim: 2s cpu` says that the statement computes for so long. */
function recogniseComputing(statement: Stmt, fields: Fields): Recognised | null {
	if (statement.remarks?.sim?.how !== 'computes') return null;
	const comment = fields.text.trailingComment(fields.text.lineOf(statement.end));
	const amount = comment && /sim:\s*([\d.]+)\s*s\b/i.exec(fields.text.slice(comment));
	if (!amount) return null;
	const start = comment.start + amount.index + amount[0].indexOf(amount[1]);
	const seconds = fields.of('seconds', 'seconds', { start, end: start + amount[1].length });
	return { kind: 'compute', fields: [...lineOf(statement, fields).fields, seconds] };
}

function recogniseFunction(statement: Stmt & FunctionDef, fields: Fields): Recognised {
	const name = nameAfter('def', statement, fields);
	const opening = fields.text.find('(', { start: name.end, end: statement.end })!;
	const closing = fields.text.find(')', { start: opening.end, end: statement.end })!;
	return {
		kind: statement.isAsync ? 'coroutine' : 'function',
		fields: [
			fields.of('name', 'new-name', name),
			fields.of('parameters', 'parameters', { start: opening.end, end: closing.start })
		]
	};
}

function basesOf(statement: CompoundStmt<'ClassDef'>, name: Span, fields: Fields): Field {
	const { text } = fields;
	const header = { start: name.end, end: statement.body[0].start };
	const colon = text.find(':', header)!;
	const opening = text.find('(', { start: name.end, end: colon.start });
	const outer = { start: opening?.start ?? name.end, end: opening ? colon.start : name.end };
	const closing = opening && text.find(')', { start: opening.end, end: colon.start });
	const inside = opening && closing ? { start: opening.end, end: closing.start } : null;
	return fields.optional('bases', 'expression', inside, { outer, before: '(', after: ')' });
}

function nameAfter(word: string, span: Span, { text }: Fields): Span {
	const { end } = text.find(word, span)!;
	return text.tokenFrom(end);
}

function recogniseFor(statement: CompoundStmt<'For'>, fields: Fields): Recognised {
	const { target, iter, isAsync } = statement;
	const variable = targetOf('variable', target, fields);
	const isEach = iter.type === 'Call' && fields.names.dotted(iter.func) === 'asyncio.as_completed';
	if (isEach && iter.args.length === 1 && iter.keywords.length === 0)
		return {
			kind: 'as-completed',
			fields: [variable, fields.of('tasks', 'expression', iter.args[0])]
		};
	const walked = countOrIterable(iter, fields);
	const kind: Kind = isAsync ? 'async-for' : rangeCount(iter) ? 'repeat' : 'for-each';
	if (kind !== 'async-for') return { kind, fields: [variable, walked] };
	return { kind, fields: [variable, fields.of('iterable', 'expression', iter)] };
}

function recogniseWith(statement: CompoundStmt<'With'>, fields: Fields): Recognised {
	const { items, isAsync, body } = statement;
	const [{ context, target }] = items;
	if (isAsync && items.length === 1) {
		const known = recogniseAsyncWith(context, target, fields);
		if (known) return known;
	}
	const { text } = fields;
	const word = text.find('with', statement)!;
	const colon = text.find(':', { start: word.end, end: body[0].start })!;
	const { start } = text.tokenFrom(word.end);
	const inside = text.source.slice(start, colon.start).trimEnd().length;
	return {
		kind: isAsync ? 'async-with' : 'with',
		fields: [fields.of('items', 'expression', { start, end: start + inside })]
	};
}

function recogniseAsyncWith(context: Expr, target: Expr | null, fields: Fields): Recognised | null {
	if (context.type === 'Name' && !target) {
		const type = fields.names.typeOf(context.id, context.start);
		if (type !== 'semaphore' && type !== 'lock' && type !== 'condition') return null;
		return { kind: `hold-${type}`, fields: [fields.of('resource', type, context)] };
	}
	if (context.type !== 'Call' || context.keywords.length > 0) return null;
	const name = fields.names.dotted(context.func);
	if (name === 'asyncio.TaskGroup' && target?.type === 'Name')
		return { kind: 'task-group', fields: [fields.of('group', 'new-name', target)] };
	const [seconds, ...others] = context.args;
	if (name !== 'asyncio.timeout' || !seconds || others.length > 0) return null;
	const outer = { start: context.end, end: target?.end ?? context.end };
	const around = { outer, before: ' as ' };
	return {
		kind: 'timeout',
		fields: [
			fields.of('seconds', 'seconds', seconds),
			fields.optional('result', 'new-name', target, around)
		]
	};
}

/** All that follows a keyword to the statement's end, which may be nothing. */
function afterWord(
	word: string,
	name: string,
	{ start, end }: Span,
	value: Expr | null,
	fields: Fields
): Field {
	const after = start + word.length;
	const around = { outer: { start: after, end }, before: ' ' };
	if (!value) return fields.optional(name, 'expression', null, around);
	const first = fields.text.tokenFrom(after);
	const inside = name === 'value' ? fields.literal(name, value) : null;
	if (inside?.type === 'text') return inside;
	return fields.optional(name, 'expression', { start: first.start, end }, around);
}

function recogniseImport(
	statement: CompoundStmt<'Import'> | CompoundStmt<'ImportFrom'>,
	fields: Fields
): Recognised {
	const { text } = fields;
	const word = text.find('import', statement)!;
	const names = { start: word.end + 1, end: statement.end };
	if (statement.type === 'Import')
		return { kind: 'import', fields: [fields.of('modules', 'expression', names)] };
	const from = { start: statement.start + 'from '.length, end: word.start };
	const module = { start: from.start, end: from.start + text.slice(from).trimEnd().length };
	return {
		kind: 'import-from',
		fields: [fields.of('module', 'expression', module), fields.of('names', 'expression', names)]
	};
}
