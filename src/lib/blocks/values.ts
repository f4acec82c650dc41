import type { Comprehension, Expr, Stmt } from '../python/syntax/ast';
import type { Field, NameType, Span } from './block';
import type { Fields } from './fields';
import { singleTarget, type CallExpr } from './fields';
import type { Kind } from './kinds';

/** What a statement is as a block, before what stands inside it is read. */
export interface Recognised {
	readonly kind: Kind;
	readonly fields: readonly Field[];
	/** The stretch between the brackets of a list of calls, and the calls. */
	readonly calls?: { readonly span: Span; readonly items: readonly Expr[] };
}

type ValueStmt = Stmt & ({ type: 'Expr' } | { type: 'Assign' });

/** A statement that computes something, and perhaps keeps it under a name. */
export function recogniseValue(statement: ValueStmt, fields: Fields): Recognised | null {
	const target = singleTarget(statement);
	if (statement.type === 'Assign' && !target) return null;
	const { value } = statement;
	const result = fields.result(statement, target, value);
	if (value.type === 'Await') return recogniseAwait(value.value, target, result, fields);
	const called = value.type === 'Call' ? recogniseCall(value, target, result, fields) : null;
	if (called) return called;
	if (target)
		return {
			kind: 'set',
			fields: [targetField(target, fields), fields.literal('value', value)]
		};
	if (value.type !== 'Call') return null;
	return { kind: 'call', fields: [...fields.call(value)] };
}

export function targetField(target: Expr, fields: Fields): Field {
	return fields.of('target', target.type === 'Name' ? 'new-name' : 'target', target);
}

/** Awaited calls of asyncio that are blocks of their own. */
const AWAITED: Readonly<
	Record<
		string,
		(call: CallExpr, result: Field, fields: Fields, target: Expr | null) => Recognised | null
	>
> = {
	'asyncio.sleep': ({ args, keywords }, result, fields) => {
		if (args.length !== 1 || keywords.length > 0 || result.value !== '') return null;
		return { kind: 'sleep', fields: [fields.of('seconds', 'seconds', args[0])] };
	},
	'asyncio.gather': recogniseGather,
	'asyncio.wait_for': ({ args, keywords }, result, fields) => {
		const [call, seconds] = [...args, ...named(keywords, 'timeout')];
		if (call?.type !== 'Call' || !seconds || args.length + keywords.length !== 2) return null;
		return {
			kind: 'wait-for',
			fields: [result, ...fields.call(call), fields.of('seconds', 'seconds', seconds)]
		};
	},
	'asyncio.to_thread': ({ args, keywords }, result, fields) =>
		args.length === 0
			? null
			: { kind: 'to-thread', fields: [result, ...fields.handed(args, keywords)] },
	'asyncio.wait': ({ args, keywords }, result, fields, target) => {
		const [when] = named(keywords, 'return_when');
		const isFirst = when && fields.names.dotted(when) === 'asyncio.FIRST_COMPLETED';
		if (!isFirst || args.length !== 1 || keywords.length !== 1) return null;
		if (target?.type !== 'Tuple' || target.elts.length !== 2) return null;
		const [done, pending] = target.elts;
		return {
			kind: 'wait-first',
			fields: [
				targetOf('done', done, fields),
				targetOf('pending', pending, fields),
				fields.of('tasks', 'expression', args[0])
			]
		};
	}
};

function recogniseAwait(
	awaited: Expr,
	target: Expr | null,
	result: Field,
	fields: Fields
): Recognised {
	if (awaited.type !== 'Call')
		return {
			kind: 'await-task',
			fields: [result, fields.of('task', awaited.type === 'Name' ? 'task' : 'expression', awaited)]
		};
	const { func, args, keywords } = awaited;
	const known = AWAITED[fields.names.dotted(func) ?? '']?.(awaited, result, fields, target);
	if (known) return known;
	const method = recogniseAwaitedMethod(awaited, result, fields);
	if (method) return method;
	if (func.type === 'Attribute' && func.attr === 'run_in_executor' && args.length > 1) {
		const [pool, ...handed] = args;
		const poolField = fields.of('pool', pool.type === 'Name' ? 'pool' : 'expression', pool);
		return { kind: 'to-process', fields: [result, poolField, ...fields.handed(handed, keywords)] };
	}
	return { kind: 'await-call', fields: [result, ...fields.call(awaited)] };
}

