from abc import ABC, abstractmethod
from functools import partial
from typing import Protocol, runtime_checkable, Generic, TypeVar
T = TypeVar('T')
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class Named(Protocol):
    name: str
    def hello(self) -> str: ...
class Plain(Protocol):
    def x(self): ...
@runtime_checkable
class Both(Closeable, Named, Protocol): ...
class A:
    def close(self): pass
class B:
    def __init__(self, name): self.name = name
    def hello(self): return 'hello ' + self.name
class C(A, B):
    def __init__(self): super().__init__('c')
class D(Named):
    def __init__(self): pass
class E:
    close = None
class F(Plain):
    def x(self): return 'x'
for v in [A(), B('b'), C(), D(), E(), F(), 3, 'text']:
    print(type(v).__name__, isinstance(v, Closeable), isinstance(v, Named), isinstance(v, Both), isinstance(v, (int, Closeable)))
for f in [lambda: isinstance(F(), Plain), lambda: isinstance(F(), F), lambda: runtime_checkable(A)]:
    try: print(f())
    except TypeError as e: print(e)
class Shape(ABC, Generic[T]):
    @abstractmethod
    def area(self) -> T: ...
    times = lambda self, n: n * self.area()
class Square(Shape[int]):
    def area(self): return 4
    def scale(self, by, *, plus=0): return by * self.area() + plus
    double = partial(lambda two, self: two * self.area(), 2)
    triple = staticmethod(partial(lambda three, n: three * n, 3))
s = Square()
print(s.area(), s.times(3), s.double(), s.triple(5), isinstance(s, Shape), partial(s.scale, plus=1)(3))
