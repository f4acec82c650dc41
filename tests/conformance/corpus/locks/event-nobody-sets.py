"""Whoever waits for an event that nobody sets waits for ever (locks.Event.wait)."""

import asyncio

async def patient(starts):
    print('waits')
    await starts.wait()
    print('never')

async def main():
    starts = asyncio.Event()
    await asyncio.gather(patient(starts), patient(starts))

asyncio.run(main())
