import type { Reason } from './sources';

/** What the disclosure below the sentence says, and the mechanism behind each reason. */
export interface ReasonMessages {
	/** Where it can be read; the file and the function, as code. */
	readonly source: (file: string, name: string) => string;
	readonly reasons: Readonly<Record<Reason, string>>;
}

export const reasonsEn: ReasonMessages = {
	source: (file, name) => `CPython 3.14: \`Lib/${file}\`, \`${name}\``,
	reasons: {
		'loop.start':
			'A loop is one object with a queue of calls that are ready and a heap of timers. `Runner` makes it before any task exists; the first task is the one it is given to run.',
		'loop.iteration':
			'Each turn first counts the handles in the ready queue, then runs exactly that many. Whatever they add is behind that count, so it runs in the next turn, after the timers have been looked at. So nobody can keep the loop from its timers by queueing itself again.',
		'loop.wait.timer':
			'With an empty ready queue the loop sleeps in its selector until the earliest deadline of the heap of timers. Here the clock moves by exactly that much. Nothing of the program runs meanwhile.',
		'loop.wait.thread':
			'With an empty ready queue the loop sleeps in its selector. A worker that has something for it appends a call and writes a byte to a socket that the selector watches, and that wakes the loop.',
		'loop.stop':
			'Before it closes the loop, `Runner` cancels the tasks that are left and lets them end, closes asynchronous generators, and joins the threads of the default pool. Then both queues are emptied.',
		'ready.created':
			'To make a task is to put its first step into the ready queue with `call_soon`. No line of its coroutine has run yet: that happens when the loop comes to the handle.',
		'ready.turn':
			'`sleep(0)` yields nothing to wait for. So the task puts its next step at the back of the ready queue itself: all that is there goes first.',
		'ready.timer':
			'At the end of its wait the loop moves every timer whose deadline has passed from the heap into the ready queue. A timer wakes no task itself: its callback gives a future its result, and that makes the task ready one turn later.',
		'ready.future':
			'A task that awaits a future has left its `__wakeup` there as a done callback. When the future is done, each callback is handed to `call_soon`: it joins the queue, and nobody runs at once.',
		'ready.cancelled':
			'To cancel a future makes it done, so its callbacks join the ready queue as they would for a result. The task that awaited it finds the cancellation when it is stepped.',
		'ready.call':
			'`call_soon` wraps the call in a `Handle` and appends it to the ready queue. First come, first served: there are no priorities.',
		'ready.thread':
			'Only `call_soon_threadsafe` may be called from another thread: it appends the handle and then wakes the loop, which may be asleep in its selector.',
		'run.task':
			'The loop runs one handle after another in its one thread. A handle of a task calls `__step`, which lets the coroutine go on until its next `await` that has to wait. Until then nothing else can run.',
		'run.callback':
			'A plain callback is an ordinary function: it runs to its end in one go. It cannot await; what it can do is set results, create tasks and make further calls.',
		'run.timer':
			'The timer that `sleep` sets calls this function. It gives the future its result, unless it was cancelled meanwhile, and so the task that awaits it joins the ready queue: it runs in the next turn.',
		'run.timeout':
			'A timeout cannot stop code from outside: it cancels the task that entered the block. `__aexit__` then turns the `CancelledError` into a `TimeoutError`, if the request was the timeout’s own.',
		'run.gather':
			'`gather` hears of every child by a callback. The last one sets the list of results, in the order given. Without `return_exceptions` the first failure is set at once; the other children run on.',
		'run.group':
			'A `TaskGroup` hears of each of its tasks by this callback. At the first failure it cancels all the others, and its parent, so that this comes to the end of the block. The last one lets the block end.',
		'run.wait':
			'`wait` counts what is still pending. It lets its caller go on when none is left, at the first with `FIRST_COMPLETED`, or at the first failure with `FIRST_EXCEPTION`. It cancels nobody.',
		'run.stop':
			'The task that the loop was to run is done, so this callback asks the loop to stop. The loop still finishes this turn: handles that are already counted run.',
		'run.job':
			'The pool’s future lives in a worker thread, the loop’s future in the loop. This call runs in the loop and copies the result, or the exception, from one to the other.',
		'handle.cancel':
			'A handle is not taken out of the queue, which would cost a search. It is marked, and the loop skips it when it comes to it.',
		'timer.set':
			'`call_at` puts a `TimerHandle` into a heap that is ordered by deadline. Nothing runs and nothing waits: the loop will look at the earliest deadline in each turn.',
		'timer.timeout':
			'On entry `asyncio.timeout` asks the loop to call `_on_timeout` at the deadline. If the block ends before, that handle is cancelled.',
		'timer.due':
			'The loop compares deadlines with its clock only between two turns. If a handle held the thread past the deadline, the timer is late by so much: a deadline is the earliest moment, never a promise.',
		'timer.cancel':
			'The handle is only marked as cancelled. It leaves the heap when it comes to the top, or when there are more than 100 timers and over half of them are cancelled.',
		'task.create':
			'`create_task` wraps the coroutine in a `Task` and schedules its first step; it returns at once. Whoever made it should keep a reference: the loop itself has only a weak one.',
		'task.create.eager':
			'An eager task takes its first step inside the call that makes it, without the ready queue. If it never has to wait, it is done before `create_task` returns.',
		'step.first':
			'The first step sends `None` into the coroutine, which runs from its first line to its first `await` that has to wait, or to its end.',
		'step.send':
			'The future that it awaited has called `__wakeup`, which found a result and sends `None` into the coroutine. The `await` then gives the result of the future, and the code goes on behind it.',
		'step.throw':
			'The future that it awaited is done with an exception. `__wakeup` throws it into the coroutine at its `await`: there it can be caught, like any other.',
		'step.cancelled':
			'A cancellation is an exception, `CancelledError`, that is thrown into the coroutine at its `await`. `finally` and `except` blocks run; whoever catches it should raise it again.',
		'suspend.turn':
			'`sleep(0)` is a bare `yield`: the only way to let others run without waiting for anything. One turn of the loop passes.',
		'suspend.sleep':
			'`sleep` makes a future, asks the loop to give it a result after the delay, and awaits it. The thread is free all the while: to sleep costs the loop nothing.',
		'suspend.future':
			'The future is not done, so `__await__` yields it up through every coroutine to the task. The task leaves its `__wakeup` there as a callback and returns to the loop.',
		'suspend.gather':
			'`gather` gives one future, and the task awaits that one. Its children are tasks of their own in the loop, so they run meanwhile, by turns.',
		'suspend.group':
			'At the end of its block a `TaskGroup` waits until the set of its tasks is empty. It looks again each time it is woken, since tasks may make more tasks.',
		'suspend.wait':
			'`wait` and `as_completed` leave a callback with each task and await one future of their own. With a timeout a timer would end that wait; it cancels no task.',
		'suspend.job':
			'The function goes to a pool; what is awaited is a future that the worker will complete through the loop. The loop’s own thread is free meanwhile.',
		'suspend.shutdown':
			'At the end the default pool is shut down by a thread of its own, which waits until no worker is busy and then lets the loop complete the future that is awaited here.',
		'cancel.task':
			'`Task.cancel` only asks. If the task awaits a future, that one is cancelled, and through it whatever it stands for in turn. If not, a flag makes its next step begin with `CancelledError`.',
		'cancel.timeout':
			'When the time has come, the timeout calls `cancel` on the task that entered its block. It remembers having done so: only its own request becomes a `TimeoutError`.',
		'cancel.group':
			'After the first failure the group cancels all its tasks that have not ended, and waits for them. Then it raises the failures together, as an `ExceptionGroup`.',
		'cancel.run':
			'When the main task is over, `Runner` cancels whatever is left and runs the loop until it has ended, so that every `finally` is run.',
		'end.done':
			'The coroutine has returned, which is a `StopIteration` with the value. The task takes it as its result, and the callbacks of those who await it join the ready queue.',
		'end.failed':
			'The exception has left the coroutine: the task keeps it and hands it to whoever awaits it. If nobody ever looks at it, Python complains when the task is thrown away.',
		'end.cancelled':
			'`CancelledError` has left the coroutine, or was still due when it returned, so the task counts as cancelled. Whoever awaits it gets a `CancelledError` too.',
		'future.gather':
			'`gather` makes a task of every coroutine it is given and one future for all results. They are ready at once, and run as soon as the caller awaits.',
		'future.group':
			'`async with asyncio.TaskGroup()` notes the task it runs in as the parent. It makes no task itself; every `create_task` of the group adds one to its set.',
		'future.wait':
			'`wait` takes tasks that exist already and starts nothing. It returns two sets, those that are done and those that are not, and raises nothing itself.',
		'future.as_completed':
			'`as_completed` leaves a callback with each; whoever ends is put into a queue, from which the loop over it takes them.',
		'future.shield':
			'`shield` gives the caller an outer future. To cancel that one does not touch the inner task, which runs on; keep a reference to it.',
		'future.bare':
			'A `Future` has a state, a result and a list of callbacks. It does nothing by itself: somebody has to call `set_result`.',
		'future.depends':
			'To depend on a task is to leave a callback with it. The callback is not called at once when the task ends, it joins the ready queue: hearing of an end costs a turn.',
		'future.end':
			'To complete a future hands each of its callbacks to `call_soon`, in the order in which they were added. It can be done once only.',
		'thread.block':
			'The loop has called a handle and waits until it returns: there is nobody else to run the queue. While this lasts no task, no timer and no timeout can act. `await asyncio.to_thread(…)` would move the call elsewhere.',
		'line.task':
			'Between two awaits a coroutine runs like any function, and nothing can come between: only an `await` that has to wait gives the thread back to the loop.',
		'line.program':
			'This is code of the module or of a callback, outside of any task: it runs like any Python program, and no task runs until it returns.',
		print:
			'What is printed appears in the order in which the steps run. `print` does not give up the thread.',
		'resource.create':
			'It belongs to no loop when it is made; it is bound to the running loop when somebody first has to wait in it. It is not safe to share between threads.',
		'resource.leave':
			'`CancelledError` was thrown where it waited, so its future is taken out of the line. If it had been served already, the turn is passed on to the next.',
		'queue.leave':
			'`CancelledError` was thrown where it waited, so its future is taken out of the line. If it had been woken already, the next one is woken in its stead.',
		'lock.wait':
			'`acquire` puts a future at the end of a line and awaits it. The line is first come, first served; whoever comes while somebody waits there waits as well.',
		'lock.take':
			'Where `acquire` finds it free and nobody before it, it takes it without any wait: such an `await` does not go through the loop at all. Who stood in line takes it when it runs again.',
		'lock.give':
			'`release` marks it free and wakes the first in line by setting its future’s result. That task takes it only when it runs; until then nobody can jump the line.',
		'semaphore.wait':
			'`acquire` waits if no permit is left, or if somebody is in line already. It puts a future at the end of the line and awaits it.',
		'semaphore.take':
			'`acquire` lowers the counter by one if it is above zero and nobody waits. Otherwise a permit is taken on behalf of who is first in line, before it runs.',
		'semaphore.give':
			'`release` adds a permit; `_wake_up_next` takes it away again at once for the first who waits, and sets the result of its future. So a newcomer cannot take it.',
		'event.wait':
			'If the event is not set, `wait` puts a future into the event’s line and awaits it. If it is set, it returns at once, without a turn of the loop.',
		'event.give':
			'`set` completes the future of everybody who waits. All of them become ready now, in the order in which they came, and whoever comes later does not wait until `clear`.',
		'event.take':
			'`clear` only marks the event as not set. Those whose futures `set` has completed go on all the same; whoever calls `wait` from now on joins the line.',
		'condition.wait':
			'`wait` gives back the lock, awaits a notification, and takes the lock again before it goes on, which may mean another wait. So the condition has to be looked at again.',
		'condition.notify':
			'`notify` completes the futures of those first in line. They are awake, but each has to get the lock again before it returns from `wait`, and the notifier still holds it.',
		'queue.get':
			'`get` waits in a line of getters as long as the queue is empty. Once woken it looks again: somebody else may have taken the item.',
		'queue.put':
			'`put` waits in a line of putters as long as the queue is full. That is how a bounded queue slows down who produces: back pressure.',
		'queue.take':
			'An item is taken out, and the first in the line of putters is woken, since there is room. It puts its own item when it runs.',
		'queue.give':
			'The item is in the queue, the count of unfinished items rises, and the first in the line of getters is woken. It takes the item when it runs.',
		'queue.join':
			'`join` waits on a count, not on an empty queue: every `put` raises it, every `task_done` lowers it. At zero everybody who joins is woken.',
		'barrier.wait':
			'`wait` counts who has come, under a lock of its own. The last one opens the barrier and wakes all others; nobody may enter anew until all have left.',
		'job.submit':
			'A pool puts the call into a queue of its own, from which its threads take. It starts a thread only if none is idle and there are fewer than `max_workers`.',
		'job.start':
			'Each worker takes the next call from the pool’s queue, first come, first served, and runs it to its end. A call cannot be cancelled once a worker has begun it.',
		'job.blocks':
			'A call that waits for the system, like `time.sleep` or a read, gives up the GIL: the loop and the other threads run meanwhile. That is what threads are good for.',
		'job.computes':
			'Only one thread at a time can run Python’s code: it holds the GIL, and hands it on every 5 ms if others want it. So threads that compute take as long as one after the other.',
		'job.process':
			'A process has an interpreter and a GIL of its own, so it computes on another core while the loop goes on. What goes in and comes out is pickled and copied.',
		'job.end':
			'The worker may not touch the loop’s future. It hands a call to `call_soon_threadsafe`; the loop copies the result in its next turn, and then wakes who awaits it.',
		'notice.never-awaited':
			'To call an `async def` function only makes a coroutine; none of its code runs. Python says so when the coroutine is thrown away without ever having been awaited.',
		'notice.never-retrieved':
			'A failed task or future keeps its exception for whoever awaits it; thrown away unasked, it reports it in `__del__`. What a plain callback raises can go to nobody: the loop reports it at once.',
		'notice.task-destroyed':
			'The task was thrown away before it had ended: nobody kept it, or the loop was closed over it. What it still had to do, its `finally` blocks too, is lost or late.',
		'notice.run': 'This was done for the run only: the text of the program stays as it is.',
		'program.ok':
			'`asyncio.run` returns when its main task has ended and all that was left has been cancelled and cleared away.',
		'program.error':
			'An exception that leaves the main task is raised again by `asyncio.run`; nobody caught it, so Python prints the traceback and ends.',
		'program.deadlock':
			'Nothing is ready, no timer is set and no worker is busy: the selector would wait without a limit. Real Python would hang here without a word.',
		'program.stopped':
			'The simulator has stopped the program, not Python. All that has happened until here is what CPython does, and is kept.'
	}
};
