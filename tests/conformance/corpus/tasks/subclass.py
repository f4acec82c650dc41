"""Classes of the program that extend Task and Future (tasks.Task.__init__, futures.Future.set_result)."""

import asyncio

class Job(asyncio.Task):
    kind = 'job'

    def describe(self):
        return f'{self.kind} {self.get_name()}: {self.done()}'

class Told(asyncio.Future):
    def set_result(self, result):
        print('told', result)
        super().set_result(result)

async def work():
    await asyncio.sleep(1)
    return 'worked'

async def main():
    first = Job(work(), name='first')
    print(first.describe(), await first, first.describe(), first)
    told = Told()
    asyncio.get_running_loop().call_later(1, told.set_result, 'so it is')
    print(await told, type(told).__name__)
    asyncio.get_running_loop().set_task_factory(lambda loop, coro, **options: Job(coro, loop=loop, **options))
    second = asyncio.create_task(work(), name='second')
    try:
        await asyncio.wait_for(second, 0.5)
    except TimeoutError:
        print('late', second.describe(), second.cancelled())

asyncio.run(main())
