/** Expressions that chance would hardly find. */
export const tables: readonly string[] = `
'{} {}'.format(1, 'a')
'{0} {1} {0}'.format(1, 2)
'{a[x]} {b.real}'.format(a={'x': 1}, b=3)
'{:>{w}.{p}f}'.format(3.14159, w=10, p=2)
'{!r:>8}'.format('a')
'{{}}'.format()
'{'.format()
'}'.format()
'{} {1}'.format(1, 2)
'{1} {}'.format(1, 2)
'{}'.format()
'{x}'.format()
'{0[1]} {0[-1]}'.format({1: 'a', '-1': 'b'})
'{:d}'.format('a')
'{!x}'.format(1)
'{0.nothing}'.format(1)
'{:{}}'.format('a', '>5')
'{a}'.format_map({'a': 1})
'%(a)s %(b)05.1f' % {'a': 1, 'b': 2}
'%s %s' % (1,)
'%s' % (1, 2)
'%d' % 'a'
'%x' % 1.5
'%c%c' % (65, 'b')
'%*d|%-*d|' % (5, 1, 5, 2)
'%.3s|%5.1s|' % ('abcdef', 'xyz')
'%s' % [1, 2]
'100%' % ()
'%y' % 1
'%(a)s' % 1
'%%' % ()
f'{3.0!r:>6}|{"a":*^5}|{1234567:,}|{0.1 + 0.2:.20f}'
f'{12345.678:_.2f} {255:#x} {255:08b} {-5:+d} {3:e} {1e100:g}'
f'{True} {True:d} {None} {[1]!s:>5}'
1_000_000
10 ** 20, 2 ** 100, (-2) ** 63, 7 ** -1, 0.1 ** 2, (-8) ** 3
0 ** -1
0.0 ** -1
1 / 3, 10 / 5, 2 ** 70 / 3, 1 / 2 ** 70, -7 // 2, -7 % 3, 7 // -2, 7 % -3, -7.5 // 2, -7.5 % 2
2 ** 2000 / 3
divmod(-7, 2), divmod(7.5, -2), divmod(-2 ** 70, 7)
1 // 0
1 % 0
1.0 // 0
1.0 % 0
1 / 0
1.0 / 0.0
divmod(1, 0)
1 << -1
1 == 1.0 == True, {1: 'a', 1.0: 'b', True: 'c'}, {1, 1.0, True}
2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, float('nan') in [float('nan')]
[1, 2] < [1, 3], (1, 'a') < (1, 'b'), [1] < [1, 0], 'a' < 'B', 'é' < 'z', {1} < {1, 2}
[1, 'a'] < [1, 2]
1 < 'a'
None < None
[] + ()
'a' + 1
1 + 'a'
'a' * 'b'
[1] * 1.5
-'a'
~1.5
[1, 2, 3][::-1], 'hello'[1:-1:2], (1, 2, 3)[5:], range(10)[2:8:3], b'abc'[::-1]
[1][1.0]
'a'['b']
(1,)[None]
{}['a']
{}[[]]
{[]: 1}
{{}}
hash([])
[].nothing
(1).nothing
'a'.nothing
None.nothing
len(5)
len()
len(1, 2)
int('abc')
int('0x1f', 16), int('-0b101', 0), int(' 12_3 '), int('z', 36), int(-3.9)
int('1' * 5000)
str(10 ** 5000)
int(None)
int('1', 1)
float('1e3'), float(' -inf '), float('nan'), float('1_0.5')
float('abc')
float(None)
float(10 ** 400)
round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1e300)
round('a')
sum([0.1] * 10), sum([1e308, 1e308, -1e308]), sum([1, 2.5, True]), sum([[1], [2]], [])
sum(['a'])
sum(['a'], '')
min([]), 1
max(3, 1, 2), min('b', 'a'), max([1, 2], key=str), min([], default=0), max('a', 'bb', key=len)
max()
min(1)
sorted([3, 1, 2], reverse=True), sorted('bca'), sorted(['b', 'A'], key=str.lower)
sorted([1, 'a'])
list(zip([1, 2], 'ab')), list(enumerate('ab', 1)), list(map(str, [1, 2])), list(filter(None, [0, 1]))
list(zip([1], [1, 2], strict=True))
list(zip([1, 2], [1], strict=True))
list(zip([1], [1], [1, 2], strict=True))
zip(1)
list(range(3)), list(range(10, 0, -4)), range(3) == range(0, 3, 1), 3 in range(5), range(0)
range(1, 2, 0)
range(1.5)
list(reversed([1, 2])), list(reversed({'a': 1})), list(reversed(range(3)))
reversed({1})
dict(a=1), dict([(1, 2)]), dict({'a': 1}, b=2), dict.fromkeys('ab', 0)
dict([1])
dict([(1, 2, 3)])
dict(1)
{'a': 1} | {'b': 2}, {'a': 1}.get('b'), {'a': 1}.pop('b', 3), {1: 2}.items(), {1: 2}.keys() | {3}
{}.pop('a')
{}.popitem()
{1: 2}.keys(), {1: 2}.values(), {}.items()
[1, 2, 1].index(1, 1), [1, 2].count(2), (1, 2).index(2)
[].pop()
[1].pop(5)
[].remove(1)
[].index(1)
[].append()
[].append(1, 2)
[].append(x=1)
[].pop(1, 2)
[].insert(1)
''.join([1])
''.join(1)
''.split('')
'a b  c '.split(), 'a,b,,c'.split(','), 'a b c'.split(None, 1), 'a,b,c'.rsplit(',', 1), 'a\\nb\\r\\nc'.splitlines(True)
'abc'.center(8, '*'), 'abc'.center(7), 'ab'.center(5), '-5'.zfill(5), 'a\\tb'.expandtabs(4)
'Hello'.replace('l', 'L', 1), 'aaa'.replace('', '-'), 'x'.replace('x', '')
'hello world'.title(), "they're".title(), 'ß'.upper(), 'ǆ'.title(), 'ΑΣ'.lower(), 'İ'.lower()
'abc'.find('c', -1), 'abc'.find(''), 'abc'.find('', 5), 'abc'.rfind('b'), 'aXbX'.count('X'), ''.count('')
'abc'.index('z')
'abc'.startswith(('x', 'a')), 'abc'.endswith('c', 0, 2), 'abc'.startswith('b', 1)
'abc'.startswith(1)
'a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('=')
'é😀'.encode(), b'\\xc3\\xa9'.decode(), 'é'.encode('latin-1'), len('😀'), '😀a'[1], '😀a'[::-1]
'é'.encode('ascii')
b'\\xff'.decode()
b'\\xe9'.decode('ascii')
'a'.encode('nothing')
'²'.isdigit(), '½'.isnumeric(), '٣'.isdecimal(), 'ª'.isalpha(), '_a'.isidentifier(), 'a b'.isprintable()
repr('\\'"'), repr('\\x00\\u200b\\ud800'), ascii('é😀'), repr('\\xa0'), repr('\\u0301')
1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, -0.0, 1e22, 5e-324, 1.7976931348623157e308, 0.1 + 0.2
(1.5).is_integer(), (2.0).as_integer_ratio(), (255).bit_length(), (5).to_bytes(2), (0.1).hex()
isinstance(1, (int, str)), isinstance(True, int), issubclass(bool, int), isinstance(1, int | None)
isinstance(1, 1)
issubclass(1, int)
int | str, int | None, type(1), type(None), type(type), type(len)
len, [].append, str.upper, print, int
callable(len), callable(1), chr(8364), ord('€'), bin(-5), hex(255), oct(8)
chr(-1)
ord('ab')
ord(1)
all([]), any([]), all([1, 0]), any([0, 1]), next(iter([1])), next(iter([]), 'x')
next(iter([]))
next([])
iter(1)
divmod(1, 'a')
abs(-5), abs(-2.5), abs(True), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1)
pow(2, -1, 4)
pow(2, 1, 0)
abs('a')
getattr(1, 'real'), getattr(1, 'x', None), hasattr([], 'append')
getattr(1, 'x')
Exception(), Exception(1), Exception(1, 'a'), ValueError('x'), KeyError('k'), str(KeyError('k')), str(Exception(1, 2))
str(OSError(2, 'No such file')), str(OSError(2, 'No', 'f')), OSError(2, 'a').errno
TimeoutError(), isinstance(TimeoutError(), OSError), ConnectionResetError('x')
ExceptionGroup('g', [ValueError(1), TypeError()]), str(ExceptionGroup('g', [ValueError(1)]))
BaseExceptionGroup('g', [ValueError(1)]), BaseExceptionGroup('g', [KeyboardInterrupt()])
ExceptionGroup('g', [])
ExceptionGroup('g', [1])
ExceptionGroup('g', [KeyboardInterrupt()])
ExceptionGroup(1, [ValueError()])
ExceptionGroup('g', 1)
ExceptionGroup('g')
ExceptionGroup('g', [ValueError(1), TypeError(2)]).split(ValueError)
ExceptionGroup('g', [ValueError(1), TypeError(2)]).subgroup(KeyError)
ExceptionGroup('g', [ExceptionGroup('h', [ValueError(1)]), TypeError(2)]).split((ValueError, KeyError))
ExceptionGroup('g', [ValueError(1)]).split(1)
ExceptionGroup('g', [ValueError(1)]).exceptions, ExceptionGroup('g', [ValueError(1)]).message
ValueError(x=1)
ImportError('x', name='y').name, NameError('x', name='y').name, ValueError('a').add_note('n')
StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, ValueError(1, 2).args
ValueError.__name__, ValueError.__mro__, (1).__class__, [].__class__.__name__
{1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1}.issubset([1, 2]), frozenset({1}) | {2}
{1} | [2]
{1}.remove(2)
set().pop()
set([[]])
[] in {}
[] in set()
1 in 5
1 in 'a'
slice(1, 2), slice(5).indices(3), slice(None, None, -1).indices(3)
[1][slice(0, 1)]
slice('a').indices(3)
Ellipsis, NotImplemented, None, ...
(1,), (), (1, 2), [[]], {'a': [1, {2: (3,)}]}
`
	.split('\n')
	.filter(Boolean);
