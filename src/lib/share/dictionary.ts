/**
 * What programs with asyncio are likely to contain; deflate refers to it as if it stood before the text.
 * The commonest stands last, where references are shortest.
 *
 * It is part of version 1 of the links: NEVER CHANGE a character of it, or every link there is becomes
 * unreadable. A better one is the business of version 2, beside this one.
 */
const TEXT = `
, "panels":["editor","moment"],"edited":1,"entries":[0,0],"scale":"steps","by":"wake-up","scale":"time","by":"turn","by":"line"
from collections import defaultdict, deque
from contextlib import asynccontextmanager
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from dataclasses import dataclass
from typing import Any, Optional
import inspect
import random
import logging
import sys
import json
import requests
import aiofiles
import aiohttp
import httpx
from fastapi import FastAPI, HTTPException
app = FastAPI()
@app.post("/items")
@app.get("/items/{item_id}")
class Worker:
    def __init__(self, name: str) -> None:
        self.name = name
        self.queue = asyncio.Queue()
    async def __aenter__(self):
    async def __aexit__(self, exc_type, exc, tb):
    async def __anext__(self):
        raise StopAsyncIteration
@asynccontextmanager
async def lifespan():
    yield
    global counter
    nonlocal count
except ExceptionGroup as group: group.exceptions
except* ValueError as eg:
except BaseException
except KeyboardInterrupt
except RuntimeError
except ZeroDivisionError
raise RuntimeError("failed")
raise ValueError("wrong")
asyncio.iscoroutinefunction asyncio.ensure_future( asyncio.all_tasks() asyncio.current_task().get_name() 
asyncio.run_coroutine_threadsafe( asyncio.wrap_future( asyncio.timeout_at( asyncio.Barrier( asyncio.PriorityQueue( asyncio.LifoQueue(
loop.call_later( loop.call_soon( loop.call_at( loop.call_soon_threadsafe( loop.create_future() loop.create_task( loop.time() loop.run_until_complete(
future.set_result( future.set_exception( future.add_done_callback( task.exception() task.cancelled() task.uncancel() task.cancel() task.result() task.done()
asyncio.QueueEmpty asyncio.QueueFull queue.put_nowait( queue.get_nowait() queue.task_done() await queue.join() await queue.put(item) item = await queue.get()
asyncio.Condition() condition.notify_all() condition.wait_for(lambda: event = asyncio.Event() event.set() event.clear() event.is_set() await event.wait()
lock = asyncio.Lock() async with lock: lock.acquire() lock.release() asyncio.BoundedSemaphore( semaphore = asyncio.Semaphore(10)
async with semaphore:  # at most 10 at a time
async with sem:
done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED) asyncio.FIRST_EXCEPTION asyncio.ALL_COMPLETED
for future in asyncio.as_completed(tasks):
    result = await future
await asyncio.shield(
async with asyncio.TaskGroup() as tg:
    tg.create_task(
async with asyncio.timeout(5):
await asyncio.wait_for(task, timeout=2.0)
except (asyncio.TimeoutError, TimeoutError):
except asyncio.CancelledError:
    print("cancelled")
    raise
except Exception as error:
    print(f"error: {error!r}")
except TimeoutError:
    return "timeout"
    finally:
        print("cleaning up")
results = await asyncio.gather(*tasks, return_exceptions=True)
results = await asyncio.gather(*[fetch(i) for i in range(100)])
results = await asyncio.gather(*(fetch(url) for url in urls))
    for result in results:
        results.append(result)
        if not isinstance(result, Exception):
            continue
        else:
            break
    while True:
        pass
    return None, True, False
    tasks = [asyncio.create_task(worker(name, queue)) for name in names]
loop = asyncio.get_event_loop()
loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=4) as pool:
        result = await loop.run_in_executor(pool, blocking, 
        result = await loop.run_in_executor(None, 
result = await asyncio.to_thread(blocking
def blocking():
    time.sleep(2)
def compute(n: int) -> int:
    return sum(i * i for i in range(n))
async with aiofiles.open(path, "r") as file:
    content = await file.read()
    text = await file.write(data)
with open("data.txt") as f:
    return f.read()
async with httpx.AsyncClient() as client:
    response = await client.get("https://api.example.com/")
    response = await client.post(url, json=data)
    return response.json()
async with aiohttp.ClientSession() as session:
    async with session.get(url) as response:
        return await response.text()
        data = await response.json()
        return response.status_code
async def fetch(session: aiohttp.ClientSession, url: str) -> dict:
async def load_all(urls: list[str]) -> list[dict]:
    urls = ["https://example.com", f"https://example.com/items/{i}"]
async def producer(queue: asyncio.Queue):
async def consumer(queue: asyncio.Queue):
async def handler(request):
async def download(url):
async def coroutine():
async def step():
async def first():
async def second():
  # sim: 0.5s
  # sim: 2s cpu
  # sim: 1.5s blocks
    start = time.perf_counter()
    print(f"{time.perf_counter() - start:.1f} s")
    print(f"{name}: start")
    print(f"{name}: end")
    print("done")
    print(results)
    print(result)
    coro = fetch()
    task = asyncio.create_task(fetch("A", 1))
    task1 = asyncio.create_task(
    task2 = asyncio.create_task(
    first = await task1
    second = await task2
    return f"{name} done"
    return result
    try:
        result = await 
        async with 
    for i in range(10):
        await asyncio.sleep(0)
        await asyncio.sleep(0.1)
    for item in items:
        async for 
        if item is None:
    """
import time
import asyncio


async def worker(name: str, delay: float) -> str:
    """
    print(f"
    await asyncio.sleep(delay)
async def load(path: str) -> str:
async def work(name, seconds):
    await asyncio.sleep(2)
    await asyncio.sleep(seconds)
    return name
async def main():
    """
    await asyncio.gather(
        fetch("users", 1),
        fetch("orders", 2),
    )
    await asyncio.sleep(1)  # GET /users
    result = await fetch()
    print("

if __name__ == "__main__":
    asyncio.run(main())

result = asyncio.run(main())
print(result)
"""

import asyncio

async def main():
    print("start")
    await asyncio.sleep(1)

asyncio.run(main())
`;

export const DICTIONARY: Uint8Array = new TextEncoder().encode(TEXT);
