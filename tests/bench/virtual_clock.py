"""Runs programs on CPython's own asyncio under a virtual clock, which never sleeps.

Nothing is recorded and no system call is made while the loop turns, so CPython is as fast as it can be.
Needs nothing but the standard library, so that it runs in Pyodide too.

As a script: reads a program from standard input and writes, as JSON, this Python's version and the median
milliseconds of processor time to compile and run it.
"""

import asyncio
import contextlib
import io
import json
import platform
import statistics
import sys
import time

MEASURE_FOR = 2.0  # seconds
FEWEST_RUNS = 3
MOST_RUNS = 200


class VirtualSelector:
    """Watches no file: where the loop would wait, the clock moves on to the next timer."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("nothing is ready and nothing is scheduled")
        if timeout > 0:
            # The deadline itself, since now + (deadline - now) may be another float.
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = VirtualSelector(self)

    def time(self):
        return self.now

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def run(main, **options):
    with asyncio.Runner(loop_factory=VirtualLoop, **options) as runner:
        return runner.run(main)


def execute(source):
    """Compiles and runs a program, whose output is dropped."""
    asyncio.run = run
    # Pyodide runs within a loop of its own.
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    finally:
        asyncio._set_running_loop(outer)


def measure(source):
    """Median milliseconds of processor time of one run, after a run to warm up."""
    execute(source)
    taken = []
    deadline = time.perf_counter() + MEASURE_FOR
    while len(taken) < FEWEST_RUNS or (len(taken) < MOST_RUNS and time.perf_counter() < deadline):
        begin = time.process_time()
        execute(source)
        taken.append((time.process_time() - begin) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    milliseconds = measure(sys.stdin.read())
    json.dump({"version": platform.python_version(), "milliseconds": milliseconds}, sys.stdout)
