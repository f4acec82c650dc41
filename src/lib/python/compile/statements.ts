import type { Expr, Stmt } from '../syntax/ast';
import { getAttribute, setAttribute } from '../values/attributes';
import {
	assertionError,
	PyException,
	runtimeError,
	error,
	typeError,
	baseException
} from '../values/exceptions';
import { getItem, setItem } from '../values/items';
import { inplaceOperators } from '../values/operators';
import { PyObject, PyType, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import type { Frame } from '../run/frame';
import { invoke } from '../run/call';
import { endFrame, handOn, keep } from '../run/keeping';
import {
	readSlot,
	type Block,
	type Builder,
	type Exit,
	type Label,
	type Operand,
	type Store
} from './builder';
import { compileClass } from './classes';
import { compileExpression, emitUnsupported, jumpUnless, operands, placeOf } from './expressions';
import { compileFunction, decorated } from './functions';
import { lendsOnly } from './kept-names';
import { compileImport, compileImportFrom } from './imports';
import { canLeaveGenerator, emitIterator, emitLetGo, emitNext } from './loops';
import { storeName } from './names';
import { compileMatch } from './patterns';
import { compileDelete, compileStore } from './targets';
import { compileTry } from './try';
import { compileWith } from './with';

type Node<T extends Stmt['type']> = Extract<Stmt, { type: T }>;

export function compileBlock(b: Builder, body: readonly Stmt[]): void {
	for (const node of body) b.scoped(() => compileStatement(b, node));
}

function compileStatement(b: Builder, node: Stmt): void {
	b.line = node.line;
	b.remarks = node.remarks;
	emitLine(b, node.line);
	switch (node.type) {
		case 'Expr':
			evaluate(b, compileExpression(b, node.value));
			return hold(b, node);
		case 'Assign':
			return assign(b, node);
		case 'AugAssign':
			augment(b, node);
			return hold(b, node);
		case 'AnnAssign':
			if (node.value) store(b, compileStore(b, node.target), compileExpression(b, node.value));
			return hold(b, node);
		case 'Return': {
			let value: Operand = node.value ? compileExpression(b, node.value) : () => null;
			if (node.remarks?.sim && node.remarks.sim.how !== 'io') {
				value = b.spill(value);
				hold(b, node);
			}
			return compileReturn(b, value, node.value ? b.made.get(node.value)?.pc : undefined);
		}
		case 'If':
			return compileIf(b, node);
		case 'While':
			return compileWhile(b, node);
		case 'For':
			return compileFor(b, node);
		case 'Break':
			return compileExit(b, { kind: 'break' }, b.blocks.length);
		case 'Continue':
			return compileExit(b, { kind: 'continue' }, b.blocks.length);
		case 'With':
			return compileWith(b, node);
		case 'Try':
			return compileTry(b, node);
		case 'Raise':
			return compileRaise(b, node);
		case 'Assert':
			return compileAssert(b, node);
		case 'FunctionDef':
			return define(b, node, () => compileFunction(b, node));
		case 'ClassDef':
			return define(b, node, () => compileClass(b, node));
		case 'Delete':
			for (const target of node.targets) evaluate(b, compileDelete(b, target));
			return;
		case 'Import':
			return compileImport(b, node);
		case 'ImportFrom':
			return compileImportFrom(b, node);
		case 'Match':
			return compileMatch(b, node);
		case 'Pass':
		case 'Global':
		case 'Nonlocal':
			return;
		case 'Unsupported':
			return emitUnsupported(b, placeOf(b, node), node.construct);
	}
}

/** A line of the program begins. */
export function emitLine(b: Builder, line: number): void {
	b.emit((next) => (frame) => {
		frame.vm.beginLine(line);
		return next;
	});
}

function evaluate(b: Builder, operand: Operand): void {
	b.emit((next) => (frame) => {
		operand(frame);
		return next;
	});
}

export function store(b: Builder, target: Store, value: Operand): void {
	b.emit((next) => (frame) => {
		target(frame, value(frame));
		return next;
	});
}

/** `# sim: 2s cpu` and `# sim: 1.5s blocks`: the statement also holds the thread. */
function hold(b: Builder, node: Stmt): void {
	const sim = node.remarks?.sim;
	if (!sim || sim.how === 'io') return;
	const label = node.remarks?.label ?? firstLine(b.text(node));
	const { seconds, how } = sim;
	const dest = b.temp();
	b.emit(() => (frame) => frame.vm.hold(frame, seconds, how, label, dest));
}

const firstLine = (text: string) => text.split('\n', 1)[0]!;

function assign(b: Builder, node: Node<'Assign'>): void {
	const [target] = node.targets;
	let value = named(node, compileExpression(b, node.value));
	if (target!.type === 'Name' && b.kept.has(target!.id)) value = kept(b, node.value, value);
	if (node.targets.length === 1 && target!.type === 'Name')
		store(b, compileStore(b, target!), value);
	else {
		// the value is computed before anything in the targets
		const once = b.spill(value);
		for (const each of node.targets) store(b, compileStore(b, each), once);
	}
	hold(b, node);
}

/** The variable alone holds what the call has made. */
function kept(b: Builder, node: Expr, value: Operand): Operand {
	const made = b.made.get(node)?.pc ?? -1;
	return (frame) => {
		const taken = value(frame);
		if (lendsOnly(b)) keep(frame, taken, made);
		return taken;
	};
}

/** What a call makes is told the name of its variable. */
function named(node: Node<'Assign'>, value: Operand): Operand {
	const [target] = node.targets as [Expr];
	if (node.value.type !== 'Call') return value;
	const name =
		target.type === 'Name' ? target.id : target.type === 'Attribute' ? target.attr : null;
	if (name === null) return value;
	return (frame) => {
		const made = value(frame);
		if (made instanceof PyObject) made.adoptName(name);
		return made;
	};
}

function augment(b: Builder, node: Node<'AugAssign'>): void {
	const { target } = node;
	const operator = inplaceOperators[node.op];
	const apply = (old: Operand, write: Store) => {
		const before = b.spill(old);
		const value = compileExpression(b, node.value);
		store(b, write, (frame) => operator(frame.vm, before(frame), value(frame)));
	};
	if (target.type === 'Attribute') {
		const object = b.spill(compileExpression(b, target.value));
		const attr = b.scope.mangle(target.attr);
		apply(
			(frame) => getAttribute(frame.vm, object(frame), attr),
			(frame, value) => setAttribute(frame.vm, object(frame), attr, value)
		);
	} else if (target.type === 'Subscript') {
		const [object, key] = operands(b, [target.value, target.slice]).map((o) => b.spill(o)) as [
			Operand,
			Operand
		];
		apply(
			(frame) => getItem(frame.vm, object(frame), key(frame)),
			(frame, value) => setItem(frame.vm, object(frame), key(frame), value)
		);
	} else apply(compileExpression(b, target), compileStore(b, target));
}

function compileIf(b: Builder, node: Node<'If'>): void {
	const otherwise = b.label();
	const end = b.label();
	jumpUnless(b, compileExpression(b, node.test), true, otherwise);
	compileBlock(b, node.body);
	if (node.orelse.length) b.jump(end);
	b.mark(otherwise);
	compileBlock(b, node.orelse);
	b.mark(end);
}

function compileWhile(b: Builder, node: Node<'While'>): void {
	compileLoop(b, node, (otherwise) =>
		jumpUnless(b, compileExpression(b, node.test), true, otherwise)
	);
}

function compileFor(b: Builder, node: Node<'For'>): void {
	const iterator = emitIterator(b, node.iter, node.isAsync);
	const leave = canLeaveGenerator(b, node.iter) ? () => emitLetGo(b, iterator) : null;
	const start = b.pc;
	compileLoop(
		b,
		node,
		(otherwise) => emitNext(b, iterator, compileStore(b, node.target), otherwise, node.isAsync),
		leave,
		() => leave && b.handlers.push({ start, end: b.pc, slot: iterator })
	);
}

/**
 * @param emitTurn begins a turn, or goes to its label where the loop is over and `else` follows
 * @param leave emits what the end of the loop, `break` and `return` do
 */
function compileLoop(
	b: Builder,
	node: Node<'While' | 'For'>,
	emitTurn: (otherwise: Label) => void,
	leave: (() => void) | null = null,
	endTurns?: () => void
): void {
	const onContinue = b.label();
	const first = b.label();
	const otherwise = b.label();
	const onBreak = b.label();
	b.jump(first);
	b.mark(onContinue);
	emitLine(b, node.line);
	b.mark(first);
	emitTurn(otherwise);
	b.blocks.push({ kind: 'loop', onBreak, onContinue, leave });
	compileBlock(b, node.body);
	b.blocks.pop();
	b.line = node.line;
	b.jump(onContinue);
	endTurns?.();
	b.mark(otherwise);
	leave?.();
	compileBlock(b, node.orelse);
	b.mark(onBreak);
}

/** @param made the instruction that made the value, if that is a call's */
function compileReturn(b: Builder, value: Operand, made: number | undefined): void {
	if (!b.blocks.some((block) => block.kind === 'cleanup' || (block.kind === 'loop' && block.leave)))
		return emitReturn(b, value, made);
	b.store(b.returned, value);
	compileExit(b, { kind: 'return' }, b.blocks.length);
}

/** Ends the frame: its variables go, then the value is the caller's. */
export function emitReturn(b: Builder, value: Operand, made?: number): void {
	if (b.kept.size) {
		const slot = b.temp();
		b.store(slot, value);
		b.emit((next) => (frame) => {
			endFrame(frame, frame.slots[slot] as Value);
			return next;
		});
		value = readSlot(slot);
	}
	if (made === undefined) b.emit(() => (frame) => frame.vm.returnFrom(frame, value(frame)));
	else
		b.emit(() => (frame) => {
			const returned = value(frame);
			handOn(frame, returned, made);
			return frame.vm.returnFrom(frame, returned);
		});
}

/** A jump out of the innermost `depth` blocks: through the cleanups on the way. */
export function compileExit(b: Builder, exit: Exit, depth: number): void {
	for (let i = depth - 1; i >= 0; i--) {
		const block = b.blocks[i] as Block;
		if (block.kind === 'handler') block.leave();
		else if (block.kind === 'cleanup') {
			const reason = 2 + block.exits.push(exit) - 1;
			b.store(block.reason, () => reason);
			return b.jump(block.label);
		} else {
			if (exit.kind !== 'continue') block.leave?.();
			if (exit.kind !== 'return')
				return b.jump(exit.kind === 'break' ? block.onBreak : block.onContinue);
		}
	}
	if (exit.kind === 'return') emitReturn(b, readSlot(b.returned));
}

function compileRaise(b: Builder, node: Node<'Raise'>): void {
	if (!node.exc) {
		b.emit(() => (frame) => {
			const handled = frame.vm.handledException();
			if (!handled) throw error(runtimeError, 'No active exception to reraise');
			throw handled;
		});
		return;
	}
	const [exc, cause] = operands(b, node.cause ? [node.exc, node.cause] : [node.exc]);
	b.emit(() => (frame) => {
		const thrown = asRaised(frame, exc!(frame), 'exceptions must derive from BaseException');
		if (cause) {
			const from = cause(frame);
			thrown.cause =
				from === null
					? null
					: asRaised(frame, from, 'exception causes must derive from BaseException');
		}
		throw thrown;
	});
}

/** The exception to raise: a class is called without arguments. */
function asRaised(frame: Frame, value: Value, message: string): PyException {
	if (value instanceof PyType && value.isSubclassOf(baseException))
		value = frame.vm.call(value, []);
	if (value instanceof PyException) return value;
	throw error(typeError, message);
}

function compileAssert(b: Builder, node: Node<'Assert'>): void {
	const end = b.label();
	jumpUnless(b, compileExpression(b, node.test), false, end);
	const message = node.msg ? compileExpression(b, node.msg) : null;
	b.emit(() => (frame) => {
		throw new PyException(assertionError, message ? [message(frame)] : []);
	});
	b.mark(end);
}

/** `def` and `class`: the decorators' results are stored under the name. */
function define(b: Builder, node: Node<'FunctionDef' | 'ClassDef'>, make: () => Operand): void {
	const entry = b.program.entry;
	const original = (): Operand => {
		const value = make();
		if (entry?.node !== node) return value;
		return (frame) => (entry.cell.value = value(frame));
	};
	const made = decorated(b, node.decorators, original, (decorator, value) => {
		const dest = b.temp();
		b.emit((next) => (frame) => {
			const called = decorator(frame);
			if (!(called instanceof Opaque)) return invoke(frame, called, [value(frame)], null, dest);
			// a decorator nobody knows (a web framework's route) leaves the function as it is
			frame.slots[dest] = value(frame);
			return next;
		});
		return readSlot(dest);
	});
	store(b, storeName(b, node.name), made);
}
