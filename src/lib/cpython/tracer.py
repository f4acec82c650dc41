"""Runs programs on CPython's own asyncio under a virtual clock and records what they do.

The clock moves where the loop would wait and where the program sleeps; nothing ever waits for real. asyncio
is given four rules and is left as it is otherwise:

- timers that are due at the same time are due in the order in which they were set;
- where asyncio walks a set of tasks or of async generators, it does so in the order of insertion;
- an async generator that has ended is forgotten by the loop at once, not when it is collected;
- a delay too short for the clock to show takes it to its next reading, as no real clock stands still.

Worker threads are virtual: a job runs at once when it is given to a free worker, on a clock of its own. What it
prints and what it returns reach the others when their clock has come there. What it does to shared objects
happens too early: programs in which that shows cannot be judged here.

`trace(source)` gives one program's record as JSON. As a script it reads a JSON list of programs and writes a list
of records. It is one file that needs CPython 3.11 or later and nothing else, so it also runs inside Pyodide.
"""

import ast
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.taskgroups
import asyncio.tasks
import collections.abc
import concurrent.futures
import contextlib
import contextvars
import gc
import heapq
import inspect
import itertools
import json
import linecache
import logging
import math
import sys
import time
import types
import warnings
import weakref

CLOCK_RESOLUTION = 1e-9
PROCESSORS = 4
MOST_PASSES = 100_000
MOST_EVENTS = 1_000_000
PROGRAM_NAME = "program.py"


class Deadlock(BaseException):
    """Nothing is ready and nothing is scheduled: the program would wait for ever."""


class LimitReached(BaseException):
    """The program goes on for too long."""


# --- the record ---------------------------------------------------------------------------


class Record:
    """What one program did. Once it is closed nothing is added."""

    def __init__(self):
        self.events = []
        self.warnings = []
        self.passes = 0
        self.is_closed = False
        self.line = ""
        self.task_names = itertools.count(1)

    def add(self, *event):
        if not self.is_closed:
            self.events.append(list(event))
            if len(self.events) > MOST_EVENTS:
                raise LimitReached("events")
        return event

    def begin_step(self, task):
        """The row of a step; whoever ends it fills in how."""
        row = ["step", record.passes, machine.time(), task.first_name, ""]
        if not self.is_closed:
            self.events.append(row)
        return row

    def warn(self, code, subject):
        if not self.is_closed:
            self.warnings.append([code, subject])

    def write(self, text, task):
        """Adds whole lines; the rest waits for its end."""
        *lines, self.line = (self.line + text).split("\n")
        for line in lines:
            self.add("print", machine.now, task, line)

    def flush(self):
        if self.line:
            self.add("print", machine.now, current_name(), self.line)


def current_name():
    """The name of the task that runs, empty outside of tasks."""
    if machine.job or asyncio._get_running_loop() is None:
        return ""
    task = asyncio.current_task()
    return task.first_name if task else ""


class Output:
    """Stands for sys.stdout: what is printed in a job is printed when its time comes."""

    encoding = "utf-8"

    def write(self, text):
        if machine.job:
            machine.job.defer(lambda: record.write(text, ""))
        else:
            record.write(text, current_name())
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


class Silence(Output):
    def write(self, text):
        return len(text)


# --- the clock and the worker threads -----------------------------------------------------


class Machine:
    """The clock of the program and what worker threads will have done by when."""

    def __init__(self):
        self.now = 0.0
        self.job = None
        self.events = []
        self.order = itertools.count()

    def time(self):
        return self.job.now if self.job else self.now

    def sleep(self, seconds):
        seconds = float(seconds) if hasattr(seconds, "__float__") else seconds.__index__()
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if seconds == 0:
            return
        if self.job:
            self.job.held_from = self.job.now
            self.job.now += seconds
        else:
            self.advance(self.now + seconds)

    def at(self, when, held_from, action):
        # Of what happens at one time, what was begun first comes first.
        heapq.heappush(self.events, (when, held_from, next(self.order), action))

    def next_event(self):
        return self.events[0][0] if self.events else math.inf

    def step(self):
        when, _, _, action = heapq.heappop(self.events)
        self.now = when
        action()

    def advance(self, until):
        while self.next_event() <= until:
            self.step()
        self.now = until

    def advance_while_busy(self):
        while self.events:
            self.advance(self.next_event())

    def wait(self, is_done, timeout=None):
        """Holds the main thread until `is_done()`; false if `timeout` seconds pass first."""
        if self.job and not is_done():
            raise NotImplementedError("a job that waits for another")
        until = math.inf if timeout is None else self.now + timeout
        while not is_done():
            if self.next_event() > until:
                self.now = until
                return False
            if not self.events:
                freeze()
                raise Deadlock
            self.advance(self.next_event())
        return True


