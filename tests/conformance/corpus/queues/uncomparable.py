"""A comparison that raises leaves each item there once (queues.PriorityQueue).

A put keeps the new item, a get loses the one that it was about to give."""

import asyncio


class Job:
    fails = ()

    def __init__(self, name, rank):
        self.name = name
        self.rank = rank

    def __lt__(self, other):
        if (self.name, other.name) in Job.fails:
            raise TypeError(f"{self.name} < {other.name}")
        return self.rank < other.rank

    def __repr__(self):
        return self.name


async def main():
    queue = asyncio.PriorityQueue()
    for name, rank in ("a", 1), ("b", 3), ("c", 2), ("d", 5), ("e", 4), ("f", 6), ("g", 7):
        await queue.put(Job(name, rank))
    print(queue)

    # A put fails on the way up, after the new item has changed places once.
    Job.fails = {("z", "b")}
    try:
        queue.put_nowait(Job("z", 0))
    except TypeError as error:
        print("put", error)
    print(queue)

    # A get fails on the way down.
    Job.fails = {("d", "e"), ("e", "d"), ("z", "e"), ("e", "z")}
    for _ in range(3):
        try:
            print("got", queue.get_nowait())
        except TypeError as error:
            print("get", error)
        print(queue)

    Job.fails = ()
    while not queue.empty():
        print("got", await queue.get(), queue.qsize())
    for _ in range(7):
        queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()


asyncio.run(main())
