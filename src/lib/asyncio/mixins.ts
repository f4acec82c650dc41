import type { Interpreter } from '../python/run/interpreter';
import { error, runtimeError } from '../python/values/exceptions';
import type { PyObject } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import type { EventLoop } from './base-events';
import { getRunningLoop } from './events';

/** What ties a lock, queue … to a loop: that of whoever is the first to wait there (`mixins._LoopBoundMixin`). */
export class LoopBound {
	#loop: EventLoop | null = null;

	constructor(private readonly owner: PyObject) {}

	/** `_get_loop`. @throws PyException RuntimeError where somebody has waited on another loop */
	getLoop(vm: Interpreter): EventLoop {
		const loop = getRunningLoop(vm);
		this.#loop ??= loop;
		if (loop === this.#loop) return loop;
		throw error(runtimeError, `${repr(vm, this.owner)} is bound to a different event loop`);
	}
}
