import asyncio
import contextvars
v = contextvars.ContextVar('v', default=0)

async def f(n):
    v.set(n)
    await asyncio.sleep(1)
    print(n, v.get())

async def main():
    v.set(5)
    await asyncio.gather(f(1), f(2))
    print(v.get())
    asyncio.get_running_loop().call_soon(lambda: print('cs', v.get()))
    v.set(6)
    await asyncio.sleep(0)
asyncio.run(main())
print(v.get())
