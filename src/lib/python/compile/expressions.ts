import { NotSimulated } from '../run/limits';
import type { Expr, FormattedValue } from '../syntax/ast';
import { getAttribute } from '../values/attributes';
import { PyBytes } from '../values/collections/bytes';
import { PyDict } from '../values/collections/dict';
import { PyList } from '../values/collections/list';
import { PySet } from '../values/collections/set';
import { PySlice } from '../values/collections/slice';
import { PyTuple } from '../values/collections/tuple';
import { getItem } from '../values/items';
import { toArray } from '../values/iteration';
import { PyFloat, type Value } from '../values/object';
import { ellipsis } from '../values/constants';
import { compareOperators } from '../values/comparison';
import { unaryOperators } from '../values/operators';
import { format } from '../values/text/format';
import { ascii, repr, str } from '../values/text/repr';
import { isTrue } from '../values/truth';
import type { Frame } from '../run/frame';
import type { Interpreter } from '../run/interpreter';
import { discard, isFresh } from '../run/keeping';
import { binaryOperand } from './arithmetic';
import { needsInstructions, readSlot, type Builder, type Operand, type Place } from './builder';
import { compileAwait, compileCall, compileYield, compileYieldFrom } from './calls';
import { compileComprehension, compileGenerator } from './comprehensions';
import { compileLambda } from './functions';
import { spreadMapping } from './mapping';
import { loadName, storeName } from './names';

/**
 * Compiles an expression: emits the instructions it needs (calls, awaits …) and gives what computes
 * its value from there.
 */
export function compileExpression(b: Builder, node: Expr): Operand {
	switch (node.type) {
		case 'Constant':
			return constant(node.value);
		case 'Name':
			return loadName(b, node.id, placeOf(b, node));
		case 'JoinedStr':
			return joined(b, node.values);
		case 'List': {
			const items = elements(b, node.elts);
			return (frame) => new PyList(items(frame));
		}
		case 'Tuple': {
			const items = elements(b, node.elts);
			return (frame) => new PyTuple(items(frame));
		}
		case 'Set': {
			const items = elements(b, node.elts);
			return (frame) => {
				const made = new PySet();
				for (const item of items(frame)) made.add(frame.vm, item);
				return made;
			};
		}
		case 'Dict':
			return dict(b, node.keys, node.values);
		case 'Starred':
			return unsupported(b, node, "can't use starred expression here");
		case 'UnaryOp': {
			const operand = compileExpression(b, node.operand);
			if (node.op === 'not') return (frame) => !isTrue(frame.vm, operand(frame));
			const operator = unaryOperators[node.op];
			return (frame) => operator(frame.vm, operand(frame));
		}
		case 'BinOp': {
			const [left, right] = operands(b, [node.left, node.right]) as [Operand, Operand];
			return binaryOperand(node.op, left, right);
		}
		case 'BoolOp':
			return boolean(b, node.op, node.values);
		case 'Compare':
			return comparison(b, node);
		case 'IfExp':
			return conditional(b, node);
		case 'Call':
			return compileCall(b, node);
		case 'Attribute': {
			const value = compileExpression(b, node.value);
			const attr = b.scope.mangle(node.attr);
			return (frame) => getAttribute(frame.vm, value(frame), attr);
		}
		case 'Subscript': {
			const [value, key] = operands(b, [node.value, node.slice]) as [Operand, Operand];
			return (frame) => getItem(frame.vm, value(frame), key(frame));
		}
		case 'Slice': {
			const none: Operand = () => null;
			const parts = [node.lower, node.upper, node.step];
			const given = operands(
				b,
				parts.filter((part) => part !== null)
			);
			const [lower, upper, step] = parts.map((part) => (part ? given.shift()! : none)) as [
				Operand,
				Operand,
				Operand
			];
			return (frame) => new PySlice(lower(frame), upper(frame), step(frame));
		}
		case 'NamedExpr': {
			const value = b.spill(compileExpression(b, node.value));
			if (node.target.type !== 'Name') return unsupported(b, node, 'walrus target');
			const store = storeName(b, node.target.id);
			b.emit((next) => (frame) => {
				store(frame, value(frame));
				return next;
			});
			return value;
		}
		case 'Lambda':
			return compileLambda(b, node);
		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
			return compileComprehension(b, node);
		case 'GeneratorExp':
			return compileGenerator(b, node);
		case 'Await':
			return compileAwait(b, node.value, node);
		case 'Yield':
			return compileYield(b, node.value);
		case 'YieldFrom':
			return compileYieldFrom(b, node.value);
		case 'Unsupported':
			return unsupported(b, node, node.construct);
	}
}

