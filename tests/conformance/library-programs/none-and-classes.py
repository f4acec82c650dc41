class Tracked:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item.__name__}]'
class Child(Tracked):
    pass
print(Tracked[int], Child[str])
class Bad:
    def __new__(cls, x):
        return super().__new__(cls, x)
for f in [lambda: Bad(1), lambda: object(1)]:
    try: print(f())
    except TypeError as e: print(e)
from functools import reduce
print(reduce(lambda a, b: (a, b), [1, 2], None), reduce(lambda a, b: a, [None, 2]))
