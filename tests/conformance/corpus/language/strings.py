"""f-strings, formats and string methods."""

import asyncio

name, value, width = 'x', 3.14159, 10
print(f'{value:.2f}|{name:>5}|{name:*^7}|{10:05d}|{1000000:,}|{255:#x}|{255:b}|{0.5:%}|{1e10:g}')
print(f'{value:{width}.3f}|{name!r:>6}|{value=:.1f}|{name=}|{{}}|{"nested " + name}')
print('%s %d %5.1f %r %x %%' % ('a', 5, 2.25, 'b', 255), '%(k)s' % {'k': 1}, '{} {0!r} {k:>4}'.format if False else '{0} {1!r} {k:>4}'.format('a', 'b', k=1))
print('a,b,,c'.split(','), ' a  b '.split(), 'a-b-c'.rsplit('-', 1), 'abc'.partition('b'), ', '.join(['x', 'y']))
print('Hello'.center(11, '.'), 'abc'.upper(), 'ABC'.lower(), 'hello world'.title(), 'aXbX'.replace('X', '-', 1), 'abc'[::-1])
print('abc'.startswith(('x', 'a')), 'abc'.find('c'), 'abc'.count(''), '  x '.strip(), 'xxabxx'.strip('x'), '42'.zfill(5), 'a\tb'.expandtabs(4))
print(repr('it\'s'), repr("\"'"), repr('\n\t\\\x00é'), ascii('é'), 'ab' * 3, 'b' in 'abc', 'abc' < 'abd')
print('a\nb\r\nc'.splitlines(), 'abc'.isalpha(), '12'.isdigit(), chr(97), ord('a'), '-'.join(str(n) for n in range(3)))
print("""multi
line""", 'con' 'cat', r'\raw', b'bytes', b'\x00\xff'[1], 'ü'.encode(), b'\xc3\xbc'.decode())
print(str(1.0), str(1e16), str(1e-5), repr(0.1 + 0.2), str(True), str(None), str([1, 'a', None]), str((1,)), str({'a': {1}}))