/** Compiles several expressions that are evaluated in order, each before the next. */
export function operands(b: Builder, nodes: readonly Expr[]): Operand[] {
	let last = nodes.length - 1;
	while (last >= 0 && !needsInstructions(nodes[last]!)) last--;
	return nodes.map((node, i) => {
		const operand = compileExpression(b, node);
		return i < last && node.type !== 'Constant' ? b.spill(operand) : operand;
	});
}

/** Makes a new array of values each time, behind `first` where that is given. */
export type Elements = (frame: Frame, first?: Value) => Value[];

/** The values of a display or of positional arguments, `*` spread out. */
export function elements(b: Builder, nodes: readonly Expr[]): Elements {
	const isStarred = nodes.map((node) => node.type === 'Starred');
	const values = operands(
		b,
		nodes.map((node) => (node.type === 'Starred' ? node.value : node))
	);
	if (!isStarred.includes(true)) return inOrder(values);
	return (frame, first) => {
		const made: Value[] = first === undefined ? [] : [first];
		values.forEach((value, i) => {
			if (!isStarred[i]) made.push(value(frame));
			else for (const item of toArray(frame.vm, value(frame))) made.push(item);
		});
		return made;
	};
}

/** Small arities are written out: this is where every call's arguments are made. */
function inOrder(values: readonly Operand[]): Elements {
	const [p, q] = values;
	switch (values.length) {
		case 0:
			return (_frame, first) => (first === undefined ? [] : [first]);
		case 1:
			return (frame, first) => (first === undefined ? [p!(frame)] : [first, p!(frame)]);
		case 2:
			return (frame, first) =>
				first === undefined ? [p!(frame), q!(frame)] : [first, p!(frame), q!(frame)];
		default:
			return (frame, first) => {
				const made: Value[] = first === undefined ? [] : [first];
				for (const value of values) made.push(value(frame));
				return made;
			};
	}
}

function constant(value: Extract<Expr, { type: 'Constant' }>['value']): Operand {
	const made = makeConstant(value);
	return () => made;
}

function makeConstant(constant: Extract<Expr, { type: 'Constant' }>['value']): Value {
	switch (constant.kind) {
		case 'none':
			return null;
		case 'ellipsis':
			return ellipsis;
		case 'float':
			return new PyFloat(constant.value);
		case 'bytes':
			return new PyBytes(constant.value);
		default:
			return constant.value;
	}
}

type Part = string | FormattedValue;

function joined(b: Builder, parts: readonly Part[]): Operand {
	const expressions = flatten(parts);
	const given = operands(b, expressions);
	return text(parts, given);
}

/** The expressions of an f-string in the order of evaluation, those of its format specifications too. */
function flatten(parts: readonly Part[]): Expr[] {
	return parts.flatMap((part) =>
		typeof part === 'string' ? [] : [part.value, ...flatten(part.spec ?? [])]
	);
}

function text(parts: readonly Part[], given: Operand[]): Operand {
	const pieces = parts.map((part): Operand => {
		if (typeof part === 'string') return () => part;
		const value = given.shift()!;
		const spec = part.spec ? text(part.spec, given) : null;
		const { debug } = part;
		const conversion = part.conversion ?? (debug !== null && !spec ? 'r' : null);
		return (frame) => {
			const { vm } = frame;
			let shown = value(frame);
			if (conversion === 'r') shown = repr(vm, shown);
			else if (conversion === 's') shown = str(vm, shown);
			else if (conversion === 'a') shown = ascii(vm, shown);
			const wanted = spec ? (spec(frame) as string) : '';
			const formatted = typeof shown === 'string' && !wanted ? shown : format(vm, shown, wanted);
			return debug === null ? formatted : debug + formatted;
		};
	});
	if (pieces.length === 1) return pieces[0]!;
	return (frame) => {
		let whole = '';
		for (const piece of pieces) whole += piece(frame) as string;
		return whole;
	};
}

function dict(b: Builder, keys: readonly (Expr | null)[], values: readonly Expr[]): Operand {
	const nodes = keys.flatMap((key, i) => (key ? [key, values[i]!] : [values[i]!]));
	const given = operands(b, nodes);
	const entries = keys.map((key) => {
		const first = given.shift()!;
		return key ? { key: first, value: given.shift()! } : { key: null, value: first };
	});
	return (frame) => {
		const made = new PyDict();
		for (const { key, value } of entries)
			if (key) made.set(frame.vm, key(frame), value(frame));
			else
				for (const [name, item] of spreadMapping(frame.vm, value(frame)))
					made.set(frame.vm, name, item);
		return made;
	};
}