function recogniseGather(
	{ args, keywords, func, end }: CallExpr,
	result: Field,
	fields: Fields
): Recognised | null {
	const options = fields.arguments([], keywords, [], 'option');
	const each = args.length === 1 ? forEach(args[0]) : null;
	if (each) {
		const { call, comprehension } = each;
		return {
			kind: 'gather-each',
			fields: [
				result,
				...fields.call(call),
				targetOf('variable', comprehension.target, fields),
				countOrIterable(comprehension.iter, fields),
				...options
			]
		};
	}
	const opening = fields.text.find('(', { start: func.end, end });
	if (!opening) return null;
	const last = keywords.length > 0 ? keywordStart(args, keywords[0], opening.end, fields) : end - 1;
	return {
		kind: 'gather',
		fields: [result, ...options],
		calls: { span: { start: opening.end, end: last }, items: args }
	};
}

/** Where the stretch of the positional arguments ends, before a first keyword. */
function keywordStart(
	args: readonly Expr[],
	{ name, value }: CallExpr['keywords'][number],
	opening: number,
	{ text }: Fields
): number {
	const from = args.at(-1)?.end ?? opening;
	const tokens = text.tokens({ start: from, end: value.start });
	return (tokens.find((token) => token.text === (name ?? '**')) ?? value).start;
}

/** `*(call for name in iterable)`, also with a list. */
function forEach(argument: Expr): { call: CallExpr; comprehension: Comprehension } | null {
	if (argument.type !== 'Starred') return null;
	const { value } = argument;
	if (value.type !== 'GeneratorExp' && value.type !== 'ListComp') return null;
	const [comprehension, ...others] = value.generators;
	if (others.length > 0 || comprehension.ifs.length > 0 || comprehension.isAsync) return null;
	return value.elt.type === 'Call' ? { call: value.elt, comprehension } : null;
}

/** The methods that are blocks of their own, by the type of the thing they belong to. */
const AWAITED_METHODS: readonly [NameType, method: string, Kind, ...(readonly string[])][] = [
	['event', 'wait', 'event-wait'],
	['queue', 'put', 'queue-put', 'value'],
	['queue', 'get', 'queue-get'],
	['queue', 'join', 'queue-join'],
	['condition', 'wait', 'condition-wait'],
	['barrier', 'wait', 'barrier-wait']
];
const METHODS: typeof AWAITED_METHODS = [
	['event', 'set', 'event-set'],
	['queue', 'task_done', 'queue-done'],
	['condition', 'notify', 'condition-notify'],
	['task', 'cancel', 'cancel']
];

function recogniseAwaitedMethod(call: CallExpr, result: Field, fields: Fields): Recognised | null {
	return recogniseMethod(AWAITED_METHODS, call, result, fields);
}

function recogniseMethod(
	table: typeof AWAITED_METHODS,
	{ func, args, keywords, end }: CallExpr,
	result: Field,
	fields: Fields
): Recognised | null {
	if (func.type !== 'Attribute' || func.value.type !== 'Name' || keywords.length > 0) return null;
	const { value: owner, attr } = func;
	const type = fields.names.typeOf(owner.id, owner.start);
	const row = table.find(([ownerType, method]) => ownerType === type && method === attr);
	if (!row) return null;
	const [ownerType, , kind, ...names] = row;
	const ownerField = fields.of(ownerType, ownerType, owner);
	if (kind === 'condition-notify') {
		if (args.length > 1) return null;
		const span = args[0] ?? null;
		const outer = span ?? { start: end - 1, end: end - 1 };
		return { kind, fields: [ownerField, fields.optional('count', 'count', span, { outer })] };
	}
	if (args.length !== names.length) return null;
	const kept = kind === 'queue-get' || result.value !== '' ? [result] : [];
	const values = names.map((name, index) => fields.literal(name, args[index]));
	return { kind, fields: [...kept, ownerField, ...values] };
}

/** Things that are made and kept under a name: the argument that says how many, and whether it may be left out. */
const MADE: Readonly<
	Record<string, { kind: Kind; count?: 'needed' | 'optional'; named?: string }>
> = {
	'asyncio.Semaphore': { kind: 'semaphore', count: 'needed', named: 'value' },
	'asyncio.BoundedSemaphore': { kind: 'semaphore', count: 'needed', named: 'value' },
	'asyncio.Lock': { kind: 'lock' },
	'asyncio.Event': { kind: 'event' },
	'asyncio.Condition': { kind: 'condition' },
	'asyncio.Queue': { kind: 'queue', count: 'optional', named: 'maxsize' },
	'asyncio.LifoQueue': { kind: 'queue', count: 'optional', named: 'maxsize' },
	'asyncio.PriorityQueue': { kind: 'queue', count: 'optional', named: 'maxsize' },
	'asyncio.Barrier': { kind: 'barrier', count: 'needed', named: 'parties' }
};

