import type { Comprehension, Expr } from '../syntax/ast';
import { PyAsyncGenerator, PyGenerator } from '../run/coroutine';
import { Cell, fillCells, Frame } from '../run/frame';
import { freshlyMade } from '../run/keeping';
import { PyDict } from '../values/collections/dict';
import { PyList } from '../values/collections/list';
import { PySet } from '../values/collections/set';
import type { Value } from '../values/object';
import { readSlot, type Builder, type Operand } from './builder';
import { emitYield } from './calls';
import { compileExpression, jumpUnless, operands } from './expressions';
import { captured, compileBody } from './functions';
import { emitIterator, emitLetGo, emitNext } from './loops';
import { compileStore } from './targets';

type Inlined = Extract<Expr, { type: 'ListComp' | 'SetComp' | 'DictComp' }>;

/** A list, set or dict comprehension, inlined into the function that holds it. */
export function compileComprehension(b: Builder, node: Inlined): Operand {
	const result = b.temp();
	const [first] = node.generators as [Comprehension];
	const iterator = emitIterator(b, first.iter, first.isAsync);
	b.withRenames(node, () => {
		const fresh = [...b.scope.comprehension(node).values()]
			.filter((name) => b.scope.cells.has(name))
			.map((name) => b.slotOf.get(name)!);
		b.emit((next) => (frame) => {
			for (const slot of fresh) frame.slots[slot] = new Cell(undefined);
			frame.slots[result] =
				node.type === 'ListComp'
					? new PyList([])
					: node.type === 'SetComp'
						? new PySet()
						: new PyDict();
			return next;
		});
		emitGenerators(b, node.generators, iterator, () => {
			if (node.type === 'DictComp') {
				const [key, value] = operands(b, [node.key, node.value]) as [Operand, Operand];
				b.emit((next) => (frame) => {
					(frame.slots[result] as PyDict).set(frame.vm, key(frame), value(frame));
					return next;
				});
				return;
			}
			const value = compileExpression(b, node.elt);
			b.emit((next) => (frame) => {
				const collection = frame.slots[result];
				if (collection instanceof PyList) collection.items.push(value(frame));
				else (collection as PySet).add(frame.vm, value(frame));
				return next;
			});
		});
	});
	return readSlot(result);
}

/** The loops and conditions of a comprehension around its innermost part. */
function emitGenerators(
	b: Builder,
	generators: readonly Comprehension[],
	iterator: number,
	inner: () => void
): void {
	const [{ target, ifs, isAsync }, ...rest] = generators as [Comprehension, ...Comprehension[]];
	const end = b.label();
	const loop = b.label();
	b.mark(loop);
	const start = b.pc;
	emitNext(b, iterator, compileStore(b, target), end, isAsync);
	b.scoped(() => {
		for (const test of ifs) jumpUnless(b, compileExpression(b, test), true, loop);
		const [next] = rest;
		if (!next) inner();
		else emitGenerators(b, rest, emitIterator(b, next.iter, next.isAsync), inner);
	});
	b.emit(() => (frame) => {
		frame.vm.tick();
		return loop.pc;
	});
	b.handlers.push({ start, end: b.pc, slot: iterator });
	b.mark(end);
	emitLetGo(b, iterator);
}

/** A generator expression: a generator of its own, which draws from an iterator made here. */
export function compileGenerator(
	b: Builder,
	node: Extract<Expr, { type: 'GeneratorExp' }>
): Operand {
	const [first] = node.generators as [Comprehension];
	const iterator = readSlot(emitIterator(b, first.iter, first.isAsync));
	const scope = b.program.scopes.get(node)!;
	const code = compileBody(b.program, scope, {
		name: '<genexpr>',
		qualname: `${b.qualname}.<locals>.<genexpr>`,
		kind: scope.isAsync ? 'async generator' : 'generator',
		line: node.line,
		kept: new Set(['.0']),
		compile: (inner) =>
			emitGenerators(inner, node.generators, inner.slotOf.get('.0')!, () =>
				emitYield(inner, compileExpression(inner, node.elt), inner.temp())
			)
	});
	const closure = captured(b, scope);
	const dest = b.temp();
	b.made.set(node, { pc: b.pc, slot: dest });
	b.store(dest, (frame) => {
		const slots: Value[] = [iterator(frame)];
		const made = new Frame(frame.vm, code, fillCells(code, slots, closure(frame)));
		return freshlyMade(
			frame,
			code.kind === 'generator'
				? new PyGenerator(code.name, made)
				: new PyAsyncGenerator(code.name, made)
		);
	});
	return readSlot(dest);
}
