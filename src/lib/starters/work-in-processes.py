"""Work for the processor, in processes

Every process has an interpreter and a GIL of its own, so all three compute at
the same time, each on its own core.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def render(frame):
    pixels = sum(range(1000))  # sim: 1s cpu
    return f"frame {frame}"


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(3) as pool:
        frames = await asyncio.gather(
            *(loop.run_in_executor(pool, render, frame) for frame in (1, 2, 3))
        )
    print(frames)


if __name__ == "__main__":
    asyncio.run(main())
