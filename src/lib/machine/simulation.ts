import { ENDINGS, KIND, type Ending } from '../trace/kinds';
import { TraceFull } from '../trace/recorder';
import type { EventLoop } from '../asyncio/base-events';
import { writeLeftovers, writeLostTasks, writeNotice } from '../asyncio/leftovers';
import { Deadlock } from '../python/library/concurrent/deadlock';
import type { Interpreter, Signal } from '../python/run/interpreter';
import { isTooLarge, LimitReached, NotSimulated } from '../python/run/limits';
import type { Frame } from '../python/run/frame';
import { isInstanceOf, systemExit, type PyException } from '../python/values/exceptions';
import { flushOutput } from '../python/values/functions/print';
import type { Value } from '../python/values/object';
import { safeStr } from '../python/values/text/traceback';

/** What comes next: a phase of the loop, or how the run ended. */
export type Phase =
	'starting' | 'polling' | 'collecting' | 'running' | 'stopped' | 'deadlocked' | 'truncated';

/** The program's own code, outside of the loop: begun one after another, each when the last has returned. */
export type Start = (vm: Interpreter) => Signal;

const ENDED: Readonly<Record<Ending, Phase>> = {
	ok: 'stopped',
	error: 'stopped',
	deadlock: 'deadlocked',
	limit: 'truncated',
	'not-simulated': 'truncated'
};

/**
 * One run of a program, a phase at a time. It is what the loop machine drives; each method does the work
 * of one phase and says which is next. Nothing is thrown: what ends a run is its `ending`.
 */
export class Simulation {
	phase: Phase = 'starting';
	ending: Ending | null = null;
	/** the exception, the limit or the construct that ended it, else empty */
	value = '';
	/** what the program did not catch */
	uncaught: PyException | null = null;
	#next = 0;
	/** the loop that turns, and the frame in which the main thread is held meanwhile */
	#loop: EventLoop | null = null;
	#top: Frame | null = null;
	#handles = 0;

	constructor(
		readonly vm: Interpreter,
		private readonly starts: readonly Start[]
	) {}

	/** The innermost frame of the main thread's code while it is held; null: nothing is held. */
	get held(): Frame | null {
		return this.#loop && this.#top;
	}

	/** Runs code outside of the loop until a loop is to turn, or there is none left. */
	start(): Phase {
		return this.#guard(() => this.#runOutside());
	}

	/** Waits for what is next to be done. */
	poll(): Phase {
		return this.#guard(() => this.#poll());
	}

	/** Moves the timers that are due; fixes how many handles the pass runs. */
	collect(): Phase {
		return this.#guard(() => this.#collect());
	}

	/** Runs one handle. */
	runHandle(): Phase {
		return this.#guard(() => this.#runHandle());
	}

	/** Goes on to the end of the pass. */
	iterate(): Phase {
		return this.#guard(() => this.#pass());
	}

