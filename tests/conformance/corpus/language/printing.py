"""print: separators, ends, what is printed in pieces."""

import asyncio

print()
print(1, 2.0, 'x', None, [1], sep='|', end='!\n')
print('a', end='')
print('b', end=' ')
print('c')
print('two\nlines')
print(*'xyz', sep='\n')
print('no newline at the end', end='')
