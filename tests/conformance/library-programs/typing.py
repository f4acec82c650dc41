from typing import *
from collections.abc import Iterable as I2, Mapping as M2
import typing, types, inspect, sys
T = TypeVar('T'); Handler = Callable[[str], Awaitable[None]]; X = Optional[int]; Y = Union[int, str]; Z = dict[str, list[int]]; W = T | None
print(T, TYPE_CHECKING, cast(int, 'a'), typing.cast('T', 3))
class P(NamedTuple):
    x: int
    y: int = 5
    def norm(self): return self.x + self.y
p = P(1); print(p, p.norm(), p.x, P._fields, P(1, 2) == (1, 2), p._replace(x=3), isinstance(p, tuple))
try: P()
except TypeError as e: print(e)
class Movie(TypedDict):
    name: str
    year: int
m = Movie(name='A', year=3); print(m, type(m))
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items)
class Proto(Protocol):
    def run(self) -> int: ...
class Impl(Proto):
    def run(self): return 3
print(Impl().run())
UserId = NewType('UserId', int); print(UserId(5))
@overload
def f(x: int) -> int: ...
def f(x): return x
print(f(2))
print(isinstance([], I2), isinstance({}, M2), isinstance(3, I2), isinstance(lambda: 0, Callable), issubclass(list, Sequence), isinstance('a', Hashable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance((x for x in []), Generator))
ns = types.SimpleNamespace(a=1, b='x'); ns.c = 3; print(ns, ns == types.SimpleNamespace(a=1, b='x', c=3), ns.a)
print(types.FunctionType, isinstance(f, types.FunctionType), types.NoneType, isinstance(len, types.BuiltinFunctionType))
async def co(): pass
def gen(): yield 1
async def ag(): yield 1
c = co(); g = gen()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.iscoroutinefunction(co), inspect.isawaitable(c), inspect.isasyncgenfunction(ag), inspect.isgeneratorfunction(gen), inspect.isgenerator(g), inspect.isfunction(co), inspect.isclass(P), inspect.CORO_CREATED, inspect.isasyncgen(ag()), inspect.getgeneratorstate(g), inspect.ismethod(s.push), inspect.isbuiltin(len))
c.close(); print(inspect.getcoroutinestate(c)); next(g); print(inspect.getgeneratorstate(g))
c = co()
try: inspect.getgeneratorstate(c)
except AttributeError as e: print(e)
c.close()
print(sys.version_info >= (3, 11), sys.version_info[:2], sys.getrecursionlimit())
sys.stdout.write('abc'); print('def'); print('x', file=sys.stdout)
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[:2])
try: sys.exit(3)
except SystemExit as e: print(repr(e), e.code)
try:
    from math import foo
except ImportError as e: print(e)
try: sys.nope
except AttributeError as e: print(e)
