"""Une échoue, et main s’en va"""

import asyncio


async def demande(ville, secondes):
    await asyncio.sleep(secondes)
    if ville == "Oslo":
        raise ValueError(ville)
    print(f"{ville} répond")


async def main():
    try:
        await asyncio.gather(
            demande("Rome", 3),
            demande("Oslo", 1),
        )
    except ValueError as erreur:
        print(f"sans réponse : {erreur}")


asyncio.run(main())