class Job:
    """A call on a worker, with the worker's clock."""

    def __init__(self, call):
        self.call = call
        self.now = self.held_from = machine.now

    def defer(self, action):
        if self.now == machine.now:
            action()
        else:
            machine.at(self.now, self.held_from, action)

    def run(self, end):
        """Runs to its end; `end(value, exception)` is called when the clock has come there."""
        outer_job, outer_loop = machine.job, asyncio._get_running_loop()
        machine.job = self
        asyncio._set_running_loop(None)
        try:
            value, exception = contextvars.Context().run(self.call), None
        except Exception as e:
            value, exception = None, e
        finally:
            machine.job = outer_job
            asyncio._set_running_loop(outer_loop)
        self.defer(lambda: end(value, exception))


class VirtualFuture(concurrent.futures.Future):
    def result(self, timeout=None):
        if not machine.wait(self.done, timeout):
            raise TimeoutError
        return super().result()

    def exception(self, timeout=None):
        if not machine.wait(self.done, timeout):
            raise TimeoutError
        return super().exception()


class VirtualPool(concurrent.futures.Executor):
    def __init__(self, max_workers=None, *args, **options):
        self._size = self.most_workers if max_workers is None else max_workers
        if self._size <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._busy = 0
        self._queue = []
        self._is_shut_down = False
        self._is_assigning = False
        self._when_idle = []

    def submit(self, fn, /, *args, **kwargs):
        if self._is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = VirtualFuture()
        self._queue.append((future, lambda: fn(*args, **kwargs)))
        self._assign()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut_down = True
        if cancel_futures:
            for future, _ in self._queue:
                future.cancel()
            self._queue.clear()
        if wait:
            machine.wait(self._is_idle)

    def when_idle(self, told):
        if self._is_idle():
            told()
        else:
            self._when_idle.append(told)

    def _is_idle(self):
        return self._busy == 0 and not self._queue

    def _assign(self):
        if self._is_assigning:
            return
        self._is_assigning = True
        while self._queue and self._busy < self._size:
            future, call = self._queue.pop(0)
            if future.set_running_or_notify_cancel():
                self._busy += 1
                Job(call).run(lambda value, exception, future=future: self._end(future, value, exception))
        self._is_assigning = False
        if self._is_idle():
            told, self._when_idle = self._when_idle, []
            for tell in told:
                tell()

    def _end(self, future, value, exception):
        if exception is None:
            future.set_result(value)
        else:
            future.set_exception(exception)
        self._busy -= 1
        self._assign()


class ThreadPoolExecutor(VirtualPool):
    most_workers = min(32, PROCESSORS + 4)


class ProcessPoolExecutor(VirtualPool):
    most_workers = PROCESSORS


def wait_for_futures(fs, timeout=None, return_when=concurrent.futures.ALL_COMPLETED):
    fs = list(dict.fromkeys(fs))

    def is_enough():
        if return_when == concurrent.futures.FIRST_COMPLETED:
            return any(f.done() for f in fs)
        if return_when == concurrent.futures.FIRST_EXCEPTION:
            if any(f.done() and not f.cancelled() and f.exception() for f in fs):
                return True
        return all(f.done() for f in fs)

    if fs:
        machine.wait(is_enough, timeout)
    done = OrderedSet(f for f in fs if f.done())
    return concurrent.futures._base.DoneAndNotDoneFutures(
        done, OrderedSet(f for f in fs if not f.done())
    )


def futures_as_completed(fs, timeout=None):
    fs = list(dict.fromkeys(fs))
    until = None if timeout is None else machine.now + timeout
    finished = []
    for future in fs:
        future.add_done_callback(finished.append)
    for number in range(len(fs)):
        left = None if until is None else max(until - machine.now, 0)
        if not machine.wait(lambda: len(finished) > number, left):
            raise TimeoutError(f"{len(fs) - len(finished)} (of {len(fs)}) futures unfinished")
        yield finished[number]


# --- the rules of order -------------------------------------------------------------------