	/** Goes on for whole passes until the run ends or `passes` are done. */
	run(passes = Infinity): Phase {
		return this.#guard(() => {
			for (let i = 0; i < passes && this.ending === null; i++) this.#pass();
			return this.phase;
		});
	}

	#pass(): Phase {
		do this.phase = this.#advance();
		while (this.phase === 'collecting' || this.phase === 'running');
		return this.phase;
	}

	/** Does the phase that is due. */
	#advance(): Phase {
		switch (this.phase) {
			case 'starting':
				return this.#runOutside();
			case 'polling':
				return this.#poll();
			case 'collecting':
				return this.#collect();
			case 'running':
				return this.#runHandle();
			default:
				return this.phase;
		}
	}

	#poll(): Phase {
		return this.#loop!.poll() ? 'collecting' : this.#end('deadlock');
	}

	#collect(): Phase {
		this.#handles = this.#loop!.collect();
		return this.#handles > 0 ? 'running' : this.#turn();
	}

	#runHandle(): Phase {
		const { vm } = this;
		try {
			this.#loop!.runHandle();
		} catch (thrown) {
			// SystemExit ends the loop: it goes on in the call that made it turn
			const exc = vm.asException(thrown);
			return this.#goOn(() => vm.asyncio.mainCall!.throw(exc)) ? 'polling' : 'starting';
		}
		return --this.#handles > 0 ? 'running' : this.#turn();
	}

	/** After a pass: the next one, or what the main thread waited for is over. */
	#turn(): Phase {
		return this.#loop!.isStopping ? 'starting' : 'polling';
	}

	#runOutside(): Phase {
		if (this.#loop && this.#goOn(() => this.vm.asyncio.mainCall!.next())) return 'polling';
		while (this.#next < this.starts.length)
			if (this.#waits(this.starts[this.#next++]!(this.vm))) return 'polling';
		return this.#finish(null);
	}

	/** The main thread's code was left. @returns whether it is held until a loop has turned */
	#waits(signal: Signal): boolean {
		if (signal !== 'blocked') return false;
		this.#top = this.vm.top;
		this.#loop = this.vm.asyncio.runningLoop;
		return true;
	}

	/**
	 * The loop has stopped: the call that held the main thread goes on and, once it is over, the code
	 * behind it. @returns whether a loop is to turn again
	 */
	#goOn(advance: () => IteratorResult<EventLoop, Value>): boolean {
		const { vm } = this;
		const top = this.#top;
		let value: Value = null;
		let raised: PyException | null = null;
		try {
			const step = advance();
			if (!step.done) {
				this.#loop = step.value;
				return true;
			}
			value = step.value;
		} catch (thrown) {
			raised = vm.asException(thrown);
		}
		this.#loop = null;
		vm.asyncio.mainCall = null;
		if (top) return this.#waits(vm.unblock(top, value, raised));
		if (raised) throw raised;
		return false;
	}

	/** The program's code is over: CPython still waits for the threads of its pools. */
	#finish(uncaught: PyException | null): Phase {
		const { threads } = this.vm;
		for (let next = threads.nextEvent(); next < Infinity; next = threads.nextEvent())
			threads.advance(next);
		this.uncaught = uncaught;
		if (!uncaught || isQuiet(uncaught)) return this.#end('ok');
		return this.#end('error', describeUncaught(this.vm, uncaught));
	}

	/** Does `work`; whatever it throws ends the run. */
	#guard(work: () => Phase): Phase {
		if (this.ending !== null) return this.phase;
		try {
			this.phase = work();
		} catch (thrown) {
			this.phase = this.#endBy(thrown);
		}
		return this.phase;
	}

	#endBy(thrown: unknown): Phase {
		if (thrown instanceof Deadlock) return this.#end('deadlock');
		if (thrown instanceof LimitReached) return this.#end('limit', thrown.limit);
		if (isTooLarge(thrown)) return this.#end('limit', 'memory');
		if (thrown instanceof TraceFull) return this.#end('limit', 'events');
		if (thrown instanceof NotSimulated) {
			writeNotice(this.vm.recorder, 'not-simulated', thrown.construct, thrown.place);
			return this.#end('not-simulated', thrown.construct);
		}
		const uncaught = this.vm.asException(thrown);
		try {
			return this.#finish(uncaught);
		} catch (later) {
			return this.#endBy(later);
		}
	}

	#end(ending: Ending, value = ''): Phase {
		const { recorder } = this.vm;
		if (ending === 'ok' || ending === 'error' || ending === 'deadlock') {
			flushOutput(this.vm);
			writeLeftovers(this.vm);
			if (ending !== 'deadlock') writeLostTasks(this.vm);
		}
		recorder.line = recorder.task = 0;
		recorder.add(KIND['program.end'], 0, ENDINGS.indexOf(ending), recorder.string(value));
		this.ending = ending;
		this.value = value;
		return ENDED[ending];
	}
}

/** `sys.exit()` without a reason is no error. */
const isQuiet = (exc: PyException): boolean =>
	isInstanceOf(exc, systemExit) &&
	(exc.args.length === 0 || exc.args[0] === null || exc.args[0] === 0);

/** "ValueError: text", as the last line of a traceback. */
function describeUncaught(vm: Interpreter, exc: PyException): string {
	const text = safeStr(vm, exc);
	return text ? `${exc.cls.name}: ${text}` : exc.cls.name;
}
