"""Coroutines that await each other too deeply: RecursionError, and nobody is said not to have been awaited (types.CoroutineType.send)."""
import asyncio


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)


async def main():
    print(await deep(300))
    try:
        await deep(5000)
    except RecursionError as e:
        print(type(e).__name__)
    print(await asyncio.gather(deep(5000), deep(5), return_exceptions=True) != [])


asyncio.run(main())
