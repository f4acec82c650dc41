import functools
print({1: 'a', 'b': [1, 2]}, {**{'a': 1}}, [*range(3), *'ab'], (*[1], 2))
x = [3, 1, 2]; x.sort(key=lambda v: -v); print(x)
x[1:2] = [7, 8, 9]; del x[::2]; print(x); x[5:] = 'ab'; print(x)
try: x[::2] = [1]
except ValueError as e: print(e)
try: x[1:2] = 5
except TypeError as e: print(e)
for bad in ('del (1,)[0]', ):
    pass
t = (1, 2)
try: t[0] = 5
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
try: 'a'[0] = 'b'
except TypeError as e: print(e)
try: None[0] = 1
except TypeError as e: print(e)
try: len.x = 1
except AttributeError as e: print(e)
try: (1).x = 1
except AttributeError as e: print(e)
try: [].append = 1
except AttributeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
try: del [].foo
except AttributeError as e: print(e)
try: [].append(*[1, 2])
except TypeError as e: print(e)
d = {'a': 1, 'b': 2}
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e: print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
l = [1, 2]
for v in l:
    if len(l) < 6: l.append(v + 2)
print(l)
a = [1]; a.append(a); print(a); b = {}; b['b'] = b; print(b)
i = 10; i += 5; i -= 3; i *= 2; i //= 5; i **= 3; i %= 7; i |= 8; i &= 12; i ^= 5; i <<= 2; i >>= 1; print(i)
try: i += 'a'
except TypeError as e: print(e)
try: i **= 'a'
except TypeError as e: print(e)
try: l += 5
except TypeError as e: print(e)
st = 'a'
try: st += 1
except TypeError as e: print(e)
try: st @= 1
except TypeError as e: print(e)
try: a, b = [1]
except ValueError as e: print(e)
try: a, b = [1, 2, 3]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: undefined_thing if False else [][1]
except IndexError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError('a') from KeyError('b')
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x')
except KeyError as e: print(repr(e.__context__), e)
class A:
    x = 1
    def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __getattribute__(self, n): return super().__getattribute__(n)
o = A(); o.y = 5; print(o.y); del o.y; print(hasattr(o, 'y'))
class N:
    def __eq__(self, o): return NotImplemented
    def __add__(self, o): return NotImplemented
print(N() == 1, N() != 1)
try: N() + 1
except TypeError as e: print(e)
try: {N(): 1}
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(str(e)[-25:])
class B:
    def __len__(self): return 'a'
    def __bool__(self): return 5
    def __repr__(self): return 1
    def __hash__(self): return 'a'
    def __iter__(self): return 5
    def __index__(self): return 2
for f in (len, bool, repr, hash, list):
    try: f(B())
    except TypeError as e: print(e)
print([1, 2, 3][B()], 'ab' * B(), range(B()), hex(B()))
class R:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)
    def __rsub__(self, o): return ('rsub', o)
    def __gt__(self, o): return 'gt'
    def __contains__(self, o): return 5
    def __reversed__(self): return 'rev'
    def __round__(self, n=None): return n
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __divmod__(self, o): return 'dm'
print([] + R(), 'a' + R(), 3 * R(), [1] * R(), 1 - R(), 1 < R(), 1 in R(), reversed(R()), round(R(), 2), abs(R()), int(R()), float(R()), divmod(R(), 1))
print('%s %r %d' % (R.__name__, 'x', True), '%5.1f|%-6s|%+d' % (3.14159, 'ab', 5))
print(type('a')('b'), list('ab'), tuple([1]), bool([]), dict(a=1), complex if False else 1)
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')]), min([(1, 2), (1, 1)]), sorted({'b': 1, 'a': 2}))
print('a\tb\\', "it's", 'say "hi"', ['it\'s', 'say "hi"', '\'"'])
print(1e3, 1.0, 100000000000000000.0, 1.5e-7, 0.1 + 0.2, 3.0 * 1, 7 / 2, 2 ** 0.5, float('inf'), -float('nan'))
print(int.__name__, (5).__add__(3), 'a'.__len__(), [1].__contains__(1), (1).__eq__('a'), [1].__eq__([1]))
print(list(map(lambda p: p[0], {'a': 1}.items())), dict(sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1])))
print(getattr(o, 'zz', 3), isinstance(o, (int, A)), A.x, vars(A)['x'])
print(str(b'abc'), b'\x00\xff', bytes([65, 66]), b'ab'[0], bytes('é', 'utf-8'))
print(repr(range(5)[1:3]), range(10)[-1], list(range(5, 0, -2)), len(range(0, 100, 7)))
print(f'{3.14159:.2f} {42:>6} {"x":-^9} {1234567.891:,.2f} {0.256:.1%} {255:#06x} {1e10:.3g} {[1,2]!r:>10} {o.x=}')
print(print, len, [].append.__name__, 'abc'.upper)
print(object() == object(), None == None, ... is Ellipsis, NotImplemented)
