import type { PyException } from '../values/exceptions';
import type { Value } from '../values/object';
import type { Builder, Cleanup, Label } from './builder';
import { compileExit } from './statements';

const FALLS_THROUGH = 0;
const RAISED = 1;

/**
 * A part that runs however the body is left: `finally` and the exit of `with`. The body's end, an
 * exception and every jump out of it come to one place, each with its reason; `emitCleanup` is compiled
 * once, behind it, and then the exception or jump goes on.
 *
 * @param emitCleanup gets the slot that holds the exception, null where there is none; the label it
 * jumps to swallows the exception
 */
export function compileCleanup(
	b: Builder,
	emitBody: () => void,
	emitCleanup: (exception: number, swallow: Label) => void
): void {
	const reason = b.temp();
	const exception = b.temp();
	const handling = b.temp();
	const end = b.label();
	const cleanup: Cleanup = { kind: 'cleanup', label: b.label(), reason, exits: [] };

	b.store(handling, (frame) => frame.handling);
	b.blocks.push(cleanup);
	const start = b.pc;
	emitBody();
	b.store(reason, () => FALLS_THROUGH);
	const stop = b.pc;
	b.blocks.pop();
	b.jump(cleanup.label);

	const caught = b.temp();
	b.handlers.push({ start, end: stop, target: b.pc, slot: caught });
	const entered = b.label();
	b.emit((next) => (frame) => {
		const { slots } = frame;
		slots[reason] = RAISED;
		slots[exception] = slots[caught];
		frame.handling = slots[caught] as PyException;
		return next;
	});
	b.jump(entered);

	b.mark(cleanup.label);
	b.emit((next) => (frame) => {
		frame.slots[exception] = null;
		frame.handling = frame.slots[handling] as PyException | null;
		return next;
	});
	b.mark(entered);
	const leave = () => {
		b.emit((next) => (frame) => {
			frame.handling = frame.slots[handling] as PyException | null;
			return next;
		});
	};
	b.blocks.push({ kind: 'handler', leave });
	emitCleanup(exception, end);
	b.blocks.pop();

	b.emit((next) => (frame) => {
		if (frame.slots[reason] === RAISED) throw frame.slots[exception] as unknown as PyException;
		return next;
	});
	cleanup.exits.forEach((exit, i) => {
		const other = b.label();
		b.emit((next) => (frame) => ((frame.slots[reason] as Value) === 2 + i ? next : other.pc));
		compileExit(b, exit, b.blocks.length);
		b.mark(other);
	});
	b.mark(end);
	leave();
}
