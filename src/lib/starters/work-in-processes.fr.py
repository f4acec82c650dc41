"""Du calcul, dans des processus

Chaque processus a un interpréteur et un GIL à lui : les trois calculent en même
temps, chacun sur son cœur.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def dessiner(image):
    pixels = sum(range(1000))  # sim: 1s cpu
    return f"image {image}"


async def main():
    boucle = asyncio.get_running_loop()
    with ProcessPoolExecutor(3) as pool:
        images = await asyncio.gather(
            *(boucle.run_in_executor(pool, dessiner, image) for image in (1, 2, 3))
        )
    print(images)


if __name__ == "__main__":
    asyncio.run(main())
