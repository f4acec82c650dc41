"""Causes and contexts over awaits (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def low():
    raise KeyError('low')

async def middle():
    try:
        await low()
    except KeyError as e:
        raise ValueError('middle') from e

async def main():
    try:
        await middle()
    except ValueError as e:
        print(repr(e.__cause__), e.__suppress_context__)
    try:
        try:
            await low()
        finally:
            raise OSError('high')
    except OSError as e:
        print(repr(e.__context__), e.__cause__)

asyncio.run(main())
