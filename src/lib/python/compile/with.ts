import { findSpecial } from '../values/attributes';
import type { PyException } from '../values/exceptions';
import { error, typeError } from '../values/exceptions';
import { isTrue } from '../values/truth';
import { typeOf, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import type { Interpreter } from '../run/interpreter';
import { invoke, type CallSite } from '../run/call';
import type { Stmt, WithItem } from '../syntax/ast';
import { readSlot, type Builder } from './builder';
import { emitAwait } from './calls';
import { compileCleanup } from './cleanup';
import { compileExpression } from './expressions';
import { compileBlock, store } from './statements';
import { compileStore } from './targets';

type WithNode = Extract<Stmt, { type: 'With' }>;

/** `with` and `async with`; several items are nested. */
export function compileWith(b: Builder, node: WithNode): void {
	compileItems(b, node, node.items);
}

function compileItems(b: Builder, node: WithNode, items: readonly WithItem[]): void {
	const [item, ...rest] = items;
	if (!item) return compileBlock(b, node.body);
	const { isAsync } = node;
	const manager = b.temp();
	const exit = b.temp();
	const entered = b.temp();
	const site: CallSite = { text: b.text(item.context), remarks: b.remarks, isAwaited: isAsync };
	b.store(manager, compileExpression(b, item.context));
	b.emit(() => (frame) => {
		const value = frame.slots[manager] as Value;
		if (value instanceof Opaque) {
			frame.slots[exit] = undefined;
			frame.slots[entered] = value;
			return frame.pc + 1;
		}
		const [enter, leave] = methodsOf(frame.vm, value, isAsync);
		frame.slots[exit] = leave;
		return invoke(frame, enter, [value], null, entered, site);
	});
	const result = isAsync ? emitAwait(b, readSlot(entered), site, entered) : readSlot(entered);
	const once = isAsync ? b.spill(result) : result;
	compileCleanup(
		b,
		() => {
			if (item.target) store(b, compileStore(b, item.target), once);
			compileItems(b, node, rest);
		},
		(exception, swallow) => {
			b.line = node.line;
			const answer = b.temp();
			const skip = b.label();
			b.emit(() => (frame) => {
				const leave = frame.slots[exit] as Value | undefined;
				if (leave === undefined) return skip.pc;
				frame.vm.recorder.line = node.line;
				const thrown = frame.slots[exception] as PyException | null;
				const args: Value[] = [frame.slots[manager] as Value, thrown && thrown.cls, thrown, null];
				return invoke(frame, leave, args, null, answer, site);
			});
			const given = isAsync ? emitAwait(b, readSlot(answer), null, answer) : readSlot(answer);
			b.emit((next) => (frame) => {
				const isRaised = frame.slots[exception] !== null;
				return isRaised && isTrue(frame.vm, given(frame)) ? swallow.pc : next;
			});
			b.mark(skip);
		}
	);
}

/** The two methods of a context manager, found on its class. @throws PyException TypeError */
function methodsOf(vm: Interpreter, value: Value, isAsync: boolean): [Value, Value] {
	const [enterName, exitName] = isAsync ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'];
	const enter = findSpecial(value, enterName);
	const exit = findSpecial(value, exitName);
	if (enter !== undefined && exit !== undefined) return [enter, exit];
	const protocol = isAsync ? 'asynchronous context manager' : 'context manager';
	const missing = exit === undefined ? exitName : enterName;
	const others = isAsync ? ['__enter__', '__exit__'] : ['__aenter__', '__aexit__'];
	const hint = others.some((name) => findSpecial(value, name) === undefined)
		? ''
		: isAsync
			? " but it supports the context manager protocol. Did you mean to use 'with'?"
			: " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
	const { module, qualname } = typeOf(value);
	const shown = module === 'builtins' || module === '__main__' ? qualname : `${module}.${qualname}`;
	throw error(
		typeError,
		`'${shown}' object does not support the ${protocol} protocol (missed ${missing} method)${hint}`
	);
}
