import { findSpecial } from '../values/attributes';
import type { PyException } from '../values/exceptions';
import { error, isInstanceOf, stopAsyncIteration, typeError } from '../values/exceptions';
import { iterate } from '../values/iteration';
import type { PyIterator } from '../values/iterator';
import { typeOf, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import { AsyncGeneratorStep, PyAsyncGenerator, PyGenerator } from '../run/coroutine';
import { EXHAUSTED } from '../run/interpreter';
import { invoke } from '../run/call';
import { keep, letGo } from '../run/keeping';
import type { Expr } from '../syntax/ast';
import { readSlot, type Builder, type Label, type Store } from './builder';
import { emitAwait } from './calls';
import { compileExpression } from './expressions';

/** Makes the iterator that a loop draws from and keeps; it stays in the returned slot. */
export function emitIterator(b: Builder, node: Expr, isAsync: boolean): number {
	const slot = b.temp();
	const iterable = compileExpression(b, node);
	const made = b.made.get(node)?.pc ?? -1;
	b.store(slot, (frame) => {
		const value = iterable(frame);
		const iterator = isAsync ? asyncIterator(frame.vm, value) : iterate(frame.vm, value);
		if (iterator === value) keep(frame, iterator, made);
		// a special method of the program has just made it
		else if (frame.vm.lastCall) keep(frame.vm.lastCall, iterator, 0);
		return iterator;
	});
	return slot;
}

/** Whether a loop over it can leave a generator behind; most loops are over what cannot. */
export function canLeaveGenerator(b: Builder, node: Expr): boolean {
	if (node.type === 'Call')
		return !(
			node.func.type === 'Name' &&
			node.func.id === 'range' &&
			b.scope.resolve('range') === 'global'
		);
	return !DISPLAYS.has(node.type);
}
const DISPLAYS = new Set<Expr['type']>(['Constant', 'JoinedStr', 'List', 'Tuple', 'Set', 'Dict']);

/** The loop is left: it lets go of its iterator. */
export function emitLetGo(b: Builder, iterator: number): void {
	b.emit((next) => (frame) => {
		const left = frame.slots[iterator];
		frame.slots[iterator] = undefined;
		letGo(frame.vm, left);
		return next;
	});
}

/** Draws the next item and stores it, or goes to `end`. */
export function emitNext(
	b: Builder,
	iterator: number,
	store: Store,
	end: Label,
	isAsync: boolean
): void {
	const item = b.temp();
	if (isAsync) {
		emitAsyncNext(b, iterator, item, end);
		b.emit((next) => (frame) => {
			store(frame, frame.slots[item] as Value);
			return next;
		});
		return;
	}
	b.emit((next) => (frame) => {
		const from = frame.slots[iterator] as PyIterator;
		if (from instanceof PyGenerator) return frame.vm.advance(frame, from, item);
		const value = from.next(frame.vm);
		if (value === undefined) return end.pc;
		store(frame, value);
		return next + 1;
	});
	b.emit((next) => (frame) => {
		const value = frame.slots[item] as Value;
		if (value === (EXHAUSTED as unknown as Value)) return end.pc;
		store(frame, value);
		return next;
	});
}

function asyncIterator(vm: Parameters<typeof iterate>[0], value: Value): Value {
	if (value instanceof PyAsyncGenerator || value instanceof Opaque) return value;
	const method = findSpecial(value, '__aiter__');
	if (method === undefined)
		throw error(
			typeError,
			`'async for' requires an object with __aiter__ method, got ${typeOf(value).name}`
		);
	const iterator = vm.call(method, [value]);
	if (!(iterator instanceof PyAsyncGenerator) && findSpecial(iterator, '__anext__') === undefined)
		throw error(
			typeError,
			`'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`
		);
	return iterator;
}

/** Awaits the next item into slot `item`; StopAsyncIteration leads to `end`. */
function emitAsyncNext(b: Builder, iterator: number, item: number, end: Label): void {
	const awaitable = b.temp();
	const start = b.pc;
	b.emit((next) => (frame) => {
		const from = frame.slots[iterator] as Value;
		if (from instanceof PyAsyncGenerator) {
			frame.slots[awaitable] = new AsyncGeneratorStep(from, null, null);
			return next;
		}
		// what it yields nobody knows: it is taken to be empty
		if (from instanceof Opaque) return end.pc;
		return invoke(frame, findSpecial(from, '__anext__')!, [from], null, awaitable);
	});
	const result = emitAwait(b, readSlot(awaitable));
	b.store(item, result);
	const caught = b.temp();
	const behind = b.label();
	const stop = b.pc;
	b.jump(behind);
	b.handlers.push({ start, end: stop, target: b.pc, slot: caught });
	b.emit(() => (frame) => {
		const thrown = frame.slots[caught] as unknown as PyException;
		if (!isInstanceOf(thrown, stopAsyncIteration)) throw thrown;
		return end.pc;
	});
	b.mark(behind);
}
