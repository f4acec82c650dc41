from collections import deque, defaultdict, Counter, OrderedDict, namedtuple
d = deque([1,2,3], maxlen=3); d.append(4); print(d, d.maxlen); d.appendleft(0); print(d)
d.rotate(1); print(d); d.rotate(-2); print(d, list(d), len(d), 3 in d, d[0], d[-1])
e = deque('abc'); e.extend('de'); e.extendleft('xy'); print(e, e.index('a'), e.count('a'), e.pop(), e.popleft())
e.insert(1, 'Q'); e.remove('a'); e.reverse(); print(e, e.copy(), e == e.copy(), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1]) * 3)
e[0] = 'z'; del e[1]; print(e, list(reversed(e)), bool(deque()), repr(deque()))
for f in [lambda: deque().pop(), lambda: deque([1])[4], lambda: deque([1]).remove(2), lambda: deque(maxlen=-1), lambda: deque([1]).index(5), lambda: [d.append(1) for _ in d], lambda: deque([1], 1).insert(0, 1), lambda: deque(5), lambda: deque()['a'], lambda: deque() + [1], lambda: deque().popleft()]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dict(dd), dd.get('zz'), 'zz' in dd, len(dd), dd.default_factory)
try: defaultdict()['x']
except KeyError as x: print(repr(x))
try: defaultdict(3)
except TypeError as x: print(x)
d2 = defaultdict(int, {'a': 1}, b=2); d2['c'] += 5; print(d2, d2 == {'a': 1, 'b': 2, 'c': 5}, d2.copy(), sorted(d2.items()), isinstance(d2, dict))
class DD(defaultdict):
    def __missing__(self, k): return k * 2
print(DD()[4])
c = Counter('mississippi'); print(c, c.most_common(2), c['z'], c['s'], sum(c.values()), c.total(), list(c.elements()))
c.update('zzz'); c.subtract({'s': 5}); print(c, +c, -c, c['s'])
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
print(Counter(), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), dict(Counter([1,1,2])), Counter(['b','a','a']).most_common())
del c['nope']; c['q'] = 4; print(c.most_common(1), c.copy() == c)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(), list(reversed(o)))
try: o.move_to_end('x')
except KeyError as x: print(repr(x))
P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([7, 8]), p == (1, 2), hash(p) == hash((1, 2)))
x, y = p; print(x, y, len(p), isinstance(p, tuple), P.__name__, P)
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[10, 20]); print(Q(1), Q(1, 2), Q._field_defaults)
for f in [lambda: P(1), lambda: P(1, 2, 3), lambda: P(x=1, z=2), lambda: namedtuple('P', 'a a'), lambda: namedtuple('P', '_a'), lambda: namedtuple('P', 'class'), lambda: p._replace(q=1), lambda: P._make([1]), lambda: setattr(p, 'x', 3), lambda: namedtuple('1', 'a'), lambda: namedtuple('P', 'a', defaults=[1, 2]), lambda: p.nope]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
class P3(namedtuple('P3', 'x y')):
    __slots__ = ()
    @property
    def norm(self): return self.x + self.y
    def __str__(self): return f'<{self.x}>'
print(P3(1, 2).norm, str(P3(1, 2)), repr(P3(1, 2)), P3(1, 2)._replace(y=9))
print(namedtuple('R', 'a class a', rename=True)._fields)
match P(1, 2):
    case P(a, b): print('m', a, b)
