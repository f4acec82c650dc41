from contextlib import *
@contextmanager
def cm(x):
    "doc"
    print('enter', x)
    try:
        yield x * 2
    except ValueError as e:
        print('caught', e)
    finally:
        print('exit', x)
with cm(3) as v: print('in', v)
with cm(4): raise ValueError('boo')
try:
    with cm(5): raise KeyError('k')
except KeyError as e: print(repr(e))
print(cm.__name__, cm.__doc__)
@contextmanager
def noyield():
    return
    yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def again():
    try: yield
    except Exception: pass
    yield
try:
    with again(): raise ValueError
except RuntimeError as e: print(e)
@contextmanager
def trans():
    try: yield
    except ValueError as e: raise KeyError('other') from e
try:
    with trans(): raise ValueError('v')
except KeyError as e: print(repr(e), repr(e.__cause__))
with suppress(KeyError, ValueError): raise ValueError
print('next')
with suppress(ValueError):
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* TypeError: pass
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(repr(e))
class T:
    def close(self): print('closed')
with closing(T()) as t: print(type(t).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    a = st.enter_context(cm(1)); b = st.enter_context(cm(2)); print(a, b)
    st.callback(print, 'cb', sep='-')
    @st.callback
    def bye(): print('bye')
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        st.enter_context(cm(9))
        raise KeyError('z')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with ExitStack() as st:
    st.enter_context(suppress(KeyError)); raise KeyError
st = ExitStack(); st.enter_context(cm(7)); s2 = st.pop_all(); st.close(); print('--'); s2.close()
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
@cm(8)
def deco(a): print('deco', a); return 'r'
print(deco(1), deco(2))
class K(ContextDecorator):
    def __enter__(self): print('K in'); return self
    def __exit__(self, *a): print('K out'); return False
@K()
def kf(): print('kf')
kf()
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def acm(x):
    print('aenter', x)
    try: yield x
    except ValueError as e: print('acaught', e)
    finally: print('aexit')
async def main():
    async with acm(1) as v: print(v)
    async with acm(2): raise ValueError('q')
    try:
        async with acm(3): raise KeyError('w')
    except KeyError as e: print(repr(e))
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(4)); st.enter_context(cm(5))
        async def cb(x): print('acb', x)
        st.push_async_callback(cb, 6)
    async with aclosing(gen()) as g:
        async for i in g: print(i); break
    async with nullcontext(3) as z: print(z)
    @acm(10)
    async def decd(): print('decd'); return 1
    print(await decd())
    try:
        with acm(1): pass
    except TypeError as e: print(e)
async def gen():
    try:
        yield 1; yield 2
    finally: print('gen closed')
drive(main())
