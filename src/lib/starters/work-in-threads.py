"""Work for the processor, in threads

Three threads, but one GIL: only one of them computes at a time. Threads help
with waiting, not with work.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def render(frame):
    pixels = sum(range(1000))  # sim: 1s cpu
    return f"frame {frame}"


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(3) as pool:
        frames = await asyncio.gather(
            *(loop.run_in_executor(pool, render, frame) for frame in (1, 2, 3))
        )
    print(frames)


if __name__ == "__main__":
    asyncio.run(main())
