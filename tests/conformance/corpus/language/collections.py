"""Lists, dicts, tuples, sets and their methods."""

import asyncio

items = [3, 1, 2]
items.append(4)
items.extend([5, 6])
items.insert(0, 0)
items.remove(3)
print(items, items.pop(), items.pop(0), items.index(2), items.count(1), items[1:3], items[::-1], items[-2:])
items.sort(reverse=True)
print(items, sorted(['b', 'A', 'c'], key=str.lower), list(reversed(items)), items + [1], items * 2)
items[1:2] = ['x', 'y']
del items[0]
print(items, [1, 2] == [1, 2], [1, 2] < [1, 3], 2 in [1, 2], list(enumerate('ab', 1)))
d = {'b': 1, 'a': 2}
d['c'] = d.get('c', 0) + 1
d.setdefault('d', []).append(1)
d.update(b=9, e=5)
print(d, list(d), list(d.values()), list(d.items()), d.pop('b'), 'a' in d, len(d), d | {'z': 0})
print({k: v for k, v in sorted(d.items(), key=lambda item: item[0])}, dict([('x', 1)]), dict.fromkeys('ab', 0), d.get('nope'))
del d['a']
for key in list(d):
    if key == 'c':
        del d[key]
print(d, d == {'d': [1], 'e': 5}, max({'x': 1, 'y': 2}, key={'x': 1, 'y': 2}.get))
s = {1, 2, 3}
s.add(4)
s.discard(9)
print(s, s & {2, 3, 9}, s | {7}, s - {1}, s ^ {1, 8}, {1} <= s, s.isdisjoint({5}), frozenset([1]), set())
t = 1, 2, 2
print(t, t.count(2), t + (3,), t[0], (1,), (), t < (1, 3), hash((1, 2)) == hash((1, 2)))
a = b = [1]
a += [2]
print(b, a is b, [*a], list('abc'), tuple([1]), list(range(10, 0, -3)), range(5), range(0, 10, 2)[2])
try:
    for key in d:
        d[key + 'x'] = 1
except RuntimeError as e:
    print(e)
try:
    {[]: 1}
except TypeError as e:
    print(e)
print(list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(zip([1, 2], 'ab')))