function boolean(b: Builder, op: 'and' | 'or', nodes: readonly Expr[]): Operand {
	const isAnd = op === 'and';
	if (!nodes.some(needsInstructions)) {
		const values = nodes.map((node) => compileExpression(b, node));
		return (frame) => {
			let value: Value = null;
			for (const operand of values) {
				value = operand(frame);
				if (isTrue(frame.vm, value) !== isAnd) break;
			}
			return value;
		};
	}
	const dest = b.temp();
	const end = b.label();
	nodes.forEach((node, i) => {
		b.store(dest, compileExpression(b, node));
		if (i < nodes.length - 1) jumpUnless(b, readSlot(dest), isAnd, end);
	});
	b.mark(end);
	return readSlot(dest);
}

/** Goes to `target` where the truth of `operand` is not `expected`. */
export function jumpUnless(
	b: Builder,
	operand: Operand,
	expected: boolean,
	target: { readonly pc: number }
): void {
	b.emit((next) => (frame) => {
		const value = operand(frame);
		const truth = typeof value === 'boolean' ? value : isTrue(frame.vm, value);
		return truth === expected ? next : target.pc;
	});
}

function comparison(b: Builder, node: Extract<Expr, { type: 'Compare' }>): Operand {
	const { left, ops, comparators } = node;
	if (ops.length === 1) {
		const [x, y] = operands(b, [left, comparators[0]!]) as [Operand, Operand];
		const compare = compareOperators[ops[0]!];
		const made = b.made.get(comparators[0]!);
		if (made) return searching(compare, x, y, made);
		return (frame) => compare(frame.vm, x(frame), y(frame));
	}
	// each comparator is evaluated once, and only if all before it held
	const dest = b.temp();
	const end = b.label();
	let previous = b.spill(compileExpression(b, left));
	ops.forEach((op, i) => {
		const current = b.spill(compileExpression(b, comparators[i]!));
		const compare = compareOperators[op];
		const before = previous;
		b.store(dest, (frame) => compare(frame.vm, before(frame), current(frame)));
		if (i < ops.length - 1) jumpUnless(b, readSlot(dest), true, end);
		previous = current;
	});
	b.mark(end);
	return readSlot(dest);
}

/** `x in numbers()`: the generator goes once the item is found. */
function searching(
	compare: (vm: Interpreter, x: Value, y: Value) => Value,
	x: Operand,
	y: Operand,
	{ pc, slot }: { readonly pc: number; readonly slot: number }
): Operand {
	return (frame) => {
		const result = compare(frame.vm, x(frame), y(frame));
		const searched = frame.slots[slot];
		if (isFresh(frame, searched, pc)) discard(frame.vm, searched);
		return result;
	};
}

function conditional(b: Builder, node: Extract<Expr, { type: 'IfExp' }>): Operand {
	const { test, body, orelse } = node;
	if (!needsInstructions(body) && !needsInstructions(orelse)) {
		const [t, x, y] = [test, body, orelse].map((part) => compileExpression(b, part)) as [
			Operand,
			Operand,
			Operand
		];
		return (frame) => (isTrue(frame.vm, t(frame)) ? x(frame) : y(frame));
	}
	const dest = b.temp();
	const otherwise = b.label();
	const end = b.label();
	jumpUnless(b, compileExpression(b, test), true, otherwise);
	b.store(dest, compileExpression(b, body));
	b.jump(end);
	b.mark(otherwise);
	b.store(dest, compileExpression(b, orelse));
	b.mark(end);
	return readSlot(dest);
}

/** A construct outside the subset: the run ends where it is reached. */
export function unsupported(b: Builder, node: Expr, construct: string): Operand {
	emitUnsupported(b, placeOf(b, node), construct);
	return () => null;
}

export function emitUnsupported(b: Builder, place: Place, construct: string): void {
	b.emit(() => () => {
		throw new NotSimulated(construct, place);
	});
}

export function placeOf(b: Builder, node: { start: number; line: number }): Place {
	const lineStart = b.program.source.lastIndexOf('\n', node.start - 1) + 1;
	return { line: node.line, column: node.start - lineStart };
}