class OrderedSet(set):
    """A set that is walked in the order of insertion."""

    def __init__(self, items=()):
        super().__init__()
        self._order = {}
        self.update(items)

    def __iter__(self):
        return iter(self._order)

    def __reversed__(self):
        return reversed(self._order)

    def add(self, item):
        super().add(item)
        self._order[item] = None

    def discard(self, item):
        super().discard(item)
        self._order.pop(item, None)

    def remove(self, item):
        super().remove(item)
        del self._order[item]

    def pop(self):
        if not self._order:
            raise KeyError("pop from an empty set")
        item = next(iter(self._order))
        self.remove(item)
        return item

    def clear(self):
        super().clear()
        self._order.clear()

    def update(self, *others):
        for other in others:
            for item in other:
                self.add(item)

    def copy(self):
        return OrderedSet(self)

    def union(self, *others):
        made = self.copy()
        made.update(*others)
        return made

    def difference(self, *others):
        return OrderedSet(item for item in self if not any(item in set(other) for other in others))

    def intersection(self, *others):
        return OrderedSet(item for item in self if all(item in set(other) for other in others))

    def symmetric_difference(self, other):
        other = OrderedSet(other)
        return self.difference(other).union(other.difference(self))

    def __or__(self, other):
        return self.union(other) if isinstance(other, collections.abc.Set) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, collections.abc.Set) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, collections.abc.Set) else NotImplemented

    def __xor__(self, other):
        if not isinstance(other, collections.abc.Set):
            return NotImplemented
        return self.symmetric_difference(other)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference_update(self, *others):
        for item in OrderedSet(itertools.chain(*others)):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection_update(self, *others):
        self.difference_update(self.difference(self.intersection(*others)))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __repr__(self):
        return "{" + ", ".join(map(repr, self)) + "}" if self else "set()"


class OrderedWeakSet:
    """What the loop needs of a WeakSet of async generators, walked in the order of insertion."""

    def __init__(self):
        self._references = {}

    def add(self, item):
        key = id(item)
        self._references[key] = weakref.ref(item, lambda _: self._references.pop(key, None))

    def discard(self, item):
        self._references.pop(id(item), None)

    def clear(self):
        self._references.clear()

    def __iter__(self):
        items = [ref() for ref in self._references.values()]
        return iter([item for item in items if item is not None and item.ag_frame is not None])

    def __len__(self):
        return len(list(iter(self)))


class TimerHandle(asyncio.TimerHandle):
    __slots__ = ("_order",)
    _orders = itertools.count()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._order = next(TimerHandle._orders)

    def __lt__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._order) < (other._when, other._order)


class SetComprehensionsByCall(ast.NodeTransformer):
    """{f(x) for x in xs} → set(f(x) for x in xs), so that the name `set` decides."""

    def visit_SetComp(self, node):
        self.generic_visit(node)
        generator = ast.GeneratorExp(node.elt, node.generators)
        return ast.copy_location(ast.Call(ast.Name("set", ast.Load()), [generator], []), node)


def call_set_comprehensions(module, name):
    definition = getattr(module, name, None)
    if definition is not None:
        tree = SetComprehensionsByCall().visit(ast.parse(inspect.getsource(definition)))
        exec(compile(ast.fix_missing_locations(tree), module.__file__, "exec"), vars(module))


# --- tasks --------------------------------------------------------------------------------


class TracedCoroutine(collections.abc.Coroutine):
    """A task's coroutine: records each of its steps."""

    def __init__(self, coroutine, task):
        self._coroutine = coroutine
        self._task = weakref.ref(task)

    def send(self, value):
        return self._step(self._coroutine.send, value)

    def throw(self, *thrown):
        return self._step(self._coroutine.throw, *thrown)

    def close(self):
        return self._coroutine.close()

    def __await__(self):
        return self._coroutine.__await__()

    def __getattr__(self, name):
        return getattr(self._coroutine, name)

    def _step(self, method, *args):
        task = self._task()
        row = record.begin_step(task)
        try:
            yielded = method(*args)
        except StopIteration:
            # Where it was cancelled in the very step in which it returned, it ends cancelled.
            row[-1] = "cancelled" if task._must_cancel else "done"
            raise
        except asyncio.CancelledError:
            row[-1] = "cancelled"
            raise
        except BaseException as e:
            row[-1] = f"failed {type(e).__name__}"
            # The task will hold the traceback, which holds this frame: no cycle may keep the task alive.
            del task
            raise
        row[-1] = "wait" if self._can_wait_for(task, yielded) else "turn"
        return yielded

    @staticmethod
    def _can_wait_for(task, yielded):
        """Whether the task will wait: not for nothing, for itself, for another loop's, for what was not awaited."""
        if not asyncio.isfuture(yielded) or not yielded._asyncio_future_blocking:
            return False
        return yielded is not task and yielded.get_loop() is task.get_loop()


