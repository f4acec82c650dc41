async def co(x):
    print('in', x); return x + 1
c = co(1)
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c = co(2); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = co(1)
try: c.send(1)
except TypeError as e: print(e)
try: c.throw(ValueError('x'))
except ValueError as e: print(repr(e))
print(c.cr_running, c.__name__)
class A:
    def __await__(self):
        got = yield 'hello'
        print('got', got)
        return 'res'
async def outer():
    r = await A(); print('r', r); return 5
c = outer(); print(c.send(None))
try: c.send('back')
except StopIteration as e: print(e.value)
async def ag():
    try:
        x = yield 1; print('x', x)
        yield 2
    finally: print('closing')
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
a = ag()
print(drive(a.__anext__()), drive(a.asend('v')))
print(drive(a.aclose()), drive(a.aclose()))
try: drive(a.__anext__())
except StopAsyncIteration as e: print(repr(e))
async def main():
    async for v in ag(): print(v)
    b = ag()
    print(await anext(b), await anext(b), await anext(b, 'dflt'))
    d = ag(); await anext(d)
    try: await d.athrow(ValueError('t'))
    except ValueError as e: print('t', e)
    print(await d.athrow(ValueError('again')))
    try: anext(3)
    except TypeError as e: print(e)
    try: aiter(3)
    except TypeError as e: print(e)
    e = ag(); print(aiter(e) is e)
    try: await e.asend(3)
    except TypeError as x: print(x)
    await e.aclose()
    return 'main'
print(drive(main()))
it = co(4).__await__()
try: next(it)
except StopIteration as e: print(e.value)