function recogniseCall(
	call: CallExpr,
	target: Expr | null,
	result: Field,
	fields: Fields
): Recognised | null {
	const { func, args, keywords } = call;
	const name = fields.names.dotted(func) ?? '';
	if (target?.type === 'Name' && MADE[name]) return recogniseMade(call, MADE[name], result, fields);
	const isTask =
		name === 'asyncio.create_task' || (func.type === 'Attribute' && func.attr === 'create_task');
	const [first] = args;
	if (isTask && first?.type === 'Call' && args.length === 1) {
		const options = fields.arguments([], keywords, [], 'option');
		const parts = [result, ...fields.call(first), ...options];
		if (name !== '') return { kind: 'create-task', fields: parts };
		const owner = (func as Expr & { type: 'Attribute' }).value;
		if (owner.type === 'Name' && fields.names.typeOf(owner.id, owner.start) === 'group')
			return { kind: 'group-task', fields: [fields.of('group', 'group', owner), ...parts] };
	}
	const method = recogniseMethod(METHODS, call, result, fields);
	if (method && !target) return method;
	return target ? null : recogniseLoneCall(call, name, fields);
}

function recogniseMade(
	{ args, keywords, end }: CallExpr,
	{ kind, count, named: keyword }: (typeof MADE)[string],
	result: Field,
	fields: Fields
): Recognised | null {
	// The name is the block's own: without it nothing could use the thing.
	const { optional, ...name } = result;
	void optional;
	if (args.length + keywords.length > (count ? 1 : 0)) return null;
	if (!count) return { kind, fields: [name] };
	const [value] = [...args, ...named(keywords, keyword!)];
	if (value && count === 'needed')
		return { kind, fields: [name, fields.of('count', 'count', value)] };
	if (count === 'needed' || (keywords.length > 0 && !value)) return null;
	const from = value && keywords.length > 0 ? value.start - `${keyword}=`.length : value?.start;
	const outer = value ? { start: from!, end: value.end } : { start: end - 1, end: end - 1 };
	const before = kind === 'queue' ? 'maxsize=' : '';
	return {
		kind,
		fields: [name, fields.optional('count', 'count', value ?? null, { outer, before })]
	};
}

/** A call whose value nobody keeps. */
function recogniseLoneCall(call: CallExpr, name: string, fields: Fields): Recognised | null {
	const { func, args, keywords } = call;
	const [first] = args;
	if (name === 'time.sleep' && args.length === 1 && keywords.length === 0)
		return { kind: 'blocking', fields: [fields.of('seconds', 'seconds', first)] };
	if (name === 'asyncio.run' && first?.type === 'Call')
		return {
			kind: 'run',
			fields: [...fields.call(first), ...fields.arguments([], keywords, [], 'option')]
		};
	if (func.type !== 'Name') return null;
	if (func.id === 'print') return recognisePrint(call, fields);
	if (fields.names.typeOf(func.id, func.start) === 'coroutine')
		return { kind: 'forgotten-await', fields: fields.call(call) };
	return null;
}

function recognisePrint({ args, keywords, func, end }: CallExpr, fields: Fields): Recognised {
	if (args.length === 1 && keywords.length === 0)
		return { kind: 'print', fields: [fields.literal('value', args[0])] };
	const opening = fields.text.find('(', { start: func.end, end })!;
	const inside = trimmed(fields.text.source, { start: opening.end, end: end - 1 });
	return { kind: 'print', fields: [fields.of('value', 'expression', inside)] };
}

/** `range(10)` counts; anything else is walked. */
export function countOrIterable(iter: Expr, fields: Fields): Field {
	const count = rangeCount(iter);
	return count ? fields.of('count', 'count', count) : fields.of('iterable', 'expression', iter);
}

export function rangeCount(iter: Expr): Expr | null {
	const isRange = iter.type === 'Call' && iter.func.type === 'Name' && iter.func.id === 'range';
	return isRange && iter.args.length === 1 && iter.keywords.length === 0 ? iter.args[0] : null;
}

export function targetOf(name: string, target: Expr, fields: Fields): Field {
	return fields.of(name, target.type === 'Name' ? 'new-name' : 'target', target);
}

function named(keywords: CallExpr['keywords'], name: string): Expr[] {
	return keywords.filter((keyword) => keyword.name === name).map(({ value }) => value);
}

/** A stretch without the blanks at its ends. */
function trimmed(source: string, { start, end }: Span): Span {
	const text = source.slice(start, end);
	const from = start + (text.length - text.trimStart().length);
	return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