class Task(asyncio.Task):
    _orders = itertools.count()

    def __init__(self, coro, *args, name=None, **kwargs):
        self._order = next(Task._orders)
        if asyncio.iscoroutine(coro):
            coro = TracedCoroutine(coro, self)
            if name is None:
                name = f"Task-{next(record.task_names)}"
            # A record tells tasks apart by the names that they had when they were made.
            self.first_name = str(name)
        super().__init__(coro, *args, name=name, **kwargs)

    def cancel(self, msg=None):
        if record.is_closed:
            return False
        if not self.done():
            record.add("cancel", record.passes, machine.time(), self.first_name, current_name())
        return super().cancel(msg)


Task.__module__, Task.__qualname__ = asyncio.Task.__module__, asyncio.Task.__qualname__


def all_tasks(loop=None, _all_tasks=asyncio.tasks.all_tasks):
    return OrderedSet(sorted(_all_tasks(loop), key=lambda task: task._order))


# --- the loop -----------------------------------------------------------------------------


class VirtualSelector:
    """Watches no file: where the loop would wait, the clock moves."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        loop = self._loop
        if record.passes >= MOST_PASSES:
            freeze()
            raise LimitReached("turns")
        if timeout is None or timeout > 0:
            self._wait(timeout)
        # From ten million seconds on the resolution would be lost in rounding, and the loop would spin.
        loop._clock_resolution = max(CLOCK_RESOLUTION, math.ulp(machine.now))
        return []

    def _wait(self, timeout):
        loop = self._loop
        if timeout is None:
            until = math.inf
        else:
            # The deadline itself where it is that: now + (deadline - now) may be another float.
            when = loop._scheduled[0]._when
            until = float(when if timeout == when - machine.now else machine.now + timeout)
        while not loop._ready:
            if until == math.inf and not machine.events:
                freeze()
                raise Deadlock
            if machine.next_event() > until:
                machine.now = until
                return
            machine.advance(machine.next_event())

    def close(self):
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = VirtualSelector(self)

    def time(self):
        return machine.time()

    def run_forever(self):
        if record.is_closed:
            raise Deadlock
        super().run_forever()

    def call_later(self, delay, callback, *args, context=None):
        if delay > 0 and self.time() + delay == self.time():
            delay = math.ulp(self.time())
        return super().call_later(delay, callback, *args, context=context)

    def _process_events(self, event_list):
        record.passes += 1

    def _write_to_self(self):
        pass

    def call_soon_threadsafe(self, callback, *args, context=None):
        if machine.job and machine.job.now > machine.now:
            call = super().call_soon_threadsafe
            machine.job.defer(lambda: call(callback, *args, context=context))
            return None
        return super().call_soon_threadsafe(callback, *args, context=context)

    def default_exception_handler(self, context):
        exception = context.get("exception")
        if context["message"].startswith("Task was destroyed"):
            record.warn("task-destroyed", context["task"].get_name())
        elif exception is not None:
            record.warn("never-retrieved", type(exception).__name__)

    def _do_shutdown(self, future):
        executor = self._default_executor
        executor.shutdown(wait=False)
        finish = asyncio.futures._set_result_unless_cancelled
        executor.when_idle(lambda: self.call_soon_threadsafe(finish, future, None))


class ImmediateThread:
    """The thread in which the loop shuts its default executor down: it waits for nothing here."""

    def __init__(self, target, args=()):
        self._call = lambda: target(*args)

    def start(self):
        self._call()

    def join(self, timeout=None):
        pass


class VirtualPolicy:
    """Gives each thread that asks a virtual loop; there is but one."""

    _loop = None

    def get_event_loop(self):
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._loop = loop

    def new_event_loop(self):
        return VirtualLoop()


class Namespace:
    """A module with some of its names replaced."""

    def __init__(self, module, **names):
        self._module = module
        vars(self).update(names)

    def __getattr__(self, name):
        return getattr(self._module, name)


# --- programs -----------------------------------------------------------------------------

record = Record()
machine = Machine()


def freeze():
    """From here on nothing is recorded: the program is over, whatever its `finally` blocks say."""
    record.is_closed = True


@contextlib.contextmanager
def replaced(pairs):
    """Sets attributes, and sets them back."""
    missing = object()
    before = [(owner, name, vars(owner).get(name, missing)) for owner, name, _ in pairs]
    for owner, name, value in pairs:
        setattr(owner, name, value)
    try:
        yield
    finally:
        for owner, name, value in before:
            if value is missing:
                delattr(owner, name)
            else:
                setattr(owner, name, value)


def clocks():
    seconds = [(time, name, lambda: machine.time()) for name in
               ("time", "monotonic", "perf_counter", "process_time", "thread_time")]
    whole = [(time, name, lambda: round(machine.time() * 1e9)) for name in
             ("time_ns", "monotonic_ns", "perf_counter_ns")]
    return [*seconds, *whole, (time, "sleep", lambda seconds, /: machine.sleep(seconds))]


def rules_of_order():
    tasks, events, base_events = asyncio.tasks, asyncio.events, asyncio.base_events
    return [
        *((owner, "all_tasks", all_tasks) for owner in (asyncio, tasks)),
        *((owner, "TimerHandle", TimerHandle) for owner in (asyncio, events)),
        (tasks, "set", OrderedSet),
        (asyncio.taskgroups, "set", OrderedSet),
        (base_events, "weakref", Namespace(weakref, WeakSet=OrderedWeakSet)),
    ]


def replacements():
    tasks, events, futures = asyncio.tasks, asyncio.events, concurrent.futures
    pairs = [
        *clocks(),
        *((owner, "Task", Task) for owner in (asyncio, tasks)),
        (futures, "ThreadPoolExecutor", ThreadPoolExecutor),
        (futures, "ProcessPoolExecutor", ProcessPoolExecutor),
        (futures, "wait", wait_for_futures),
        (futures, "as_completed", futures_as_completed),
        (asyncio, "SelectorEventLoop", VirtualLoop),
        (asyncio, "EventLoop", VirtualLoop),
        (asyncio.base_events, "threading", Namespace(asyncio.base_events.threading, Thread=ImmediateThread)),
        (events, "_event_loop_policy", VirtualPolicy()),
        (warnings, "_warn_unawaited_coroutine",
         lambda coroutine: record.warn("never-awaited", coroutine.__qualname__)),
        (sys, "stdout", Output()),
        (sys, "stderr", Silence()),
        (sys, "unraisablehook", lambda unraisable: None),
        (sys, "argv", [PROGRAM_NAME]),
    ]
    if hasattr(asyncio, "create_eager_task_factory"):
        eager = asyncio.create_eager_task_factory(Task)
        pairs += [(owner, "eager_task_factory", eager) for owner in (asyncio, tasks)]
    return pairs


for _name in ("as_completed", "_AsCompletedIterator"):
    call_set_comprehensions(asyncio.tasks, _name)
asyncio.as_completed = asyncio.tasks.as_completed

# What stands so far lives as long as this: collecting after each program need not look at it again.
gc.collect()
gc.freeze()


def describe(exception):
    """The last line of a traceback, without the exception's module."""
    text = exception.msg if isinstance(exception, SyntaxError) else str(exception)
    return f"{type(exception).__name__}: {text}" if text else type(exception).__name__


