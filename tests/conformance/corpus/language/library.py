"""Modules that programs about asyncio import."""

import asyncio
import functools
import heapq
import itertools
import json
from collections import Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum

@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False)

class State(Enum):
    IDLE = 'idle'
    BUSY = 'busy'

jobs = [Job(3, 'c'), Job(1, 'a', ['x']), Job(2, 'b')]
heapq.heapify(jobs)
print([heapq.heappop(jobs) for _ in range(3)])
print(State.IDLE, State('busy'), State['IDLE'].value, [state.name for state in State], State.IDLE is State.IDLE, repr(State.BUSY))
words = defaultdict(list)
for word in 'one two three four'.split():
    words[len(word)].append(word)
print(dict(words), words, Counter('abracadabra').most_common(2))
window = deque([1, 2, 3], maxlen=3)
window.append(4)
window.appendleft(0)
print(window, window.popleft(), list(itertools.islice(itertools.count(5), 3)), list(itertools.chain('ab', [1])))
Pair = namedtuple('Pair', 'left right')
pair = Pair(1, right=2)
print(pair, pair.left, pair._replace(left=5), tuple(pair))
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(int, base=2)('101'))

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
print(json.dumps({'a': [1, 2.5, None, True], 'b': 'é"'}), json.loads('{"x": [1, {"y": null}]}'), json.dumps([1], indent=2))
print([(key, list(group)) for key, group in itertools.groupby('aabbb')], list(itertools.product('ab', [1, 2]))[:3])
