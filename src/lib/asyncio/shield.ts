import type { Interpreter } from '../python/run/interpreter';
import type { Value } from '../python/values/object';
import { ensureFuture } from './ensure-future';
import { callExceptionHandler } from './exception-handler';
import { Future, NativeCallback, WAIT } from './futures';
import { announceDependencies } from './gather';

/** `tasks.shield`: a future with the result of `awaitable`, which is not cancelled along with it. */
export function shield(vm: Interpreter, awaitable: Value): Future {
	const inner = ensureFuture(vm, awaitable);
	if (inner.isDone()) return inner;
	const { loop } = inner;
	const { recorder } = loop;
	const outer = new Future(loop);
	outer.waitOn = WAIT.gather;
	outer.announce('shield', 'shield');
	announceDependencies(outer.waitTarget, [inner]);

	const clearAwaitedBy = new NativeCallback(
		recorder.string('_clear_awaited_by_callback'),
		() => {}
	);
	const innerDone = new NativeCallback(recorder.string('_inner_done_callback'), () => {
		if (outer.isCancelled) return;
		if (inner.isCancelled) {
			outer.cancel();
			return;
		}
		const exc = inner.exception();
		if (exc) outer.setException(exc);
		else outer.setResult(inner.result());
	});
	const logOnException = new NativeCallback(recorder.string('_log_on_exception'), () => {
		if (inner.isCancelled) return;
		const exc = inner.exception();
		if (exc)
			callExceptionHandler(loop, `${exc.cls.name} exception in shielded future`, exc, {
				future: inner
			});
	});
	const outerDone = new NativeCallback(recorder.string('_outer_done_callback'), () => {
		if (inner.isDone()) return;
		inner.removeDoneCallback((callback) => callback === innerDone || callback === logOnException);
		inner.addDoneCallback(logOnException);
	});
	if (loop.currentTask) inner.addDoneCallback(clearAwaitedBy);
	inner.addDoneCallback(innerDone);
	outer.addDoneCallback(outerDone);
	return outer;
}
