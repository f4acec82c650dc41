"""Comprehensions and their scopes."""

import asyncio

x = 'kept'
print([x for x in range(3)], x)
print([(i, j) for i in range(3) for j in range(i) if i + j != 3])
print({k: [v for v in range(k)] for k in range(3)}, {n % 3 for n in range(7)})
print([y := 5, y ** 2], y, [last := i for i in range(4)], last)
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
print(list(i for i in [1, 2]), dict(zip('ab', range(2))), any(n > 2 for n in range(4)), all([]))
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix)
print([f'{a}{b}' for a, b in zip('xy', 'ab')], [*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}})
