"""Times programs on CPython's own asyncio under a virtual clock, which never sleeps.

Reads a JSON list of programs (source texts) from standard input and writes, as JSON, this Python's
version and for each program the median milliseconds of processor time to compile and run it. Nothing is
recorded and no system call is made while the loop turns, so CPython is as fast as it can be.
"""

import asyncio
import contextlib
import io
import json
import platform
import selectors
import statistics
import sys
import time

MEASURE_FOR = 2.0  # seconds for each program
FEWEST_RUNS = 5
MOST_RUNS = 200


class VirtualSelector(selectors.SelectSelector):
    """Watches no file: where the loop would wait, the clock moves on to the next timer."""

    loop = None

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("nothing is ready and nothing is scheduled")
        if timeout > 0:
            # The deadline itself, since now + (deadline - now) may be another float.
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.now = 0.0
        selector = VirtualSelector()
        selector.loop = self
        super().__init__(selector)

    def time(self):
        return self.now


def run(main, **options):
    with asyncio.Runner(loop_factory=VirtualLoop, **options) as runner:
        return runner.run(main)


def measure(source):
    """Median milliseconds of processor time of one run, after a run to warm up."""
    taken = []
    deadline = None
    while len(taken) < FEWEST_RUNS or (len(taken) < MOST_RUNS and time.perf_counter() < deadline):
        begin = time.process_time()
        exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
        end = time.process_time()
        if deadline is None:
            deadline = time.perf_counter() + MEASURE_FOR
        else:
            taken.append((end - begin) * 1000)
    return statistics.median(taken)


def main():
    asyncio.run = run
    programs = json.load(sys.stdin)
    with contextlib.redirect_stdout(io.StringIO()):
        medians = [measure(source) for source in programs]
    json.dump({"version": platform.python_version(), "milliseconds": medians}, sys.stdout)


if __name__ == "__main__":
    main()
