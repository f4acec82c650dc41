import { Interpreter, type Signal } from '../../python/run/interpreter';
import type { Owner } from '../../python/run/coroutine';
import type { Frame } from '../../python/run/frame';
import type { PyException } from '../../python/values/exceptions';
import type { Keywords, Value } from '../../python/values/object';

/** Frames that were left to run others on top of them. */
export interface Outer {
	/** the innermost of those that were left */
	readonly frame: Frame | null;
	/** what runs on top is the job of a worker, a stack of its own */
	readonly isJob: boolean;
}

/**
 * An interpreter that knows all frames of its stack. An ordinary one has those below a call by the
 * library in variables of JavaScript only, which costs less.
 */
export class WatchedInterpreter extends Interpreter {
	/** the outermost first */
	readonly outers: Outer[] = [];

	override call(callable: Value, args: Value[], keywords: Keywords | null = null): Value {
		return this.#above(false, () => super.call(callable, args, keywords));
	}

	override resume(owner: Owner, sent: Value, thrown: PyException | null = null): Signal {
		return this.#above(false, () => super.resume(owner, sent, thrown));
	}

	override start(callable: Value, args: Value[], keywords: Keywords | null): Signal {
		return this.#above(!this.threads.isMain, () => super.start(callable, args, keywords));
	}

	override unblock(top: Frame, value: Value, thrown: PyException | null = null): Signal {
		return this.#above(!this.threads.isMain, () => super.unblock(top, value, thrown));
	}

	#above<T>(isJob: boolean, work: () => T): T {
		this.outers.push({ frame: this.frame, isJob });
		try {
			return work();
		} finally {
			this.outers.pop();
		}
	}
}
