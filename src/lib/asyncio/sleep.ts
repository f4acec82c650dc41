import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { error, valueError, type PyException } from '../python/values/exceptions';
import type { Value } from '../python/values/object';
import type { Opaque } from '../python/values/opaque';
import { repr } from '../python/values/text/repr';
import type { EventLoop } from './base-events';
import { getRunningLoop, TimerHandle } from './events';
import { Future, setResultUnlessCancelled, WAIT } from './futures';
import { deadline, toSeconds } from './seconds';

/** What a sleep waits for. */
class Sleep extends Future {
	timer: SleepTimer | null = null;

	override get isStandIn(): boolean {
		return true;
	}
	override goOn(vm: Interpreter, thrown: PyException | null): Value {
		try {
			return super.goOn(vm, thrown);
		} finally {
			this.timer!.cancel();
		}
	}
}

/** What a sleep sets: gives the future its result. */
class SleepTimer extends TimerHandle {
	constructor(
		loop: EventLoop,
		label: number,
		when: number,
		readonly future: Future,
		private readonly result: Value,
		private readonly waking = loop.currentTask?.number ?? 0
	) {
		super(loop, label, when);
	}
	/** Whoever set it waits for it. */
	override get wakes(): number {
		return this.waking;
	}
	override run(): void {
		setResultUnlessCancelled(this.future, this.result);
	}
}

/** `asyncio.sleep`; it is labelled by the comment behind the statement, else by what it says. */
export function sleep(vm: Interpreter, delay: Value, result: Value): PyCoroutine {
	return nativeCoroutine(vm, 'sleep', sleepBody(vm, delay, result));
}

/** What `await asyncio.sleep(…)` waits for; undefined: it gives up its turn. */
export function sleepAtOnce(vm: Interpreter, delay: Value, result: Value): Future | undefined {
	const seconds = toSeconds(
		delay,
		(type) => `'<=' not supported between instances of '${type}' and 'int'`
	);
	if (seconds <= 0) return undefined;
	if (Number.isNaN(seconds)) throw error(valueError, 'Invalid delay: NaN (not a number)');
	const label = vm.waitLabel ?? `sleep(${repr(vm, delay)})`;
	return setTimer(vm, seconds, WAIT.sleep, label, result);
}

function* sleepBody(vm: Interpreter, delay: Value, result: Value): NativeBody {
	const future = sleepAtOnce(vm, delay, result);
	if (future) return yield future;
	yield null;
	return result;
}

/** How `await` waits for a value of an unknown library, which it gives: a request that takes its time. */
export function awaitOpaque(
	vm: Interpreter,
	opaque: Opaque,
	seconds: number,
	label: string
): PyCoroutine {
	return nativeCoroutine(vm, opaque.text, request(vm, seconds, label, opaque));
}

function* request(vm: Interpreter, seconds: number, label: string, result: Value): NativeBody {
	return yield setTimer(vm, seconds, WAIT.io, label, result);
}

/** A future that is given `result` in `seconds`. */
function setTimer(
	vm: Interpreter,
	seconds: number,
	kind: number,
	label: string,
	result: Value
): Future {
	const loop = getRunningLoop(vm);
	const future = new Sleep(loop);
	future.waitOn = kind;
	future.waitLabel = vm.recorder.string(label);
	future.until = deadline(loop.time(), seconds);
	const timer = new SleepTimer(loop, future.waitLabel, future.until, future, result);
	future.timer = loop.callAt(timer);
	return future;
}
