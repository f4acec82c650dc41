"""Tasks left pending when the loop is closed are spoken of at the end (tasks.Task.__del__)."""

import asyncio
async def child(n):
    try:
        await asyncio.sleep(n)
    finally:
        print('child ends', n)
async def main():
    global kept
    kept = asyncio.create_task(child(10), name='kept')
    asyncio.create_task(child(5), name='sleeps')
    await asyncio.sleep(1)
    asyncio.create_task(child(3), name='unstarted')
    return 'main'
loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
print('closed')
