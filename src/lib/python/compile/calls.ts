import { invoke, type CallSite } from '../run/call';

import { AwaitIterator, PyGenerator } from '../run/coroutine';
import type { Frame } from '../run/frame';
import { keep } from '../run/keeping';
import type { Expr, Keyword } from '../syntax/ast';
import { findMethod, getAttribute } from '../values/attributes';
import { error, typeError } from '../values/exceptions';
import { iterate } from '../values/iteration';
import type { PyIterator } from '../values/iterator';
import { PyModule, type Keywords, type Value } from '../values/object';
import { needsInstructions, readSlot, type Builder, type Operand } from './builder';
import { compileExpression, elements, operands, type Elements } from './expressions';
import { emitSettle, freshArguments, handOver, mayBorrow } from './lent-arguments';
import { emitLetGo } from './loops';
import { loadName } from './names';
import { spreadMapping } from './mapping';

type CallNode = Extract<Expr, { type: 'Call' }>;

/** A call: emits it, gives its result. What awaits it, if anything does, has to use the same slot. */
export function compileCall(
	b: Builder,
	node: CallNode,
	dest = b.temp(),
	isAwaited = false
): Operand {
	const site: CallSite = { text: b.text(node), remarks: node.remarks ?? b.remarks, isAwaited };
	if (isZeroArgumentSuper(b, node)) {
		const callee = loadName(b, 'super');
		const cls = loadName(b, '__class__');
		const self = readFirstParameter(b);
		b.emit(
			() => (frame) => invoke(frame, callee(frame), [cls(frame), self(frame)], null, dest, site)
		);
		return readSlot(dest);
	}
	const { func, args, keywords } = node;
	const hasActing = [...args, ...keywords.map((k) => k.value)].some(needsInstructions);
	if (func.type === 'Attribute' && !hasActing)
		emitMethodCall(b, func.value, b.scope.mangle(func.attr), args, keywords, dest, site);
	else {
		const callee = hasActing ? b.spill(compileExpression(b, func)) : compileExpression(b, func);
		const values = compileArguments(b, args, keywords);
		const fresh = freshArguments(b, args);
		b.emit(() => (frame) => {
			const called = callee(frame);
			const given = values.positional(frame);
			if (fresh.length) handOver(frame, called, fresh);
			return invoke(frame, called, given, values.named(frame), dest, site);
		});
		b.made.set(node, { pc: b.pc - 1, slot: dest });
		// what awaits the call stands directly behind it
		if (fresh.length && !isAwaited && mayBorrow(func)) emitSettle(b, callee, fresh, b.pc - 1, dest);
		return readSlot(dest);
	}
	b.made.set(node, { pc: b.pc - 1, slot: dest });
	return readSlot(dest);
}

/** `value.attr(…)` without making a bound method. */
function emitMethodCall(
	b: Builder,
	value: Expr,
	attr: string,
	args: readonly Expr[],
	keywords: readonly Keyword[],
	dest: number,
	site: CallSite
): void {
	const object = compileExpression(b, value);
	const { positional, named } = compileArguments(b, args, keywords);
	b.emit(() => (frame) => {
		const self = object(frame);
		const method = self instanceof PyModule ? undefined : findMethod(self, attr);
		if (method === undefined) {
			const callee = getAttribute(frame.vm, self, attr);
			return invoke(frame, callee, positional(frame), named(frame), dest, site);
		}
		return invoke(frame, method, positional(frame, self), named(frame), dest, site);
	});
}

interface Arguments {
	readonly positional: Elements;
	readonly named: (frame: Frame) => Keywords | null;
}

export function compileArguments(
	b: Builder,
	args: readonly Expr[],
	keywords: readonly Keyword[]
): Arguments {
	if (!keywords.length) return { positional: elements(b, args), named: () => null };
	// one list, so that a call among the keywords comes after all that stands before it
	const isStarred = args.map((arg) => arg.type === 'Starred');
	const all = operands(b, [
		...args.map((arg) => (arg.type === 'Starred' ? arg.value : arg)),
		...keywords.map((keyword) => keyword.value)
	]);
	const values = all.slice(0, args.length);
	const named = all.slice(args.length);
	return {
		positional: (frame, first) => {
			const made: Value[] = first === undefined ? [] : [first];
			values.forEach((value, i) => {
				if (!isStarred[i]) return void made.push(value(frame));
				const iterator = iterate(frame.vm, value(frame));
				for (let v = iterator.next(frame.vm); v !== undefined; v = iterator.next(frame.vm))
					made.push(v);
			});
			return made;
		},
		named: (frame) => {
			const made: Keywords = new Map();
			keywords.forEach(({ name }, i) => {
				const value = named[i]!(frame);
				if (name !== null) addKeyword(made, b.scope.mangle(name), value);
				else for (const [key, v] of spreadMapping(frame.vm, value)) addKeyword(made, key, v);
			});
			return made;
		}
	};
}

