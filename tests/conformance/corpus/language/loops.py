"""for, while, else, break, continue, iteration protocols."""

import asyncio

class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Countdown(3)), 2 in Countdown(5), sum(Countdown(4)), [*Countdown(2)])
for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    print(i)
else:
    print('never')
for i in []:
    pass
else:
    print('else')
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print('while', n)
else:
    print('while else')
for i, (a, *b) in enumerate([(1, 2, 3), 'xy']):
    print(i, a, b)
for d['k'] in (d := {}) or [1, 2]:
    pass
print(d)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10
print(list(Old()), list(iter(lambda: Countdown, Countdown)))
for bad in (5, None):
    try:
        for _ in bad:
            pass
    except TypeError as e:
        print(e)
