import asyncio

async def f(x):
    await asyncio.sleep(x)
    return (x, asyncio.current_task().get_name())
with asyncio.Runner() as r:
    print(r.run(f(1)))
    print(r.run(f(2)))
try:
    r.run(f(3))
except RuntimeError as e:
    print(e)

async def m():
    try:
        asyncio.run(f(1))
    except RuntimeError as e:
        print(e)
asyncio.run(m())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(f(1)))
loop.close()
try:
    loop.run_until_complete(f(1))
except RuntimeError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.run(5)
except TypeError as e:
    print(e)