def is_quiet(exception):
    return isinstance(exception, SystemExit) and exception.code in (None, 0)


def run(source):
    """Runs a program's text as the main module. Gives how it ended, and the words for it."""
    module = types.ModuleType("__main__")
    module.__file__ = PROGRAM_NAME
    linecache.cache[PROGRAM_NAME] = (len(source), None, source.splitlines(True), PROGRAM_NAME)
    outer_main = sys.modules.get("__main__")
    sys.modules["__main__"] = module
    try:
        exec(compile(source, PROGRAM_NAME, "exec", dont_inherit=True), vars(module))
        ending = ("ok", "")
    except Deadlock:
        ending = ("deadlock", "")
    except LimitReached as e:
        ending = ("limit", str(e))
    except BaseException as e:
        ending = ("ok", "") if is_quiet(e) else ("error", describe(e))
        # What the exception holds goes before the record is closed, to be heard of.
        e = None
    finally:
        sys.modules["__main__"] = outer_main
    if record.is_closed and ending[0] == "ok":
        ending = ("deadlock", "")
    # As at exit, where Python waits for the threads of its pools.
    machine.advance_while_busy()
    record.flush()
    return ending, module


def trace(source, ordered=True):
    """What a program does on CPython, as JSON; not `ordered`: CPython is not given the rules of order."""
    global record, machine
    record, machine = Record(), Machine()
    outer_loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    logging_level = logging.root.level
    try:
        with replaced(replacements() + (rules_of_order() if ordered else [])), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ending, module = run(source)
            end = machine.now
            events = record.events
            record.events = []
            vars(module).clear()
            del module
            gc.collect()
            freeze()
    finally:
        logging.root.handlers.clear()
        logging.root.setLevel(logging_level)
        asyncio._set_running_loop(outer_loop)
    return json.dumps(
        {
            "version": sys.version.split()[0],
            "events": events,
            "warnings": record.warnings,
            "ending": ending[0],
            "value": ending[1],
            "end": end,
        }
    )


if __name__ == "__main__":
    print("[" + ",".join(trace(program) for program in json.load(sys.stdin)) + "]")
