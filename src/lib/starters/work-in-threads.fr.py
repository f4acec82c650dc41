"""Du calcul, dans des fils

Trois fils, mais un seul GIL : un seul d’entre eux calcule à la fois. Les fils
aident à attendre, pas à calculer.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def dessiner(image):
    pixels = sum(range(1000))  # sim: 1s cpu
    return f"image {image}"


async def main():
    boucle = asyncio.get_running_loop()
    with ThreadPoolExecutor(3) as pool:
        images = await asyncio.gather(
            *(boucle.run_in_executor(pool, dessiner, image) for image in (1, 2, 3))
        )
    print(images)


if __name__ == "__main__":
    asyncio.run(main())
