/** A small wrong change to the simulated library: `from`, which stands once in the file, becomes `to`. */
export interface Mutant {
	readonly name: string;
	readonly file: string; // in src/lib/asyncio
	readonly from: string;
	readonly to: string;
}

/** Each has to be noticed by the programs that CPython judges. */
export const MUTANTS: readonly Mutant[] = [
	{
		name: 'the ready queue is last in, first out',
		file: 'ready-queue.ts',
		from: 'this.#head = (this.#head + 1) & (this.#ring.length - 1);\n\t\tthis.length--;\n\t\treturn handle;',
		to: 'const last = (this.#head + this.length - 1) & (this.#ring.length - 1);\n\t\tthis.length--;\n\t\tconst taken = this.#ring[last] ?? handle;\n\t\tthis.#ring[this.#head] = this.length > 0 ? handle : undefined;\n\t\treturn taken;'
	},
	{
		name: 'timers due together come last set first',
		file: 'scheduled.ts',
		from: 'a.id < b.id',
		to: 'a.id > b.id'
	},
	{
		name: 'a pass also runs what is added in it',
		file: 'base-events.ts',
		from: 'if (!handle || handle.isCancelled) return;\n\t\thandle.place = IDLE;',
		to: 'if (!handle || handle.isCancelled) return;\n\t\tif (this.ready.length > 0 && handle.id % 5 === 0) this.ready.push(this.ready.shift()!);\n\t\thandle.place = IDLE;'
	},
	{
		name: 'a cancelled handle is called',
		file: 'base-events.ts',
		from: 'if (!handle || handle.isCancelled) return;',
		to: 'if (!handle) return;'
	},
	{
		name: 'done callbacks are called at once',
		file: 'futures.ts',
		from: 'this.callSoon(first);\n\t\tif (more) for (const callback of more) this.callSoon(callback);',
		to: 'for (const callback of [first, ...(more ?? [])]) callback.steps ? this.callSoon(callback) : callback.futureDone(this);'
	},
	{
		name: 'done callbacks are called last added first',
		file: 'futures.ts',
		from: 'this.callSoon(first);\n\t\tif (more) for (const callback of more) this.callSoon(callback);',
		to: 'for (const callback of [first, ...(more ?? [])].reverse()) this.callSoon(callback);'
	},
	{
		name: 'a future forgets the message of its cancellation',
		file: 'futures.ts',
		from: 'this.cancelMessage = message;\n\t\tthis.scheduleCallbacks();',
		to: 'this.scheduleCallbacks();'
	},
	{
		name: 'a failure that nobody looked at is not spoken of',
		file: 'futures.ts',
		from: 'this.loop.state.unretrieved.add(this);',
		to: ''
	},
	{
		name: 'sleep(0) is a timer',
		file: 'sleep.ts',
		from: 'if (seconds <= 0) return undefined;',
		to: 'if (seconds < 0) return undefined;'
	},
	{
		name: 'cancelling a task does not reach what it awaits',
		file: 'tasks.ts',
		from: 'if (this.waiter?.cancel(message)) return true;',
		to: ''
	},
	{
		name: 'a task counts no requests to cancel it',
		file: 'tasks.ts',
		from: 'this.#cancelsRequested++;',
		to: ''
	},
	{
		name: 'uncancel does not take back what is not delivered',
		file: 'tasks.ts',
		from: 'if (this.#cancelsRequested === 0) this.#mustCancel = false;',
		to: ''
	},
	{
		name: 'a task cancelled as it returns is done',
		file: 'tasks.ts',
		from: '#return(value: Value): void {\n\t\tif (this.#mustCancel) {',
		to: '#return(value: Value): void {\n\t\tif (this.#mustCancel && value === undefined) {'
	},
	{
		name: 'a lock is given to whoever comes, whoever waits',
		file: 'locks.ts',
		from: 'if (this.isLocked || !this.waiters.isAllCancelled) return false;',
		to: 'if (this.isLocked) return false;'
	},
	{
		name: 'a lock given in vain is not passed on',
		file: 'locks.ts',
		from: 'if (isInstanceOf(exc, cancelledError) && !this.isLocked) this.#wakeUpFirst();',
		to: ''
	},
	{
		name: 'an event wakes only the first who waits',
		file: 'locks.ts',
		from: 'if (!waiter.isDone()) waiter.setResult(true);\n\t}\n\n\t*wait',
		to: 'if (!waiter.isDone()) {\n\t\t\t\twaiter.setResult(true);\n\t\t\t\tbreak;\n\t\t\t}\n\t}\n\n\t*wait'
	},
	{
		name: 'a semaphore lets newcomers go ahead',
		file: 'semaphores.ts',
		from: 'if (this.isLocked) return false;',
		to: 'if (this.value === 0) return false;'
	},
	{
		name: 'a permit handed over in vain is lost',
		file: 'semaphores.ts',
		from: 'this.value++;\n\t\t\t\t\tthis.resource.give',
		to: 'this.resource.give'
	},
	{
		name: 'a condition wakes one too many',
		file: 'conditions.ts',
		from: 'waiter && notified < count',
		to: 'waiter && notified <= count'
	},
	{
		name: 'a cancelled waiter of a condition does not take the lock again',
		file: 'conditions.ts',
		from: 'if (!isInstanceOf(cancelled, cancelledError)) throw cancelled;',
		to: 'throw cancelled;'
	},
	{
		name: 'a barrier opens one too late',
		file: 'barriers.ts',
		from: 'if (index + 1 === this.parties) this.#release();',
		to: 'if (index === this.parties) this.#release();'
	},
	{
		name: 'a reset barrier does not break who waits',
		file: 'barriers.ts',
		from: "if (this.state === 'broken' || this.state === 'resetting')",
		to: "if (this.state === 'broken')"
	},
	{
		name: 'an item taken wakes nobody who waits to put',
		file: 'queues.ts',
		from: 'wakeUpNext(this.putters);',
		to: ''
	},
	{
		name: 'a getter that is cancelled keeps its turn',
		file: 'queues.ts',
		from: 'if (canGoOn() && !waiter.isCancelled) wakeUpNext(line);',
		to: ''
	},
	{
		name: 'join does not wait for what is being worked on',
		file: 'queues.ts',
		from: 'if (this.unfinished > 0) yield* this.finished.wait(vm);',
		to: 'if (!this.isEmpty) yield* this.finished.wait(vm);'
	},
	{
		name: 'a timeout does not uncancel',
		file: 'timeouts.ts',
		from: 'if (this.#task!.uncancel() <= this.#cancelling && exc) {',
		to: 'if (this.#task!.cancelling - 1 <= this.#cancelling && exc) {'
	},
	{
		name: 'a timeout takes cancellations from outside for its own',
		file: 'timeouts.ts',
		from: 'this.#task!.uncancel() <= this.#cancelling && exc',
		to: 'this.#task!.uncancel() >= 0 && exc'
	},
	{
		name: 'a TaskGroup does not cancel its other tasks',
		file: 'taskgroups.ts',
		from: 'for (const task of this.#tasks) if (!task.isDone()) task.cancel();',
		to: ''
	},
	{
		name: 'a TaskGroup does not cancel its body',
		file: 'taskgroups.ts',
		from: 'this.#isParentCancelRequested = true;\n\t\tparent.cancel();',
		to: ''
	},
	{
		name: 'a TaskGroup loses a cancellation from outside',
		file: 'taskgroups.ts',
		from: 'parent.uncancel();\n\t\t\t\tparent.cancel();',
		to: 'parent.uncancel();'
	},
	{
		name: 'gather raises the last exception, not the first',
		file: 'gather.ts',
		from: 'if (exc) return outer.setException(exc);',
		to: 'if (exc && finished === futures.size) return outer.setException(exc);'
	},
	{
		name: 'a cancelled gather gives its results all the same',
		file: 'gather.ts',
		from: 'if (outer.isCancelRequested) outer.setException',
		to: 'if (outer.isCancelRequested && !returnExceptions) outer.setException'
	},
	{
		name: 'FIRST_EXCEPTION returns at a cancellation',
		file: 'wait.ts',
		from: '(returnWhen === FIRST_EXCEPTION && !future.isCancelled && future.exception() !== null)',
		to: '(returnWhen === FIRST_EXCEPTION && (future.isCancelled || future.exception() !== null))'
	},
	{
		name: 'a shield lets cancellations through',
		file: 'shield.ts',
		from: 'if (inner.isDone()) return;\n\t\tinner.removeDoneCallback',
		to: 'if (inner.isDone()) return;\n\t\tinner.cancel();\n\t\tinner.removeDoneCallback'
	},
	{
		name: 'asyncio.run leaves what is pending alone',
		file: 'runners.ts',
		from: 'for (const task of tasks) task.cancel();',
		to: 'for (const task of tasks.slice(1)) task.cancel();'
	}
];