function addKeyword(made: Keywords, name: Value, value: Value): void {
	if (typeof name !== 'string') throw error(typeError, 'keywords must be strings');
	if (made.has(name)) throw error(typeError, `got multiple values for keyword argument '${name}'`);
	made.set(name, value);
}

function isZeroArgumentSuper(b: Builder, node: CallNode): boolean {
	return (
		node.func.type === 'Name' &&
		node.func.id === 'super' &&
		!node.args.length &&
		!node.keywords.length &&
		b.firstParameter !== null &&
		['cell', 'free'].includes(b.scope.resolve('__class__'))
	);
}

function readFirstParameter(b: Builder): Operand {
	return loadName(b, b.scope.locals[b.firstParameter!]!);
}

/** `await value` */
export function compileAwait(b: Builder, value: Expr, node: Expr): Operand {
	const isCall = value.type === 'Call';
	const dest = b.temp();
	const operand = isCall ? compileCall(b, value, dest, true) : compileExpression(b, value);
	const remarks = (isCall ? value.remarks : undefined) ?? b.remarks;
	b.made.set(node, { pc: b.pc, slot: dest });
	emitAwait(b, operand, { text: b.text(node), remarks }, dest);
	if (isCall && mayBorrow(value.func)) {
		const fresh = freshArguments(b, value.args);
		if (fresh.length) emitSettle(b, compileExpression(b, value.func), fresh, b.pc - 1, dest);
	}
	return readSlot(dest);
}

/** Awaits a value; the comment at `site` labels the wait. */
export function emitAwait(
	b: Builder,
	operand: Operand,
	site: CallSite | null = null,
	dest = b.temp()
): Operand {
	b.emit(() => (frame) => {
		frame.vm.waitSite = site;
		return frame.vm.awaitValue(frame, operand(frame), dest);
	});
	return readSlot(dest);
}

/** `yield value` */
export function compileYield(b: Builder, value: Expr | null): Operand {
	const dest = b.temp();
	emitYield(b, value ? compileExpression(b, value) : () => null, dest);
	return readSlot(dest);
}

export function emitYield(b: Builder, operand: Operand, dest: number): void {
	if (b.kind === 'async generator')
		b.emit(() => (frame) => frame.vm.yieldAsync(frame, operand(frame), dest));
	else b.emit(() => (frame) => frame.vm.yieldValue(frame, operand(frame), dest));
}

/** `yield from value`: generators are entered, other iterators are drawn from here. */
export function compileYieldFrom(b: Builder, value: Expr): Operand {
	const source = b.temp();
	const dest = b.temp();
	const item = b.temp();
	const end = b.label();
	const operand = compileExpression(b, value);
	const made = b.made.get(value)?.pc ?? -1;
	b.emit((next) => (frame) => {
		const given = operand(frame);
		if (given instanceof AwaitIterator) frame.slots[source] = given;
		else {
			const iterator = iterate(frame.vm, given);
			if (iterator === given) keep(frame, iterator, made);
			frame.slots[source] = iterator;
		}
		return next;
	});
	const start = b.pc;
	b.emit((next) => (frame) => {
		const iterator = frame.slots[source] as Value;
		if (iterator instanceof PyGenerator) {
			if (iterator.life === 'closed') {
				frame.slots[dest] = null;
				return end.pc;
			}
			return frame.vm.delegate(frame, iterator, null, null, dest);
		}
		if (iterator instanceof AwaitIterator)
			return frame.vm.awaitValue(frame, iterator.awaited, dest);
		return next + 1;
	});
	b.jump(end);
	const loop = b.pc;
	b.emit((next) => (frame) => {
		const value = (frame.slots[source] as PyIterator).next(frame.vm);
		if (value === undefined) {
			frame.slots[dest] = null;
			return end.pc;
		}
		frame.slots[item] = value;
		return next;
	});
	emitYield(b, readSlot(item), item);
	b.emit(() => () => loop);
	b.handlers.push({ start, end: b.pc, slot: source });
	b.mark(end);
	emitLetGo(b, source);
	return readSlot(dest);
}
