"""except* splits groups; what is left goes on (taskgroups.TaskGroup.__aexit__)."""

import asyncio

async def fail(e):
    raise e

async def main():
    try:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail(ValueError(1)))
                group.create_task(fail(KeyError(2)))
                group.create_task(fail(OSError(3)))
        except* ValueError as e:
            print('values', e.exceptions)
        except* KeyError as e:
            print('keys', e.exceptions)
    except ExceptionGroup as e:
        print('left', e.exceptions, e.message)
    try:
        await asyncio.gather(fail(ExceptionGroup('own', [TypeError(1), ValueError(2)])))
    except* TypeError as e:
        print(repr(e))
    except* ValueError:
        print('value')

asyncio.run(main())
