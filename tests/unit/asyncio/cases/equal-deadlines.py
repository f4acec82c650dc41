import asyncio
import time

async def f(n):
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
    print(n)

async def g(n):
    await asyncio.sleep(0.3)
    print(n)

async def main():
    await asyncio.gather(f('a'), g('b'), f('c'), g('d'))
    await asyncio.sleep(90000)
    print(time.time(), time.monotonic())
    time.sleep(1.5)
    print(time.perf_counter())
asyncio.run(main())
