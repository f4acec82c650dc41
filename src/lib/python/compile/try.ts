import { PyList } from '../values/collections/list';
import { PyTuple } from '../values/collections/tuple';
import type { PyException } from '../values/exceptions';
import { baseException, error, isInstanceOf, typeError } from '../values/exceptions';
import { baseExceptionGroup } from '../values/exception-group';
import { combineStar, splitStar } from './star';
import { PyType, type Value } from '../values/object';
import type { ExceptHandler, Stmt, TryNode } from '../syntax/ast';
import { readSlot, type Builder, type Label, type Operand } from './builder';
import { compileCleanup } from './cleanup';
import { compileExpression } from './expressions';
import { deleteName, storeName } from './names';
import { compileBlock, emitLine, store } from './statements';

export function compileTry(b: Builder, node: Stmt & TryNode): void {
	if (!node.finalbody.length) return compileHandlers(b, node);
	compileCleanup(
		b,
		() => (node.handlers.length ? compileHandlers(b, node) : compileBlock(b, node.body)),
		() => compileBlock(b, node.finalbody)
	);
}

function compileHandlers(b: Builder, node: TryNode): void {
	const handling = b.temp();
	const caught = b.temp();
	const end = b.label();
	b.store(handling, (frame) => frame.handling);
	const start = b.pc;
	compileBlock(b, node.body);
	const stop = b.pc;
	compileBlock(b, node.orelse);
	b.jump(end);
	b.handlers.push({ start, end: stop, target: b.pc, slot: caught });
	b.emit((next) => (frame) => {
		frame.handling = frame.slots[caught] as unknown as PyException;
		return next;
	});
	const leave = () => {
		b.emit((next) => (frame) => {
			frame.handling = frame.slots[handling] as PyException | null;
			return next;
		});
	};
	b.blocks.push({ kind: 'handler', leave });
	if (node.isStar) compileStar(b, node.handlers, caught);
	else compilePlain(b, node.handlers, caught, leave, end);
	b.blocks.pop();
	if (node.isStar) leave();
	b.mark(end);
}

function compilePlain(
	b: Builder,
	handlers: readonly ExceptHandler[],
	caught: number,
	leave: () => void,
	end: Label
): void {
	for (const handler of handlers) {
		const other = b.label();
		b.line = handler.line;
		emitLine(b, handler.line);
		if (handler.exc) {
			const type = compileExpression(b, handler.exc);
			b.emit((next) => (frame) => {
				const thrown = frame.slots[caught] as unknown as PyException;
				return matches(thrown, type(frame), false) ? next : other.pc;
			});
		}
		compileHandlerBody(b, handler, readSlot(caught));
		leave();
		b.jump(end);
		b.mark(other);
	}
	b.emit(() => (frame) => {
		throw frame.slots[caught] as unknown as PyException;
	});
}

/** Binds the exception's name for the body, and unbinds it however the body is left. */
function compileHandlerBody(b: Builder, handler: ExceptHandler, exception: Operand): void {
	const { name } = handler;
	if (name === null) return compileBlock(b, handler.body);
	store(b, storeName(b, name), exception);
	const unbind = deleteName(b, name, false);
	compileCleanup(
		b,
		() => compileBlock(b, handler.body),
		() =>
			b.emit((next) => (frame) => {
				unbind(frame);
				return next;
			})
	);
}

/** `except*`: each clause takes its part of the group; what is left or raised anew is raised at the end. */
function compileStar(b: Builder, handlers: readonly ExceptHandler[], caught: number): void {
	const rest = b.temp();
	const raised = b.temp();
	const part = b.temp();
	const parts = b.temp();
	b.store(rest, readSlot(caught));
	b.store(raised, () => new PyList([]));
	b.store(parts, () => new PyList([]));
	for (const handler of handlers) {
		const other = b.label();
		b.line = handler.line;
		emitLine(b, handler.line);
		const type = compileExpression(b, handler.exc!);
		b.emit((next) => (frame) => {
			const left = frame.slots[rest] as PyException | null;
			const wanted = type(frame);
			if (left) matches(left, wanted, true);
			const split = left ? splitStar(frame.vm, left, wanted) : { matched: null, rest: null };
			frame.slots[rest] = split.rest;
			frame.slots[part] = split.matched;
			if (split.matched) (frame.slots[parts] as unknown as PyList).items.push(split.matched);
			if (!split.matched) return other.pc;
			frame.handling = split.matched;
			return next;
		});
		const start = b.pc;
		compileHandlerBody(b, handler, readSlot(part));
		const stop = b.pc;
		b.jump(other);
		const thrown = b.temp();
		b.handlers.push({ start, end: stop, target: b.pc, slot: thrown });
		b.emit((next) => (frame) => {
			(frame.slots[raised] as unknown as PyList).items.push(frame.slots[thrown] as Value);
			return next;
		});
		b.mark(other);
	}
	b.emit((next) => (frame) => {
		const thrown = combineStar(
			frame.vm,
			frame.slots[caught] as unknown as PyException,
			(frame.slots[raised] as unknown as PyList).items as PyException[],
			(frame.slots[parts] as unknown as PyList).items as PyException[],
			frame.slots[rest] as PyException | null
		);
		if (thrown) throw thrown;
		return next;
	});
}

/** Whether an except clause's type (or tuple of types) takes the exception. */
function matches(thrown: PyException, type: Value, isStar: boolean): boolean {
	const types = type instanceof PyTuple ? type.items : [type];
	for (const each of types) {
		if (!(each instanceof PyType) || !each.isSubclassOf(baseException))
			throw error(
				typeError,
				'catching classes that do not inherit from BaseException is not allowed'
			);
		if (isStar && each.isSubclassOf(baseExceptionGroup))
			throw error(
				typeError,
				'catching ExceptionGroup with except* is not allowed. Use except instead.'
			);
	}
	return types.some((each) => isInstanceOf(thrown, each as PyType));
}
