"""What somebody has waited for on one loop is refused on the next one (mixins._LoopBoundMixin._get_loop)."""

import asyncio

lock = asyncio.Lock()
semaphore = asyncio.Semaphore(1)
event = asyncio.Event()
condition = asyncio.Condition()
queue = asyncio.Queue(1)
barrier = asyncio.Barrier(2)

async def hold(held):
    async with held:
        await asyncio.sleep(1)

async def be_notified():
    async with condition:
        await condition.wait()

async def notify():
    async with condition:
        condition.notify()

async def first():
    await asyncio.gather(hold(lock), hold(lock), hold(semaphore), hold(semaphore))
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    await waiting
    event.clear()
    await asyncio.gather(be_notified(), notify())
    await asyncio.gather(queue.get(), queue.put(1))
    await asyncio.gather(barrier.wait(), barrier.wait())
    print('on the first loop all goes well')

async def second():
    for result in await asyncio.gather(hold(lock), hold(lock), hold(semaphore), hold(semaphore), return_exceptions=True):
        print(type(result).__name__, str(result)[-36:])
    for wait in (event.wait, be_notified, queue.get, barrier.wait):
        try:
            await wait()
        except RuntimeError as e:
            print(wait.__name__, str(e)[-36:])
    print(lock.locked(), semaphore.locked(), condition.locked())

asyncio.run(first())
asyncio.run(second())
